/**
 * Tests that take too long for every run: whole stories, pages in a browser, every call struck, many drawings by chance. CI runs them
 * by `npm run test:long`.
 */
export const LONG_TESTS = [
  'test/sweeps/**/*.test.ts',
  'test/stories/{pins,preview-page,document,faults}.test.ts',
  'test/stories/registry/{attacks-*,set-up,check-system,collection,web-app,web-pages,workbook-line}.test.ts',
  'test/workspace/{accessibility,guided-steps,keyboard-decision,unit-revision,script-pages,files-page,lives-on,sheet-page}.test.ts',
  'test/application/registry/pages/pages-in-browser.test.ts',
  'test/core/flowchart/{draw-flowchart,paper-pages}.test.ts',
  'test/scripts/gallery-browser.test.ts',
];
