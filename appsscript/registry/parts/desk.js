/* All that waits for the reader: read one by one, decided together. */

function showDesk({ desk, deskMore }) {
  const section = byId('desk');
  const title = element(
    'h2',
    '',
    desk.length === 0 ? 'Tidak ada pengajuan yang menunggu Bapak/Ibu' : `Menunggu Bapak/Ibu (${desk.length})`,
  );
  title.id = 'desk-title';
  section.replaceChildren(title);
  if (desk.length === 0) return;
  const status = statusLine();
  const send = button('Catat keputusan', () => sendAll(entries, status, count), 'main');
  const count = () => {
    const chosen = withDecision(entries).length;
    send.textContent = chosen === 0 ? 'Catat keputusan' : `Catat ${chosen} keputusan`;
  };
  const entries = desk.map((waiting, index) => deskEntry(waiting, `meja-${index}`, () => count()));
  section.append(
    element(
      'p',
      'hint',
      'Baca setiap pengajuan, pilih keputusannya, lalu tekan tombol di bawah satu kali untuk semua. Yang belum diputuskan tetap menunggu.',
    ),
    element('ul', 'plain', ...entries.map(({ box }) => box)),
    deskMore
      ? element('p', 'hint', 'Pengajuan lain yang menunggu muncul setelah yang di atas diselesaikan.')
      : '',
    status,
    element('div', 'row', send),
  );
}

function deskEntry({ case: about, step }, name, onChange) {
  const form = choiceForm(step, { name, none: true, onChange });
  const result = statusLine();
  const box = element(
    'li',
    `card ${step.late ? 'bad' : 'ask'}`,
    element('h3', '', about.title),
    facts([
      ['Pengusul', about.applicant],
      ['Nomor pengajuan', about.id],
      ['Diminta', step.asked],
      ...stepFacts(step),
    ]),
    ...returnWords(step),
    element(
      'div',
      'row',
      button('Baca pengajuan', () => openCase(about.id)),
      ...(about.pdf ? [link('Baca naskah (PDF)', about.pdf)] : []),
    ),
    form.box,
    result,
  );
  return { box, form, result, about, step, done: false };
}

/** Those with a decision that is not recorded yet. */
function withDecision(entries) {
  return entries.filter(({ form, done }) => !done && form.chosen());
}

function sendAll(entries, status, count) {
  const chosen = withDecision(entries);
  if (chosen.length === 0) return say(status, 'Belum ada keputusan yang dipilih.', 'bad');
  const faulty = chosen.find(({ form, about }) => {
    const fault = form.fault();
    if (fault) say(status, `${about.title}: ${fault}`, 'bad');
    return fault !== '';
  });
  if (faulty) return;
  const decisions = chosen.map(({ form, about: waiting, step }) => {
    const about = { caseId: waiting.id, step: step.id, round: step.round, revision: step.revision };
    return { act: 'putuskan', ...about, ...form.read() };
  });
  act(status, decisions, (result) => {
    tellAll(chosen, status, result);
    count();
  });
}

/** Each case says what came of it; those that are done offer nothing more. */
function tellAll(chosen, status, result) {
  say(status, resultText(result), result.cases.every(({ ok }) => ok) ? 'good' : 'bad');
  chosen.forEach((entry, index) => {
    const own = result.cases[index];
    if (!own) return;
    say(entry.result, own.message, own.ok ? 'good' : 'bad');
    entry.done = own.ok;
    if (own.ok) entry.form.box.remove();
  });
}

Object.assign(globalThis, { showDesk });
