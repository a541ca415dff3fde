import type { Store } from '../../../src/application/registry/ports.ts';
import type { Scenarios } from './scenario.ts';

const append = (store: Store, ...rows: readonly string[][]) =>
  store.write([{ kind: 'append', tab: 'mesin', rows }]);

export const STORE_SCENARIOS: Scenarios<Store> = {
  'has empty tabs at first': {
    run: (store) => store.read([{ tab: 'mesin' }, { tab: 'unit' }]),
    gives: [[], []],
  },
  'asks for nothing where nothing is asked for': {
    run: (store) => {
      store.write([]);
      return store.read([]);
    },
    gives: [],
  },
  'appends rows and gives them as wide as the tab': {
    run: (store) => {
      append(store, ['a', '1'], ['b', '']);
      append(store, ['c', '3']);
      return store.read([{ tab: 'mesin' }]);
    },
    gives: [
      [
        ['a', '1'],
        ['b', ''],
        ['c', '3'],
      ],
    ],
  },
  'keeps text as text, whatever it looks like': {
    run: (store) => {
      const texts = ['=1+1', '+62 811', "'kutip", '007', '1/2', '2026-01-05', 'TRUE', '@x', 'baris\nkedua'];
      append(store, ...texts.map((text) => [text, text]));
      return store.read([{ tab: 'mesin', columns: { from: 1, to: 1 } }]);
    },
    gives: [
      [
        ['=1+1'],
        ['+62 811'],
        ["'kutip"],
        ['007'],
        ['1/2'],
        ['2026-01-05'],
        ['TRUE'],
        ['@x'],
        ['baris\nkedua'],
      ],
    ],
  },
  'reads several parts in the order asked for': {
    run: (store) => {
      append(store, ['a', '1'], ['b', '2'], ['c', '3']);
      store.write([{ kind: 'append', tab: 'unit', rows: [['DINKES', 'Dinas Kesehatan', '', 'ya']] }]);
      return store.read([
        { tab: 'unit', columns: { from: 0, to: 1 } },
        { tab: 'mesin', rows: { from: 1, to: 1 } },
        { tab: 'mesin', columns: { from: 0, to: 0 } },
      ]);
    },
    gives: [[['DINKES', 'Dinas Kesehatan']], [['b', '2']], [['a'], ['b'], ['c']]],
  },
  'reads everything from a row on, also where there is nothing': {
    run: (store) => {
      append(store, ['a', '1'], ['b', '2'], ['c', '3']);
      return store.read([0, 1, 3].map((from) => ({ tab: 'mesin', rows: { from, to: null } }) as const));
    },
    gives: [
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
      [
        ['b', '2'],
        ['c', '3'],
      ],
      [],
    ],
  },
  'reads behind the last row of a full tab': {
    run: (store) => {
      append(store, ...Array.from({ length: 300 }, (_, at) => [`k${at}`, '']));
      return store
        .read([
          { tab: 'mesin', rows: { from: 300, to: null } },
          { tab: 'mesin', rows: { from: 299, to: null } },
          { tab: 'mesin', rows: { from: 400, to: 410 } },
        ])
        .map((rows) => rows.map((row) => row[0]));
    },
    gives: [[], ['k299'], []],
  },
  'sets cells of one row and leaves its neighbours': {
    run: (store) => {
      store.write([
        {
          kind: 'append',
          tab: 'unit',
          rows: [
            ['A', 'Satu', 'a@contoh.go.id', 'ya'],
            ['B', 'Dua', '', 'ya'],
          ],
        },
      ]);
      store.write([
        { kind: 'set', tab: 'unit', row: 0, column: 1, cells: ['Satu (baru)', ''] },
        { kind: 'set', tab: 'unit', row: 1, column: 3, cells: ['tidak'] },
      ]);
      return store.read([{ tab: 'unit' }]);
    },
    gives: [
      [
        ['A', 'Satu (baru)', '', 'ya'],
        ['B', 'Dua', '', 'tidak'],
      ],
    ],
  },
  'writes to several tabs at once': {
    run: (store) => {
      store.write([
        { kind: 'append', tab: 'mesin', rows: [['k', 'v']] },
        { kind: 'append', tab: 'libur', rows: [['17/08/2026', 'Kemerdekaan', '']] },
        { kind: 'append', tab: 'mesin', rows: [['k2', 'v2']] },
      ]);
      return store.read([{ tab: 'libur' }, { tab: 'mesin' }]);
    },
    gives: [
      [['17/08/2026', 'Kemerdekaan', '']],
      [
        ['k', 'v'],
        ['k2', 'v2'],
      ],
    ],
  },
};
