/** Words inside a drawing, beside its off-page connectors. */
export const DRAWING_WORDS = {
  /** Beside the pentagon where a flow leaves the page. */
  toPage: (page: number): string => `ke hal. ${page}`,
  /** Beside the pentagon where flows from other pages arrive. */
  fromPages: (pages: readonly number[]): string => `dari hal. ${listPages(pages)}`,
};

function listPages(pages: readonly number[]): string {
  if (pages.length < 3) return pages.join(' dan ');
  return `${pages.slice(0, -1).join(', ')}, dan ${pages[pages.length - 1] ?? ''}`;
}
