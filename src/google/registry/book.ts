import type { Book, FoundTab } from '../../application/registry/book-port.ts';
import { VAULT_KEYS } from '../../application/registry/vault-keys.ts';
import { GRID_FIELDS, gridFrom } from '../grid-data.ts';
import { MIME } from '../mime-types.ts';
import { driveApi, sheetsApi } from '../services.ts';
import { googleArchive } from './archive.ts';
import { bookRequests } from './book-requests.ts';
import { ALL_DRIVES, findMarked, markProperties } from './drive-search.ts';
import { fact, registryFile } from './facts.ts';
import { patiently } from './patiently.ts';
import { lookUp } from './tab-ids.ts';
import { googleVault } from './vault.ts';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
interface Made {
  readonly id: string;
  readonly url: string;
}

const HOME = { owner: 'registri', part: 'rumah' } as const;
const SPREADSHEET = { owner: 'registri', part: 'lembar' } as const;

/** What set-up must know of each tab, and nothing of its rows. */
const TAB_FIELDS =
  'sheets(properties(sheetId,title,hidden,gridProperties(columnCount)),protectedRanges(range),' +
  'data(rowData(values(formattedValue))))';

export const googleBook: Book = {
  ensure(name) {
    const id = fact('spreadsheet');
    const known = id === null ? null : googleArchive.file(id);
    const found = known ?? findMarked(SPREADSHEET);
    const { id: fileId, url } = found ?? make(name);
    if (fileId !== id) {
      googleVault.set({ [VAULT_KEYS.spreadsheet]: fileId });
      lookUp();
    }
    return { id: fileId, url, made: found === null };
  },

  tabs(): readonly FoundTab[] {
    const ranges = Object.keys(lookUp()).map((name) => `${wholeTab(name)}!1:1`);
    const { sheets = [] } = patiently(() => sheetsApi().get(registryFile(), { ranges, fields: TAB_FIELDS }));
    return sheets.map(foundTab);
  },

  grids(names) {
    const known = lookUp();
    const ranges = names.filter((name) => name in known).map(wholeTab);
    if (ranges.length === 0) return names.map(() => null);
    const { sheets = [] } = patiently(() => sheetsApi().get(registryFile(), { ranges, fields: GRID_FIELDS }));
    const grids = sheets.map(gridFrom);
    return names.map((name) => grids.find((grid) => grid.name === name) ?? null);
  },

  change(changes): void {
    if (changes.length === 0) return;
    const requests = bookRequests(changes, lookUp(), googleBook.owner());
    patiently(() => sheetsApi().batchUpdate({ requests }, registryFile()));
    lookUp();
  },

  owner(): string {
    const { owners = [] } = driveApi().get(registryFile(), {
      fields: 'owners(emailAddress)',
      ...ALL_DRIVES,
    }) as {
      readonly owners?: readonly { readonly emailAddress?: string }[];
    };
    return owners[0]?.emailAddress ?? '';
  },
};

/** A tab's name as a range. */
function wholeTab(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** The spreadsheet in a folder of its own; both are found again by their marks. */
function make(name: string): Made {
  const create = (mimeType: string, parent: string, mark: typeof HOME | typeof SPREADSHEET) =>
    driveApi().create(
      { name, mimeType, parents: [parent], appProperties: markProperties(mark) },
      null as never,
      {
        fields: 'id,webViewLink',
        ...ALL_DRIVES,
      },
    );
  const home = findMarked(HOME)?.id ?? create(MIME.folder, 'root', HOME).id ?? 'root';
  const { id = '', webViewLink: url = '' } = create(MIME.sheet, home, SPREADSHEET);
  return { id, url };
}

function foundTab({ properties, protectedRanges = [], data }: Sheet): FoundTab {
  const cells = data?.[0]?.rowData?.[0]?.values ?? [];
  return {
    name: properties?.title ?? '',
    headings: cells.map(({ formattedValue }) => formattedValue ?? ''),
    columns: properties?.gridProperties?.columnCount ?? 0,
    hidden: properties?.hidden === true,
    guarded: protectedRanges.some(({ range }) => isWhole(range)),
  };
}

/** A protection of the whole tab has no limits in its range. */
function isWhole(range: GoogleAppsScript.Sheets.Schema.GridRange | undefined): boolean {
  return range !== undefined && range.startRowIndex === undefined && range.startColumnIndex === undefined;
}
