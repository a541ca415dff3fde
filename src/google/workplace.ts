import type { Workplace } from "../application/ports.ts";
import { googleDocuments } from "./documents.ts";
import { googleForeignFiles } from "./foreign-files.ts";
import { googlePictures } from "./pictures.ts";
import { googleLock, googleSettings, today } from "./store.ts";
import { googleTabs } from "./tabs.ts";

/** The workbook that the script is bound to, with Google's services behind every need. */
export const googleWorkplace: Workplace = {
	tabs: googleTabs,
	pictures: googlePictures,
	settings: googleSettings,
	lock: googleLock,
	documents: googleDocuments,
	foreignFiles: googleForeignFiles,
	today,
};
