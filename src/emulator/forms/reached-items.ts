import { type AnswerValue, type FormData, type FormItemData, isQuestion } from './form-data.ts';

/**
 * The questions on the pages that a respondent with these answers comes to: from page to page, and where a chosen
 * answer or a page break leads elsewhere, there. Questions on other pages are not asked, required or not.
 */
export function reachedItems(
  form: FormData,
  answers: Readonly<Record<string, AnswerValue>>,
): readonly FormItemData[] {
  const pages: { start: FormItemData | null; items: FormItemData[] }[] = [{ start: null, items: [] }];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ start: item, items: [] });
    else pages[pages.length - 1]?.items.push(item);
  }
  const reached: FormItemData[] = [];
  const seen = new Set<number>();
  for (let at = 0; at < pages.length && !seen.has(at); ) {
    seen.add(at);
    const items = (pages[at]?.items ?? []).filter(isQuestion);
    reached.push(...items);
    const chosen = items
      .map((item) => item.choices.find(({ value }) => value === answers[item.id]))
      .find((choice) => choice?.navigation !== undefined);
    const wayOn = chosen ?? pages[at + 1]?.start ?? undefined;
    if (wayOn?.navigation === 'SUBMIT') break;
    const target = pages.findIndex(({ start }) => start !== null && start.id === wayOn?.page);
    at = wayOn?.navigation === 'GO_TO_PAGE' && target !== -1 ? target : at + 1;
  }
  return reached;
}
