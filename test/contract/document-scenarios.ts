import { zipSync } from 'fflate';
import type { DocumentFiles, FileTag, ForeignFiles, Lock, NewFile } from '../../src/application/ports.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** The smallest .docx that converts. */
const DOCX = zipSync({
  '[Content_Types].xml': bytesOf('<Types/>'),
  'word/document.xml': bytesOf(
    '<w:document><w:body><w:p><w:r><w:t>Isi</w:t></w:r></w:p></w:body></w:document>',
  ),
});

function file(
  folderId: string,
  sheetId: number,
  part: FileTag['part'],
  name = `${part} ${sheetId}`,
): NewFile {
  const bytes = part === 'dokumen' ? DOCX : bytesOf('%PDF-1.7');
  return { name, bytes, folderId, tag: { sheetId, part } };
}

/** What every implementation of `DocumentFiles` must answer alike; each scenario gives back plain data to compare. */
export const DOCUMENT_SCENARIOS: Readonly<Record<string, (documents: DocumentFiles) => unknown>> = {
  'makes the folder beside the workbook once': (documents) => {
    const made = documents.folderBesideWorkbook("SOP Jum'at");
    const again = documents.folderBesideWorkbook("SOP Jum'at");
    return [made.name, made.id === again.id, documents.folder(made.id)?.name, made.url !== ''];
  },
  'has nothing under an id that is none': (documents) => [
    documents.folder('tiada'),
    documents.readTemplate('tiada'),
    documents.readPicture('tiada'),
    documents.earlier(0),
  ],
  'takes no file for a folder, and no folder or PDF for a template or picture': (documents) => {
    const folder = documents.folderBesideWorkbook('SOP');
    const pdf = documents.savePdf(file(folder.id, 1, 'pdf'), null);
    return [documents.folder(pdf.id), documents.readTemplate(pdf.id), documents.readPicture(pdf.id)];
  },
  'finds what was made from a tab, and what it is': (documents) => {
    const { id } = documents.folderBesideWorkbook('SOP');
    documents.saveDocument(file(id, 3, 'dokumen'), null);
    documents.savePdf(file(id, 3, 'pdf'), null);
    documents.savePdf(file(id, 4, 'pdf'), null);
    return [3, 4, 5].map((sheetId) => documents.earlier(sheetId).map(({ name, tag }) => ({ name, tag })));
  },
  'keeps the address of a file that is replaced': (documents) => {
    const { id } = documents.folderBesideWorkbook('SOP');
    const first = documents.saveDocument(file(id, 1, 'dokumen'), null);
    const second = documents.saveDocument(file(id, 1, 'dokumen', 'Nama baru'), first);
    return [second.id === first.id, second.url === first.url, documents.earlier(1).map(({ name }) => name)];
  },
  'moves a replaced file into the folder that is asked for': (documents) => {
    const [old, wanted] = [documents.folderBesideWorkbook('Lama'), documents.folderBesideWorkbook('Baru')];
    const first = documents.savePdf(file(old.id, 1, 'pdf'), null);
    documents.savePdf(file(wanted.id, 1, 'pdf'), first);
    return documents.earlier(1).map(({ folderIds }) => [folderIds.length, folderIds[0] === wanted.id]);
  },
  'gives a document as .docx and as PDF': (documents) => {
    const { id } = documents.folderBesideWorkbook('SOP');
    const saved = documents.saveDocument(file(id, 1, 'dokumen'), null);
    const head = (bytes: Uint8Array | null) => String.fromCharCode(...(bytes ?? []).slice(0, 4));
    return [head(documents.readTemplate(saved.id)).slice(0, 2), head(documents.exportPdf(saved.id))];
  },
};

export const LOCK_SCENARIOS: Readonly<Record<string, (lock: Lock) => unknown>> = {
  'gives what the work gives': (lock) => lock.exclusively(() => 'hasil'),
  'passes a failure on and is free again': (lock) => {
    try {
      lock.exclusively(() => {
        throw new Error('gagal');
      });
    } catch (error) {
      return [(error as Error).message, lock.exclusively(() => 'lagi')];
    }
    return 'no failure';
  },
};

export const FOREIGN_SCENARIOS: Readonly<Record<string, (files: ForeignFiles) => unknown>> = {
  'knows no file under an id that is none': (files) => files.read('tiada'),
};
