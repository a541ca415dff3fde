/** Quotas and limits of Google's table "Quotas for Google Services"; numbers differ by kind of account. */

export const DAILY_LIMITS = {
  'document create': { consumer: 250, workspace: 1500 },
  'spreadsheet create': { consumer: 250, workspace: 3200 },
  convert: { consumer: 2000, workspace: 4000 },
  'properties read write': { consumer: 50_000, workspace: 500_000 },
  /** Recipients, not mails. */
  email: { consumer: 100, workspace: 1500 },
  gmail: { consumer: 20_000, workspace: 50_000 },
  urlfetch: { consumer: 20_000, workspace: 100_000 },
} as const;

export type DailyQuota = keyof typeof DAILY_LIMITS;

/** Runs of one user at the same moment. */
export const RUNS_AT_ONCE = 30;
/** Milliseconds that all triggers of a user may run in a day. */
export const TRIGGER_TIME = { consumer: 90 * 60_000, workspace: 6 * 3_600_000 } as const;

export const IMAGE_BYTES = 2 * 1024 * 1024;
export const IMAGE_PIXELS = 1_048_576;
export const CELL_CHARACTERS = 50_000;
export const SPREADSHEET_CELLS = 10_000_000;
export const PROPERTY_VALUE_BYTES = 9 * 1024;
export const PROPERTY_STORE_BYTES = 500 * 1024;
export const CACHE_KEY_CHARACTERS = 250;
export const CACHE_VALUE_BYTES = 100 * 1024;
export const CACHE_ITEMS = 1000;
export const CACHE_SECONDS = { normal: 600, most: 21_600 };
export const TRIGGERS_PER_SCRIPT = 20;
export const URL_CHARACTERS = 2048;
export const EXPORT_BYTES = 10 * 1024 * 1024;
/** Developer metadata: characters of keys and values together, per spreadsheet. */
export const METADATA_CHARACTERS = 30_000;
export const MAIL_RECIPIENTS = 50;
export const MAIL_ATTACHMENTS = 250;
export const MAIL_SIZE_BYTES = 25 * 1024 * 1024;
export const MAIL_BODY_BYTES = { consumer: 200 * 1024, workspace: 400 * 1024 } as const;
