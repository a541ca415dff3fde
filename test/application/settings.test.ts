import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, saveSettings } from '../../src/application/settings.ts';
import { fakeWorkplace } from './fake-workplace.ts';

const ID = '1aB-cD_eFgHiJkLmNoPqRsTuVwXyZ0123456789abcde';
const GOOD = {
  government: 'Pemerintah Kota Contoh',
  unit: ' Bagian Organisasi ',
  hoursPerDay: '7,5',
  daysPerWeek: '5',
};

describe('settings', () => {
  it('are the usual ones until somebody saves some', () => {
    expect(readSettings(fakeWorkplace())).toEqual(DEFAULT_SETTINGS);
  });

  it('survive a save and a read, links turned into ids', () => {
    const workplace = fakeWorkplace();
    const link = `https://drive.google.com/drive/folders/${ID}`;
    const outcome = saveSettings(workplace, {
      ...GOOD,
      profile: 'bps',
      flowStart: 'underIdentity',
      folderId: link,
    });
    expect(outcome.kind).toBe('saved');
    expect(readSettings(workplace)).toEqual({
      ...DEFAULT_SETTINGS,
      government: 'Pemerintah Kota Contoh',
      unit: 'Bagian Organisasi',
      profile: 'bps',
      flowStart: 'underIdentity',
      folderId: ID,
    });
  });

  it('name every wrong field and save nothing', () => {
    const workplace = fakeWorkplace();
    const outcome = saveSettings(workplace, {
      ...GOOD,
      hoursPerDay: '25',
      daysPerWeek: 'lima',
      profile: 'tidak-ada',
      flowStart: 'di mana saja',
      logoId: 'logo.png',
    });
    expect(outcome.kind === 'refused' && outcome.problems.map(({ field }) => field).sort()).toEqual([
      'daysPerWeek',
      'flowStart',
      'hoursPerDay',
      'logoId',
      'profile',
    ]);
    expect(workplace.stored).toBeNull();
  });

  it('wait while others write', () => {
    const workplace = { ...fakeWorkplace(), lock: { exclusively: () => null } };
    expect(saveSettings(workplace, GOOD)).toMatchObject({ kind: 'busy' });
    expect(workplace.stored).toBeNull();
  });

  it.each(['{', 'null', '[]', '{"hoursPerDay":"banyak","unit":3}'])('read %j as not set', (text) => {
    const workplace = fakeWorkplace();
    workplace.stored = text;
    expect(readSettings(workplace)).toEqual(DEFAULT_SETTINGS);
  });
});
