/* Shows a case for reading: what it is about, what changed, its flow, its rows, remarks, and what has happened. */

const SEVERITIES = { error: 'Kesalahan', warning: 'Peringatan', info: 'Saran' };
const NOTE_STATES = { terbuka: 'menunggu jawaban', dijawab: 'dijawab', ditarik: 'dicabut' };
const COLUMNS = [
  ['number', 'No'],
  ['text', 'Kegiatan'],
  ['executors', 'Pelaksana'],
  ['kelengkapan', 'Kelengkapan'],
  ['waktu', 'Waktu'],
  ['output', 'Output'],
  ['keterangan', 'Keterangan'],
];

function caseFacts(about) {
  return facts([
    ['Pengusul', about.applicant],
    ['Layanan', about.service],
    ['Nomor pengajuan', about.id],
    ['Nomor naskah', about.number],
    ['Revisi', String(about.revision)],
    ['Diajukan', about.opened],
    ['Keadaan', about.status],
    ['Tanda tangan', about.signature],
    ['Naskah', about.pdf ? link('Baca naskah (PDF)', about.pdf) : ''],
  ]);
}

/** Everything of a case that is read before deciding, in the order in which it is asked for. */
function caseParts({ changes, notes, content, history }, noteActions) {
  return [
    ...(content.missing ? [element('p', 'status bad', content.missing)] : []),
    ...titled(
      'Yang berubah dari revisi sebelumnya',
      changes.map((text) => element('li', '', text)),
      'ul',
    ),
    ...titled(
      'Catatan',
      notes.map((note) => noteCard(note, noteActions)),
      'ul',
      'plain',
    ),
    ...titled(
      'Isi formulir',
      content.answers.length ? [facts(content.answers.map(({ label, value }) => [label, value]))] : [],
    ),
    ...titled(
      'Berkas yang disertakan',
      content.files.map((name) => element('li', '', name)),
      'ul',
    ),
    ...titled('Bagan alur', content.pictures.map(picture)),
    ...folded('Tabel langkah', content.rows.length ? [rowTable(content.rows)] : []),
    ...folded(
      content.score ? `Hasil pemeriksaan otomatis: nilai ${content.score}` : 'Hasil pemeriksaan otomatis',
      content.findings.length
        ? [element('ul', 'plain', ...content.findings.map(findingCard))]
        : content.score
          ? [element('p', '', 'Tidak ada temuan.')]
          : [],
    ),
    ...folded('Riwayat', [element('ul', 'plain', ...history.map(historyItem))]),
  ];
}

function titled(title, children, wrapper, className) {
  if (children.length === 0) return [];
  const body = wrapper ? [element(wrapper, className || '', ...children)] : children;
  return [element('h2', '', title), ...body];
}

function folded(title, children) {
  return children.length === 0 ? [] : [element('details', '', element('summary', '', title), ...children)];
}

/** A picture in an img element cannot run anything, whatever text is in it. */
function picture({ svg, description }) {
  const image = element('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  image.alt = description;
  const frame = element('div', 'page-picture', image);
  const zoom = button('Perbesar', () => {
    const large = frame.classList.toggle('large');
    zoom.textContent = large ? 'Perkecil' : 'Perbesar';
    zoom.setAttribute('aria-pressed', String(large));
    if (large) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  });
  zoom.setAttribute('aria-pressed', 'false');
  return element('div', '', frame, element('div', 'row', zoom));
}

function rowTable(rows) {
  const head = element('tr', '', ...COLUMNS.map(([, title]) => element('th', '', title)));
  const body = rows.map((row) =>
    element(
      'tr',
      '',
      ...COLUMNS.map(([key, title]) => {
        const cell = element('td', '', row[key]);
        cell.dataset.label = title;
        return cell;
      }),
    ),
  );
  return element(
    'div',
    'scroll',
    element('table', 'stack', element('thead', '', head), element('tbody', '', ...body)),
  );
}

function findingCard({ severity, cell, where, message }) {
  const place = [SEVERITIES[severity], cell ? `sel ${cell}` : '', where].filter(Boolean).join(' · ');
  return element('li', `card ${severity}`, element('span', 'kind', place), element('p', '', message));
}

function noteCard(note, noteActions) {
  const { place, text, by, at, state, answer } = note;
  return element(
    'li',
    `card ${state === 'terbuka' ? 'warning' : 'info'}`,
    element('span', 'kind', `${place} · ${NOTE_STATES[state]}`),
    element('p', '', text),
    element('p', 'hint', `${by}, ${at}`),
    ...(answer ? [element('p', '', `Jawaban: ${answer}`)] : []),
    ...(noteActions ? noteActions(note) : []),
  );
}

function historyItem({ at, text, note }) {
  return element(
    'li',
    'card',
    element('p', 'hint', at),
    element('p', '', text),
    ...(note ? [element('blockquote', '', note)] : []),
  );
}

/** Which step, since when, until when. */
function stepFacts(step) {
  const due = step.late ? `${step.due} (sudah lewat)` : step.due;
  return [
    ['Langkah', `${step.row}. ${step.text}`],
    ['Sejak', step.since],
    ['Tenggat', step.due ? element('span', step.late ? 'late' : '', due) : ''],
  ];
}

/** Why a case is at a step again. */
function returnWords({ returned }) {
  if (!returned) return [];
  return [
    element('p', '', `Dikembalikan oleh ${returned.by}, dengan alasan:`),
    element('blockquote', '', returned.reason),
  ];
}

/** What a step asks, with its deadline. */
function stepCard(step) {
  return element(
    'div',
    `card ${step.late ? 'bad' : 'ask'}`,
    element('p', 'kind', `Menunggu ${step.asked} dari Bapak/Ibu`),
    facts(stepFacts(step)),
    ...returnWords(step),
  );
}

Object.assign(globalThis, { caseFacts, caseParts, stepCard, titled, folded });
