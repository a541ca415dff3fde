import { FOLDER_NAMES } from '../../core/messages/registry-folders.ts';
import { FORM_TEXTS } from '../../core/messages/registry-form.ts';
import { SETTING_TEXTS } from '../../core/messages/registry-office.ts';
import { STARTER_TEXTS } from '../../core/messages/registry-set-up.ts';
import type { Case } from '../../core/process/engine/case.ts';
import type { LedgerEntry } from '../../core/process/ledger/ledger-entry.ts';
import { compileRoute } from '../../core/process/route/compile-route.ts';
import type { Route } from '../../core/process/route/route.ts';
import { readCase } from '../../core/registry/case-record.ts';
import { readLedgerEntry } from '../../core/registry/ledger-record.ts';
import { TABS } from '../../core/registry/tab-layout.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { createWorld, type MailRecord, type ScriptProject, type World } from '../../emulator/index.ts';
import { EXAMPLES } from '../../examples/examples.ts';
import { layOutSheet } from '../xlsx/lay-out-sheet.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { addressOf, OTHER_UNIT, OWNER, PROVINCE, UNIT } from './story-people.ts';

export type ServiceId = keyof typeof STARTER_TEXTS.services;

/** What a function of the web app answers. */
export interface Told {
  readonly ok: boolean;
  readonly message?: string;
  readonly value?: { readonly message: string; readonly repeated: boolean };
}

/** A letter's link and the code beside it. */
export interface LetterLink {
  readonly url: string;
  readonly token: string;
  readonly code: string;
}

/** The office of one service: the built registry, set up as its owner does it, with everybody in their posts. */
export class StoryOffice {
  readonly world: World;
  readonly project: ScriptProject;
  readonly route: Route;
  readonly routeSop: Sop;
  readonly service: (typeof STARTER_TEXTS.services)[ServiceId];
  readonly url: string;

  constructor(
    readonly id: ServiceId,
    directory: string,
    convertDocxToPdf: (docx: Uint8Array) => Uint8Array,
    settings: Partial<Record<keyof typeof SETTING_TEXTS, string>> = {},
    start = '2026-01-05T00:30:00Z',
  ) {
    this.world = createWorld({ now: () => new Date(start), convertDocxToPdf });
    this.service = STARTER_TEXTS.services[id];
    this.routeSop = exampleSop(id);
    const { route } = compileRoute(this.routeSop);
    if (route === null) throw new Error(`The example ${id} is no route.`);
    this.route = route;
    this.project = this.world.openProject({ directory, user: OWNER });
    this.fromEditor('siapkan');
    this.fillIn(settings);
    this.fromEditor('siapkan');
    this.url = this.world.web.deploy(this.project);
    this.world.web.open(null, this.url);
  }

  /** The same office in a world of its own, which goes on from here. */
  fork(): StoryOffice {
    const world = this.world.fork();
    const project = world.scripts.projectOf(this.project.scriptId, OWNER);
    return Object.assign(Object.create(StoryOffice.prototype) as StoryOffice, this, { world, project });
  }

  /** Runs a function as the owner does it in the editor. */
  fromEditor(name: string): unknown {
    const answer = this.project.call(name) as Told;
    if (!answer.ok)
      throw new Error(`${name}: ${answer.message} ${JSON.stringify(this.project.console.slice(-2))}`);
    return answer.value;
  }

  private fillIn(settings: Partial<Record<keyof typeof SETTING_TEXTS, string>>): void {
    this.type(
      'Jabatan',
      'A2',
      this.posts.map((post) => [post, `Pejabat ${post}`, addressOf(post), 'Definitif']),
    );
    this.type('Unit', 'A2', [
      [UNIT.code, UNIT.name, UNIT.contact, 'ya'],
      [OTHER_UNIT.code, OTHER_UNIT.name, OTHER_UNIT.contact, 'ya'],
    ]);
    const values = {
      government: 'Pemerintah Kota Contoh',
      sender: 'Bagian Organisasi Setda Kota Contoh',
      managers: OWNER,
      ...settings,
    };
    for (const [key, value] of Object.entries(values))
      this.setSetting(key as keyof typeof SETTING_TEXTS, value);
    const row = this.rows('Layanan').findIndex(([code]) => code === this.service.code) + 1;
    const column = (name: (typeof TABS.layanan.columns)[number]) =>
      letter(TABS.layanan.columns.indexOf(name));
    this.type('Layanan', `${column('Aktif')}${row}`, [['ya']]);
    this.type('Layanan', `${column('Penerima Akhir')}${row}`, [[PROVINCE]]);
    if (this.applicantIsPost) this.type('Layanan', `${column('Pengaju')}${row}`, [['Umum']]);
  }

  setSetting(key: keyof typeof SETTING_TEXTS, value: string): void {
    const row = this.rows('Pengaturan').findIndex(([label]) => label === SETTING_TEXTS[key].label) + 1;
    this.type('Pengaturan', `B${row}`, [[value]]);
  }

  get posts(): readonly string[] {
    const posts = this.route.steps.flatMap(({ executors }) =>
      executors.flatMap((one) => (one.kind === 'jabatan' ? [one.jabatan] : [])),
    );
    return [...new Set(posts)];
  }

  /** The start is somebody's in the office, not the applicant's. */
  get applicantIsPost(): boolean {
    const start = this.route.steps.find(({ kind }) => kind === 'start');
    return start?.executors.every(({ kind }) => kind === 'jabatan') ?? false;
  }

  get spreadsheet(): string {
    const found = this.world
      .files()
      .find(
        ({ name, owner, mimeType, trashed }) =>
          name.startsWith('Registri') && owner === OWNER && mimeType.endsWith('.spreadsheet') && !trashed,
      );
    return found?.id ?? '';
  }

  /** Rows of a tab with its heading. */
  rows(tab: string): readonly (readonly string[])[] {
    const { sheets } = this.world.spreadsheet(this.spreadsheet);
    return sheets.find(({ title }) => title === tab)?.texts ?? [];
  }

  /** Types into a tab by hand. */
  type(tab: string, a1: string, block: readonly (readonly string[])[]): void {
    this.world.sheets.edit(
      OWNER,
      this.spreadsheet,
      { sheet: tab, a1 },
      block.map((row) => [...row]),
    );
  }

  cases(): readonly Case[] {
    return this.rows(TABS.berkas.name)
      .slice(1)
      .flatMap((row) => readCase(row) ?? []);
  }

  ledger(): readonly LedgerEntry[] {
    return this.rows(TABS.riwayat.name)
      .slice(1)
      .flatMap((row) => readLedgerEntry(row) ?? []);
  }

  /**
   * Lets time pass: triggers fire at their moments. Of a long wait only the end is swept: what the clock has to say is found by any
   * later sweep just as well, and hundreds of idle ones would only cost time.
   */
  wait(hours: number): void {
    const { triggers } = this.world;
    if (hours > 1) {
      const before = triggers.delivery;
      triggers.delivery = (trigger) => (trigger.functionName === 'sapu' ? 0 : 1);
      this.world.wait((hours - 0.5) * 3_600_000);
      triggers.delivery = before;
      this.world.wait(0.5 * 3_600_000);
    } else this.world.wait(hours * 3_600_000);
  }

  folder(unit: string, stage: keyof Pick<typeof FOLDER_NAMES, 'pengajuan' | 'draf' | 'disahkan'>): string {
    const files = this.world.files();
    const parent = files.find(({ name, trashed }) => name === unit && !trashed)?.id ?? '';
    return (
      files.find(({ name, parents }) => name === FOLDER_NAMES[stage] && parents.includes(parent))?.id ?? ''
    );
  }

  /** Bytes of a file; null for one that is not there, or has none. */
  bytesOf(id: string): Uint8Array | null {
    return this.world.files().find((file) => file.id === id)?.bytes ?? null;
  }

  /** How many cells of a sheet have a note of the registry. */
  notesOn(id: string): number {
    const cells = this.world.spreadsheet(id).sheets.flatMap((sheet) => sheet.cells);
    return cells.filter(({ note }) => note?.includes('[Catatan perbaikan ') === true).length;
  }

  /** Puts an SOP as a spreadsheet into a unit's folder, or beside everything else where there is none. */
  async putSheet(owner: string, sop: Sop, folder: string): Promise<string> {
    const bytes = await writeXlsx([layOutSheet(sop).content]);
    const id = this.world.importXlsx({
      owner,
      name: sop.identity.title,
      bytes,
      ...(folder === '' ? {} : { folder }),
    });
    if (folder === '') this.world.drive.share(owner, id, OWNER, 'viewer');
    return id;
  }

  /** Hands in the service's form. */
  submit(person: string, answers: Readonly<Record<string, string>>): void {
    const formId = this.formId;
    this.world.forms.submit(person, formId, answers);
  }

  /** The form of the story's service. */
  get formId(): string {
    const text = Object.values(this.world.state.properties)
      .map((store) => store['registri.formulir'])
      .find((value) => value !== undefined);
    const ids = JSON.parse(text ?? '{}') as Readonly<Record<string, string>>;
    return ids[this.service.code] ?? '';
  }

  /** A unit's answer to the form. */
  answers(
    unit: string,
    title: string,
    more: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>> {
    return {
      ...(unit === '' ? {} : { [FORM_TEXTS.unit.title]: unit }),
      [FORM_TEXTS.name.title]: 'Pengaju Contoh',
      [FORM_TEXTS.subject.title]: title,
      ...more,
    };
  }

  /** The newest letter of a person with a link of this kind, about a case where one is named. */
  letter(person: string, page: 'putus' | 'saya', about = ''): MailRecord | undefined {
    const mails = this.world.mail.inbox(person);
    return [...mails]
      .reverse()
      .find(
        ({ plain, subject }) =>
          plain.includes(`p=${page}&`) && (about === '' || subject.includes(about) || plain.includes(about)),
      );
  }

  linkIn(mail: MailRecord, page: 'putus' | 'saya'): LetterLink {
    const url = new RegExp(`https://\\S+[?&]p=${page}&t=\\S+`).exec(mail.plain)?.[0] ?? '';
    const token = decodeURIComponent(/[?&]t=([^&\s]+)/.exec(url)?.[1] ?? '');
    const code = /\b(\d{3})[ -]?(\d{3})\b(?!\S)/.exec(mail.plain.replace(/https?:\S+/g, ''));
    return { url, token, code: `${code?.[1] ?? ''}${code?.[2] ?? ''}` };
  }

  /** Opens a link's page as its reader's browser does, and calls a function of it. */
  onPage({ url }: LetterLink, name: string, ...args: readonly unknown[]): Told {
    return this.world.web.open(null, url).run(name, ...args) as Told;
  }

  /** Decides by the newest letter about a case. */
  decide(person: string, caseId: string, choice: string, note = '', remarks: readonly object[] = []): Told {
    const mail = this.letter(person, 'putus', caseId);
    if (mail === undefined) return { ok: false, message: `${person} has no letter about ${caseId}` };
    const link = this.linkIn(mail, 'putus');
    return this.onPage(link, 'putuskan', link.token, { choice, note, remarks, code: link.code });
  }

  /** Acts on one's own page, by a link that is asked for first. */
  actOnOwnPage(person: string, acts: readonly object[]): Told {
    this.world.web.open(null, `${this.url}?p=masuk`).run('mintaTautan', person);
    this.wait(0.5);
    const mail = this.letter(person, 'saya');
    if (mail === undefined) return { ok: false, message: `${person} has no letter with a link` };
    const link = this.linkIn(mail, 'saya');
    const request = `tekan-${this.world.now().getTime()}`;
    return this.onPage(link, 'tindak', link.token, { request, code: link.code, acts });
  }
}

function exampleSop(id: string): Sop {
  const sop = EXAMPLES.find((example) => example.id === id)?.sop;
  if (sop === undefined) throw new Error(`There is no example ${id}.`);
  return sop;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
