/** Words of the other views of an SOP: BPMN, Mermaid and the applicant's view. */

export const VIEWS = {
  untitled: 'SOP tanpa judul',
  step: (number: string, text: string): string => (number === '' ? text : `${number}. ${text}`),
  captioned: (text: string, caption: string): string => (text === '' ? caption : `${text} (${caption})`),
  together: (lane: string): string => `Bersama: ${lane}`,
  executors: (names: string): string => `Pelaksana: ${names}`,
  kelengkapan: (text: string): string => `Kelengkapan: ${text}`,
  waktu: (text: string): string => `Waktu: ${text}`,
  output: (text: string): string => `Output: ${text}`,
  keterangan: (text: string): string => `Keterangan: ${text}`,
  sopNumber: (number: string): string => `Nomor SOP: ${number}`,
  withoutSymbol: (step: string): string => `Kegiatan tanpa simbol: ${step}`,
} as const;

export const APPLICANT_VIEW = {
  heading: (title: string): string => `Panduan bagi pemohon: ${title}`,
  lane: (name: string): string => `Langkah-langkah ini dikerjakan oleh ${name}.`,
  noSteps: (name: string): string => `Tidak ada langkah yang dikerjakan oleh ${name}.`,
  total: (duration: string): string => `Jumlah waktu seluruh kegiatan: ${duration}.`,
  step: (position: number, text: string): string => `Langkah ${position}. ${text}`,
  bring: (text: string): string => `Yang disiapkan: ${text}`,
  waktu: (text: string): string => `Waktu: ${text}`,
  receive: (text: string): string => `Hasil: ${text}`,
  finished: 'Layanan selesai.',
  finishedAt: (text: string): string => `Layanan selesai setelah kegiatan “${text}”.`,
  stops: 'SOP tidak menyebut kelanjutannya.',
  before: (wait: string): string => `Sebelum langkah pertama: ${wait}`,
  when: (label: string): string => `Bila “${label}”: `,
  whenAsked: (label: string, question: string): string => `Bila “${label}” pada “${question}”: `,
  toStep: (position: number): string => `lanjut ke langkah ${position}`,
  backToStep: (position: number): string => `kembali ke langkah ${position}`,
  toEnd: 'layanan selesai',
  /** What happens behind the counter, in one line. */
  wait: (steps: string, executors: string, duration: string): string =>
    `menunggu ${steps} dikerjakan oleh ${executors}${duration === '' ? '' : ` (${duration})`}`,
  waitSteps: (numbers: string): string => `kegiatan ${numbers}`,
  waitCount: (count: number): string => `${count} kegiatan`,
  uncounted: (duration: string): string =>
    duration === ''
      ? 'waktunya tidak tertulis'
      : `${duration}, belum termasuk kegiatan yang waktunya tidak tertulis`,
  minutes: (amount: string): string => `${amount} menit`,
  hours: (amount: string): string => `${amount} jam kerja`,
  days: (amount: string): string => `${amount} hari kerja`,
  range: (least: string, most: string): string => (least === most ? least : `${least} sampai ${most}`),
  and: (first: string, last: string): string => `${first} dan ${last}`,
} as const;
