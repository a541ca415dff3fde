import { SERVICE_COLUMNS } from '../messages/document-words.ts';
import { fillLine } from '../profile/fill-line.ts';
import type { ServiceLabels } from '../profile/profile.ts';
import type { Service } from '../sop/sop.ts';
import { cell, paragraph, row } from './blocks.ts';
import type { ComposeContext } from './compose-context.ts';
import type { Block, ListMark, Paragraph, Row } from './document.ts';
import { blocksHeight } from './estimate-height.ts';
import { type FlowRow, paginateRows } from './flow-rows.ts';
import { itemLists, plainList } from './item-lists.ts';

const COMPONENTS: readonly [field: Exclude<keyof ServiceLabels, 'nomorSk'>, mark: ListMark][] = [
  ['persyaratan', 'decimal'],
  ['prosedur', 'decimal'],
  ['waktuPenyelesaian', 'plain'],
  ['biaya', 'plain'],
  ['produk', 'decimal'],
  ['pengaduan', 'dash'],
];

/** The six service components with the head that the national catalogue prints, repeated on each of their pages. */
export function servicePages(context: ComposeContext): readonly Block[] {
  const { service } = context.sop;
  if (service === undefined || !context.profile.servicePage) return [];
  const size = context.profile.fontSize.body + 1;
  const labelWidth = Math.round((context.room.width * 0.22) / 3) * 3;
  const textWidth = context.room.width - labelWidth;
  const head = serviceHead(context, service, size);
  const tableHead = serviceTableHead(context, size);
  const room = context.room.height - blocksHeight(head, context.room.width) - tableHead.height - 2;
  const pages = paginateRows(
    serviceRows(service, context, size),
    {
      columns: [{ width: textWidth, span: 1 }],
      headingPlace: { left: labelWidth },
      size,
      headingFill: '',
    },
    room,
    room,
  );
  return pages.flatMap(({ rows }): Block[] => [
    { kind: 'pageStart' },
    ...head,
    {
      kind: 'table',
      columns: [labelWidth, textWidth],
      rows: [tableHead, ...rows],
      indent: 0,
      borders: true,
    },
  ]);
}

function serviceTableHead(context: ComposeContext, size: number): Row {
  const heading = (text: string) =>
    cell([paragraph(text, { size, bold: true, align: 'center' })], {
      fill: context.profile.headerFill,
      verticalAlign: 'center',
    });
  return row([heading(SERVICE_COLUMNS.component), heading(SERVICE_COLUMNS.text)], {
    height: 18,
    header: true,
  });
}

function serviceHead({ sop, profile }: ComposeContext, service: Service, size: number): readonly Paragraph[] {
  const lines = profile.serviceHeader.map((line) => fillLine(line, sop)).filter((line) => line !== '');
  const number = service.nomorSk?.trim() ?? '';
  return [
    ...lines.map((line, index) =>
      paragraph(line, {
        size: index === 0 ? size + 3 : size,
        bold: index === 0,
      }),
    ),
    paragraph(sop.identity.title, { size: size + 3, bold: true, before: 8 }),
    paragraph(number === '' ? '' : `${profile.service.nomorSk} : ${number}`, {
      size,
      before: 2,
      after: 6,
    }),
  ];
}

function serviceRows(service: Service, { profile }: ComposeContext, size: number): readonly FlowRow[] {
  return COMPONENTS.map(([field, mark]) => {
    const value = service[field];
    const lists = itemLists(typeof value === 'string' ? [value] : (value ?? []), mark, size);
    return {
      headings: [profile.service[field]],
      contents: [lists.length > 0 ? lists : [plainList('-', size)]],
    };
  });
}
