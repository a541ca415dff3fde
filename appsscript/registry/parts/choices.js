/* The ways to finish a step: one choice, words where they are needed, remarks on rows where it goes back. */

const MOST_WORDS = 2000;
const REMARK_COLUMNS = ['Kegiatan', 'Pelaksana', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'];

/**
 * A form for one step. `none` adds "not yet", which is chosen at first; without it nothing is. `rows` are those on which remarks
 * may be made, `notes` the open ones that whoever hands in again must answer; without them nothing is handed in again here.
 * `onChange` is told whenever something was chosen.
 */
function choiceForm(step, { name, none, rows, notes, onChange }) {
  const words = textArea(MOST_WORDS);
  const wordsBox = labelled('Catatan', words);
  const remarks = remarkList(rows || []);
  const replies = replyList(notes || []);
  const choices = step.choices.filter(({ resubmits }) => notes || !resubmits);
  const radios = [
    ...(none ? [radio(name, { value: '', label: 'Belum diputuskan', leads: '' }, null)] : []),
    ...choices.map((choice) => radio(name, choice, choice)),
  ];
  if (none) radios[0].input.checked = true;
  const chosen = () => radios.find(({ input }) => input.checked)?.choice || null;
  const follow = () => {
    const choice = chosen();
    wordsBox.hidden = choice === null || choice.resubmits;
    replies.box.hidden = !choice?.resubmits;
    wordsBox.firstChild.textContent = wordsLabel(step, choice);
    words.required = Boolean(choice?.needsReason);
    remarks.box.hidden = !(step.remarks && choice?.tone === 'kembali' && rows?.length > 0);
  };
  for (const { input } of radios)
    input.addEventListener('change', () => {
      follow();
      if (onChange) onChange();
    });
  follow();
  return {
    box: element(
      'div',
      '',
      element('fieldset', '', element('legend', '', 'Pilihan'), ...radios.map(({ box }) => box)),
      wordsBox,
      replies.box,
      remarks.box,
    ),
    chosen,
    /** What is handed in; null while nothing is chosen. */
    read: () => {
      const choice = chosen();
      if (choice === null) return null;
      return {
        choice: choice.value,
        note: wordsBox.hidden ? '' : words.value.trim(),
        remarks: remarks.box.hidden ? [] : remarks.read(),
        ...(choice.resubmits ? { answers: replies.read() } : {}),
      };
    },
    /** Why it cannot be handed in yet; empty where it can. */
    fault: () => {
      const choice = chosen();
      if (choice === null) return 'Pilih salah satu keputusan lebih dahulu.';
      if (choice.resubmits) return replies.fault();
      if (!choice.needsReason || words.value.trim() !== '') return '';
      words.focus();
      return step.answers
        ? 'Tulis jawabannya lebih dahulu.'
        : `Tulis alasannya lebih dahulu, agar dapat diperbaiki.`;
    },
  };
}

function wordsLabel(step, choice) {
  if (step.answers) return 'Jawaban (wajib)';
  return choice?.needsReason ? 'Alasan (wajib)' : 'Catatan (boleh kosong)';
}

function radio(name, { value, label, leads }, choice) {
  const input = element('input');
  input.type = 'radio';
  input.name = name;
  input.value = value;
  const box = element(
    'label',
    'choice',
    input,
    element('span', '', element('b', '', label), leads ? element('small', '', leads) : ''),
  );
  return { input, box, choice };
}

/** A field for the answer to each open remark. */
function replyList(notes) {
  const fields = notes.map((note) => ({ note, words: textArea(1000) }));
  return {
    box: element(
      'div',
      '',
      ...(fields.length
        ? [element('p', 'hint', 'Jawab setiap catatan, lalu sampaikan naskah yang sudah diperbaiki.')]
        : []),
      ...fields.map(({ note, words }) => labelled(`${note.place}: ${note.text}`, words)),
    ),
    read: () => Object.fromEntries(fields.map(({ note, words }) => [note.id, words.value.trim()])),
    fault: () => {
      const empty = fields.find(({ words }) => words.value.trim() === '');
      if (!empty) return '';
      empty.words.focus();
      return 'Jawab setiap catatan lebih dahulu.';
    },
  };
}

function remarkList(rows) {
  const list = element('ul', 'plain');
  const entries = [];
  const add = () => {
    const row = selection([
      ['', 'Seluruh naskah'],
      ...rows.map(({ number, text }) => [number, `${number}. ${text}`]),
    ]);
    const column = selection([['', 'Semua kolom'], ...REMARK_COLUMNS.map((title) => [title, title])]);
    const text = textArea(1000);
    const entry = { row, column, text };
    entries.push(entry);
    const item = element(
      'li',
      'card',
      labelled('Langkah', row),
      labelled('Kolom', column),
      labelled('Catatan perbaikan', text),
      element(
        'div',
        'row',
        button('Hapus catatan ini', () => {
          entries.splice(entries.indexOf(entry), 1);
          item.remove();
        }),
      ),
    );
    list.append(item);
    row.focus();
  };
  return {
    box: element(
      'div',
      '',
      element(
        'p',
        'hint',
        'Bila perlu, tunjuk langkah yang harus diperbaiki. Pengusul menjawab setiap catatan.',
      ),
      list,
      element('div', 'row', button('Tambah catatan pada langkah', add)),
    ),
    read: () =>
      entries
        .map(({ row, column, text }) => ({ row: row.value, column: column.value, text: text.value.trim() }))
        .filter(({ text }) => text !== ''),
  };
}

Object.assign(globalThis, { choiceForm });
