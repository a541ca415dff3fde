import { VAULT_KEYS } from '../../application/registry/vault-keys.ts';
import { SET_UP_TEXTS } from '../../core/messages/registry-set-up.ts';
import { TABS, type TabId } from '../../core/registry/tab-layout.ts';
import { sheetsApi } from '../services.ts';
import { fact, registryFile } from './facts.ts';
import { patiently } from './patiently.ts';
import { googleVault } from './vault.ts';

/** Something a person did to the registry's spreadsheet, in Indonesian; whoever shows errors shows this one as it is. */
export class MissingTab extends Error {
  readonly tab: string;

  constructor(tab: string) {
    super(SET_UP_TEXTS.missingTab(tab));
    this.name = 'MissingTab';
    this.tab = tab;
  }
}

type TabIds = Readonly<Record<string, number>>;

/** Id of a tab, as remembered; looked up when it is not known yet. */
export function tabIds(): TabIds {
  return remembered() ?? lookUp();
}

export function tabIdOf(ids: TabIds, tab: TabId): number {
  const { name } = TABS[tab];
  const id = ids[name];
  if (id === undefined) throw new MissingTab(name);
  return id;
}

/** Reads the ids of all tabs by name, and remembers them. */
export function lookUp(): TabIds {
  const { sheets = [] } = patiently(() =>
    sheetsApi().get(registryFile(), { fields: 'sheets(properties(sheetId,title))' }),
  );
  const ids = Object.fromEntries(
    sheets.map(({ properties }) => [properties?.title ?? '', properties?.sheetId ?? 0]),
  );
  const text = JSON.stringify(ids);
  if (text !== fact('tabs')) googleVault.set({ [VAULT_KEYS.tabs]: text });
  return ids;
}

function remembered(): TabIds | null {
  const text = fact('tabs');
  return text === null ? null : (JSON.parse(text) as TabIds);
}
