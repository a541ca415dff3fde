import { escapeXml } from '../../picture/escape-xml.ts';
import type { LetterBlock, LetterCard } from './letter-block.ts';
import { oneLine, safeUrl, wordLines } from './plain-words.ts';

const INK = '#1f1f1f';
const MUTED = '#555b61';
const ACCENT = '#0b57d0';
const TONES = { plain: '#c4c7c5', warning: '#e8a500', bad: '#b3261e' } as const;
const FONT = 'font-family:Arial,Helvetica,sans-serif';
/** Long words and addresses must not make a phone scroll sideways. */
const BREAK = 'word-break:break-word;overflow-wrap:anywhere';
/** Labels are words of ours, which no narrow window may cut. */
const WHOLE = 'word-break:normal;overflow-wrap:normal';

const words = (text: string, most?: number) => escapeXml(oneLine(text, most));

/** The letter as HTML that Gmail shows well on a phone: one column, styles on each element, pictures only by `cid:`. */
export function blocksToHtml(title: string, sender: string, blocks: readonly LetterBlock[]): string {
  const rows = blocks
    .map(blockHtml)
    .filter((html) => html !== '')
    .map((html) => `<tr><td style="padding:6px 18px;${BREAK}">${html}</td></tr>`)
    .join('\n');
  return `<!DOCTYPE html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${words(title)}</title></head>
<body style="margin:0;padding:0;background:#f1f3f4">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f1f3f4"><tr><td align="center" style="padding:12px 6px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border:1px solid #dadce0;text-align:left;${FONT};font-size:16px;line-height:1.5;color:${INK}">
<tr><td style="padding:12px 18px;border-bottom:3px solid ${ACCENT};font-size:14px;font-weight:bold;color:${INK}">${words(sender)}</td></tr>
<tr><td style="padding:6px"></td></tr>
${rows}
<tr><td style="padding:6px"></td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function blockHtml(block: LetterBlock): string {
  switch (block.block) {
    case 'paragraph':
      return words(block.text, 2000);
    case 'heading':
      return `<div role="heading" aria-level="2" style="padding-top:10px;font-weight:bold">${words(block.text)}</div>`;
    case 'small':
      return `<span style="font-size:14px;color:${MUTED}">${words(block.text, 2000)}</span>`;
    case 'facts':
      return factsHtml(block.rows);
    case 'lines':
      return block.lines.map((line) => `<div>${words(line)}</div>`).join('');
    case 'list':
    case 'steps': {
      const items = block.items.map((item) => `<li style="padding:2px 0">${words(item, 600)}</li>`).join('');
      const tag = block.block === 'list' ? 'ul' : 'ol';
      return `<${tag} style="margin:0;padding-left:22px">${items}</${tag}>`;
    }
    case 'quote': {
      const lines = wordLines(block.text).map(escapeXml);
      return `<div style="border-left:4px solid ${TONES.warning};background:#fff8e1;padding:8px 12px">${lines.join('<br>')}</div>`;
    }
    case 'cards':
      return block.cards.map(cardHtml).join('');
    case 'button':
      return buttonHtml(block.label, block.url);
    case 'links':
      return block.links
        .map(({ label, url }) => `<div style="padding:5px 0">${linkHtml(label, url)}</div>`)
        .join('');
    case 'code':
      return `${words(block.label)}: <span style="display:inline-block;padding:2px 10px;border:1px solid ${MUTED};font-family:'Courier New',monospace;font-size:22px;font-weight:bold;letter-spacing:2px;white-space:nowrap">${words(block.code)}</span>`;
    case 'picture':
      return `<img src="cid:${encodeURIComponent(block.name)}" alt="${words(block.description)}" width="562" style="display:block;width:100%;max-width:562px;height:auto;border:1px solid #dadce0">`;
  }
}

function factsHtml(rows: Extract<LetterBlock, { block: 'facts' }>['rows']): string {
  const cells = rows.map(({ label, value, urgent }) => {
    const strong = urgent === true ? `;font-weight:bold;color:${TONES.bad}` : '';
    return `<tr><td valign="top" style="padding:3px 12px 3px 0;width:30%;color:${MUTED};font-size:14px;${WHOLE}">${words(label)}</td><td valign="top" style="padding:3px 0;${BREAK}${strong}">${words(value)}</td></tr>`;
  });
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="font-size:16px;line-height:1.4">${cells.join('')}</table>`;
}

function cardHtml({ title, url, lines, tone }: LetterCard): string {
  const head = safeUrl(url) === '' ? words(title) : linkHtml(title, url);
  const body = lines.map((line) => `<div style="font-size:15px">${words(line, 600)}</div>`).join('');
  return `<div style="margin:0 0 8px;padding:8px 12px;border:1px solid #dadce0;border-left:4px solid ${TONES[tone]}"><div style="font-weight:bold">${head}</div>${body}</div>`;
}

function linkHtml(label: string, url: string): string {
  const safe = safeUrl(url);
  return safe === ''
    ? words(label)
    : `<a href="${escapeXml(safe)}" style="color:${ACCENT};text-decoration:underline">${words(label)}</a>`;
}

function buttonHtml(label: string, url: string): string {
  const safe = safeUrl(url);
  if (safe === '') return words(label);
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="background:${ACCENT};border-radius:6px"><a href="${escapeXml(safe)}" style="display:inline-block;padding:13px 22px;color:#ffffff;font-weight:bold;text-decoration:none">${words(label)}</a></td></tr></table>`;
}
