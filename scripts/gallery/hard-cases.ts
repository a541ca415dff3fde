import type { Sop } from '../../src/core/sop/sop.ts';
import { buildHardSop, type HardShape } from './build-hard-case.ts';

export interface HardCase {
  readonly id: string;
  /** In Indonesian. */
  readonly title: string;
  readonly sop: Sop;
}

const repeat = (rows: number, of: (row: number) => string): string[] =>
  Array.from({ length: rows }, (_, index) => of(index + 1));

/** Rows `from`, `from + step`, … each go back by `back` rows. */
const loopsBack = (from: number, to: number, step: number, back: number): string[] =>
  repeat(Math.floor((to - from) / step) + 1, (n) => {
    const row = from + (n - 1) * step;
    return `${row}>${row - back} Tidak`;
  });

const wall = (lanes: number): string => `& ${repeat(lanes, (lane) => `P${lane}`).join(' ')}`;

const LONG =
  'Melaksanakan rapat koordinasi, menelaah seluruh bahan, dan mencatat hasilnya dalam notula. '.repeat(22);

/** Id, title and shape of what is hard to draw; nothing here comes from an office. */
const SHAPES: readonly (readonly [id: string, title: string, shape: HardShape])[] = [
  [
    'satu-lajur-tiga-ulang',
    'Satu lajur, tiga keputusan kembali ke satu langkah',
    {
      lanes: 4,
      rows: ['M2', 'P2', 'P2', 'K2', 'K2', 'K2', 'S2'],
      jumps: loopsBack(4, 4, 1, 2).concat('5>2 Tidak', '6>2 Tidak'),
    },
  ],
  [
    'satu-pelaksana',
    'Hanya satu pelaksana, kembali dan lompat di lajur itu',
    { lanes: 1, rows: ['M1', 'P1', 'K1', 'P1', 'K1', 'P1', 'S1'], jumps: ['3>6 Tidak', '5>2 Tidak'] },
  ],
  [
    'ulang-bersilang',
    'Putaran yang saling menyilang',
    {
      lanes: 3,
      rows: ['M1', 'P2', 'P1', 'K2', 'K1', 'K2', 'K3', 'P3', 'S1'],
      jumps: ['4>2 Tidak', '5>3 Tidak', '6>4 Tidak', '7>5 Tidak'],
    },
  ],
  [
    'ulang-bersilang-satu-lajur',
    'Putaran yang saling menyilang dalam satu lajur',
    {
      lanes: 3,
      rows: ['M2', 'P2', 'P2', 'K2', 'K2', 'K2', 'S2'],
      jumps: ['4>2 Tidak', '5>3 Tidak', '6>4 Tidak'],
    },
  ],
  [
    'lompat-satu-lajur',
    'Lompat maju dalam satu lajur',
    { lanes: 3, rows: ['M2', 'K2', 'P2', 'P2', 'P2', 'S2'], jumps: ['2>5 Tidak'] },
  ],
  [
    'lompat-bersarang',
    'Lompat maju bersarang dalam satu lajur',
    {
      lanes: 3,
      rows: ['M2', 'K2', 'K2', 'K2', 'P2', 'P2', 'P2', 'S2'],
      jumps: ['2>7 Tidak', '3>6 Tidak', '4>8 Tidak'],
    },
  ],
  [
    'dinding',
    'Satu baris penuh pelaksana, putaran menembusnya',
    { lanes: 8, rows: ['M1', 'P4', wall(8), 'K8', 'P2', 'K5', 'S1'], jumps: ['4>2 Tidak', '6>1 Tidak'] },
  ],
  [
    'dua-dinding',
    'Dua baris penuh pelaksana',
    {
      lanes: 6,
      rows: ['M3', 'P6', wall(6), 'P1', wall(6), 'K4', 'K2', 'S3'],
      jumps: ['6>2 Tidak', '7>4 Tidak'],
    },
  ],
  [
    'dua-belas-lajur',
    'Dua belas lajur dengan lompatan jauh',
    {
      lanes: 12,
      rows: ['M1', 'P12', 'P1', 'K12', 'P2', 'P11', 'K1', 'P12', 'K6', 'S1'],
      jumps: ['4>1 Tidak', '7>2 Tidak', '9>3 Tidak'],
    },
  ],
  [
    'ulang-padat',
    'Putaran rapat, setiap baris kedua memutuskan',
    {
      lanes: 3,
      rows: ['M1', ...repeat(14, (n) => `${n % 2 === 0 ? 'K' : 'P'}${1 + ((n * 2) % 3)}`), 'S1'],
      jumps: loopsBack(3, 15, 2, 2),
    },
  ],
  [
    'semua-memutuskan',
    'Setiap baris memutuskan dan kembali ke baris kedua',
    {
      lanes: 4,
      rows: ['M1', 'P2', ...repeat(8, (n) => `K${1 + (n % 4)}`), 'S2'],
      jumps: repeat(8, (n) => `${n + 2}>2 Tidak`),
    },
  ],
  [
    'tiga-jawaban',
    'Keputusan dengan tiga jawaban',
    {
      lanes: 5,
      rows: ['M3', 'P3', 'K3(Hasil?)', 'P2', 'P4', 'K3', 'S3'],
      jumps: ['3>5 Direvisi', '3>2 Ditolak', '6>2 Tidak', '6>4 Ditunda'],
    },
  ],
  [
    'jawaban-sama',
    'Ya dan Tidak menuju langkah yang sama, dan langkah yang kembali ke dirinya',
    { lanes: 3, rows: ['M1', 'K2', 'P3', 'K1', 'S1'], jumps: ['2>3 Tidak', '4>4 Tidak'] },
  ],
  [
    'simbol-sesel',
    'Beberapa simbol dalam satu sel',
    {
      lanes: 3,
      rows: ['M1 P1', 'P2 P2 K2', 'P1 P2 P3', 'P3 K3', 'K1 P1', 'P2 S2'],
      jumps: ['2>1 Tidak', '4>3 Tidak'],
    },
  ],
  [
    'banyak-simbol',
    'Lima simbol dalam satu sel di antara sel yang ramai',
    {
      lanes: 4,
      rows: ['M2', 'P2 P2 P2 P2 K2', 'P1 P1 P3 P3 P4 K4', 'S2'],
      jumps: ['2>1 Tidak', '3>2 Tidak'],
    },
  ],
  [
    'lintas-batas',
    'Simbol di atas batas lajur',
    {
      lanes: 5,
      rows: ['M1-2', 'P2-3', 'K3-5(Disetujui seluruh anggota?)', 'P1-5', 'K4-5', 'P1-3 P4-5', 'S3'],
      jumps: ['3>1 Tidak', '5>2 Tidak'],
    },
  ],
  [
    'teks-simbol',
    'Teks panjang dan kata panjang di dalam simbol',
    {
      lanes: 6,
      rows: [
        'M1(Permohonan diterima di loket)',
        'P2(Pemeriksaan kelengkapan berkas)',
        'K3(Lengkap?)',
        'K4(Memenuhi persyaratan administrasi dan teknis sesuai peraturan?)',
        'P5(Mempertanggungjawabkan)',
        'K6(R/T)',
        'S1(Selesai)',
      ],
      jumps: ['3>2 Tidak', '4>1 Tidak', '6>5 Ditolak karena berkas belum lengkap'],
    },
  ],
  [
    'kepala-dua-tingkat',
    'Kepala lajur dua tingkat dengan nama panjang',
    {
      lanes: [
        'Pemohon',
        'Sekretariat Daerah/Sekretaris Daerah',
        'Sekretariat Daerah/Asisten Administrasi Umum',
        'Sekretariat Daerah/Kepala Bagian Organisasi',
        'Perangkat Daerah/Kepala Dinas Komunikasi, Informatika, Persandian, dan Statistik',
        'Perangkat Daerah/Pengadministrasi Umum',
      ],
      rows: ['M1', 'P4', 'P3', 'K2', 'P5', 'K6', 'S1'],
      jumps: ['4>2 Tidak', '6>5 Tidak'],
    },
  ],
  [
    'dua-puluh-lajur',
    'Dua puluh lajur',
    {
      lanes: 20,
      rows: ['M1', 'P20', 'K10', '& P3 P9 P15 P20', 'P7', 'K18', 'P2', 'K20', 'S1'],
      jumps: ['3>1 Tidak', '6>4 Tidak', '8>2 Tidak'],
    },
  ],
  [
    'enam-puluh-baris',
    'Enam puluh baris dengan putaran panjang',
    {
      lanes: 7,
      rows: ['M4', ...repeat(58, (n) => `${n % 6 === 0 ? 'K' : 'P'}${1 + ((n * 3) % 7)}`), 'S4'],
      jumps: [
        ...loopsBack(7, 49, 12, 5),
        '13>2 Tidak',
        '25>5 Tidak',
        '37>20 Tidak',
        '49>58 Lewati',
        '55>1 Tidak',
      ],
    },
  ],
  [
    'zigzag',
    'Bolak-balik antara lajur paling kiri dan paling kanan',
    {
      lanes: 9,
      rows: ['M1', ...repeat(10, (n) => `${n % 3 === 0 ? 'K' : 'P'}${n % 2 === 0 ? 1 : 9}`), 'S1'],
      jumps: ['4>2 Tidak', '7>3 Tidak', '10>5 Tidak'],
    },
  ],
  [
    'banyak-masuk',
    'Delapan arus menuju satu langkah dari lajur yang berbeda',
    {
      lanes: 9,
      rows: ['M5', 'P5', ...repeat(8, (n) => `K${n < 5 ? n : n + 1}`), 'S5'],
      jumps: repeat(7, (n) => `${n + 2}>11 Tidak`).concat('10>2 Tidak'),
    },
  ],
  [
    'baris-tinggi',
    'Satu baris lebih tinggi daripada halaman',
    { lanes: 4, rows: ['M1', 'P2', 'K3', 'S1'], jumps: ['3>1 Tidak'], texts: { 2: { text: LONG } } },
  ],
  [
    'sel-gabung',
    'Sel mutu baku yang digabung melampaui halaman',
    {
      lanes: 4,
      rows: ['M1', ...repeat(16, (n) => `${n === 8 ? 'K' : 'P'}${1 + (n % 4)}`), 'S1'],
      jumps: ['9>3 Tidak'],
      more: {
        mergedCells: [
          { column: 'waktu', from: '2', to: '15' },
          { column: 'keterangan', from: '4', to: '6' },
        ],
      },
    },
  ],
  [
    'naskah-berbahaya',
    'Teks yang merusak halaman: </script><!-- & "kutip" \'tunggal\'',
    {
      lanes: ['</script><script>alert(1)</script>', 'A & B <b>', '"kutip"/]]>'],
      rows: ['M1(</script>)', 'K2(<a> & "b"?)', 'P3', 'S1'],
      jumps: ['2>1 </script>'],
      texts: {
        1: {
          text: '</script><script>document.title = "rusak"</script><!-- <![CDATA[ ]]>',
          keterangan: '\u2028 \u2029 \u0000 \ud800',
        },
        3: { text: 'Pertanggungjawaban'.repeat(12), output: '`balik` \\u003c $& $1' },
      },
    },
  ],
  [
    'tanpa-alur',
    'Baris tanpa simbol, langkah tanpa jalan keluar, dan sel kosong',
    {
      lanes: 3,
      rows: ['M1', '', 'P2.', '', 'P3', 'S1'],
      texts: { 2: { number: '', text: '', kelengkapan: '', waktu: '', output: '', keterangan: '' } },
    },
  ],
  [
    'arus-rusak',
    'Arus ke langkah yang tidak ada',
    {
      lanes: 2,
      rows: ['M1', 'P2', 'S1'],
      more: {
        flows: [
          { from: '1.L1', to: '9.L9' },
          { from: '2.L2', to: '3.L1' },
        ],
      },
    },
  ],
  ['tanpa-baris', 'Tabel tanpa baris', { lanes: 3, rows: [] }],
  ['tanpa-lajur', 'Tabel tanpa lajur', { lanes: 0, rows: ['', ''] }],
];

/** SOPs made by hand, each around one thing that is hard to draw or to show; for the gallery and for tests of the layout. */
export const HARD_CASES: readonly HardCase[] = SHAPES.map(([id, title, shape]) => ({
  id,
  title,
  sop: buildHardSop(title, shape),
}));
