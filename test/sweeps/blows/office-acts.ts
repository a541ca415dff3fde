import { FORM_TEXTS } from '../../../src/core/messages/registry-form.ts';
import { revisionOf } from '../../../src/core/process/engine/case.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import type { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { OWNER } from '../../../src/cli/registry/story-people.ts';
import { type Act, isTold } from './act.ts';

export type OfficeAct = Act<StoryOffice>;
type More = Pick<OfficeAct, 'minutes' | 'hours' | 'silent'>;

interface Applicant {
  readonly person: string;
  readonly unit: string;
}

/** Somebody hands in the form with their SOP. Nobody hears of what becomes of the trigger's run, and nobody repeats it. */
export function submits(
  name: string,
  { person, unit }: Applicant,
  sop: Sop,
  { deliveries = 1, ...more }: More & { readonly deliveries?: number } = {},
): OfficeAct {
  return {
    name,
    ...more,
    prepare: async (office) => {
      const sheet = await office.putSheet(person, sop, office.folder(unit, 'pengajuan'));
      return (stage) => {
        const { triggers } = stage.world;
        triggers.delivery = () => deliveries;
        stage.submit(person, stage.answers(unit, sop.identity.title, sheetAnswer(sheet)));
        triggers.delivery = () => 1;
        return true;
      };
    },
  };
}

/** The same person hands in another sheet for a case that is there. */
export function revisesByForm(
  name: string,
  { person, unit }: Applicant,
  caseId: string,
  sop: Sop,
): OfficeAct {
  return {
    name,
    prepare: async (office) => {
      const sheet = await office.putSheet(person, sop, office.folder(unit, 'pengajuan'));
      return (stage) => {
        const named = { ...sheetAnswer(sheet), [FORM_TEXTS.caseId.title]: caseId };
        stage.submit(person, stage.answers(unit, sop.identity.title, named));
        return true;
      };
    },
  };
}

function sheetAnswer(sheet: string): Readonly<Record<string, string>> {
  return { [FORM_TEXTS.sheet.title]: `https://docs.google.com/spreadsheets/d/${sheet}/edit` };
}

/**
 * What the owner starts in the editor, once more when it says that it failed and they do not see that it is done. `before` is typed by
 * hand.
 */
export function fromEditor(
  name: string,
  functionName: string,
  before: (office: StoryOffice) => void = () => {},
  { seen = () => false, ...more }: More & { readonly seen?: (office: StoryOffice) => boolean } = {},
): OfficeAct {
  return {
    name,
    ...more,
    prepare: (office) => {
      before(office);
      return (stage) =>
        isTold(() => (stage.project.call(functionName) as { readonly ok: boolean }).ok) || seen(stage);
    },
  };
}

export interface Verdict {
  readonly choice?: string;
  readonly note?: string;
  readonly remarks?: readonly object[];
}

/** A holder decides by the link and the code of their newest letter about a case. */
export function decides(
  name: string,
  person: string,
  caseId: string,
  verdict: Verdict = {},
  more: More = {},
): OfficeAct {
  return {
    name,
    ...more,
    prepare: (office) => {
      const mail = office.letter(person, 'putus', caseId);
      if (mail === undefined) throw new Error(`${name}: ${person} has no letter about ${caseId}.`);
      const link = office.linkIn(mail, 'putus');
      const input = { choice: '', note: '', remarks: [], ...verdict, code: link.code };
      return (stage) => presses(stage, 'putuskan', link.token, input);
    },
  };
}

/** Somebody acts on their own page, by a link that they have got before. Every press of one button has the same name. */
export function actsOnOwnPage(
  name: string,
  person: string,
  actsOf: (office: StoryOffice) => readonly object[],
  more: More = {},
): OfficeAct {
  return {
    name,
    ...more,
    prepare: (office) => {
      const link = ownLink(office, person);
      const request = `tekan-${office.world.now().getTime()}`;
      const input = { request, code: link.code, acts: actsOf(office) };
      return (stage) => presses(stage, 'tindak', link.token, input);
    },
  };
}

/**
 * The button of a page that was opened before: opening one changes nothing, and costs more than all that follows. Every page of the
 * web app calls the same functions.
 */
function presses(office: StoryOffice, name: string, ...args: readonly unknown[]): boolean {
  const page = office.world.web.open(null, `${office.url}?p=masuk`);
  return (page.run(name, ...args) as { readonly ok: boolean }).ok;
}

export function ownLink(office: StoryOffice, person: string) {
  office.world.web.open(null, `${office.url}?p=masuk`).run('mintaTautan', person);
  office.wait(0.5);
  const mail = office.letter(person, 'saya');
  if (mail === undefined) throw new Error(`${person} has no letter with a link.`);
  return office.linkIn(mail, 'saya');
}

/** What a decision about the waiting step of a case is called on one's own page. */
export function decisionAbout(office: StoryOffice, caseId: string, choice: string): object {
  const kase = office.cases().find(({ id }) => id === caseId);
  const [token] = kase?.tokens ?? [];
  if (kase === undefined || token === undefined) throw new Error(`Nothing waits in ${caseId}.`);
  const { step, round } = token;
  return { act: 'putuskan', caseId, step, round, revision: revisionOf(kase), choice, note: '', remarks: [] };
}

/** A holder answers the letter by mail; the next sweep reads it. */
export function replies(name: string, person: string, caseId: string, text: string): OfficeAct {
  return {
    name,
    // The sweep comes every ten minutes.
    minutes: 11,
    prepare: (office) => {
      const letter = office.letter(person, 'putus', caseId);
      if (letter === undefined) throw new Error(`${name}: ${person} has no letter about ${caseId}.`);
      return (stage) => {
        stage.world.mail.receive({
          from: `Pejabat <${person}>`,
          to: OWNER,
          subject: `Re: ${letter.subject}`,
          text,
          inReplyTo: letter.messageId,
          references: letter.messageId,
        });
        return true;
      };
    },
  };
}

/** The clock's own run, at this moment. */
export function fires(
  name: string,
  functionName: string,
  before: (office: StoryOffice) => void = () => {},
  more: More = {},
): OfficeAct {
  return {
    name,
    ...more,
    prepare: (office) => {
      before(office);
      const trigger = office.world.triggers.list().find((one) => one.functionName === functionName);
      return ({ world }) => {
        world.triggers.fireClock(trigger?.id ?? '');
        return true;
      };
    },
  };
}
