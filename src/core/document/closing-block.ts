import { fillLine } from "../profile/fill-line.ts";
import { cell, paragraph, row } from "./blocks.ts";
import type { ComposeContext } from "./compose-context.ts";
import type { Block, CellBlock, Table } from "./document.ts";
import { blocksHeight } from "./estimate-height.ts";
import { signaturePlace, signerLines } from "./signature-blocks.ts";

/** Room between the flow table and the signature. */
const ABOVE = 12;
/** Share of the page's width that the block takes, at its right. */
const SHARE = 0.36;

/**
 * The signature at the end, for profiles that print it there: under the last flow table where it has room, else on a
 * page of its own.
 */
export function closingBlock(context: ComposeContext): readonly Block[] {
	const { profile, sop, page, room } = context;
	if (profile.signer !== "closing") return [];
	const size = profile.fontSize.body + 1;
	const width = Math.round((room.width * SHARE) / 3) * 3;
	const lines = profile.closing
		.map((line) => fillLine(line, sop))
		.filter((line) => line !== "");
	const content: readonly CellBlock[] = [
		...lines.map((text) => paragraph(text, { size, align: "center" })),
		signaturePlace(context),
		...signerLines(context, size),
	];
	const table: Table = {
		kind: "table",
		columns: [room.width - width, width],
		rows: [row([cell([]), cell(content)])],
		indent: 0,
		borders: false,
	};
	const last = context.drawing.pages[context.drawing.pages.length - 1];
	const end = last?.rows[last.rows.length - 1] ?? page.height;
	const left = page.margins.top + room.height - end;
	const fits =
		last !== undefined && ABOVE + blocksHeight(content, width) <= left;
	return fits
		? [{ kind: "gap", height: ABOVE }, table]
		: [{ kind: "pageStart" }, table];
}
