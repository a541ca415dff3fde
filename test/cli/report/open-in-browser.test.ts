import { describe, expect, it } from 'vitest';
import { openCommand } from '../../../src/cli/report/open-in-browser.ts';

describe('openCommand', () => {
  it('opens only where somebody can see it', () => {
    expect(openCommand({ DISPLAY: ':0' }, 'linux')).toEqual(['xdg-open']);
    expect(openCommand({}, 'linux')).toBeNull();
    expect(openCommand({}, 'darwin')).toEqual(['open']);
    expect(openCommand({ CI: 'true', DISPLAY: ':0' }, 'linux')).toBeNull();
  });
});
