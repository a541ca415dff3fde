import { describe, expect, it } from 'vitest';
import { SECTION_IDS } from '../../../../src/core/sop/sop.ts';
import {
  ALL_ON,
  findingsOf,
  mended,
  onlyFinding,
  SOUND,
  withApprover,
  withIdentity,
  withSections,
} from './sample-sop.ts';

describe('F01 identity that a document needs', () => {
  it.each(['title', 'unit'] as const)('misses %s', (field) => {
    const finding = onlyFinding('F01', withIdentity({ [field]: '  ' }));
    expect(finding).toMatchObject({
      severity: 'error',
      place: { kind: 'identity', field },
    });
    expect(finding.mend).toBeUndefined();
  });
  it('misses the position, also when it is a row of dots', () => {
    expect(onlyFinding('F01', withApprover({ position: '……' })).place).toEqual({
      kind: 'identity',
      field: 'approver.position',
    });
  });
});

describe('F02 NIP', () => {
  it.each([
    ['', 'belum diisi'],
    ['1970010119950310', '16 angka'],
    ['197013011995031001', 'tanggal lahir'],
    ['197001011975031001', 'pengangkatan'],
    ['197001011995131001', 'pengangkatan'],
    ['197001011995033001', 'ke-15'],
    ['197001011995031000', '000'],
  ])('refuses “%s”', (nip, word) => {
    const finding = onlyFinding('F02', withApprover({ nip }));
    expect(finding.message).toContain(word);
    expect(finding.mend).toBeUndefined();
  });
  it.each(['197001011995031001', '19700101 199503 1 001', '199001012022211001', '-', 'NRP 12345678'])(
    'accepts “%s”',
    (nip) => {
      expect(findingsOf('F02', withApprover({ nip }))).toEqual([]);
    },
  );
  it('asks no NIP of an elected head, but of who signs in that name', () => {
    expect(findingsOf('F02', withApprover({ nip: '', position: 'WALI KOTA CONTOH' }))).toEqual([]);
    expect(
      findingsOf(
        'F02',
        withApprover({
          nip: '',
          position: 'a.n. Bupati Contoh, Sekretaris Daerah',
        }),
      ),
    ).toHaveLength(1);
  });
  it('mends what stands around 18 good digits', () => {
    const sop = withApprover({ nip: 'NIP. 197001011995031001' });
    expect(mended(sop, onlyFinding('F02', sop))).toEqual(withApprover({ nip: '19700101 199503 1 001' }));
  });
});

describe('F03 dates', () => {
  it('effect and revision not before the making', () => {
    const sop = withIdentity({
      createdOn: '2025-03-01',
      revisedOn: '2025-02-01',
      effectiveOn: '2025-02-03',
    });
    expect(findingsOf('F03', sop).map(({ place }) => place)).toEqual([
      { kind: 'identity', field: 'revisedOn' },
      { kind: 'identity', field: 'effectiveOn' },
    ]);
    expect(findingsOf('F03', sop)[1]?.message).toContain('3 Februari 2025');
  });
  it('accepts equal dates and missing ones', () => {
    expect(findingsOf('F03', withIdentity({ createdOn: '2025-02-03' }))).toEqual([]);
    expect(findingsOf('F03', withIdentity({ createdOn: null, revisedOn: '2025-01-01' }))).toEqual([]);
  });
  it('refuses a day that is not in the calendar', () => {
    expect(onlyFinding('F03', withIdentity({ effectiveOn: '2025-02-30' })).message).toContain('kalender');
    expect(findingsOf('F03', withIdentity({ revisedOn: '2028-02-29' }))).toEqual([]);
  });
});

describe('F04 sections', () => {
  it.each(SECTION_IDS)('asks for %s, and fills it with “-”', (section) => {
    const sop = withSections({ [section]: [' '] });
    const finding = onlyFinding('F04', sop);
    expect(finding.place).toEqual({ kind: 'section', section });
    expect(mended(sop, finding)).toEqual(withSections({ [section]: ['-'] }));
  });
});

describe('F06 peringatan', () => {
  it('wants jika … maka …', () => {
    expect(onlyFinding('F06', withSections({ peringatan: ['Dilaksanakan sesuai aturan'] })).severity).toBe(
      'info',
    );
    expect(
      findingsOf(
        'F06',
        withSections({
          peringatan: ['Apabila terlambat,\nmaka layanan terhenti'],
        }),
      ),
    ).toEqual([]);
    expect(findingsOf('F06', withSections({ peringatan: ['-'] }))).toEqual([]);
    expect(findingsOf('F06', withSections({ peringatan: [] }))).toEqual([]);
  });
});

describe('F07 identity that may follow', () => {
  it('names each blank field as advice', () => {
    const sop = withIdentity({
      number: '',
      createdOn: null,
      effectiveOn: null,
      government: '-',
    });
    expect(findingsOf('F07', sop).map(({ place }) => place)).toEqual(
      ['government', 'number', 'createdOn', 'effectiveOn'].map((field) => ({
        kind: 'identity',
        field,
      })),
    );
    expect(findingsOf('F07', SOUND)).toEqual([]);
  });
});

describe('N01 number in the register', () => {
  it('compares without spaces and case, and only where a register is given', () => {
    const sop = withIdentity({ number: '065/12 / Org/2025' });
    expect(
      onlyFinding('N01', sop, {
        ...ALL_ON,
        registeredNumbers: ['1', '065/12/ORG/2025'],
      }),
    ).toMatchObject({
      severity: 'error',
      place: { kind: 'identity', field: 'number' },
    });
    expect(
      findingsOf('N01', sop, {
        ...ALL_ON,
        registeredNumbers: ['065/13/ORG/2025'],
      }),
    ).toEqual([]);
    expect(findingsOf('N01', sop)).toEqual([]);
    expect(
      findingsOf('N01', withIdentity({ number: '' }), {
        ...ALL_ON,
        registeredNumbers: [''],
      }),
    ).toEqual([]);
  });
});

describe('R01 review', () => {
  const from = withIdentity({ effectiveOn: '2024-08-31' });
  it('counts 6 and 12 months from the day of effect, to the end of a short month', () => {
    const { message, severity } = onlyFinding('R01', from);
    expect(severity).toBe('info');
    expect(message).toContain('28 Februari 2025');
    expect(message).toContain('31 Agustus 2025');
  });
  it('says what has passed', () => {
    expect(onlyFinding('R01', from, { ...ALL_ON, today: '2025-03-01' }).message).toContain(
      'seharusnya sudah dilakukan',
    );
    expect(onlyFinding('R01', from, { ...ALL_ON, today: '2025-09-01' }).message).toContain(
      'sudah dievaluasi',
    );
    expect(onlyFinding('R01', from, { ...ALL_ON, today: '2025-02-28' }).message).toContain(
      'Pemantauan berikutnya',
    );
  });
  it('is silent without a day of effect', () => {
    expect(findingsOf('R01', withIdentity({ effectiveOn: null }))).toEqual([]);
  });
});
