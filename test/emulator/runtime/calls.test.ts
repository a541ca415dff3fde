import { describe, expect, it } from 'vitest';
import { bench } from '../harness.ts';

describe('the call log', () => {
  it('counts reads and writes, not handles and builders', () => {
    const { project, run } = bench();
    run(`const range = sheet.getRange('A1:B2'); range.getRow(); SpreadsheetApp.newDataValidation(); Utilities.newBlob('x');
      range.setValues([[1, 2], [3, 4]]); range.getValues(); Sheets.Spreadsheets.get(id); HtmlService.createHtmlOutput('x');`);
    expect(project.calls.log.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'write SpreadsheetApp.Range.setValues',
      'read SpreadsheetApp.Range.getValues',
      'read sheets.spreadsheets.get',
    ]);
    expect(project.calls.count('Range')).toBe(2);
    expect(project.calls.duration()).toBeGreaterThan(0);
    project.calls.reset();
    expect(project.calls.count()).toBe(0);
  });

  it('fails the n-th call once', () => {
    const { project, run } = bench();
    project.failOn({
      on: 'setValue',
      nth: 2,
      message: 'Service Spreadsheets failed',
    });
    expect(() => run('for (let i = 1; i < 5; i += 1) sheet.getRange(i, 1).setValue(i)')).toThrow(
      'Service Spreadsheets failed',
    );
    expect(run('return sheet.getLastRow()')).toBe(1);
    run("sheet.getRange('A2').setValue(2)");
    expect(run('return sheet.getLastRow()')).toBe(2);
  });

  it('fails every call by a pattern until told otherwise, in the words of the API for advanced services', () => {
    const { project, run } = bench();
    project.failOn({ on: /^sheets\./, always: true });
    expect(() => run('Sheets.Spreadsheets.get(id)')).toThrow(
      'API call to sheets.spreadsheets.get failed with error: Service unavailable',
    );
    expect(() => run('Sheets.Spreadsheets.get(id)')).toThrow('Service unavailable');
    project.clearFaults();
    expect(run('return Sheets.Spreadsheets.get(id).sheets.length')).toBe(1);
  });

  it('can end the run so that nothing after it takes effect, even inside catch', () => {
    const { project, run } = bench();
    project.failOn({ on: 'setValue', nth: 2, effect: 'end' });
    expect(() =>
      run(
        "sheet.getRange('A1').setValue(1); try { sheet.getRange('A2').setValue(2) } catch (error) { sheet.getRange('A3').setValue(3) }",
      ),
    ).toThrow('ended by an injected fault');
    expect(run('return sheet.getLastRow()')).toBe(1);
  });

  it('reports the end of the run even when the script swallows every error', () => {
    const { project, run } = bench();
    project.failOn({ on: 'flush', effect: 'end' });
    expect(() => run('try { SpreadsheetApp.flush() } catch (error) { return 1 }')).toThrow('ended');
  });
});
