import { HOLDER_SIZE, LINE_HEIGHT, POINTS_PER_MM } from './blocks.ts';
import type { PageSetup } from './document.ts';
import { twips } from './docx-units.ts';

/** Twips by which a page may differ and still hold what was planned for it. */
const PAGE_TOLERANCE = 60;
/** Body text of Word when a template does not say. */
const DEFAULT_SIZE = 10;

/** The style and type size of the template's body text; null when it names no default paragraph style. */
export function bodyStyle(stylesXml: string): { id: string; size: number } | null {
  const styles = stylesXml.match(/<w:style\b[\s\S]*?<\/w:style>/g) ?? [];
  const body = styles.find(
    (style) =>
      /^<w:style\b[^>]*\bw:type="paragraph"/.test(style) &&
      /^<w:style\b[^>]*\bw:default="(1|true)"/.test(style),
  );
  const id = /\bw:styleId="([^"]+)"/.exec(body ?? '')?.[1];
  if (body === undefined || id === undefined) return null;
  const defaults = /<w:rPrDefault\b[\s\S]*?<\/w:rPrDefault>/.exec(stylesXml)?.[0] ?? '';
  const size = /<w:sz w:val="(\d+)"/.exec(body) ?? /<w:sz w:val="(\d+)"/.exec(defaults);
  return { id, size: size === null ? DEFAULT_SIZE : Number(size[1]) / 2 };
}

/** Whether the placeholder's paragraph stands at the top of a page already: first of all, or behind a page or section break. */
export function beginsPage(documentXml: string, name: string): boolean {
  const paragraphs = documentXml.match(/<w:p(?:>| [^>]*>)[\s\S]*?<\/w:p>/g) ?? [];
  const index = paragraphs.findIndex((paragraph) =>
    paragraphText(paragraph).replace(/\s/g, '').includes(`{{${name}}}`),
  );
  const own = paragraphs[index] ?? '';
  if (index === 0 || /<w:pageBreakBefore(?:\/>| w:val="(?:1|true|on)")/.test(own)) return true;
  const before = paragraphs[index - 1] ?? '';
  if (/<w:sectPr\b/.test(before)) return true;
  return (
    /<w:br [^>]*w:type="page"[^>]*\/>(?![\s\S]*<w:t[ >])/.test(before) ||
    /<w:br [^>]*w:type="page"[\s\S]*\{\{/.test(own)
  );
}

function paragraphText(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '').join('');
}

/** Whether one section of the template at least is as roomy as the page that the flow was drawn for. */
export function holdsPage(documentXml: string, page: PageSetup): boolean {
  const sections = documentXml.match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g) ?? [];
  return sections.some((section) => {
    const value = (name: string) => Number(new RegExp(`\\bw:${name}="(-?\\d+)"`).exec(section)?.[1] ?? 0);
    const { top, right, bottom, left } = page.margins;
    const width = value('w') - value('left') - value('right');
    const height = value('h') - value('top') - value('bottom');
    return (
      width >= twips(page.width - left - right) - PAGE_TOLERANCE &&
      height >= twips(page.height - top - bottom) - PAGE_TOLERANCE
    );
  });
}

/** "330 × 216 mm dengan margin …", without the words: width, height, top, right, bottom, left in whole millimetres. */
export function pageMillimetres({ width, height, margins }: PageSetup): readonly number[] {
  const top = margins.top + HOLDER_SIZE * LINE_HEIGHT;
  return [width, height, top, margins.right, margins.bottom, margins.left].map((points) =>
    Math.round(points / POINTS_PER_MM),
  );
}
