import { parseDate } from '../dates.ts';
import type { Finding } from '../finding.ts';
import { JSON_KINDS, type ReadingKey, readingFinding } from '../messages/reading.ts';
import { readPin } from './flow-pin.ts';
import { isObject, type JsonObject } from './json-patch.ts';
import { rebuildSymbolIds } from './rebuild-symbol-ids.ts';
import {
  type Activity,
  type Approver,
  type Flow,
  type Identity,
  type Lane,
  type MergedCells,
  MOST_ACTIVITIES,
  MOST_LANES,
  SECTION_IDS,
  type Sections,
  type Service,
  type Sop,
  type SopSymbol,
} from './sop.ts';

type Kind = keyof typeof JSON_KINDS;

/** Five megabytes; the longest real SOP has a hundredth of it. */
export const LARGEST_SOP_JSON = 5 * 1024 * 1024;

/** Reads values by their path, keeps what it does not know, and notes what is not as it should be. */
class JsonReader {
  readonly findings: Finding[] = [];

  note<Key extends ReadingKey>(key: Key, args: Parameters<typeof readingFinding<Key>>[1]): void {
    if (this.findings.length < 200) this.findings.push(readingFinding(key, args, { place: { kind: 'sop' } }));
  }

  private wrong(path: string, kind: Kind): void {
    this.note('wrongField', [path, JSON_KINDS[kind]]);
  }

  /** A text; numbers and booleans are taken as written, null as empty. */
  text(value: unknown, path: string): string {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (value === undefined) this.note('missingField', [path]);
    else if (value !== null) this.wrong(path, 'text');
    return '';
  }

  /** A field that may be absent; a wrong or null one is left out. */
  private optionalText(object: JsonObject, key: string, path: string): Record<string, string> {
    if (object[key] === undefined || object[key] === null) return {};
    return { [key]: this.text(object[key], `${path}.${key}`) };
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    if (value === undefined || value === null) this.note('missingField', [path]);
    else this.wrong(path, 'list');
    return [];
  }

  object(value: unknown, path: string): JsonObject {
    if (isObject(value)) return value;
    if (value === undefined || value === null) this.note('missingField', [path]);
    else this.wrong(path, 'object');
    return {};
  }

  private objects(value: unknown, path: string): readonly (readonly [JsonObject, string])[] {
    return this.list(value, path).flatMap((item, index) => {
      const at = `${path}[${index}]`;
      if (isObject(item)) return [[item, at] as const];
      this.wrong(at, 'object');
      return [];
    });
  }

  private texts(value: unknown, path: string): string[] {
    if (typeof value === 'string') return value === '' ? [] : [value];
    return this.list(value, path).map((item, index) => this.text(item, `${path}[${index}]`));
  }

  private actions({ actions }: JsonObject, path: string): Pick<Activity, 'actions'> {
    return actions === undefined || actions === null
      ? {}
      : { actions: this.texts(actions, `${path}.actions`) };
  }

  private date(value: unknown, path: string): string | null {
    if (value === null || value === undefined || value === '') return null;
    const iso = typeof value === 'string' ? parseDate(value) : undefined;
    if (iso === undefined) this.wrong(path, 'date');
    return iso ?? null;
  }

  identity(value: unknown): Identity {
    const object = this.object(value, 'identity');
    const approver = this.object(object.approver, 'identity.approver');
    const text = (key: string) => this.text(object[key], `identity.${key}`);
    const person = (key: string) => this.text(approver[key], `identity.approver.${key}`);
    const signer: Approver = {
      ...approver,
      position: person('position'),
      name: person('name'),
      rank: person('rank'),
      nip: person('nip'),
    };
    return {
      ...object,
      government: text('government'),
      unit: text('unit'),
      number: text('number'),
      title: text('title'),
      createdOn: this.date(object.createdOn, 'identity.createdOn'),
      revisedOn: this.date(object.revisedOn, 'identity.revisedOn'),
      effectiveOn: this.date(object.effectiveOn, 'identity.effectiveOn'),
      approver: signer,
    };
  }

  sections(value: unknown): Sections {
    const object = this.object(value, 'sections');
    const sections: Record<string, unknown> = { ...object };
    for (const id of SECTION_IDS) sections[id] = this.texts(object[id], `sections.${id}`);
    return sections as Sections;
  }

  lanes(value: unknown): Lane[] {
    const taken = new Set<string>();
    return this.objects(value, 'lanes').map(([lane, path], index): Lane => {
      let id = lane.id === undefined ? `L${index + 1}` : this.text(lane.id, `${path}.id`);
      if (taken.has(id)) this.note('repeatedLane', [id]);
      while (id === '' || taken.has(id)) id = `L${taken.size + index + 1}`;
      taken.add(id);
      const { group: _group, jabatan: _jabatan, ...rest } = lane;
      return {
        ...rest,
        id,
        name: this.text(lane.name, `${path}.name`),
        ...this.optionalText(lane, 'group', path),
        ...this.optionalText(lane, 'jabatan', path),
      };
    });
  }

  private symbol(symbol: JsonObject, path: string): SopSymbol {
    const { caption: _caption, untilLane: _untilLane, actions: _actions, ...rest } = symbol;
    let kind = symbol.kind;
    if (kind !== 'start' && kind !== 'process' && kind !== 'decision' && kind !== 'end') {
      this.wrong(`${path}.kind`, 'kind');
      kind = 'process';
    }
    return {
      ...rest,
      id: symbol.id === undefined ? '' : this.text(symbol.id, `${path}.id`),
      lane: this.text(symbol.lane, `${path}.lane`),
      kind: kind as SopSymbol['kind'],
      ...this.optionalText(symbol, 'untilLane', path),
      ...this.optionalText(symbol, 'caption', path),
      ...this.actions(symbol, path),
    };
  }

  activities(value: unknown): Activity[] {
    return this.objects(value, 'activities').map(([row, path]): Activity => {
      const text = (key: string) => this.text(row[key], `${path}.${key}`);
      const { joint, actions: _actions, ...rest } = row;
      if (joint !== undefined && typeof joint !== 'boolean') this.wrong(`${path}.joint`, 'boolean');
      return {
        ...rest,
        number: text('number'),
        text: text('text'),
        symbols: this.objects(row.symbols, `${path}.symbols`).map(([symbol, at]) => this.symbol(symbol, at)),
        kelengkapan: text('kelengkapan'),
        waktu: text('waktu'),
        output: text('output'),
        keterangan: text('keterangan'),
        ...(typeof joint === 'boolean' ? { joint } : {}),
        ...this.actions(row, path),
      };
    });
  }

  flows(value: unknown): Flow[] {
    return this.objects(value, 'flows').map(([flow, path]): Flow => {
      const { label: _label, pin: given, ...rest } = flow;
      const { pin, faults } = readPin(given ?? undefined);
      for (const fault of faults) this.wrong(`${path}.${fault.path}`, fault.kind);
      return {
        ...rest,
        from: this.text(flow.from, `${path}.from`),
        to: this.text(flow.to, `${path}.to`),
        ...this.optionalText(flow, 'label', path),
        ...(pin === undefined ? {} : { pin }),
      };
    });
  }

  mergedCells(value: unknown): MergedCells[] {
    return this.objects(value, 'mergedCells').flatMap(([merged, path]): MergedCells[] => {
      const { column } = merged;
      if (column !== 'kelengkapan' && column !== 'waktu' && column !== 'output' && column !== 'keterangan') {
        this.wrong(`${path}.column`, 'column');
        return [];
      }
      const [from, to] = [this.text(merged.from, `${path}.from`), this.text(merged.to, `${path}.to`)];
      return [{ ...merged, column, from, to }];
    });
  }

  service(value: unknown): Service {
    const object = this.object(value, 'service');
    const service: Record<string, unknown> = { ...object };
    for (const key of ['nomorSk', 'waktuPenyelesaian', 'biaya']) {
      delete service[key];
      Object.assign(service, this.optionalText(object, key, 'service'));
    }
    for (const key of ['persyaratan', 'prosedur', 'produk', 'pengaduan'])
      if (object[key] !== undefined) service[key] = this.texts(object[key], `service.${key}`);
    return service;
  }

  headings(value: unknown): Record<string, string> {
    const object = this.object(value, 'headings');
    const named = Object.keys(object).map((key) => [key, this.text(object[key], `headings.${key}`)] as const);
    return Object.fromEntries(named);
  }

  sop(object: JsonObject): Sop {
    const { mergedCells, service, headings, about } = object;
    const rest: Record<string, unknown> = { ...object };
    for (const key of ['mergedCells', 'service', 'headings', 'about']) delete rest[key];
    return {
      ...rest,
      format: 'lajur.sop/1',
      ...(about === undefined ? {} : { about: this.text(about, 'about') }),
      profile: object.profile === undefined ? 'umum' : this.text(object.profile, 'profile'),
      identity: this.identity(object.identity),
      sections: this.sections(object.sections),
      lanes: this.lanes(object.lanes),
      activities: this.activities(object.activities),
      flows: this.flows(object.flows),
      ...(mergedCells === undefined ? {} : { mergedCells: this.mergedCells(mergedCells) }),
      ...(service === undefined ? {} : { service: this.service(service) }),
      ...(headings === undefined ? {} : { headings: this.headings(headings) }),
    };
  }
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return undefined;
  }
}

/** Notes a table beyond what can be drawn. */
function isTooMuch({ activities, lanes }: JsonObject, reader: JsonReader): boolean {
  const count = (list: unknown) => (Array.isArray(list) ? list.length : 0);
  if (count(activities) > MOST_ACTIVITIES)
    reader.note('tooManyRows', [count(activities), MOST_ACTIVITIES, '']);
  else if (count(lanes) > MOST_LANES) reader.note('tooManyLanes', [count(lanes), MOST_LANES, '']);
  else return false;
  return true;
}

/**
 * Reads `lajur.sop/1`. Everything that is missing or of the wrong kind becomes a finding and is replaced by an empty value;
 * unknown fields are kept; symbols get the ids of their places, and the flows follow. Never throws.
 * @param name of the file, for the sentences
 */
export function readSopJson(text: string, name: string): { sop: Sop | null; findings: readonly Finding[] } {
  const reader = new JsonReader();
  if (text.length > LARGEST_SOP_JSON) {
    reader.note('tooLarge', []);
    return { sop: null, findings: reader.findings };
  }
  const parsed = parse(text);
  if (!parsed) {
    reader.note('notJson', [name]);
    return { sop: null, findings: reader.findings };
  }
  const { value } = parsed;
  const looksRight = isObject(value) && ('format' in value || ('activities' in value && 'lanes' in value));
  if (!looksRight) {
    reader.note('notSop', [name]);
    return { sop: null, findings: reader.findings };
  }
  if (value.format !== 'lajur.sop/1') reader.note('otherFormat', [String(value.format ?? '')]);
  if (isTooMuch(value, reader)) return { sop: null, findings: reader.findings };
  return {
    sop: rebuildSymbolIds(reader.sop(value)),
    findings: reader.findings,
  };
}
