/* Shared by all pages: elements from text (never from HTML), and asking the registry. */

function byId(id) {
  return document.getElementById(id);
}

/** An element with a class and children; a child that is text is always text. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== ''));
  return made;
}

function button(text, onClick, className) {
  const made = element('button', className || '', text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** A link out of Google's frame: pages of the registry take its place, everything else opens beside it. */
function link(text, url, inPlace) {
  const made = element('a', '', text);
  made.href = url;
  made.target = inPlace ? '_top' : '_blank';
  made.rel = 'noopener noreferrer';
  return made;
}

/** Label and value pairs, without the empty ones. */
function facts(pairs) {
  return element(
    'dl',
    '',
    ...pairs
      .filter(([, value]) => value)
      .flatMap(([label, value]) => [element('dt', '', label), element('dd', '', value)]),
  );
}

let fieldCount = 0;

/** A field under its label; `field` gets an id of its own. */
function labelled(text, field, hint) {
  fieldCount += 1;
  field.id = field.id || `isian-${fieldCount}`;
  const label = element('label', '', text);
  label.htmlFor = field.id;
  const parts = [label];
  if (hint) {
    const told = element('p', 'hint', hint);
    told.id = `${field.id}-petunjuk`;
    field.setAttribute('aria-describedby', told.id);
    parts.push(told);
  }
  return element('div', '', ...parts, field);
}

function textArea(most) {
  const made = element('textarea');
  made.maxLength = most;
  return made;
}

function selection(options) {
  const made = element('select');
  made.append(
    ...options.map(([value, text]) => {
      const option = element('option', '', text);
      option.value = value;
      return option;
    }),
  );
  return made;
}

/** The field for the code of the letter. */
function codeField() {
  const made = element('input', 'code');
  made.type = 'text';
  made.inputMode = 'numeric';
  made.autocomplete = 'one-time-code';
  made.maxLength = 9;
  return made;
}

/** A line that says what goes on; screen readers announce it. */
function statusLine() {
  const made = element('p', 'status');
  made.setAttribute('role', 'status');
  made.setAttribute('aria-live', 'polite');
  return made;
}

function say(status, text, kind) {
  status.className = kind ? `status ${kind}` : 'status';
  status.textContent = text || '';
  if (kind === 'bad') status.scrollIntoView({ block: 'nearest' });
}

let asking = 0;

/** Calls a function of the script. Buttons wait meanwhile; what went wrong is said in the status line. */
function ask(status, name, args, onValue) {
  setBusy(1);
  say(status, 'Sebentar…');
  google.script.run
    .withSuccessHandler((answer) => {
      setBusy(-1);
      if (answer?.ok) {
        say(status, '');
        onValue(answer.value);
      } else say(status, answer?.message || 'Tidak ada jawaban. Coba sekali lagi.', 'bad');
    })
    .withFailureHandler(() => {
      setBusy(-1);
      say(
        status,
        'Sambungan terputus, dan belum dapat dipastikan apakah sudah tercatat. Tekan sekali lagi: yang sudah tercatat tidak akan tercatat dua kali.',
        'bad',
      );
    })
    [name](...args);
}

function setBusy(change) {
  asking += change;
  for (const each of document.querySelectorAll('button')) each.disabled = asking > 0;
  document.body.setAttribute('aria-busy', String(asking > 0));
}

/** A name for one press, by which a second one is known. */
function newRequest() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Head and foot of a page. */
function showHead(head) {
  byId('head').replaceChildren(
    head.sender || 'Registri SOP',
    ...(head.government ? [element('small', '', head.government)] : []),
  );
  byId('foot').replaceChildren(
    ...(head.catalogue ? [link('Katalog SOP', head.catalogue, true)] : []),
    ...(head.askLink ? [link('Minta tautan masuk', head.askLink, true)] : []),
  );
}

Object.assign(globalThis, {
  byId,
  element,
  button,
  link,
  facts,
  labelled,
  textArea,
  selection,
  codeField,
  statusLine,
  say,
  ask,
  newRequest,
  showHead,
});
