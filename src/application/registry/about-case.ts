import type { LetterMatter } from '../../core/registry/letters/letter.ts';
import { numberOf } from '../../core/registry/case-record.ts';
import type { Task } from '../../core/registry/outbox-item.ts';
import { REGISTRY_TEXTS } from '../../core/messages/registry-texts.ts';
import { outcomeOf, publishedOf, revisionOf, signedOf } from '../../core/process/engine/case.ts';
import { EFFECT_IDS } from '../../core/process/engine/effect-ids.ts';
import { stepOf } from '../../core/process/route/route.ts';
import { listed } from '../../core/messages/rule-text.ts';
import { readSnapshot } from './kept-snapshot.ts';
import { foldersOf } from './perform-task.ts';
import { ownPage } from './personal-links.ts';
import type { Registry } from './ports.ts';
import { verificationUrl } from './public-links.ts';
import type { Work } from './run-outbox.ts';
import { sheetUrl } from './step-letters.ts';
import type { OpenCase } from './transact.ts';
import { caseOf } from './write-mail.ts';

type TaskOf<K extends Task['kind']> = Extract<Task, { readonly kind: K }>;

/** Letters about the case as a whole, to whoever brought it. */
export function aboutCase(
  registry: Registry,
  work: Work,
  open: OpenCase,
  task: TaskOf<'mail'>,
  person: string,
): LetterMatter {
  const { kase } = open;
  const about = caseOf(work, open);
  const content = kase.contents[kase.contents.length - 1];
  const folders = () => foldersOf(registry, work.book, kase);
  const own = () => ownPage(registry, work.book.settings, person);
  switch (task.letter) {
    case 'tanda-terima': {
      const kept = content === undefined ? null : readSnapshot(registry, content.hash);
      const checked = kept !== null && kept.snapshot.sop !== null;
      return {
        kind: 'tanda-terima',
        case: about,
        check: checked ? { score: kept.score, findings: kept.findings } : null,
        next: nextStep(open),
        sheet: kept?.source == null ? '' : sheetUrl(kept.source.id),
        folder: folders().pengajuan.url,
        page: own(),
      };
    }
    case 'selesai': {
      const final = outcomeOf(kase, EFFECT_IDS.document(kase.id, revisionOf(kase), 'final'));
      const published = publishedOf(kase)?.code !== undefined;
      return {
        kind: 'selesai',
        case: about,
        number: numberOf(kase),
        pdf: signedOf(kase)?.url ?? final?.pdfUrl ?? '',
        folder: final?.pdf ? folders().disahkan.url : '',
        verification: published ? verificationUrl(registry, kase.id, revisionOf(kase)) : '',
        answer: lastWords(open),
      };
    }
    case 'dibuka-lagi':
      return {
        kind: 'dibuka-lagi',
        case: about,
        by: work.book.settings.sender,
        next: nextStep(open),
        page: own(),
      };
    default:
      return {
        kind: task.letter === 'ditarik' ? 'ditarik' : 'dibatalkan',
        case: about,
        ...lastStatus(work, open),
      };
  }
}

function lastStatus({ book }: Work, { kase }: OpenCase): { readonly by: string; readonly reason: string } {
  const { closed } = kase;
  return { by: closed?.by?.name || closed?.by?.person || book.settings.sender, reason: closed?.reason ?? '' };
}

function nextStep({ kase, route }: OpenCase): string {
  const steps = kase.tokens.flatMap(({ step }) => stepOf(route, step) ?? []);
  return listed(steps.map(({ number, text }) => REGISTRY_TEXTS.step(number, text)));
}

/** What the last person who wrote something has written: the answer to a question, for one. */
function lastWords({ kase, route }: OpenCase): string {
  const answers = kase.visits.filter(({ step }) => stepOf(route, step)?.actions.includes('jawab') === true);
  const notes = answers.flatMap(({ acts }) => acts.map(({ note }) => note)).filter((note) => note !== '');
  return notes[notes.length - 1] ?? '';
}
