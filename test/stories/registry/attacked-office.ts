import { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { addressOf, OWNER, UNIT } from '../../../src/cli/registry/story-people.ts';
import { FORM_TEXTS } from '../../../src/core/messages/registry-form.ts';
import type { MailRecord } from '../../../src/emulator/index.ts';

export const ANSWERER = addressOf('Analis Tata Laksana');
export const JUDGE = addressOf('Analis Kebijakan Muda');
export const STRANGER = 'penipu@jahat.example';

/** An office of the shortest service, where questions are answered and the answer is judged; replies by mail are read. */
export function attackedOffice(): StoryOffice {
  return new StoryOffice(
    'pekalongan-konsultasi',
    'dist/registry-balasan',
    () => new TextEncoder().encode('%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF'),
    // A reminder beside a letter makes a digest of both, and these attacks are about letters.
    { readReplies: 'ya', before: '0', most: '0' },
  );
}

/** A question that waits for its answer; the case's id. */
export function ask(
  office: StoryOffice,
  title: string,
  { person, unit }: { readonly person: string; readonly unit: string } = {
    person: UNIT.contact,
    unit: UNIT.name,
  },
): string {
  const before = office.cases().length;
  // The same words again would be the same submission.
  const question = `Apakah boleh? (${before})`;
  office.submit(person, office.answers(unit, title, { [FORM_TEXTS.question.title]: question }));
  office.wait(0.2);
  const id = office.cases()[before]?.id;
  if (id === undefined) throw new Error(`“${title}” has opened no case.`);
  return id;
}

/** A question whose answer waits for its judge, with the letter that asks for the judgement. */
export function judged(
  office: StoryOffice,
  title: string,
): { readonly id: string; readonly letter: MailRecord } {
  const id = ask(office, title);
  const told = office.decide(ANSWERER, id, '', 'Boleh.');
  if (!told.ok) throw new Error(told.message);
  office.wait(0.2);
  const letter = office.letter(JUDGE, 'putus', id);
  if (letter === undefined) throw new Error(`${JUDGE} has no letter about ${id}.`);
  return { id, letter };
}

/** Where a case stands, with everything that was ever done to it. */
export function stateOf(office: StoryOffice, id: string) {
  const kase = office.cases().find((one) => one.id === id);
  return {
    status: kase?.status,
    waiting: kase?.tokens.map(({ step, round }) => `${step}/${round}`),
    contents: kase?.contents,
    notes: kase?.notes,
    acts: kase?.visits.flatMap(({ acts }) => acts),
    ledger: office
      .ledger()
      .filter(({ caseId, type }) => caseId === id && type !== 'hasil' && type !== 'waktu'),
  };
}

/** Everything that lasts: the tabs but the machine's own notes, files and who may see them, forms, triggers, mails. */
export function everything(office: StoryOffice) {
  const { world } = office;
  const { sheets } = world.spreadsheet(office.spreadsheet);
  return {
    tabs: sheets.map(({ title, texts }) => [title, texts]),
    files: world.files().map(({ id, name, parents, editors, viewers, link, trashed }) => ({
      id,
      name,
      parents,
      editors,
      viewers,
      link,
      trashed,
    })),
    properties: structuredClone(world.state.properties),
    triggers: world.triggers.list().map(({ id }) => id),
    sent: world.mail.sent(OWNER).length,
  };
}
