/* Handing in what is done on one's own page: with the code, and a name by which a second press is known. */

/** Names of presses that were not answered yet, by what they were to do. */
const pending = new Map();

/**
 * Hands in an act. The same act pressed again before an answer came has the same name, so that it is recorded once.
 * `onDone` is told what came of it.
 */
function act(status, acts, onDone) {
  const code = byId('code').value;
  if (!/^\D*(\d\D*){6}$/.test(code)) {
    const told = 'Ketik enam angka kode dari surat lebih dahulu.';
    say(status, `${told} Isiannya ada di bagian atas halaman.`, 'bad');
    say(byId('status'), told, 'bad');
    byId('code').focus();
    return;
  }
  const key = JSON.stringify(acts);
  const request = pending.get(key) || newRequest();
  pending.set(key, request);
  ask(status, 'tindak', [DATA.token, { request, code, acts }], (result) => {
    pending.delete(key);
    onDone(result);
  });
}

/** A part of the page that asks for a reason before something is done. */
function reasonForm(title, label, onSend, danger) {
  const words = textArea(2000);
  const status = statusLine();
  const send = button(title, () => {
    if (words.value.trim() === '') {
      words.focus();
      say(status, 'Tulis alasannya lebih dahulu.', 'bad');
    } else onSend(status, words.value.trim());
  });
  if (danger) send.className = 'danger';
  return element(
    'details',
    '',
    element('summary', '', title),
    labelled(label, words),
    status,
    element('div', 'row', send),
  );
}

function resultText({ message, repeated }) {
  return repeated ? `${message} (sudah tercatat sebelumnya)` : message;
}

/** Reads the lists anew, after something was done; `show` is the page's own. */
function refresh() {
  google.script.run
    .withSuccessHandler((answer) => {
      if (answer?.ok) show(answer.value);
    })
    .bacaHalamanSaya(DATA.token);
}

Object.assign(globalThis, { act, reasonForm, refresh, resultText });
