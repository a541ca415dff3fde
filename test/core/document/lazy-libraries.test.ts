import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('reads no member of a library before a document is asked for', async () => {
  const result = await build({
    stdin: {
      contents: `export * from './src/core/document/compose-document.ts';
        export * from './src/core/document/render-docx.ts';
        export * from './src/core/document/fill-template.ts';
        export * from './src/core/document/count-pdf-pages.ts';`,
      resolveDir: new URL('../../..', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    external: ['docx', 'fflate', 'qrcode-generator', 'fast-xml-parser'],
    platform: 'neutral',
    target: 'es2019',
    logLevel: 'error',
  });
  const asked: string[] = [];
  const emptyLibrary = (name: string) => {
    asked.push(name);
    return {};
  };
  const source = result.outputFiles[0]?.text ?? '';
  expect(() => runInContext(source, createContext({ require: emptyLibrary }))).not.toThrow();
  expect(asked).toContain('docx');
});
