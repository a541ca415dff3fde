import { PAGES } from '../../../core/messages/workspace-pages.ts';
import type { AreaView, TabView } from '../../shared/views.ts';
import { el } from '../element.ts';
import { toast } from '../toast.ts';
import { CellEditor } from './cell-editor.ts';
import {
  areaName,
  areaOf,
  type CellPlace,
  cellName,
  mergeAt,
  readAreaName,
  step,
  withWholeMerges,
} from './cell-place.ts';
import { type PastedBlock, readHtmlTable, readTsv, writeHtmlTable, writeTsv } from './clipboard.ts';
import { Grid } from './grid.ts';
import { PointerDesk } from './pointer-desk.ts';
import { moveByKey } from './sheet-keys.ts';
import { merge, resizeLine, type SheetRequest } from './sheet-requests.ts';
import { editNote, toggleBold, toggleItalic, type ToolHost } from './tool-bar.ts';

export interface SurfaceHost {
  readonly edit: (a1: string, block: readonly (readonly string[])[]) => void;
  readonly apply: (requests: readonly SheetRequest[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The cells of a tab with a selection: moving, typing, copying, pasting. */
export class SheetSurface {
  readonly grid = new Grid();
  readonly formulaBar: HTMLElement;
  readonly toolHost: ToolHost;
  private readonly host: SurfaceHost;
  private readonly editor: CellEditor;
  private readonly formula = el('input', { 'aria-label': PAGES.sheet.formula, spellcheck: 'false' });
  private readonly cellBox = el('output', { class: 'cell-name', 'aria-label': PAGES.sheet.cell });
  private anchor: CellPlace = { row: 0, column: 0 };
  private active: CellPlace = { row: 0, column: 0 };
  private mayEdit = false;

  constructor(host: SurfaceHost) {
    this.host = host;
    this.formulaBar = el('div', { class: 'formula' }, this.cellBox, this.formula);
    this.editor = new CellEditor(
      this.grid,
      (text) => {
        this.formula.value = text;
      },
      ({ place, text, down, right }) => {
        if (text !== null) this.type(place, text);
        if (this.grid.tab && (down !== 0 || right !== 0))
          this.select(step(this.grid.tab, place, down, right));
        else this.showActive();
        if (text === null || down !== 0 || right !== 0) this.focus();
      },
    );
    this.toolHost = {
      tabId: () => this.grid.tab?.id ?? 0,
      area: () => this.area,
      look: () => {
        const view = this.grid.viewAt(this.active);
        return view?.look === undefined ? undefined : this.grid.tab?.looks[view.look];
      },
      note: () => this.grid.viewAt(this.active)?.note ?? '',
      isMerged: () => {
        const { tab } = this.grid;
        return tab?.merges.some((one) => areaName(one) === areaName(this.area)) === true;
      },
      apply: host.apply,
      undo: host.undo,
      redo: host.redo,
    };
    this.listen();
  }

  get isEditing(): boolean {
    return this.editor.isOpen || document.activeElement === this.formula;
  }

  /** The selected cells. */
  get area(): AreaView {
    const { tab } = this.grid;
    const plain = areaOf(this.anchor, this.active);
    return tab ? withWholeMerges(tab, plain) : plain;
  }

  show(tab: TabView, mayEdit: boolean): void {
    const isOther = this.grid.tab?.id !== tab.id;
    this.mayEdit = mayEdit;
    this.grid.show(tab);
    if (isOther) this.grid.element.scrollTo(0, 0);
    if (isOther) this.select({ row: 0, column: 0 });
    else this.showActive(false);
    this.formula.readOnly = !mayEdit;
  }

  goTo(a1: string): void {
    const area = readAreaName(a1);
    if (area === null) return;
    this.anchor = { row: area.endRow - 1, column: area.endColumn - 1 };
    this.active = { row: area.startRow, column: area.startColumn };
    this.showActive();
  }

  focus(): void {
    this.grid.element.focus({ preventScroll: true });
  }

  select(place: CellPlace, extend = false): void {
    this.active = place;
    if (!extend) this.anchor = place;
    this.showActive();
  }

  private showActive(wantsScroll = true): void {
    const { tab } = this.grid;
    if (!tab) return;
    const merged = mergeAt(tab, this.active);
    const head = { row: merged.startRow, column: merged.startColumn };
    this.grid.select(this.area, head, wantsScroll);
    const view = this.grid.viewAt(head);
    this.cellBox.textContent = areaName(this.area);
    if (document.activeElement !== this.formula) this.formula.value = view?.entered ?? view?.text ?? '';
  }

  private type(place: CellPlace, text: string): void {
    const view = this.grid.viewAt(place);
    if (text === (view?.entered ?? view?.text ?? '')) return;
    this.host.edit(cellName(place), [[text]]);
  }

  private edit(typed: string | null): void {
    const { tab } = this.grid;
    if (!this.mayEdit || !tab) return;
    const { startRow, startColumn } = mergeAt(tab, this.active);
    this.editor.open({ row: startRow, column: startColumn }, typed);
  }

  private listen(): void {
    const { element } = this.grid;
    element.addEventListener('keydown', (event) => this.key(event));
    element.addEventListener('scroll', () => this.grid.growByScroll());
    new PointerDesk(this.grid, {
      select: (place, extend) => {
        this.focus();
        this.select(place, extend);
      },
      selectLines: (dimension, from, to) => this.selectLines(dimension, from, to),
      open: () => this.edit(null),
      resize: (dimension, index, pixels) => {
        if (this.mayEdit) this.host.apply([resizeLine(this.toolHost.tabId(), dimension, index, pixels)]);
      },
    });
    this.formula.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      if (event.key === 'Enter' && this.mayEdit) this.type(this.active, this.formula.value);
      this.focus();
      this.showActive();
    });
    for (const kind of ['copy', 'cut', 'paste'] as const)
      document.addEventListener(kind, (event) => {
        if (document.activeElement === element) this.clip(kind, event);
      });
  }

  private selectLines(dimension: 'ROWS' | 'COLUMNS', from: number, to: number): void {
    const { tab } = this.grid;
    if (!tab) return;
    this.focus();
    this.active = dimension === 'ROWS' ? { row: from, column: 0 } : { row: 0, column: from };
    this.anchor =
      dimension === 'ROWS' ? { row: to, column: tab.columnCount - 1 } : { row: tab.rowCount - 1, column: to };
    this.showActive(false);
  }

  private key(event: KeyboardEvent): void {
    const { tab } = this.grid;
    if (!tab || this.editor.isOpen || event.isComposing) return;
    const target = moveByKey(event, tab, this.active);
    const isCommand = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    const done = (work: () => void): void => {
      event.preventDefault();
      work();
    };
    if (target !== null) done(() => this.select(target, event.shiftKey));
    else if (isCommand && letter === 'z') done(event.shiftKey ? this.host.redo : this.host.undo);
    else if (isCommand && letter === 'y') done(this.host.redo);
    else if (isCommand && letter === 'b') done(() => toggleBold(this.toolHost));
    else if (isCommand && letter === 'i') done(() => toggleItalic(this.toolHost));
    else if (isCommand && letter === 'a')
      done(() => this.selectLines('ROWS', 0, Math.max(0, tab.rows[tab.rows.length - 1]?.row ?? 0)));
    else if (isCommand || event.altKey) return;
    else if (event.key === 'Tab') done(() => this.select(step(tab, this.active, 0, event.shiftKey ? -1 : 1)));
    else if (event.key === 'Enter') done(() => this.edit(null));
    else if (event.key === 'F2')
      done(() => (event.shiftKey ? void editNote(this.toolHost) : this.edit(null)));
    else if (event.key === 'Delete' || event.key === 'Backspace') done(() => this.clear());
    else if (event.key === ' ' && this.grid.viewAt(this.active)?.checkbox === true) done(() => this.tick());
    else if (event.key.length === 1) done(() => this.edit(event.key));
  }

  private tick(): void {
    const isOn = this.grid.viewAt(this.active)?.text === 'TRUE';
    if (this.mayEdit) this.host.edit(cellName(this.active), [[isOn ? 'FALSE' : 'TRUE']]);
  }

  private clear(): void {
    if (!this.mayEdit) return;
    const { startRow, startColumn } = this.area;
    const texts = this.selectedTexts().map((row) => row.map(() => ''));
    this.host.edit(cellName({ row: startRow, column: startColumn }), texts);
  }

  /** As far as anything stands in the selection, so that a whole column is not a million cells. */
  private selectedTexts(entered = false): string[][] {
    const { startRow, endRow, startColumn, endColumn } = this.area;
    const rows = this.grid.tab?.rows ?? [];
    const lastRow = Math.max(startRow, ...rows.map(({ row }) => row).filter((row) => row < endRow));
    const lastColumn = Math.max(
      startColumn,
      ...rows.flatMap(({ cells }) =>
        cells.map(({ column }) => column).filter((column) => column < endColumn),
      ),
    );
    const one = (row: number, column: number): string => {
      const view = this.grid.viewAt({ row, column });
      return (entered ? view?.entered : undefined) ?? view?.text ?? '';
    };
    return Array.from({ length: lastRow - startRow + 1 }, (_, down) =>
      Array.from({ length: lastColumn - startColumn + 1 }, (_cell, right) =>
        one(startRow + down, startColumn + right),
      ),
    );
  }

  private clip(kind: 'copy' | 'cut' | 'paste', event: ClipboardEvent): void {
    const { clipboardData } = event;
    if (clipboardData === null) return;
    event.preventDefault();
    if (kind === 'paste') {
      const block =
        readHtmlTable(clipboardData.getData('text/html')) ?? readTsv(clipboardData.getData('text/plain'));
      this.paste(block);
      return;
    }
    const texts = this.selectedTexts();
    const { startRow, startColumn } = this.area;
    const merges = (this.grid.tab?.merges ?? []).map((area) => ({
      startRow: area.startRow - startRow,
      endRow: area.endRow - startRow,
      startColumn: area.startColumn - startColumn,
      endColumn: area.endColumn - startColumn,
    }));
    clipboardData.setData('text/plain', writeTsv(texts));
    clipboardData.setData('text/html', writeHtmlTable(texts, merges));
    toast('', PAGES.sheet.copied(texts.length, texts[0]?.length ?? 0), 2);
    if (kind === 'cut') this.clear();
  }

  private paste({ texts, merges }: PastedBlock): void {
    const [first] = texts;
    if (!this.mayEdit || first === undefined || first.length === 0) return;
    const { startRow, startColumn } = this.area;
    this.host.edit(cellName({ row: startRow, column: startColumn }), texts);
    const id = this.toolHost.tabId();
    if (merges.length > 0)
      this.host.apply(
        merges.map((area) =>
          merge(id, {
            startRow: area.startRow + startRow,
            endRow: area.endRow + startRow,
            startColumn: area.startColumn + startColumn,
            endColumn: area.endColumn + startColumn,
          }),
        ),
      );
    this.anchor = { row: startRow + texts.length - 1, column: startColumn + first.length - 1 };
    this.active = { row: startRow, column: startColumn };
    this.showActive(false);
    toast('', PAGES.sheet.pasted(texts.length, first.length), 3);
  }
}
