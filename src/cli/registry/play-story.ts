import { FORM_TEXTS } from '../../core/messages/registry-form.ts';
import { type Case, revisionOf } from '../../core/process/engine/case.ts';
import { needsReason } from '../../core/process/engine/decide-complete.ts';
import { type RouteStep, stepOf } from '../../core/process/route/route.ts';
import { numberOf } from '../../core/registry/case-record.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { EXAMPLES } from '../../examples/examples.ts';
import { signedCopyOf } from './signed-copy.ts';
import type { StoryOffice, Told } from './story-office.ts';
import { addressOf, OTHER_UNIT, OWNER, UNIT } from './story-people.ts';
import { type StoryPlan, SUBSTITUTE } from './story-plans.ts';

/** One thing that happens, for the report. */
export interface Happening {
  /** ISO instant. */
  readonly at: string;
  /** Indonesian. */
  readonly text: string;
}

/** Longest story, in turns at a desk. */
const MOST_TURNS = 80;

/** What happened, and why it did not go on; `stopped` is empty for a story that came to its end. */
export interface PlayedStory {
  readonly happenings: readonly Happening[];
  readonly stopped: string;
}

/** Plays a story on an office that is set up, until its end, or until somebody is refused or misses a letter. */
export async function playStory(office: StoryOffice, plan: StoryPlan): Promise<PlayedStory> {
  const player = new Player(office, plan);
  try {
    await player.play();
    return { happenings: player.happenings, stopped: '' };
  } catch (error) {
    return { happenings: player.happenings, stopped: error instanceof Error ? error.message : String(error) };
  }
}

class Player {
  readonly happenings: Happening[] = [];
  private readonly returned = new Set<string>();
  private late = false;
  /** The sheet that was handed in last. */
  private sheet = '';
  /** The registry may write into it, because it lies in a folder of its own. */
  private sheetIsOpen = false;

  constructor(
    private readonly office: StoryOffice,
    private readonly plan: StoryPlan,
  ) {}

  async play(): Promise<void> {
    this.collect();
    await this.withdraw();
    const caseId = await this.open(this.applicant, this.title);
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const kase = this.office.cases().find(({ id }) => id === caseId);
      if (kase === undefined) throw new Error(`The case ${caseId} is not there.`);
      const [token] = kase.tokens;
      if (token === undefined) {
        this.note(`Berkas ${caseId} ${kase.status}.`);
        if (this.sheetIsOpen && this.office.notesOn(this.sheet) > 0)
          throw new Error(`The sheet of ${caseId} still has notes, though all remarks are answered.`);
        return this.sign(kase);
      }
      const step = stepOf(this.office.route, token.step);
      if (step === undefined) throw new Error(`The route has no step ${token.step}.`);
      this.turn(caseId, step);
    }
    throw new Error(`${this.plan.id} does not come to an end.`);
  }

  private note(text: string): void {
    this.happenings.push({ at: this.office.world.now().toISOString(), text });
  }

  private get applicant(): { readonly person: string; readonly unit: string } {
    const { office } = this;
    const start = office.route.steps.find(({ kind }) => kind === 'start');
    const [executor] = start?.executors ?? [];
    if (office.applicantIsPost && executor?.kind === 'jabatan')
      return { person: addressOf(executor.jabatan), unit: '' };
    return this.plan.id === 'pekalongan-pengaduan'
      ? { person: 'warga@surel.example', unit: '' }
      : { person: UNIT.contact, unit: UNIT.name };
  }

  private get title(): string {
    return this.hasSop ? this.submitted.identity.title : 'Penyesuaian tugas unit pelaksana teknis';
  }

  private get hasSop(): boolean {
    return !this.plan.id.startsWith('pekalongan');
  }

  /** What is handed in: an SOP that is not the route itself. */
  private get submitted(): Sop {
    const sop = EXAMPLES.find(({ id }) => id === (this.plan.id === 'sibolga' ? 'tangerang' : 'sibolga'))?.sop;
    if (sop === undefined) throw new Error('There is no example to hand in.');
    return sop;
  }

  /** The office asks every unit; only where units submit. */
  private collect(): void {
    const { office } = this;
    if (!this.hasSop || office.applicantIsPost) return;
    office.type('Pengumpulan', 'A2', [['', office.service.code, '', '', '30 Januari 2026', '', '', '', '']]);
    office.fromEditor('mulaiPengumpulan');
    office.wait(0.3);
    const invited = office.world.mail.inbox(UNIT.contact).length > 0;
    if (!invited) throw new Error('The unit has no letter of the collection.');
    this.note('Surat pengumpulan dikirim kepada semua unit.');
  }

  /** Another submission, which its unit takes back. */
  private async withdraw(): Promise<void> {
    const { person, unit } = this.applicant;
    const other = unit === '' ? { person, unit } : { person: OTHER_UNIT.contact, unit: OTHER_UNIT.name };
    const caseId = await this.open(other, 'Naskah yang ditarik');
    const kase = this.office.cases().find(({ id }) => id === caseId);
    if (kase === undefined) throw new Error(`The case ${caseId} is not there.`);
    this.done(
      this.office.actOnOwnPage(other.person, [{ act: 'tarik', caseId, reason: 'Belum lengkap' }]),
      'tarik',
    );
    this.note(`Berkas ${caseId} ditarik oleh pengajunya.`);
    this.office.wait(0.3);
  }

  private async open(
    { person, unit }: { readonly person: string; readonly unit: string },
    title: string,
  ): Promise<string> {
    const { office } = this;
    const before = office.cases().length;
    const more: Record<string, string> = {};
    if (this.hasSop) {
      const folder = unit === '' ? '' : office.folder(unit, 'pengajuan');
      const sop = { ...this.submitted, identity: { ...this.submitted.identity, title } };
      this.sheet = await office.putSheet(person, sop, folder);
      this.sheetIsOpen = folder !== '';
      more[FORM_TEXTS.sheet.title] = `https://docs.google.com/spreadsheets/d/${this.sheet}/edit`;
    } else more[FORM_TEXTS.question.title] = 'Apakah tugas kedua bidang dapat digabung? Mohon penjelasan.';
    office.submit(person, office.answers(unit, title, more));
    office.wait(0.5);
    const opened = office.cases()[before];
    if (opened === undefined) throw new Error(`The submission of ${person} has opened no case.`);
    this.note(`${person} mengajukan “${title}”: berkas ${opened.id}.`);
    return opened.id;
  }

  /** One desk. */
  private turn(caseId: string, step: RouteStep): void {
    const { office, plan } = this;
    const acts =
      office
        .cases()
        .find(({ id }) => id === caseId)
        ?.tokens.find((one) => one.step === step.id)?.acts ?? [];
    // Of several who act together, the next one.
    const executor = step.executors.find(({ lane }) => acts.every((act) => act.lane !== lane));
    const post = executor?.kind === 'jabatan' ? executor.jabatan : '';
    const kase = office.cases().find(({ id }) => id === caseId);
    if (kase === undefined) return;
    if (post === plan.late && !this.late) this.beLate(caseId, step, post);
    if (post === plan.substituted) this.substitute(post);
    const person =
      post === plan.substituted ? SUBSTITUTE : post === '' ? kase.applicant.person : addressOf(post);
    const notes = kase.notes.filter(({ state }) => state === 'terbuka');
    const token = kase.tokens.find((one) => one.step === step.id);
    if (token?.returned != null && notes.length > 0 && step.kind !== 'decision') {
      this.answerNotes(
        person,
        caseId,
        step,
        notes.map(({ id }) => id),
      );
      return;
    }
    // What came back with remarks to somebody who only judges goes further back, to whoever works on it.
    const unanswered = token?.returned != null && notes.length > 0;
    const own = plan.returnedBy.includes(post) && !this.returned.has(post);
    const back = step.kind === 'decision' && (own || unanswered);
    const wished = step.exits.find(({ label }) => label === plan.choices?.[step.number]);
    const exit =
      wished ?? step.exits.find(({ sense }) => sense === (back ? 'kembali' : 'maju')) ?? step.exits[0];
    const backwards = back && exit?.sense === 'kembali';
    if (backwards) this.returned.add(post);
    const choice = step.kind === 'decision' ? (exit?.label ?? '') : '';
    const asked = exit !== undefined && needsReason(step, exit);
    const reason = asked || step.actions[0] === 'jawab' ? 'Waktu pada langkah 5 terlalu lama.' : '';
    const remarks = backwards && !unanswered ? [{ row: '5', column: 'Waktu', text: 'Cukup satu hari.' }] : [];
    const told = this.byLetterOrPage(person, caseId, step, choice, reason, remarks);
    this.done(told, `${caseId} langkah ${step.number}`);
    this.note(
      `${person} pada langkah ${step.number}${choice === '' ? ' selesai' : `: ${choice}`}${backwards ? ' (dikembalikan)' : ''}.`,
    );
    office.wait(0.3);
    if (remarks.length > 0 && this.sheetIsOpen && office.notesOn(this.sheet) === 0)
      throw new Error(`The sheet of ${caseId} has no note of the remark.`);
  }

  /** By the letter about the case where there is one; several that wait come as one digest, with one's own page. */
  private byLetterOrPage(
    person: string,
    caseId: string,
    step: RouteStep,
    choice: string,
    note: string,
    remarks: readonly object[],
  ): Told {
    const { office } = this;
    const kase = office.cases().find(({ id }) => id === caseId);
    const token = kase?.tokens.find((one) => one.step === step.id);
    if (kase === undefined || token === undefined) return { ok: false, message: 'nothing waits' };
    const decided = office.decide(person, caseId, choice, note, remarks);
    if (decided.ok) return decided;
    const { round } = token;
    const revision = revisionOf(kase);
    return office.actOnOwnPage(person, [
      { act: 'putuskan', caseId, step: step.id, round, revision, choice, note, remarks },
    ]);
  }

  private answerNotes(person: string, caseId: string, step: RouteStep, notes: readonly string[]): void {
    const answers = Object.fromEntries(notes.map((id) => [id, 'Sudah diperbaiki.']));
    this.done(this.office.actOnOwnPage(person, [{ act: 'jawab-catatan', caseId, answers }]), 'jawab-catatan');
    this.note(`${person} menjawab ${notes.length} catatan dan meneruskan dari langkah ${step.number}.`);
    this.office.wait(0.3);
  }

  /** Nobody does anything until the reminder has come. */
  private beLate(caseId: string, step: RouteStep, post: string): void {
    this.late = true;
    const { office } = this;
    const person = addressOf(post);
    const before = office.world.mail.inbox(person).length;
    const token = office
      .cases()
      .find(({ id }) => id === caseId)
      ?.tokens.find((one) => one.step === step.id);
    if (token?.due == null) return;
    const hours = (Date.parse(token.due) - office.world.now().getTime()) / 3_600_000;
    office.wait(Math.max(1, hours + 2));
    if (office.world.mail.inbox(person).length === before)
      throw new Error(`${person} was not reminded of ${caseId}.`);
    this.note(`${person} terlambat pada langkah ${step.number} dan diingatkan.`);
  }

  /** A Plh. takes the post's turn, from today on. */
  private substitute(post: string): void {
    const { office } = this;
    const rows = office.rows('Jabatan');
    if (rows.some(([name, , address]) => name === post && address === SUBSTITUTE)) return;
    const row = rows.findIndex(([name]) => (name ?? '') === '');
    const at = row < 0 ? rows.length + 1 : row + 1;
    office.type('Jabatan', `A${at}`, [[post, 'Pelaksana Harian', SUBSTITUTE, 'Plh.']]);
    this.note(`${SUBSTITUTE} ditunjuk sebagai Plh. ${post}.`);
  }

  /** The final document comes back signed. */
  private sign(kase: Case): void {
    const { office } = this;
    const signed = signedCopyOf(office, kase);
    if (signed === null) return;
    const base64 = Buffer.from(signed).toString('base64');
    const act = { act: 'unggah-naskah', caseId: kase.id, number: numberOf(kase), base64 };
    this.done(office.actOnOwnPage(OWNER, [act]), 'unggah-naskah');
    this.note(`${OWNER} menyerahkan naskah bertanda tangan.`);
    office.wait(0.3);
  }

  private done(told: Told, what: string): void {
    if (!told.ok) throw new Error(`${what}: ${told.message ?? ''}`);
  }
}
