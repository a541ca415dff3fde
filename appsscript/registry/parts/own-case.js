/* The cases a reader speaks for, and one case opened for reading and acting on it. */

function caseCard(line) {
  return element(
    'li',
    `card ${line.late ? 'bad' : line.status === 'berjalan' ? 'ask' : ''}`,
    element('h3', '', line.title),
    facts([
      ['Pengusul', line.unit],
      ['Nomor pengajuan', line.id],
      ['Nomor naskah', line.number],
      ['Tanda tangan', line.signature],
      ['Keadaan', line.status],
      ['Menunggu', line.waiting],
      ['Sejak', line.since],
      [
        'Tenggat',
        line.due
          ? element('span', line.late ? 'late' : '', line.late ? `${line.due} (sudah lewat)` : line.due)
          : '',
      ],
    ]),
    element(
      'div',
      'row',
      button('Buka', () => openCase(line.id)),
    ),
  );
}

function showOwn({ own }) {
  const title = element('h2', '', `Pengajuan unit saya (${own.length})`);
  title.id = 'own-title';
  byId('own').replaceChildren(...(own.length ? [title, element('ul', 'plain', ...own.map(caseCard))] : []));
}

let returnTo = 0;

/** Opens a case in place of the lists. */
function openCase(id) {
  returnTo = window.scrollY;
  ask(byId('status'), 'bacaBerkas', [DATA.token, id], showCase);
}

function closeCase() {
  byId('case').hidden = true;
  byId('lists').hidden = false;
  window.scrollTo(0, returnTo);
}

function showCase(page) {
  const answers = new Map();
  const title = element('h2', '', page.case.title);
  title.id = 'case-title';
  title.tabIndex = -1;
  byId('case').replaceChildren(
    element('div', 'row', button('← Kembali ke daftar', closeCase)),
    title,
    caseFacts(page.case),
    ...caseParts(page, (note) => noteActions(page, note, answers)),
    ...caseActs(page, answers),
  );
  byId('lists').hidden = true;
  byId('case').hidden = false;
  title.focus();
}

/** Under a remark: the answer of whoever mends, or the withdrawal by its author. */
function noteActions({ case: about, may }, note, answers) {
  if (note.state !== 'terbuka') return [];
  if (note.own) {
    const status = statusLine();
    const withdraw = button('Cabut catatan ini', () =>
      act(status, [{ act: 'cabut-catatan', caseId: about.id, note: note.id }], done(status)),
    );
    return [status, element('div', 'row', withdraw)];
  }
  if (!may.revise) return [];
  const words = textArea(1000);
  answers.set(note.id, words);
  return [labelled('Jawaban', words)];
}

function caseActs(page, answers) {
  const { case: about, may, waiting } = page;
  const acts = [
    ...(may.revise ? [reviseForm(page, answers)] : []),
    ...(may.sign ? [signForm(page)] : []),
    ...(may.reassign ? waiting.map((lane) => reassignForm(about, lane)) : []),
    ...(may.withdraw ? [simple('Tarik pengajuan', 'Alasan penarikan', 'tarik', about)] : []),
    ...(may.cancel ? [simple('Batalkan pengajuan', 'Alasan pembatalan', 'batalkan', about)] : []),
    ...(may.reopen ? [reopenForm(page)] : []),
  ];
  return titled('Tindakan', acts);
}

/** Says what came of an act and reads the lists anew. */
function done(status) {
  return (result) => {
    say(status, resultText(result), 'good');
    say(byId('status'), resultText(result), 'good');
    refresh();
  };
}

function simple(title, label, name, about) {
  return reasonForm(
    title,
    label,
    (status, reason) => act(status, [{ act: name, caseId: about.id, reason }], done(status)),
    true,
  );
}

function reviseForm({ case: about, content }, answers) {
  const status = statusLine();
  const send = button(
    'Ajukan kembali',
    () => {
      const empty = [...answers.values()].find((words) => words.value.trim() === '');
      if (empty) {
        empty.focus();
        return say(status, 'Jawab setiap catatan lebih dahulu.', 'bad');
      }
      const written = Object.fromEntries([...answers].map(([id, words]) => [id, words.value.trim()]));
      act(status, [{ act: 'ajukan-lagi', caseId: about.id, answers: written }], done(status));
    },
    'main',
  );
  return element(
    'div',
    'card ask',
    element('h3', '', 'Ajukan kembali'),
    element(
      'p',
      '',
      content.rows.length
        ? 'Perbaiki lembar SOP lebih dahulu. Isi lembar itu pada saat tombol ditekan menjadi revisi baru.'
        : 'Jawab setiap catatan di atas, lalu ajukan kembali.',
    ),
    status,
    element('div', 'row', send),
  );
}

/** The signed document: a file of this device, or the one that lies in the unit's folder. */
function signForm({ case: about, may: { sign } }) {
  const number = element('input');
  number.type = 'text';
  number.maxLength = 200;
  number.autocomplete = 'off';
  const file = element('input');
  file.type = 'file';
  file.accept = 'application/pdf,.pdf';
  const status = statusLine();
  const hand = (base64) =>
    act(
      status,
      [{ act: 'unggah-naskah', caseId: about.id, number: number.value.trim(), base64 }],
      done(status),
    );
  const numbered = () => {
    if (!sign.number || number.value.trim() !== '') return true;
    number.focus();
    say(status, 'Ketik dahulu nomor yang tertera pada naskah.', 'bad');
    return false;
  };
  const upload = button(
    'Unggah',
    () => {
      const [chosen] = file.files;
      if (!numbered()) return;
      if (!chosen) {
        file.focus();
        return say(status, 'Pilih berkas PDF lebih dahulu.', 'bad');
      }
      if (chosen.size > sign.megabytes * 1024 * 1024)
        return say(
          status,
          `Berkas itu lebih besar dari ${sign.megabytes} MB. Simpan ke folder 03 Disahkan unit ini, lalu tekan “Ambil dari folder”.`,
          'bad',
        );
      const reader = new FileReader();
      reader.addEventListener('error', () =>
        say(status, 'Berkas tidak terbaca. Pilih lagi berkasnya.', 'bad'),
      );
      reader.addEventListener('load', () => hand(String(reader.result).replace(/^[^,]*,/, '')));
      reader.readAsDataURL(chosen);
    },
    'main',
  );
  const fetch = button('Ambil dari folder', () => {
    if (numbered()) hand('');
  });
  return element(
    'details',
    '',
    element('summary', '', 'Serahkan naskah bertanda tangan'),
    element(
      'p',
      'hint',
      `PDF yang sudah ditandatangani, seluruh halaman, paling besar ${sign.megabytes} MB. Berkas yang lebih besar disimpan ke folder 03 Disahkan dengan ${about.id} pada namanya, lalu diambil dari sana.`,
    ),
    ...(sign.number ? [labelled('Nomor yang tertera pada naskah', number)] : []),
    labelled('Berkas PDF', file),
    status,
    element('div', 'row', upload, fetch),
  );
}

function reassignForm(about, lane) {
  const person = selection([
    ['', 'Pilih pejabat atau petugas'],
    ...lane.candidates.map(({ address, name }) => [address, `${name} (${address})`]),
  ]);
  const form = reasonForm('Alihkan kepada orang lain', 'Alasan pengalihan', (status, reason) => {
    if (person.value === '') {
      person.focus();
      return say(status, 'Pilih kepada siapa dialihkan.', 'bad');
    }
    act(
      status,
      [{ act: 'alihkan', caseId: about.id, step: lane.step, lane: lane.lane, to: person.value, reason }],
      done(status),
    );
  });
  form.firstChild.after(element('p', '', lane.label), labelled('Dialihkan kepada', person));
  return form;
}

/** A case that has ended goes its way once more: with its sheet as it is now, or with the same words. */
function reopenForm({ case: about, content }) {
  const status = statusLine();
  const hasSheet = content.rows.length > 0;
  const again = hasSheet
    ? { act: 'ajukan-lagi', caseId: about.id, answers: {} }
    : { act: 'buka-lagi', caseId: about.id };
  const send = button('Buka kembali sebagai revisi baru', () => act(status, [again], done(status)));
  const told = hasSheet
    ? 'Pengajuan menempuh alurnya sekali lagi dengan isi lembar SOP yang sekarang.'
    : 'Pengajuan menempuh alurnya sekali lagi.';
  return element('div', 'card', element('p', '', told), status, element('div', 'row', send));
}

Object.assign(globalThis, { showOwn, openCase, caseCard });
