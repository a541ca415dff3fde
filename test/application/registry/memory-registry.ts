import { createHash, createHmac } from 'node:crypto';
import type {
  Archive,
  FileMark,
  FormAnswer,
  FormPlan,
  Forms,
  FormState,
  IncomingMail,
  ListedFile,
  OutgoingMail,
  Registry,
  SheetNotes,
  Store,
  StoreChange,
  StoreRange,
  StoreRow,
  TriggerPlan,
} from '../../../src/application/registry/ports.ts';
import type { CellNote, ForeignFile, StoredFile } from '../../../src/application/ports.ts';
import { TAB_IDS, TABS, type TabId } from '../../../src/core/registry/tab-layout.ts';

/** Tabs in memory. A write happens whole or not at all. */
export class MemoryStore implements Store {
  readonly tabs = new Map<TabId, StoreRow[]>(TAB_IDS.map((tab) => [tab, []]));
  reads = 0;
  writes = 0;

  read(ranges: readonly StoreRange[]): readonly (readonly StoreRow[])[] {
    this.reads++;
    return ranges.map(({ tab, columns, rows }) => {
      const all = this.tabs.get(tab) ?? [];
      const chosen =
        rows === undefined ? all : all.slice(rows.from, rows.to === null ? undefined : rows.to + 1);
      const last = TABS[tab].columns.length - 1;
      const { from, to } = columns ?? { from: 0, to: last };
      return chosen.map((row) => Array.from({ length: to - from + 1 }, (_, at) => row[from + at] ?? ''));
    });
  }

  write(changes: readonly StoreChange[]): void {
    this.writes++;
    for (const change of changes) {
      const rows = this.tabs.get(change.tab) ?? [];
      if (change.kind === 'append') rows.push(...change.rows.map((row) => [...row]));
      else {
        const row = [...(rows[change.row] ?? [])];
        change.cells.forEach((cell, at) => {
          row[change.column + at] = cell;
        });
        rows[change.row] = row;
      }
      this.tabs.set(change.tab, rows);
    }
  }
}

interface KeptFile extends ListedFile {
  bytes: Uint8Array;
  readers: readonly string[];
  writers: readonly string[];
  byLink: boolean;
}

/** Drive in memory. */
export class MemoryArchive implements Archive {
  readonly files = new Map<string, KeptFile>();
  private count = 0;

  constructor(private readonly now: () => string) {}

  /** Becomes like another one. */
  take(other: MemoryArchive): void {
    this.count = other.count;
    for (const [id, file] of other.files) this.files.set(id, { ...file });
  }

  private add(
    name: string,
    parent: string,
    mimeType: string,
    bytes: Uint8Array,
    mark: FileMark | null,
  ): KeptFile {
    const id = `berkas-${++this.count}`;
    const file: KeptFile = {
      id,
      name,
      url: `https://drive.example/${id}`,
      folderIds: [parent],
      mimeType,
      changedAt: this.now(),
      md5: createHash('md5').update(bytes).digest('hex'),
      mark,
      bytes,
      readers: [],
      writers: [],
      byLink: false,
    };
    this.files.set(id, file);
    return file;
  }

  private withMark(mark: FileMark): KeptFile | undefined {
    return [...this.files.values()].find(
      (file) => file.mark?.owner === mark.owner && file.mark.part === mark.part,
    );
  }

  folder(name: string, parentId: string | null, mark: FileMark): StoredFile {
    return this.withMark(mark) ?? this.add(name, parentId ?? 'akar', 'folder', new Uint8Array(), mark);
  }

  file(id: string): ListedFile | null {
    return this.files.get(id) ?? null;
  }

  marked(owner: string): readonly ListedFile[] {
    return [...this.files.values()].filter(({ mark }) => mark?.owner === owner);
  }

  list(folderId: string): readonly ListedFile[] {
    return [...this.files.values()].filter(({ folderIds }) => folderIds.includes(folderId)).reverse();
  }

  share(id: string, role: 'reader' | 'writer', people: readonly string[]): void {
    const file = this.known(id);
    if (role === 'reader') file.readers = people;
    else file.writers = people;
  }

  shareByLink(id: string): void {
    this.known(id).byLink = true;
  }

  move(id: string, folderId: string): void {
    const file = this.known(id);
    this.files.set(id, { ...file, folderIds: [folderId] });
  }

  copy(id: string, name: string, folderId: string, mark: FileMark): StoredFile {
    const file = this.known(id);
    return this.withMark(mark) ?? this.add(name, folderId, file.mimeType, file.bytes, mark);
  }

  save(file: Parameters<Archive['save']>[0]): StoredFile {
    const found = this.withMark(file.mark);
    if (found === undefined) return this.add(file.name, file.folderId, file.as, file.bytes, file.mark);
    const md5 = createHash('md5').update(file.bytes).digest('hex');
    const renewed = { ...found, name: file.name, bytes: file.bytes, md5, folderIds: [file.folderId] };
    this.files.set(found.id, renewed);
    return renewed;
  }

  saveSheet(
    name: string,
    _tab: string,
    _plan: Parameters<Archive['saveSheet']>[2],
    folderId: string,
    mark: FileMark,
  ): StoredFile {
    return this.withMark(mark) ?? this.add(name, folderId, 'spreadsheet', new Uint8Array(), mark);
  }

  readBytes(id: string): Uint8Array | null {
    return this.files.get(id)?.bytes ?? null;
  }

  exportPdf(documentId: string): Uint8Array {
    const { md5 } = this.known(documentId);
    return new TextEncoder().encode(`%PDF-1.7 ${documentId} ${md5}`);
  }

  private known(id: string): KeptFile {
    const file = this.files.get(id);
    if (file === undefined) throw new Error(`no file ${id}`);
    return file;
  }
}

/** Forms in memory. */
export class MemoryForms implements Forms {
  readonly states = new Map<string, FormState & { readonly plan: FormPlan }>();
  readonly given: FormAnswer[] = [];

  ensure(id: string | null, plan: FormPlan, mark: FileMark): FormState {
    const key = id ?? `formulir-${mark.owner}`;
    const url = `https://forms.example/${key}`;
    const { email } = plan;
    const state = { id: key, editUrl: url, publicUrl: url, published: true, accepting: true, email, plan };
    this.states.set(key, state);
    return state;
  }

  state(id: string): FormState | null {
    return this.states.get(id) ?? null;
  }

  setAccepting(id: string, accepting: boolean): void {
    const state = this.states.get(id);
    if (state !== undefined) this.states.set(id, { ...state, accepting });
  }

  prefilledUrl(id: string, answers: Readonly<Record<string, string>>): string {
    const pairs = Object.entries(answers).map((pair) => pair.map(encodeURIComponent).join('='));
    return `https://forms.example/${id}?${pairs.join('&')}`;
  }

  answer(formId: string, responseId: string): FormAnswer | null {
    return this.given.find((one) => one.formId === formId && one.responseId === responseId) ?? null;
  }

  answersSince(formId: string, at: string | null): readonly FormAnswer[] {
    return this.given.filter((one) => one.formId === formId && (at === null || one.at >= at));
  }
}

/** A registry that lives in memory, with a clock of its own and everything that was sent. */
export class MemoryRegistry implements Registry {
  clock = Date.parse('2026-01-05T00:30:00Z');
  readonly store = new MemoryStore();
  readonly archive = new MemoryArchive(() => this.now());
  readonly forms = new MemoryForms();
  readonly sent: OutgoingMail[] = [];
  readonly inbox: IncomingMail[] = [];
  readonly sheets = new Map<string, ForeignFile>();
  readonly soon: string[] = [];
  readonly faults: string[] = [];
  quota = 100;
  readsMail = false;
  spent = 0;
  private count = 0;
  private locked = false;
  private wished: readonly TriggerPlan[] = [];
  private readonly secrets = new Map<string, string>();
  private readonly tries = new Map<string, number>();

  readonly foreignFiles = { read: (id: string): ForeignFile => this.sheets.get(id) ?? { kind: 'missing' } };

  /** Notes on the first tab of each sheet; those of sheets in `closed` cannot be written. */
  readonly notes = new Map<string, readonly CellNote[]>();
  readonly closed = new Set<string>();
  readonly sheetNotes: SheetNotes = {
    read: (id) => {
      const file = this.sheets.get(id);
      if (file?.kind !== 'grids') return null;
      return file.grids.map((grid, sheetId) => ({
        sheetId,
        grid,
        notes: sheetId === 0 ? (this.notes.get(id) ?? []) : [],
      }));
    },
    write: (id, _sheetId, notes) => {
      if (this.closed.has(id)) return false;
      const key = ({ row, column }: CellNote) => `${row}:${column}`;
      const all = new Map([...(this.notes.get(id) ?? []), ...notes].map((note) => [key(note), note]));
      this.notes.set(
        id,
        [...all.values()].filter(({ note }) => note !== ''),
      );
      return true;
    },
  };

  readonly triggers = {
    list: () => this.wished,
    ensure: (plans: readonly TriggerPlan[]) => {
      this.wished = plans;
      return plans.length;
    },
    soon: (handler: string) => {
      this.soon.push(handler);
    },
  };

  readonly vault = {
    get: (key: string) => this.secrets.get(key) ?? null,
    set: (values: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(values)) this.secrets.set(key, value);
    },
  };

  get post(): Registry['post'] {
    const mailbox = {
      incoming: (since: string) => this.inbox.filter(({ at }) => at >= since),
      sentWith: (reference: string) =>
        this.sent.some(({ text }) => text.includes(reference)) ? `<${reference}@surat.example>` : null,
    };
    return {
      send: (mail) => {
        this.quota -= mail.to.length;
        this.sent.push(mail);
      },
      remaining: () => this.quota,
      mailbox: this.readsMail ? mailbox : null,
    };
  }

  hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  hashBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  fromBase64 = (text: string) =>
    /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : null;
  hmac = (text: string) => createHmac('sha256', 'kunci').update(text, 'utf8').digest('hex');
  random = () => this.hash(`acak ${++this.count}`).slice(0, 32);
  now = () => new Date(this.clock).toISOString();
  elapsed = () => this.spent;
  webAppUrl = () => 'https://registri.example/exec';
  readIdentityToken = () => null;

  exclusively<Result>(work: () => Result): Result | null {
    if (this.locked) return null;
    this.locked = true;
    try {
      return work();
    } finally {
      this.locked = false;
    }
  }

  allowed(key: string, most: number): boolean {
    const count = (this.tries.get(key) ?? 0) + 1;
    this.tries.set(key, count);
    return count <= most;
  }

  log(what: string, error: unknown): string {
    this.faults.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    return `log-${this.faults.length}`;
  }

  /** An independent copy, as it stands now. */
  copy(): MemoryRegistry {
    const twin = new MemoryRegistry();
    const { clock, quota, readsMail, spent, count } = this;
    Object.assign(twin, { clock, quota, readsMail, spent, count });
    for (const [tab, rows] of this.store.tabs) twin.store.tabs.set(tab, [...rows]);
    twin.archive.take(this.archive);
    for (const [id, state] of this.forms.states) twin.forms.states.set(id, state);
    twin.forms.given.push(...this.forms.given);
    twin.sent.push(...this.sent);
    twin.inbox.push(...this.inbox);
    for (const [id, sheet] of this.sheets) twin.sheets.set(id, sheet);
    for (const [id, notes] of this.notes) twin.notes.set(id, notes);
    for (const id of this.closed) twin.closed.add(id);
    for (const [key, value] of this.secrets) twin.secrets.set(key, value);
    for (const [key, value] of this.tries) twin.tries.set(key, value);
    return twin;
  }

  /** Time goes on. */
  wait(hours: number): void {
    this.clock += hours * 3_600_000;
  }
}
