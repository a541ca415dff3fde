import type { DrawnCell, DrawnLine, DrawnPage, DrawnSymbol } from '../../../src/core/flowchart/drawing.ts';

const COLUMNS = [20, 45, 165, 245, 325, 405, 500];
const ROWS = [20, 40, 60, 130, 200, 270, 340];

function cell(
  left: number,
  top: number,
  right: number,
  bottom: number,
  content: Partial<DrawnCell> = {},
): DrawnCell {
  const [x = 0, y = 0] = [COLUMNS[left], ROWS[top]];
  const text = content.text ?? '';
  return {
    x,
    y,
    width: (COLUMNS[right] ?? 0) - x,
    height: (ROWS[bottom] ?? 0) - y,
    role: 'lane',
    text,
    lines: text === '' ? [] : text.split('\n'),
    align: 'center',
    bold: false,
    size: 9,
    fill: '',
    ...content,
  };
}

const header = (text: string): Partial<DrawnCell> => ({
  role: 'header',
  text,
  bold: true,
  fill: '#F2F2F2',
});

function symbol(
  id: string,
  kind: DrawnSymbol['kind'],
  [centreX, centreY]: readonly [number, number],
  caption = '',
): DrawnSymbol {
  const [width, height] = kind === 'decision' ? [48, 32] : kind === 'connector' ? [18, 18] : [42, 22];
  return {
    id,
    kind,
    x: centreX - width / 2,
    y: centreY - height / 2,
    width,
    height,
    caption,
    captionLines: caption === '' ? [] : caption.split('\n'),
    captionSize: caption === '' ? 0 : 7,
  };
}

const lines: readonly DrawnLine[] = [
  {
    flow: 0,
    from: '1.L1',
    to: '2.L2',
    arrow: 'end',
    points: [
      [205, 106],
      [205, 120],
      [285, 120],
      [285, 149],
    ],
  },
  {
    flow: 1,
    from: '2.L2',
    to: '3.L3',
    arrow: 'end',
    points: [
      [309, 165],
      [365, 165],
      [365, 224],
    ],
    label: 'Ya',
    labelBox: { x: 311, y: 155, width: 10, height: 9 },
  },
  {
    flow: 2,
    from: '2.L2',
    to: '1.L1',
    arrow: 'end',
    points: [
      [261, 165],
      [175, 165],
      [175, 95],
      [184, 95],
    ],
    label: 'Tidak',
    labelBox: { x: 238, y: 155, width: 19, height: 9 },
  },
  {
    flow: 3,
    from: '3.L3',
    to: 'A>1',
    arrow: 'end',
    points: [
      [365, 246],
      [365, 290],
    ],
  },
  {
    flow: null,
    from: '3.L2',
    to: '3.L3',
    arrow: 'none',
    points: [
      [306, 235],
      [344, 235],
    ],
  },
];

/** A page with every symbol, merged cells, a fill, a connector with its note, a return and a joint bar. */
export const samplePage: DrawnPage = {
  number: 1,
  width: 520,
  height: 360,
  columns: COLUMNS,
  rows: ROWS,
  headerRows: 2,
  activities: [0, 1, 2, 3],
  lanes: [
    { id: 'L1', x: 165, width: 80 },
    { id: 'L2', x: 245, width: 80 },
    { id: 'L3', x: 325, width: 80 },
  ],
  cells: [
    cell(0, 0, 1, 2, header('No')),
    cell(1, 0, 2, 2, header('Kegiatan')),
    cell(2, 0, 5, 1, header('Pelaksana')),
    cell(2, 1, 3, 2, header('Staf')),
    cell(3, 1, 4, 2, header('Kasubbag')),
    cell(4, 1, 5, 2, header('Sekda')),
    cell(5, 0, 6, 2, header('Keterangan')),
    ...[0, 1, 2, 3].flatMap((row) => [
      cell(0, row + 2, 1, row + 3, { role: 'number', text: `${row + 1}` }),
      cell(1, row + 2, 2, row + 3, {
        role: 'activity',
        align: 'left',
        text: 'Menerima & mencatat surat\nmasuk <asli> dari "unit"',
      }),
      ...[2, 3, 4].map((column) => cell(column, row + 2, column + 1, row + 3)),
    ]),
    cell(5, 2, 6, 4, { role: 'mutuBaku', text: '30 menit' }),
    cell(5, 4, 6, 6, { role: 'mutuBaku', text: 'Surat' }),
  ],
  symbols: [
    symbol('1.L1', 'start', [205, 95], 'Via e-mail'),
    symbol('2.L2', 'decision', [285, 165], 'Lengkap?'),
    symbol('3.L2', 'process', [285, 235]),
    symbol('3.L3', 'process', [365, 235]),
    symbol('4.L1', 'end', [245, 305]),
    {
      ...symbol('A>1', 'connector', [365, 299], 'A'),
      note: 'ke hal. 2',
      noteBox: { x: 376, y: 294, width: 28, height: 9 },
    },
  ],
  lines,
};
