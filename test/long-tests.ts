/** Tests that take too long for every run: whole stories, pages in a browser, every call struck. CI runs them by `npm run test:long`. */
export const LONG_TESTS = [
  'test/sweeps/**/*.test.ts',
  'test/stories/registry/{attacks-*,set-up,check-system,collection}.test.ts',
  'test/workspace/{guided-steps,script-pages,files-page,lives-on,sheet-page}.test.ts',
  'test/application/registry/pages/pages-in-browser.test.ts',
];
