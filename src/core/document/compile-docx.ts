import { type Document, Packer } from 'docx';

/** The part of the library's packer that turns a document into the files of its package; its zip step is ours. */
interface Compiler {
  compile(file: Document): ReadonlyMap<string, string | Uint8Array | ArrayBuffer>;
}

/**
 * The files of the document's package by path. `Packer` itself answers with a promise, for which Apps Script does not
 * wait; the compiler inside it is synchronous. The library stamps the clock's time into the properties: it is removed,
 * so that a document depends on its SOP alone.
 */
export function compileDocx(file: Document): ReadonlyMap<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>();
  for (const [path, data] of packerCompiler().compile(file)) {
    if (typeof data === 'string') parts.set(path, path === 'docProps/core.xml' ? withoutTimes(data) : data);
    else if (data instanceof Uint8Array) parts.set(path, data);
    else parts.set(path, new Uint8Array(data));
  }
  return parts;
}

function packerCompiler(): Compiler {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  if (typeof compiler !== 'object' || compiler === null || !('compile' in compiler))
    throw new Error('This version of docx has no Packer.compiler.');
  return compiler as Compiler;
}

function withoutTimes(coreProperties: string): string {
  return coreProperties.replace(/<dcterms:(created|modified)\b[\s\S]*?<\/dcterms:\1>/g, '');
}
