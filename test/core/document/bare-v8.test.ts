import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/core/document/render-docx.ts';
import { compose, readCase } from './sample.ts';

const ENTRY = `
  export { composeDocument } from './src/core/document/compose-document.ts';
  export { renderDocx } from './src/core/document/render-docx.ts';
  export { fillTemplate } from './src/core/document/fill-template.ts';
  export { countPdfPages } from './src/core/document/count-pdf-pages.ts';
`;

let source = '';

beforeAll(async () => {
  const result = await build({
    stdin: {
      contents: ENTRY,
      resolveDir: new URL('../../..', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Lajur',
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  source = result.outputFiles[0]?.text ?? '';
});

/** Runs an expression in a context that has the language and nothing else: no Buffer, timers, TextEncoder. */
function runBare(expression: string, values: Readonly<Record<string, unknown>>): unknown {
  const context = createContext({ ...values });
  runInContext(source, context);
  return runInContext(expression, context);
}

describe('in a bare V8 context', () => {
  it('has none of the platform', () => {
    const names = ['Buffer', 'setTimeout', 'process', 'TextEncoder', 'TextDecoder', 'crypto', 'URL'];
    expect(runBare('names.filter((name) => name in globalThis)', { names })).toEqual([]);
  });

  it('renders the same .docx as here, in one call', () => {
    const document = compose(readCase('R16-sop-pelayanan-sibolga'), {
      qrText: 'https://contoh.go.id/v/1',
    });
    const bytes = runBare('Lajur.renderDocx(sopDocument)', {
      sopDocument: document,
    });
    const made = unzipSync(new Uint8Array(bytes as Uint8Array));
    expect(made).toEqual(unzipSync(renderDocx(document)));
  });

  it('fills a template in one call and leaves the globals as they were', () => {
    const document = compose(readCase('R15-standar-pelayanan-tangerang'));
    const template = renderDocx(document);
    const values = { sopDocument: document, template };
    const expression =
      'const before = Promise; const { docx } = Lajur.fillTemplate(template, sopDocument);' +
      '[docx instanceof Uint8Array && docx.length > 1000, Promise === before, "TextDecoder" in globalThis]';
    expect(runBare(expression, values)).toEqual([true, true, false]);
  });
});
