import type {
  DrawnCell,
  DrawnLine,
  DrawnPage,
  DrawnSymbol,
  Drawing,
  Point,
} from '../../../../src/core/flowchart/drawing.ts';
import { type DefectKind, measureDrawing } from '../../../../src/core/flowchart/measure-drawing.ts';
import type { Flow, Sop, SymbolKind } from '../../../../src/core/sop/sop.ts';

/** `"x,y x,y …"` as points. */
export const path = (text: string): Point[] =>
  text.split(' ').map((pair): Point => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });

const LANES = ['L1', 'L2', 'L3'];
const SIZES = {
  start: [60, 24],
  process: [60, 24],
  decision: [48, 32],
  end: [60, 24],
  connector: [18, 18],
} as const;

/** Lanes are 100 wide from x = 100, rows 80 high from y = 20. */
export const centre = (row: number, lane: string): Point => [
  150 + 100 * LANES.indexOf(lane),
  60 + 80 * (row - 1),
];

export function symbol(id: string, kind: DrawnSymbol['kind'], [x, y]: Point): DrawnSymbol {
  const [width, height] = SIZES[kind];
  return {
    id,
    kind,
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    caption: '',
    captionLines: [],
    captionSize: 0,
  };
}

export const KINDS: Readonly<Record<string, SymbolKind>> = {
  '1.L1': 'start',
  '2.L2': 'decision',
  '3.L3': 'process',
  '4.L3': 'end',
};

export const FLOWS: readonly Flow[] = [
  { from: '1.L1', to: '2.L2' },
  { from: '2.L2', to: '3.L3', label: 'Ya' },
  { from: '2.L2', to: '1.L1', label: 'Tidak' },
  { from: '3.L3', to: '4.L3' },
];

export function sopOf(
  kinds: Readonly<Record<string, SymbolKind>>,
  flows: readonly Flow[],
  jointRow = 0,
): Sop {
  const ids = Object.keys(kinds);
  const rows = Math.max(...ids.map((id) => Number.parseInt(id, 10)));
  return {
    format: 'lajur.sop/1',
    profile: 'umum',
    identity: {
      government: '',
      unit: '',
      number: '',
      title: '',
      createdOn: null,
      revisedOn: null,
      effectiveOn: null,
      approver: { position: '', name: '', rank: '', nip: '' },
    },
    sections: {
      dasarHukum: [],
      kualifikasiPelaksana: [],
      keterkaitan: [],
      peralatan: [],
      peringatan: [],
      pencatatan: [],
    },
    lanes: LANES.map((id) => ({ id, name: id })),
    activities: Array.from({ length: rows }, (_, row) => ({
      number: `${row + 1}`,
      text: '',
      symbols: ids
        .filter((id) => Number.parseInt(id, 10) === row + 1)
        .map((id) => ({
          id,
          lane: id.replace(/^.*\./, ''),
          kind: kinds[id] ?? 'process',
        })),
      kelengkapan: '',
      waktu: '',
      output: '',
      keterangan: '',
      ...(jointRow === row + 1 ? { joint: true } : {}),
    })),
    flows,
  };
}

export const sop = sopOf(KINDS, FLOWS);

export function line(
  flow: number | null,
  from: string,
  to: string,
  points: readonly Point[],
  label?: string,
): DrawnLine {
  const arrow = flow === null ? 'none' : 'end';
  const [x, y] = points[0] ?? [0, 0];
  const left = (points[1]?.[0] ?? 0) < x;
  const labelBox = {
    x: left ? x - 22 : x + 2,
    y: y - 11,
    width: 20,
    height: 9,
  };
  return label === undefined
    ? { flow, from, to, points, arrow }
    : { flow, from, to, points, arrow, label, labelBox };
}

/** From the middle of a side of one symbol over corners to the middle of a side of another. */
export const LINES: readonly DrawnLine[] = [
  line(0, '1.L1', '2.L2', path('150,72 150,90 250,90 250,124')),
  line(1, '2.L2', '3.L3', path('274,140 350,140 350,208'), 'Ya'),
  line(2, '2.L2', '1.L1', path('226,140 110,140 110,60 120,60'), 'Tidak'),
  line(3, '3.L3', '4.L3', path('350,232 350,288')),
];

export const TEXT_CELL: DrawnCell = {
  role: 'activity',
  x: 20,
  y: 20,
  width: 80,
  height: 80,
  text: 'Menerima surat',
  lines: ['Menerima', 'surat'],
  align: 'left',
  bold: false,
  size: 9,
  fill: '',
};

export const PAGE: DrawnPage = {
  number: 1,
  width: 420,
  height: 360,
  columns: [20, 100, 200, 300, 400],
  rows: [20, 100, 180, 260, 340],
  headerRows: 0,
  activities: [0, 1, 2, 3],
  lanes: LANES.map((id, index) => ({ id, x: 100 + 100 * index, width: 100 })),
  cells: [TEXT_CELL],
  symbols: Object.entries(KINDS).map(([id, kind]) =>
    symbol(id, kind, centre(Number.parseInt(id, 10), id.replace(/^.*\./, ''))),
  ),
  lines: LINES,
};

export const drawingOf = (...pages: readonly DrawnPage[]): Drawing => ({
  format: 'lajur.drawing/1',
  unit: 'pt',
  pages,
});

/** The clean page with one line drawn otherwise. */
export function withLine(index: number, points: readonly Point[], change: Partial<DrawnLine> = {}): Drawing {
  const lines = LINES.map((old, at) => (at === index ? { ...old, points, ...change } : old));
  return drawingOf({ ...PAGE, lines });
}

export function withSymbol(id: string, change: Partial<DrawnSymbol>): Drawing {
  const symbols = PAGE.symbols.map((old) => (old.id === id ? { ...old, ...change } : old));
  return drawingOf({ ...PAGE, symbols });
}

/** Kinds of defects found, each as often as it was found. */
export const kinds = (drawing: Drawing, of: Sop = sop): DefectKind[] =>
  measureDrawing(of, drawing).defects.map((defect) => defect.kind);
