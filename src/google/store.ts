import type { Lock, SettingsStore } from "../application/ports.ts";

const SETTINGS_KEY = "LAJUR_PENGATURAN";

/** Settings belong to the workbook, so that everybody in the office has the same. They hold no secret. */
export const googleSettings: SettingsStore = {
	read: () =>
		PropertiesService.getDocumentProperties().getProperty(SETTINGS_KEY),
	write: (text) => {
		PropertiesService.getDocumentProperties().setProperty(SETTINGS_KEY, text);
	},
};

/** How long one waits for another's run; a drawing takes a few seconds. */
const LONGEST_WAIT = 20_000;

export const googleLock: Lock = {
	exclusively<Result>(work: () => Result): Result | null {
		const lock = LockService.getDocumentLock();
		if (!lock.tryLock(LONGEST_WAIT)) return null;
		try {
			return work();
		} finally {
			lock.releaseLock();
		}
	},
};

/** Today in the workbook's own time zone, ISO. */
export function today(): string {
	return Utilities.formatDate(
		new Date(),
		SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
		"yyyy-MM-dd",
	);
}
