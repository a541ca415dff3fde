/**
 * Turns a page with scriptlets into the source of a function of the template's values.
 *
 * `<? code ?>` runs, `<?= value ?>` prints escaped, `<?!= value ?>` prints as it is.
 */
export function compileTemplate(content: string): string {
  const lines: string[] = [];
  let at = 0;
  for (const match of content.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    lines.push(`output_.push(${JSON.stringify(content.slice(at, match.index))});`);
    const [whole, sign, code = ''] = match;
    const value = code.trim().replace(/;$/, '');
    if (sign === '=') lines.push(`output_.push(escape_(${value}));`);
    else if (sign === '!=') lines.push(`output_.push(String(${value}));`);
    else lines.push(code);
    at = match.index + whole.length;
  }
  lines.push(`output_.push(${JSON.stringify(content.slice(at))});`);
  const body = lines.map((line) =>
    line.replace(/\u2028|\u2029/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`),
  );
  return `(function (values_) {
  var output_ = [];
  function escape_(value) {
    return String(value).replace(/[&<>"']/g, function (letter) { return '&#' + letter.charCodeAt(0) + ';'; });
  }
  with (values_) {
${body.join('\n')}
  }
  return output_.join('');
})`;
}
