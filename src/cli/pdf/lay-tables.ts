/**
 * What runs inside the browser's page so that the tables stand as the document plans them. Each function is sent to the page as
 * text, so none may use anything outside itself.
 */

/**
 * Rules of fixed tables stand where the column widths say. The browser would take the outer halves of the outermost rules from
 * the width of the columns; Word and LibreOffice let them stand out.
 */
export function layTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('#document table')) {
    const style = getComputedStyle(table);
    if (style.tableLayout !== 'fixed' || style.borderCollapse !== 'collapse') continue;
    const columns = [...table.querySelectorAll<HTMLElement>(':scope > colgroup > col')];
    const widths = columns.map((column) => Number.parseFloat(getComputedStyle(column).width));
    const first = table.rows[0]?.cells[0];
    const total = widths.reduce((sum, width) => sum + width, 0);
    if (first === undefined || !(total > 0)) continue;
    const rule = Number.parseFloat(getComputedStyle(first).borderLeftWidth) || 0;
    table.style.boxSizing = 'border-box';
    table.style.width = `${total + rule}px`;
    table.style.maxWidth = 'none';
    table.style.marginLeft = `${Number.parseFloat(style.marginLeft) - rule / 2}px`;
  }
}

/**
 * Lays the text of turned cells over their cells, as high as these are planned: a browser would otherwise make the row as high
 * as the text is long in one line, and turn the cell together with its rules.
 */
export function layTurnedCells(): void {
  for (const cell of document.querySelectorAll<HTMLElement>('#document td')) {
    const { writingMode, transform } = cell.style;
    if (!writingMode.startsWith('vertical')) continue;
    const text = document.createElement('div');
    text.append(...cell.childNodes);
    cell.append(text);
    Object.assign(cell.style, { writingMode: '', transform: '', position: 'relative' });
    Object.assign(text.style, { writingMode, transform, position: 'absolute', inset: '0' });
    // The block axis of vertical text lies across the page.
    Object.assign(text.style, { display: 'flex', flexDirection: 'column', justifyContent: 'center' });
  }
}

export function enlargePage(zoom: number): void {
  document.body.style.setProperty('zoom', String(zoom));
}

/**
 * Puts pictures that fill a table cell on the middle of the cell, out of its text: in a line of text they would hang on the
 * text's base line and hold the row open, and so miss the pictures of the cells around them. Where text makes a row higher than
 * planned, they grow with it.
 */
export function placeTiles(): void {
  /** Points that a picture may leave free of its cell in either direction. */
  const free = 2;
  const tiles: { box: HTMLElement; cell: HTMLElement; section: HTMLElement; margin: number }[] = [];
  for (const image of document.querySelectorAll<HTMLImageElement>('#document td img')) {
    const box = image.parentElement;
    const cell = image.closest('td');
    const section = image.closest<HTMLElement>('section.docx');
    if (box === null || cell === null || section === null || cell.textContent?.trim() !== '') continue;
    const inner = image.getBoundingClientRect();
    const point = inner.width / Number.parseFloat(box.style.width);
    const planned = Number.parseFloat(cell.parentElement?.style.height ?? '') * point;
    const margin = planned - inner.height;
    const fills =
      Math.abs(cell.getBoundingClientRect().width - inner.width) < free * point &&
      Math.abs(margin) < free * point;
    if (fills) tiles.push({ box, cell, section, margin });
  }
  for (const { box } of tiles) box.style.position = 'absolute';
  for (const { box, cell, section, margin } of tiles) {
    const page = section.getBoundingClientRect();
    const outer = cell.getBoundingClientRect();
    const left = outer.left + (outer.width - box.getBoundingClientRect().width) / 2 - page.left;
    box.style.left = `${(left / page.width) * 100}%`;
    box.style.top = `${((outer.top + margin / 2 - page.top) / page.height) * 100}%`;
    box.style.height = `${((outer.height - margin) / page.height) * 100}%`;
    const image = box.querySelector('img');
    if (image !== null) image.style.height = '100%';
  }
}
