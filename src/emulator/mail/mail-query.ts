import type { MailRecord } from './mail-data.ts';

type Test = (mail: MailRecord) => boolean;

const PLACES: Readonly<Record<string, string>> = {
  inbox: 'INBOX',
  sent: 'SENT',
  trash: 'TRASH',
  spam: 'SPAM',
  draft: 'DRAFT',
  drafts: 'DRAFT',
  starred: 'STARRED',
  important: 'IMPORTANT',
  unread: 'UNREAD',
};

/**
 * Reads a Gmail search: words and "phrases", `-` before a term, `OR`, `{a b}` for either, `(a b)` for both, and the
 * operators from, to, cc, bcc, subject, label, in, is, has:attachment, filename, after, before, newer, older,
 * newer_than, older_than, rfc822msgid, deliveredto. Mail in trash and spam is found only when it is asked for.
 */
export function mailQuery(query: string, now: Date): Test {
  const tokens = query.match(/-?\w+:\([^)]*\)|-?\w+:"[^"]*"|-?"[^"]*"|[(){}]|[^\s(){}]+/g) ?? [];
  const test = readAll(tokens, now, false);
  const everywhere = /\bin:(anywhere|trash|spam)\b/.test(query);
  return (mail) => (everywhere || !mail.labels.some((label) => /^(TRASH|SPAM)$/.test(label))) && test(mail);
}

/** Reads tokens up to the closing bracket and takes them off the list. */
function readAll(tokens: string[], now: Date, either: boolean): Test {
  const groups: Test[][] = [];
  let join = false;
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if (token === ')' || token === '}') break;
    if (token === 'AND') continue;
    if (token === 'OR' || token === '|') {
      join = true;
      continue;
    }
    const test = readTerm(token, tokens, now);
    const last = groups[groups.length - 1];
    if (join && last) last.push(test);
    else groups.push([test]);
    join = false;
  }
  const tests = groups.map(
    (group): Test =>
      (mail) =>
        group.some((test) => test(mail)),
  );
  return (mail) => (either ? tests.some((test) => test(mail)) : tests.every((test) => test(mail)));
}

function readTerm(token: string, rest: string[], now: Date): Test {
  if (token === '(') return readAll(rest, now, false);
  if (token === '{') return readAll(rest, now, true);
  if (token === '-') {
    const inner = readTerm(rest.shift() ?? '', rest, now);
    return (mail) => !inner(mail);
  }
  if (token.startsWith('-') && token.length > 1) {
    const inner = readTerm(token.slice(1), rest, now);
    return (mail) => !inner(mail);
  }
  const operator = /^(\w+):(.*)$/s.exec(token);
  const value = (operator?.[2] ?? token).replace(/^["(]|[")]$/g, '').toLowerCase();
  const known = operator && operatorTest(operator[1]?.toLowerCase() ?? '', value, now);
  if (known) return known;
  return (mail) => has(`${mail.subject}\n${mail.plain}\n${mail.from}\n${mail.to}\n${mail.cc}`, value);
}

function operatorTest(name: string, value: string, now: Date): Test | undefined {
  switch (name) {
    case 'from':
      return (mail) => has(mail.from, value);
    case 'to':
      return (mail) => has(`${mail.to},${mail.cc},${mail.bcc}`, value);
    case 'cc':
      return (mail) => has(mail.cc, value);
    case 'bcc':
      return (mail) => has(mail.bcc, value);
    case 'deliveredto':
      return (mail) => mail.trace.some(([field, text]) => field === 'Delivered-To' && has(text, value));
    case 'subject':
      return (mail) =>
        value.split(/\s+/).every((word) => has(mail.subject, word)) || has(mail.subject, value);
    case 'rfc822msgid':
      return (mail) => mail.messageId.replace(/[<>]/g, '').toLowerCase() === value.replace(/[<>]/g, '');
    case 'label':
      return (mail) => mail.labels.some((label) => labelWord(label) === labelWord(value));
    case 'in':
    case 'is':
      if (value === 'anywhere') return () => true;
      if (value === 'read') return (mail) => !mail.labels.includes('UNREAD');
      return (mail) => mail.labels.includes(PLACES[value] ?? value.toUpperCase());
    case 'has':
      return (mail) => value === 'attachment' && mail.files.some((file) => file.cid === undefined);
    case 'filename':
      return (mail) => mail.files.some((file) => has(file.name, value));
    default:
      return dateTest(name, value, now);
  }
}

/** Days such as 2026/01/31 begin in UTC; spans are `2d`, `3m`, `1y`, or `5h`. Numbers are seconds since 1970. */
function dateTest(name: string, value: string, now: Date): Test | undefined {
  const span = /^(\d+)([hdmy])$/.exec(value);
  if ((name === 'newer_than' || name === 'older_than') && span) {
    const hours = { h: 1, d: 24, m: 24 * 30, y: 24 * 365 }[span[2] ?? 'd'] ?? 24;
    const edge = now.getTime() - Number(span[1]) * hours * 3_600_000;
    return (mail) => Date.parse(mail.date) >= edge === (name === 'newer_than');
  }
  if (!/^(after|newer|before|older)$/.test(name)) return undefined;
  const day = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  const edge = day ? Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : Number(value) * 1000;
  return (mail) => Date.parse(mail.date) >= edge === /^(after|newer)$/.test(name);
}

function has(text: string, value: string): boolean {
  return text.toLowerCase().includes(value);
}

/** Labels are searched for with hyphens in place of spaces and slashes. */
function labelWord(label: string): string {
  return label.toLowerCase().replace(/[\s/]+/g, '-');
}
