import type { SettingsStore } from '../application/ports.ts';
import { sheetsApi, workbook } from './services.ts';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const KEY = 'lajur-pengaturan';

/** What a read must ask for so that {@link settingsIn} finds something. */
export const SETTINGS_FIELDS = 'developerMetadata(metadataKey,metadataValue)';

/**
 * Settings lie in the workbook's developer metadata: they come along with the read of a tab, are the same for everybody
 * in the office, and go with a copy of the workbook, which document properties would not. They hold no secret.
 */
export const googleSettings: SettingsStore = {
  read: () => settingsIn(sheetsApi().get(workbook().getId(), { fields: SETTINGS_FIELDS })),

  write(text: string): void {
    const request =
      googleSettings.read() === null
        ? {
            createDeveloperMetadata: {
              developerMetadata: {
                metadataKey: KEY,
                metadataValue: text,
                location: { spreadsheet: true },
                visibility: 'DOCUMENT',
              },
            },
          }
        : {
            updateDeveloperMetadata: {
              dataFilters: [{ developerMetadataLookup: { metadataKey: KEY } }],
              developerMetadata: { metadataValue: text },
              fields: 'metadataValue',
            },
          };
    sheetsApi().batchUpdate({ requests: [request] }, workbook().getId());
  },
};

export function settingsIn({ developerMetadata }: Spreadsheet): string | null {
  return developerMetadata?.find(({ metadataKey }) => metadataKey === KEY)?.metadataValue ?? null;
}
