import type { FormPlan, Forms, FormState } from '../../../src/application/registry/ports.ts';
import type { Scenarios } from './scenario.ts';

const MARK = { owner: 'sop', part: 'formulir' } as const;

export const PLAN: FormPlan = {
  title: 'Pengajuan SOP',
  description: 'Isi satu kali untuk tiap SOP.',
  confirmation: 'Terima kasih.',
  email: 'terverifikasi',
  questions: [
    {
      kind: 'list',
      key: 'unit',
      title: 'Unit',
      help: 'Pilih unit Anda.',
      required: true,
      choices: ['Dinas A', 'Dinas B'],
    },
    { kind: 'text', key: 'judul', title: 'Judul', help: '', required: true },
    { kind: 'paragraph', key: 'catatan', title: 'Catatan', help: '', required: false },
    { kind: 'email', key: 'surel', title: 'Surel lain', help: 'Alamat surel.', required: false },
  ],
};

const shown = (state: FormState | null) =>
  state === null ? null : { published: state.published, accepting: state.accepting, email: state.email };

export const FORM_SCENARIOS: Scenarios<Forms> = {
  'publishes a new form': {
    run: (forms) => shown(forms.ensure(null, PLAN, MARK)),
    gives: { published: true, accepting: true, email: 'terverifikasi' },
  },
  'finds its form again, with and without the id': {
    run: (forms) => {
      const { id } = forms.ensure(null, PLAN, MARK);
      return [forms.ensure(id, PLAN, MARK).id === id, forms.ensure(null, PLAN, MARK).id === id];
    },
    gives: [true, true],
  },
  'brings a form into line': {
    run: (forms) => {
      const { id } = forms.ensure(null, PLAN, MARK);
      return shown(forms.ensure(id, { ...PLAN, email: 'diketik' }, MARK));
    },
    gives: { published: true, accepting: true, email: 'diketik' },
  },
  'closes and opens': {
    run: (forms) => {
      const { id } = forms.ensure(null, PLAN, MARK);
      forms.setAccepting(id, false);
      const closed = shown(forms.state(id));
      forms.setAccepting(id, true);
      return [closed?.accepting, shown(forms.state(id))?.accepting];
    },
    gives: [false, true],
  },
  'opens a closed form when it is mended': {
    run: (forms) => {
      const { id } = forms.ensure(null, PLAN, MARK);
      forms.setAccepting(id, false);
      return forms.ensure(id, PLAN, MARK).accepting;
    },
    gives: true,
  },
  'knows no form that is not there': { run: (forms) => forms.state('tiada'), gives: null },
  'fills in what the form asks': {
    run: (forms) => {
      const { id } = forms.ensure(null, PLAN, MARK);
      const url = forms.prefilledUrl(id, { Unit: 'Dinas B', Judul: 'Surat & arsip' });
      return [url.includes('Dinas%20B'), url.includes('Surat%20%26%20arsip')];
    },
    gives: [true, true],
  },
  'has no answers at first': {
    run: (forms) => {
      const { id } = forms.ensure(null, PLAN, MARK);
      return [
        forms.answersSince(id, null),
        forms.answersSince(id, '2026-01-01T00:00:00.000Z'),
        forms.answer(id, 'tiada'),
      ];
    },
    gives: [[], [], null],
  },
};
