import { formatDate } from '../../../core/dates.ts';
import { VERIFICATION_TEXTS } from '../../../core/messages/registry-pages.ts';
import { oneLine, safeUrl } from '../../../core/registry/letters/plain-words.ts';
import { type ColumnOf, cellOf } from '../../../core/registry/tab-layout.ts';
import { foldText } from '../../../core/sop/fold-text.ts';
import type { StoreRow } from '../ports.ts';
import { signatureWords } from './case-lines.ts';
import type { CatalogueLine, CataloguePage, PageHead, VerificationPage } from './page-model.ts';

/** Most lines of one answer of the catalogue. */
const MOST_LINES = 50;
const LONGEST_QUERY = 100;

/** A line of the tab Katalog. */
interface Entry {
  readonly cell: (column: ColumnOf<'katalog'>) => string;
  readonly inForce: boolean;
}

/** Of several lines of a case the last one is in force; `Keadaan` may say that it is not. */
function entriesOf(rows: readonly StoreRow[]): readonly Entry[] {
  const last = new Map(rows.map((row, index) => [cellOf('katalog', row, 'Berkas'), index]));
  return rows.map((row, index) => ({
    cell: (column) => cellOf('katalog', row, column),
    inForce:
      last.get(cellOf('katalog', row, 'Berkas')) === index && cellOf('katalog', row, 'Keadaan') === 'berlaku',
  }));
}

/** What is in force and holds all words of the query, in title, number or unit; newest first. */
export function cataloguePage(
  head: PageHead,
  rows: readonly StoreRow[],
  query: string,
  verificationUrl: (code: string) => string,
): CataloguePage {
  const asked = oneLine(query, LONGEST_QUERY);
  const words = foldText(asked)
    .split(' ')
    .filter((word) => word !== '');
  const found = entriesOf(rows)
    .filter(({ inForce, cell }) => {
      const text = foldText([cell('Judul'), cell('Nomor Naskah'), cell('Unit')].join(' '));
      return inForce && words.every((word) => text.includes(word));
    })
    .reverse();
  return {
    page: 'katalog',
    head,
    query: asked,
    documents: found.slice(0, MOST_LINES).map(
      ({ cell }): CatalogueLine => ({
        title: cell('Judul'),
        number: cell('Nomor Naskah'),
        unit: cell('Unit'),
        since: formatDate(cell('Disahkan')),
        pdf: safeUrl(cell('Tautan PDF')),
        verification: safeUrl(verificationUrl(cell('Kode Periksa'))),
      }),
    ),
    found: found.length,
  };
}

/** What stands behind a code: the very version it was printed on, and whether that is still in force. */
export function verificationPage(head: PageHead, rows: readonly StoreRow[], code: string): VerificationPage {
  const entries = entriesOf(rows);
  const known = code !== '' ? entries.filter(({ cell }) => cell('Kode Periksa') === code) : [];
  const entry = known[known.length - 1];
  if (entry === undefined) return { page: 'periksa', head, ...unknown() };
  const { cell, inForce } = entry;
  const newer = [...entries].reverse().find((other) => other.cell('Berkas') === cell('Berkas'));
  const replaced = newer !== undefined && newer !== entry;
  const { labels } = VERIFICATION_TEXTS;
  return {
    page: 'periksa',
    head,
    verdict: inForce ? 'berlaku' : replaced ? 'digantikan' : 'dicabut',
    message: inForce
      ? VERIFICATION_TEXTS.berlaku
      : replaced
        ? VERIFICATION_TEXTS.digantikan(formatDate(newer.cell('Disahkan')))
        : VERIFICATION_TEXTS.dicabut,
    facts: [
      { label: labels.title, value: cell('Judul') },
      { label: labels.number, value: cell('Nomor Naskah') },
      { label: labels.unit, value: cell('Unit') },
      { label: labels.enacted, value: formatDate(cell('Disahkan')) },
      { label: labels.revision, value: cell('Revisi') },
      { label: labels.signature, value: signatureWords(cell('Tanda Tangan')) || labels.unsigned },
    ].filter(({ value }) => value !== ''),
    hash: cell('Sidik PDF'),
    pdf: inForce ? safeUrl(cell('Tautan PDF')) : '',
  };
}

function unknown(): Omit<VerificationPage, 'page' | 'head'> {
  const message = VERIFICATION_TEXTS['tidak-dikenal'];
  return { verdict: 'tidak-dikenal', message, facts: [], hash: '', pdf: '' };
}
