import { flowPlace } from '../../../core/document/compose-document.ts';
import { drawFlowchart } from '../../../core/flowchart/draw-flowchart.ts';
import { PAGE_TEXTS } from '../../../core/messages/registry-pages.ts';
import { listed } from '../../../core/messages/rule-text.ts';
import { pageToSvg } from '../../../core/picture/page-to-svg.ts';
import { findProfile } from '../../../core/profile/profiles.ts';
import type { KeptSnapshot } from '../../../core/registry/snapshot.ts';
import { bareNumber } from '../../../core/sop/merged-rows.ts';
import type { Sop } from '../../../core/sop/sop.ts';
import { measureArimo } from '../../../core/text/measure-arimo.ts';
import type { ContentView, PictureView, RowView } from './page-model.ts';

/**
 * What is decided about, for reading.
 * @param kept null where the content is gone
 * @param profile by which the office prints; empty for the SOP's own
 */
export function contentView(kept: KeptSnapshot | null, profile: string): ContentView {
  if (kept === null) return { ...EMPTY, missing: PAGE_TEXTS.contentGone };
  const { snapshot, findings, score } = kept;
  const { sop } = snapshot;
  return {
    pictures: sop === null ? [] : picturesOf(sop, profile),
    rows: sop === null ? [] : rowsOf(sop),
    answers: Object.entries(snapshot.answers)
      .filter(([, value]) => value.trim() !== '')
      .map(([label, value]) => ({ label, value })),
    findings: findings.map(({ severity, cell, where, message }) => ({ severity, cell, where, message })),
    score: score === null ? '' : PAGE_TEXTS.score(Math.round(score)),
    files: snapshot.files.map(({ name }) => name),
    missing: '',
  };
}

const EMPTY: Omit<ContentView, 'missing'> = {
  pictures: [],
  rows: [],
  answers: [],
  findings: [],
  score: '',
  files: [],
};

/** The flow as it will be printed. */
function picturesOf(sop: Sop, name: string): readonly PictureView[] {
  const profile = findProfile(name === '' ? sop.profile : name);
  const { pages } = drawFlowchart(sop, {
    profile,
    measure: measureArimo,
    target: { kind: 'paper' },
    ...flowPlace(sop, { profile }),
  });
  return pages.map((page) => {
    const description = PAGE_TEXTS.picture(page.number, pages.length, sop.identity.title);
    return { svg: pageToSvg(page, { title: description }), description };
  });
}

function rowsOf({ activities, lanes }: Sop): readonly RowView[] {
  return activities.map(({ number, text, symbols, kelengkapan, waktu, output, keterangan }, index) => ({
    number: bareNumber(number) || String(index + 1),
    text,
    executors: listed(
      lanes.filter(({ id }) => symbols.some(({ lane }) => lane === id)).map(({ name }) => name),
    ),
    kelengkapan,
    waktu,
    output,
    keterangan,
  }));
}
