import type { Sop } from '../sop/sop.ts';

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/**
 * A printed line of a profile with its placeholders filled from the SOP: `{government}`, `{unit}`, `{judul}` (also
 * `{title}`), `{nomor}`, `{urut}` (the number the nomor begins with), `{jabatan}` (the signer's), `{daerah}` (the
 * government without the word Pemerintah), `{tahun}` (of the effective date, else of the making). In capitals, `{JUDUL}`, the value is printed in capitals. An unknown placeholder stays as it is; a line whose
 * placeholders are all empty gives `''`.
 */
export function fillLine(line: string, sop: Sop): string {
  const values = lineValues(sop);
  let known = 0;
  let filled = 0;
  const text = line.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values[name.toLowerCase()];
    if (value === undefined) return whole;
    known += 1;
    if (value !== '') filled += 1;
    return name === name.toUpperCase() ? value.toUpperCase() : value;
  });
  return known > 0 && filled === 0 ? '' : text.replace(/^[\s.]+/, '').trim();
}

function lineValues({ identity }: Sop): Readonly<Record<string, string>> {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  const government = oneLine(identity.government);
  return {
    government,
    unit: oneLine(identity.unit),
    judul: oneLine(identity.title),
    title: oneLine(identity.title),
    nomor: oneLine(identity.number),
    urut: /^0*(\d+)/.exec(identity.number.trim())?.[1] ?? '',
    jabatan: oneLine(identity.approver.position),
    daerah: government.replace(/^pemerintah(\s+daerah)?\s+/i, ''),
    tahun: (identity.effectiveOn ?? identity.createdOn ?? '').slice(0, 4),
  };
}
