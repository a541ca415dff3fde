import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenuView, RunView, SessionView, SheetView } from '../../src/workspace/shared/views.ts';
import { removeState, START_LIMIT, startWorkspace } from './open-browser.ts';

const PDF = new TextEncoder().encode('%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF');

/** The server shares this process: while it computes, it cannot say that it has let an idle connection go. */
const FRESH = { Connection: 'close' };

let opened: Awaited<ReturnType<typeof startWorkspace>>;
/** Ends the making of each PDF that has been begun. */
const making: (() => void)[] = [];

beforeAll(async () => {
  opened = await startWorkspace({
    convertDocx: () =>
      new Promise((resolve) => {
        making.push(() => resolve(PDF));
      }),
    convertDocxSync: () => {
      throw new Error('Others would have to wait');
    },
  });
}, START_LIMIT);

afterAll(async () => {
  for (const done of making) done();
  await opened?.close();
  removeState(opened.state);
});

const get = async <Value>(path: string): Promise<Value> =>
  (await (await fetch(`${opened.address}${path}`, { headers: FRESH })).json()) as Value;

async function post<Value>(path: string, body: unknown): Promise<Value> {
  const { token } = await get<SessionView>('/api/sesi');
  const headers = { ...FRESH, 'Content-Type': 'application/json', 'X-Lajur-Token': token };
  const answer = await fetch(`${opened.address}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Value;
}

describe('while a PDF is made', () => {
  it('others read and write, also in the same sheet, and the run that wants it goes on afterwards', async () => {
    const { workbook = '' } = opened.workspace.office.guide.facts;
    const sheet = `/api/orang/staf/lembar/${workbook}`;
    const { menus } = await post<{ readonly menus: readonly MenuView[] }>(`${sheet}/buka`, {});
    let answered: RunView | null = null;
    const run = post<RunView>(`${sheet}/menu`, {
      scriptId: menus[0]?.scriptId,
      functionName: 'makeActiveDocument',
    }).then((view) => {
      answered = view;
      return view;
    });
    await expect.poll(() => making.length).toBe(1);
    const before = await get<SheetView>(`/api/orang/admin/lembar/${workbook}`);
    const place = { tab: before.tab.id, a1: 'Z90', block: [['sementara itu']] };
    const after = await post<SheetView>(`/api/orang/admin/lembar/${workbook}/sunting`, place);
    expect(after.tab.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain('sementara itu');
    expect(answered).toBeNull();
    making[0]?.();
    const { error, shown } = await run;
    expect([error, shown.map(({ kind }) => kind)]).toEqual([null, ['modal']]);
    const { office } = opened.workspace;
    const pdfs = office.world.files().filter(({ mimeType }) => mimeType === 'application/pdf');
    expect(pdfs.map(({ bytes }) => new TextDecoder().decode(bytes).slice(0, 8))).toEqual(['%PDF-1.4']);
    const kept = await get<SheetView>(`/api/orang/staf/lembar/${workbook}`);
    expect(kept.tab.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain('sementara itu');
    expect(making).toHaveLength(1);
  });
});
