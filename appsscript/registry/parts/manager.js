/* The dashboard of those who keep the registry. */

const KINDS = [
  ['berjalan', 'Sedang berjalan'],
  ['terlambat', 'Lewat tenggat'],
  ['selesai', 'Selesai'],
  ['tanda-tangan', 'Naskah belum kembali bertanda tangan'],
  ['lain', 'Ditarik atau dibatalkan'],
  ['', 'Semua'],
];

function showManager({ manager }) {
  const section = byId('manager');
  section.replaceChildren();
  if (!manager) return;
  const title = element('h2', '', 'Pengelola');
  title.id = 'manager-title';
  section.append(
    title,
    element('p', `status ${{ true: 'good', false: 'bad' }[manager.ledgerSound] || ''}`, manager.ledger),
    element('p', '', manager.quota),
    ...manager.faults.map((text) => element('p', 'card warning', text)),
    ...troubles(manager),
    ...collections(manager),
    ...allCases(manager),
  );
}

function troubles({ troubles: list }) {
  return titled('Perlu diperiksa', list.map(troubleCard), 'ul', 'plain');
}

function troubleCard({ id, what, to, since, note, mail }) {
  const status = statusLine();
  const settle = (outcome) =>
    act(status, [{ act: 'surat', task: id, outcome }], (told) => {
      say(status, resultText(told), 'good');
      row.remove();
    });
  const row = element(
    'div',
    'row',
    ...(mail ? [button('Sudah terkirim', () => settle('terkirim'))] : []),
    button(mail ? 'Kirim lagi' : 'Coba lagi', () => settle('kirim-lagi')),
  );
  return element(
    'li',
    'card bad',
    element('span', 'kind', what),
    facts([
      ['Kepada', to],
      ['Sejak', since],
    ]),
    element('p', '', note),
    status,
    row,
  );
}

function collections({ collections: list, services }) {
  return titled('Pengumpulan', [
    ...list.map(collectionCard),
    ...(services.length ? [startForm(services)] : []),
  ]);
}

function collectionCard({ service, deadline, answered, asked, units }) {
  const open = units.filter(({ done }) => !done).length;
  return element(
    'div',
    `card ${open > 0 ? 'ask' : 'good'}`,
    element('h3', '', service),
    element('p', '', `${answered} dari ${asked} unit sudah mengajukan. Batas waktu ${deadline}.`),
    element(
      'details',
      '',
      element('summary', '', 'Lihat per unit'),
      element(
        'ul',
        '',
        ...units.map(({ unit, state, done }) =>
          element('li', done ? '' : 'late', `${unit}: ${done ? 'sudah mengajukan' : state}`),
        ),
      ),
    ),
  );
}

function startForm(services) {
  const service = selection(services.map(({ code, name }) => [code, name]));
  const deadline = element('input');
  deadline.type = 'date';
  const status = statusLine();
  const send = button('Mulai pengumpulan', () => {
    if (!deadline.value) {
      deadline.focus();
      return say(status, 'Pilih tanggal batas waktu lebih dahulu.', 'bad');
    }
    act(
      status,
      [{ act: 'mulai-pengumpulan', service: service.value, deadline: deadline.value }],
      (result) => {
        say(status, resultText(result), 'good');
        refresh();
      },
    );
  });
  return element(
    'details',
    '',
    element('summary', '', 'Mulai pengumpulan baru'),
    element(
      'p',
      'hint',
      'Setiap unit yang aktif mendapat surat dengan formulir, folder, dan lembar SOP kosong.',
    ),
    labelled('Layanan', service),
    labelled('Batas waktu', deadline),
    status,
    element('div', 'row', send),
  );
}

/** All cases, by kind and by words. */
function allCases({ cases, moreCases }) {
  const kind = selection(KINDS);
  const words = element('input');
  words.type = 'search';
  const count = element('p', 'hint');
  count.setAttribute('aria-live', 'polite');
  const list = element('ul', 'plain');
  const show = () => {
    const wanted = words.value.trim().toLowerCase().split(/\s+/);
    const found = cases.filter(
      (line) => ofKind(line, kind.value) && wanted.every((word) => wordsOf(line).includes(word)),
    );
    count.textContent = `${found.length} pengajuan${moreCases > 0 ? `; ${moreCases} lainnya ada pada tab Berkas di buku registri` : ''}.`;
    list.replaceChildren(...found.map(caseCard));
  };
  kind.addEventListener('change', show);
  words.addEventListener('input', show);
  show();
  return titled('Semua pengajuan', [
    labelled('Tampilkan', kind),
    labelled('Cari judul, unit, atau nomor', words),
    count,
    list,
  ]);
}

function wordsOf({ id, title, unit, number, waiting }) {
  return [id, title, unit, number, waiting].join(' ').toLowerCase();
}

function ofKind({ status, late, unsigned }, kind) {
  if (kind === '') return true;
  if (kind === 'tanda-tangan') return unsigned;
  if (kind === 'terlambat') return late;
  if (kind === 'lain') return status !== 'berjalan' && status !== 'selesai';
  return status === kind;
}

Object.assign(globalThis, { showManager });
