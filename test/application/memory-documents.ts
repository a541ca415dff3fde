import type { DocumentFiles, FileTag, NewFile, StoredFile } from '../../src/application/ports.ts';

interface KeptFile extends StoredFile {
  readonly kind: 'folder' | 'dokumen' | 'pdf';
  readonly bytes: Uint8Array;
  readonly tag: FileTag | null;
}

/** Documents in memory: what is saved can be found, replaced and read again. A PDF of a document is a mere mark. */
export class MemoryDocuments implements DocumentFiles {
  private readonly files = new Map<string, KeptFile>();

  folderBesideWorkbook(name: string): StoredFile {
    const found = [...this.files.values()].find((file) => file.kind === 'folder' && file.name === name);
    return found ?? this.keep('folder', { name, bytes: new Uint8Array(), folderId: 'akar' }, null, null);
  }

  folder(id: string): StoredFile | null {
    const file = this.files.get(id);
    return file?.kind === 'folder' ? file : null;
  }

  earlier(sheetId: number): readonly (StoredFile & { readonly tag: FileTag })[] {
    return [...this.files.values()].flatMap((file) =>
      file.tag?.sheetId === sheetId ? [{ ...file, tag: file.tag }] : [],
    );
  }

  saveDocument(file: NewFile, replaces: StoredFile | null): StoredFile {
    return this.keep('dokumen', file, file.tag, replaces);
  }

  savePdf(file: NewFile, replaces: StoredFile | null): StoredFile {
    return this.keep('pdf', file, file.tag, replaces);
  }

  exportPdf(): Uint8Array {
    return Uint8Array.from('%PDF-1.7', (sign) => sign.charCodeAt(0));
  }

  readTemplate(id: string): Uint8Array | null {
    const file = this.files.get(id);
    return file?.kind === 'dokumen' ? file.bytes : null;
  }

  readPicture(): Uint8Array | null {
    return null;
  }

  private keep(
    kind: KeptFile['kind'],
    { name, bytes, folderId }: Omit<NewFile, 'tag'>,
    tag: FileTag | null,
    replaces: StoredFile | null,
  ): StoredFile {
    const id = replaces?.id ?? `berkas-${this.files.size + 1}`;
    const kept = { id, name, url: `https://example.go.id/${id}`, folderIds: [folderId], kind, bytes, tag };
    this.files.set(id, kept);
    return kept;
  }
}
