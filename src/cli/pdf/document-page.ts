/**
 * What runs inside the browser's page, one step after the other. Each function is sent to the page as text, so none may use
 * anything outside itself.
 */

/** Lays out the document at `/document` with docx-preview, which the page has loaded. */
export async function renderDocument(): Promise<void> {
  const bytes = await (await fetch('/document')).blob();
  const container = document.getElementById('document');
  const preview: unknown = Reflect.get(window, 'docx');
  if (container === null || typeof preview !== 'object' || preview === null)
    throw new Error('docx-preview is not in the page');
  const render: unknown = Reflect.get(preview, 'renderAsync');
  if (typeof render !== 'function') throw new Error('docx-preview has no renderAsync');
  await render.call(preview, bytes, container, null, {
    inWrapper: true,
    breakPages: true,
    ignoreLastRenderedPageBreak: true,
    useBase64URL: true,
    renderAltChunks: false,
  });
}

/**
 * Makes lines as high as Word does. docx-preview gives a paragraph's size to its runs only, so that the browser's own 16 px
 * would hold every line open, and takes a line spacing of 1 for the bare font size instead of the font's own line.
 * Numbers of lists hang in the indent, as by Word's tab.
 */
export function setLinesLikeWord(): void {
  /** Ascent, descent and line gap of Arial and Arimo per em. */
  const fontLine = 1.149;
  for (const sheet of document.querySelectorAll('#document style'))
    sheet.textContent = (sheet.textContent ?? '')
      .replace(/(p\.[\w-]+) span \{/g, '$1, $1 span {')
      .replace(/\.docx span \{/g, '.docx p, .docx span {')
      .replace(
        /line-height:\s*([\d.]+);/g,
        (_, factor: string) => `line-height: ${Number(factor) * fontLine};`,
      );
  for (const paragraph of document.querySelectorAll<HTMLElement>('#document p')) {
    const factor = Number(paragraph.style.lineHeight);
    if (paragraph.style.lineHeight !== '' && Number.isFinite(factor))
      paragraph.style.lineHeight = String(factor * fontLine);
    let size = 0;
    for (const run of paragraph.querySelectorAll('span'))
      if (run.textContent !== '') size = Math.max(size, Number.parseFloat(getComputedStyle(run).fontSize));
    if (size > 0) {
      paragraph.style.fontSize = `${size}px`;
      paragraph.style.minHeight = `${size}px`;
    }
    const indent = Number.parseFloat(getComputedStyle(paragraph).textIndent);
    if (/\bdocx-num-/.test(paragraph.className) && indent < 0) {
      paragraph.classList.add('hanging');
      paragraph.style.setProperty('--hang', `${-indent}px`);
    }
  }
}

/** Gives each section its own paper, fills in page numbers, and waits for fonts and pictures. */
export async function setPages(marks: { readonly page: string; readonly pages: string }): Promise<void> {
  const sections = [...document.querySelectorAll<HTMLElement>('section.docx')];
  const rules: string[] = [];
  for (const [index, section] of sections.entries()) {
    const width = section.style.width;
    const height = section.style.minHeight;
    rules.push(`@page page${index} { size: ${width} ${height}; margin: 0 }`);
    section.style.setProperty('page', `page${index}`);
    section.style.breakAfter = index === sections.length - 1 ? 'auto' : 'page';
    // A hair under the paper's height: rounding must not push an empty page out.
    section.style.minHeight = `calc(${height} - 0.5px)`;
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      node.nodeValue = (node.nodeValue ?? '')
        .replaceAll(marks.page, String(index + 1))
        .replaceAll(marks.pages, String(sections.length));
  }
  const sheet = document.createElement('style');
  sheet.textContent = rules.join('\n');
  document.head.append(sheet);
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}
