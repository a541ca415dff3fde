import { formatInstant } from '../../core/calendar/format-instant.ts';
import { REGISTRY_CLI } from '../../core/messages/registry-cli.ts';
import { TABS } from '../../core/registry/tab-layout.ts';
import type { MailRecord } from '../../emulator/index.ts';
import type { StoryOffice } from './story-office.ts';
import { OWNER } from './story-people.ts';
import type { Happening } from './play-story.ts';

const { report } = REGISTRY_CLI;

/** What happened, as a page of Markdown. */
export function storyReport(office: StoryOffice, happenings: readonly Happening[]): string {
  const time = (at: string) => formatInstant(Date.parse(at), 'WIB');
  const mails = office.world.mail.sent(OWNER);
  const column = (name: (typeof TABS.riwayat.columns)[number]) => TABS.riwayat.columns.indexOf(name);
  const ledger = office
    .rows(TABS.riwayat.name)
    .slice(1)
    .map((row) => [
      row[column('Urut')] ?? '',
      time(row[column('Waktu')] ?? ''),
      row[column('Berkas')] ?? '',
      row[column('Uraian')] ?? '',
      row[column('Oleh')] ?? '',
    ]);
  const now = office.world.now().toISOString();
  const [first, last] = [happenings[0]?.at ?? now, happenings[happenings.length - 1]?.at ?? now];
  return [
    `# ${report.title(office.service.name)}`,
    '',
    report.intro(time(first), time(last), mails.length),
    '',
    `## ${report.happenings}`,
    '',
    ...happenings.map(({ at, text }) => `- ${time(at)}: ${cell(text)}`),
    '',
    `## ${report.ledger}`,
    '',
    ...table(report.ledgerColumns, ledger),
    '',
    `## ${report.mails}`,
    '',
    ...table(
      report.mailColumns,
      mails.map((mail: MailRecord) => [time(mail.date), mail.to, mail.subject]),
    ),
    '',
  ].join('\n');
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)];
}

/** A text inside a Markdown table or list. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[|<>\\`*_[\]]/g, (mark) => `\\${mark}`);
}
