import type { Finding, Place } from '../finding.ts';
import { cellName, readingFinding } from '../messages/reading.ts';
import { flowContext, oppositeLabel } from './default-flows.ts';
import type { GridView } from './grid-view.ts';
import { LaneReferences } from './lane-references.ts';
import { rowName } from './merged-rows.ts';
import { type BodyRow, columnText, type SheetBody } from './read-body.ts';
import { readAlur } from './read-alur.ts';
import { readSymbols, type SymbolMark } from './read-symbols.ts';
import { resolveFlows, resolveRow } from './resolve-flows.ts';
import type { SheetTable, TextColumn } from './sheet-table.ts';
import type { Activity, Flow, Lane, MergedCells, MutuBakuColumn, SopSymbol } from './sop.ts';
import { withSymbolIds } from './symbol-ids.ts';

export interface ActivitiesReading {
  readonly activities: readonly Activity[];
  readonly flows: readonly Flow[];
  readonly mergedCells: readonly MergedCells[];
  readonly rowIds: readonly string[];
  readonly findings: readonly Finding[];
}

const MUTU_BAKU: readonly MutuBakuColumn[] = ['kelengkapan', 'waktu', 'output', 'keterangan'];

type Draft = Omit<SopSymbol, 'id' | 'kind'> & {
  readonly kind: SymbolMark['kind'];
};

class ActivitiesReader {
  private readonly findings: Finding[] = [];
  private readonly view: GridView;
  private readonly table: SheetTable;
  private readonly body: SheetBody;
  private readonly lanes: readonly Lane[];
  private readonly laneReferences: LaneReferences;

  constructor(view: GridView, table: SheetTable, body: SheetBody, lanes: readonly Lane[]) {
    this.view = view;
    this.table = table;
    this.body = body;
    this.lanes = lanes;
    this.laneReferences = new LaneReferences(lanes);
  }

  /** The text of a column over all sheet rows of an activity. */
  private text(body: BodyRow, id: TextColumn): string {
    const column = this.table.columns[id];
    const texts = [body.row, ...body.more].map((row) => columnText(this.view, row, column));
    return texts.filter((text) => text !== '').join('\n');
  }

  private untilLane(row: number, position: number, mark: SymbolMark, place: Place): string | undefined {
    const column = this.table.lanes[position]?.column ?? 0;
    if (mark.until !== undefined) {
      const found = this.laneReferences.find(mark.until);
      const id = this.lanes[found[0] ?? -1]?.id;
      if (found.length === 1 && id !== undefined) return id;
      const cell = { row, column };
      this.findings.push(
        readingFinding('unknownSpan', [mark.until, cellName(row, column)], {
          place,
          cell,
        }),
      );
      return undefined;
    }
    const range = this.view.rangeAt(row, column);
    const right = range.column + range.columns - 1;
    let last = position;
    this.table.lanes.forEach((lane, index) => {
      if (index > last && lane.column <= right) last = index;
    });
    return last > position ? this.lanes[last]?.id : undefined;
  }

  private drafts(body: BodyRow, activity: number): Draft[] {
    const found: { draft: Draft; order: number }[] = [];
    for (const row of [body.row, ...body.more])
      this.table.lanes.forEach((column, position) => {
        const text = columnText(this.view, row, column);
        const lane = this.lanes[position]?.id;
        if (text === '' || lane === undefined) return;
        const place: Place = { kind: 'symbol', activity, lane };
        const { marks, unread, answer } = readSymbols(text);
        const cell = { row, column: column.column };
        const name = cellName(row, column.column);
        if (unread !== '')
          this.findings.push(readingFinding('unreadSymbol', [unread, name], { place, cell }));
        if (answer !== undefined)
          this.findings.push(readingFinding('answerInLane', [answer, name], { place, cell }));
        for (const mark of marks) {
          const untilLane = this.untilLane(row, position, mark, place);
          const draft: Draft = {
            lane,
            kind: mark.kind,
            ...(mark.caption === undefined ? {} : { caption: mark.caption }),
            ...(untilLane === undefined ? {} : { untilLane }),
          };
          found.push({ draft, order: mark.order ?? 1000 });
        }
      });
    return found.sort((a, b) => a.order - b.order).map(({ draft }) => draft);
  }

  private activity(body: BodyRow, symbols: readonly SopSymbol[]): Activity {
    const { columns } = this.table;
    return {
      number: columns.number ? this.text(body, 'number') : '',
      text: this.text(body, 'activity'),
      symbols,
      kelengkapan: this.text(body, 'kelengkapan'),
      waktu: this.text(body, 'waktu'),
      output: this.text(body, 'output'),
      keterangan: this.text(body, 'keterangan'),
    };
  }

  /** Ids of rows as found; a repeated or missing id gets a fresh one. */
  private rowIds(): string[] {
    const written = this.body.rows.map((body) => columnText(this.view, body.row, this.table.columns.id));
    const taken = new Set<string>();
    let next = written.reduce((most, id) => Math.max(most, Number(/^b(\d{1,6})$/.exec(id)?.[1] ?? 0)), 0) + 1;
    return written.map((id) => {
      const own = id !== '' && id.length <= 40 && !taken.has(id) ? id : `b${next++}`;
      taken.add(own);
      return own;
    });
  }

  private mergedCells(activities: readonly Activity[], rowIds: readonly string[]): MergedCells[] {
    const kept = this.table.residual?.merged;
    if (this.view.merges.length === 0 && kept)
      return kept.flatMap(([column, from, to]) => {
        const first = rowIds.indexOf(from);
        const last = rowIds.indexOf(to);
        if (first < 0 || last <= first) return [];
        return [
          {
            column,
            from: rowName({ activities }, first),
            to: rowName({ activities }, last),
          },
        ];
      });
    const found: MergedCells[] = [];
    for (const column of MUTU_BAKU) {
      const at = this.table.columns[column]?.column;
      if (at === undefined) continue;
      this.body.rows.forEach((body, first) => {
        const range = this.view.rangeAt(body.row, at);
        if (range.row !== body.row || range.rows < 2) return;
        let last = first;
        while ((this.body.rows[last + 1]?.row ?? Number.MAX_SAFE_INTEGER) < range.row + range.rows) last++;
        if (last > first)
          found.push({
            column,
            from: rowName({ activities }, first),
            to: rowName({ activities }, last),
          });
      });
    }
    return found;
  }

  read(): ActivitiesReading {
    const drafts = this.body.rows.map((body, index) => this.drafts(body, index));
    const texts = this.body.rows.map((body) => this.text(body, 'alur'));
    const build = (kinds: readonly (readonly SopSymbol['kind'][])[]) =>
      this.body.rows.map((body, index): Activity => {
        const symbols = (drafts[index] ?? []).map((draft, k) => ({
          ...draft,
          kind: kinds[index]?.[k] ?? 'process',
        }));
        const activity = this.activity(body, withSymbolIds(symbols, index));
        return /(?:^|[;\n])\s*bersama(?:-sama)?\s*(?:$|[;\n])/i.test(texts[index] ?? '')
          ? { ...activity, joint: true }
          : activity;
      });
    const plain = drafts.map((row) => row.map(({ kind }) => (kind === 'auto' ? 'process' : kind)));
    const isAuto = drafts.map((row) => row.map(({ kind }) => kind === 'auto'));
    const kinds = chooseKinds(this.lanes, build(plain), texts, isAuto);
    const activities = build(kinds);
    const context = flowContext(this.lanes, activities);
    const { flows, problems } = resolveFlows(context, texts);
    const alur = this.table.columns.alur?.column ?? 0;
    for (const problem of problems) {
      const row = this.body.rows[problem.row]?.row ?? 0;
      const key = `alur${problem.kind.charAt(0).toUpperCase()}${problem.kind.slice(1)}` as
        | 'alurUnread'
        | 'alurNoSuchRow';
      const shown = problem.name === '' && problem.kind !== 'noSymbol' ? problem.text : problem.name;
      this.findings.push(
        readingFinding(key, [shown, cellName(row, alur)], {
          place: { kind: 'activity', activity: problem.row, field: 'alur' },
          cell: { row, column: alur },
        }),
      );
    }
    const rowIds = this.rowIds();
    return {
      activities,
      flows,
      mergedCells: this.mergedCells(activities, rowIds),
      rowIds,
      findings: this.findings,
    };
  }
}

type Kinds = readonly (readonly SopSymbol['kind'][])[];

/** True where Alur gives a symbol the exits of a decision: two answers, or one whose opposite is known. */
function isDecision(labels: readonly (string | undefined)[]): boolean {
  const answers = labels.filter((label) => label !== undefined);
  return answers.length >= 2 || answers.some((answer) => oppositeLabel(answer) !== undefined);
}

/**
 * Chooses the kind of every plain x: with two answers a decision, the first of all a start, the last of all an end if it
 * leads nowhere; where staff wrote a Mulai or Selesai themselves, nothing is added.
 */
function chooseKinds(
  lanes: readonly Lane[],
  activities: readonly Activity[],
  texts: readonly string[],
  isAuto: readonly (readonly boolean[])[],
): Kinds {
  const context = flowContext(lanes, activities);
  const kinds = activities.map((activity) => activity.symbols.map((symbol) => symbol.kind));
  const all = activities.flatMap((activity, row) =>
    activity.symbols.map((symbol, k) => ({ row, k, symbol })),
  );
  const set = (place: { row: number; k: number } | undefined, kind: SopSymbol['kind']) => {
    const row = place && kinds[place.row];
    if (row && isAuto[place.row]?.[place.k]) row[place.k] = kind;
  };
  const leadsNowhere = (row: number, id: string) =>
    !resolveRow(context, row, texts[row] ?? '').flows.some((flow) => flow.from === id);
  const last = all[all.length - 1];
  if (last && !all.some(({ symbol }) => symbol.kind === 'end') && leadsNowhere(last.row, last.symbol.id))
    set(last, 'end');
  if (!all.some(({ symbol }) => symbol.kind === 'start')) set(all[0], 'start');
  activities.forEach((activity, row) => {
    const text = texts[row] ?? '';
    if (!isAuto[row]?.includes(true) || readAlur(text, row, context).items.length === 0) return;
    const { flows } = resolveRow(context, row, text);
    activity.symbols.forEach((symbol, k) => {
      const labels = flows.filter((flow) => flow.from === symbol.id).map((flow) => flow.label);
      if (isDecision(labels)) set({ row, k }, 'decision');
    });
  });
  return kinds;
}

/** Reads the rows of a table: texts, symbols, flows, merged cells. */
export function readActivities(
  view: GridView,
  table: SheetTable,
  body: SheetBody,
  lanes: readonly Lane[],
): ActivitiesReading {
  return new ActivitiesReader(view, table, body, lanes).read();
}
