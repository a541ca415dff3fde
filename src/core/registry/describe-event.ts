import { EVENT_TEXTS } from '../messages/registry-events.ts';
import { listed } from '../messages/rule-text.ts';
import { type Case, revisionOf } from '../process/engine/case.ts';
import type { Actor } from '../process/engine/office.ts';
import type { Fact } from '../process/engine/fact.ts';
import type { LedgerDraft } from '../process/ledger/ledger-entry.ts';
import { type Route, stepOf } from '../process/route/route.ts';

type FactOf<K extends Fact['fact']> = Extract<Fact, { readonly fact: K }>;

/** For whom somebody acted: "Plh. Wali Kota". */
function postOf({ jabatan, capacity }: Actor): string {
  return capacity === 'Plt.' || capacity === 'Plh.' ? `${capacity} ${jabatan}` : jabatan;
}

/** What an event did, in one sentence for people; `kase` is the case after it. */
export function describeEvent({ type, facts }: LedgerDraft, kase: Case, route: Route): string {
  const all = <K extends Fact['fact']>(kind: K) =>
    facts.filter((fact): fact is FactOf<K> => fact.fact === kind);
  const row = (step: string) => stepOf(route, step)?.number ?? step;
  switch (type) {
    case 'buka':
      return EVENT_TEXTS.buka(kase.title);
    case 'selesaikan': {
      const [act] = all('bertindak');
      const [left] = all('keluar');
      const post = act === undefined ? '' : postOf(act.act.actor);
      return left === undefined
        ? EVENT_TEXTS.bertindak(row(act?.step ?? ''), post)
        : EVENT_TEXTS.selesaikan(row(left.step), left.choice, post);
    }
    case 'revisi':
      return all('isi').length > 0 ? EVENT_TEXTS.revisi(revisionOf(kase)) : EVENT_TEXTS.jawaban();
    case 'cabut-catatan':
      return EVENT_TEXTS['cabut-catatan']();
    case 'tarik':
      return EVENT_TEXTS.tarik(all('status')[0]?.reason ?? '');
    case 'batalkan':
      return EVENT_TEXTS.batalkan(all('status')[0]?.reason ?? '');
    case 'alihkan': {
      const [handed] = all('dialihkan');
      return EVENT_TEXTS.alihkan(row(handed?.step ?? ''), handed?.to ?? '');
    }
    case 'buka-lagi':
      return EVENT_TEXTS['buka-lagi'](revisionOf(kase));
    case 'unggah-naskah':
      return EVENT_TEXTS['unggah-naskah'](all('bertanda-tangan')[0]?.document.form ?? '');
    case 'waktu':
      return EVENT_TEXTS.waktu(
        listed(all('diingatkan').map(({ step }) => row(step))),
        listed(all('tenggat').map(({ step }) => row(step))),
      );
    default: {
      const [done] = all('terlaksana');
      const kind = kase.outcomes.find(({ effect }) => effect === done?.effect)?.kind ?? '';
      return EVENT_TEXTS.hasil(kind);
    }
  }
}
