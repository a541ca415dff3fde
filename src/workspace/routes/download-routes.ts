import { WORKSPACE } from '../../core/messages/workspace.ts';
import { type FileRecord, MIME } from '../../emulator/index.ts';
import { docxForPreview } from '../../cli/pdf/docx-for-preview.ts';
import { pictureTexts } from '../../cli/pdf/picture-texts.ts';
import { Refusal } from '../server/refusal.ts';
import type { Reply } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import { writeWorkbook } from '../sheet/write-workbook.ts';
import { openedFile, param, type Route, signedIn } from './route.ts';

/** Contents of files as bytes. Nothing here can run: whatever a browser would execute is only saved. */
export const DOWNLOAD_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/orang/:person/berkas/:file/isi',
    answer: (workspace, asked) => {
      const person = signedIn(asked);
      const file = openedFile(workspace, person, param(asked, 'file'));
      const bytes = workspace.office.world.drive.read(person.email, file.id);
      const isShown = /^(application\/pdf|image\/(png|jpeg|gif)|text\/plain)$/.test(file.mimeType);
      const wantsFile = asked.query.get('unduh') !== null;
      return isShown && !wantsFile
        ? { bytes, type: file.mimeType, headers: { 'Content-Disposition': 'inline' } }
        : saved(bytes, file.mimeType, file.name);
    },
  },
  {
    method: 'GET',
    path: '/api/orang/:person/berkas/:file/docx',
    answer: (workspace, asked) => {
      const { file, docx } = documentOf(workspace, asked.params, signedIn(asked));
      downloaded(workspace);
      return saved(docx, MIME.docx, withEnding(file.name, 'docx'));
    },
  },
  {
    method: 'GET',
    path: '/api/orang/:person/berkas/:file/pratinjau',
    answer: (workspace, asked) => {
      const { docx } = documentOf(workspace, asked.params, signedIn(asked));
      return { bytes: docxForPreview(docx), type: MIME.docx };
    },
  },
  {
    method: 'GET',
    path: '/api/orang/:person/berkas/:file/gambar',
    answer: (workspace, asked) => ({
      json: { texts: pictureTexts(documentOf(workspace, asked.params, signedIn(asked)).docx) },
    }),
  },
  {
    method: 'GET',
    path: '/api/orang/:person/berkas/:file/pdf',
    answer: async (workspace, asked) => {
      const { file, docx } = documentOf(workspace, asked.params, signedIn(asked));
      try {
        const pdf = await workspace.options.convertDocx(docx);
        downloaded(workspace);
        return saved(pdf, MIME.pdf, withEnding(file.name, 'pdf'));
      } catch (error) {
        throw new Refusal(
          501,
          WORKSPACE.errors.noPdf(error instanceof Error ? error.message : String(error)),
        );
      }
    },
  },
  {
    method: 'GET',
    path: '/api/orang/:person/berkas/:file/xlsx',
    answer: async (workspace, asked) => {
      const file = openedFile(workspace, signedIn(asked), param(asked, 'file'));
      if (file.mimeType !== MIME.spreadsheet) throw new Refusal(404, WORKSPACE.errors.noFile);
      const bytes = await writeWorkbook(workspace.office.world.spreadsheet(file.id));
      return saved(bytes, MIME.xlsx, withEnding(file.name, 'xlsx'));
    },
  },
];

/** One of the guided steps is to take the document along. */
function downloaded(workspace: Workspace): void {
  if (workspace.office.guide.facts.downloaded !== undefined) return;
  workspace.office.note('downloaded');
  workspace.commit();
}

function documentOf(
  workspace: Workspace,
  params: Readonly<Record<string, string>>,
  person: Parameters<typeof openedFile>[1],
): { readonly file: FileRecord; readonly docx: Uint8Array } {
  const file = openedFile(workspace, person, params.file ?? '');
  if (file.mimeType !== MIME.document && file.mimeType !== MIME.docx)
    throw new Refusal(404, WORKSPACE.errors.noFile);
  return { file, docx: workspace.office.world.drive.read(person.email, file.id) };
}

/** Bytes that the browser saves under a name. */
export function saved(bytes: Uint8Array, type: string, name: string): Reply {
  const plain = name.replace(/[^\w.() -]/g, '_');
  return {
    bytes,
    type,
    headers: {
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  };
}

function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;
}
