// biome-ignore-all lint/correctness/noUnusedVariables: written into each page, which uses what it needs.
/* Shared by all pages: building elements from text (never from HTML) and asking the server. */

function byId(id) {
  return document.getElementById(id);
}

/** An element with a class and children; a child that is text is always text. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function button(text, onClick, className) {
  const made = element('button', className || '', text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** The line under the heading that says what goes on; screen readers announce it. */
function say(text, kind) {
  const status = byId('status');
  status.className = kind ? `status ${kind}` : 'status';
  status.textContent = text || '';
}

let asking = 0;

/** Calls a function of the script. Buttons wait meanwhile; what went wrong is said in the status line. */
function ask(name, argument, onAnswer) {
  setBusy(1);
  say('Sebentar…');
  google.script.run
    .withSuccessHandler((answer) => {
      setBusy(-1);
      if (answer?.ok) {
        say('');
        onAnswer(answer.value);
      } else say(answer ? answer.message : 'Tidak ada jawaban. Coba sekali lagi.', 'bad');
    })
    .withFailureHandler((error) => {
      setBusy(-1);
      say(
        `Pekerjaan tidak dapat diselesaikan. Periksa sambungan internet, lalu coba sekali lagi. (${error.message})`,
        'bad',
      );
    })
    [name](argument);
}

function setBusy(change) {
  asking += change;
  for (const each of document.querySelectorAll('button')) each.disabled = asking > 0;
  document.body.setAttribute('aria-busy', String(asking > 0));
}

function option(value, text) {
  const made = element('option', '', text);
  made.value = value;
  return made;
}

/** Findings as cards, each with the buttons that `actions` gives it. */
function findingCard(finding, actions) {
  const kinds = { error: 'Kesalahan', warning: 'Peringatan', info: 'Saran' };
  const where = finding.cell ? ` · sel ${finding.cell}` : '';
  const card = element(
    'li',
    `card ${finding.severity}`,
    element('span', 'kind', kinds[finding.severity] + where),
    element('p', '', finding.message),
  );
  if (actions.length > 0) card.append(element('div', 'row', ...actions));
  return card;
}
