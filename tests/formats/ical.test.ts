import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import type { Dataset } from '../../src/domain/model/record.ts';
import { calendarText, writeICalendar } from '../../src/formats/ical/writer.ts';
import { calendarEntries } from '../../src/formats/shared/calendarEntry.ts';
import { Omissions } from '../../src/formats/shared/exportedFile.ts';
import { fileOf, folderOf } from '../import/support.ts';

type Entry = ReadonlyMap<string, string>;

async function read(path: string): Promise<readonly Dataset[]> {
  const { datasets, problems } = await checkSeed([path]);
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  return datasets;
}

/** Unfolded content lines; checks that lines end with CRLF and have at most 75 octets (RFC 5545). */
function linesOf(content: string): string[] {
  expect(content.endsWith('\r\n')).toBe(true);
  const physical = content.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  return physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
}

/** The properties of each entry, by name including parameters. */
function entriesOf(content: string): Entry[] {
  const entries: Map<string, string>[] = [];
  let entry: Map<string, string> | null = null;
  for (const line of linesOf(content)) {
    if (line === 'BEGIN:VEVENT') entry = new Map();
    else if (line === 'END:VEVENT') {
      if (entry) entries.push(entry);
      entry = null;
    } else if (entry) {
      const colon = line.indexOf(':');
      expect(colon).toBeGreaterThan(0);
      expect(entry.has(line.slice(0, colon))).toBe(false);
      entry.set(line.slice(0, colon), line.slice(colon + 1));
    }
  }
  return entries;
}

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));

function written(datasets: readonly Dataset[]) {
  const { files, omissions } = writeICalendar(datasets);
  expect(files).toHaveLength(1);
  const content = files[0]?.content ?? '';
  const entries = new Map(entriesOf(content).map((entry) => [entry.get('UID'), entry]));
  return { name: files[0]?.name, content, entries, omissions };
}

const TOWN = `sources:
  gazette: { title: Gazette, url: "https://example.org/1" }
  paper: { title: Paper }
entities:
  anna: { kind: person, label: "Berg; Anna, the \\\\ elder" }
  mayor: { kind: office, label: Mayor }
  hall: { kind: region, label: Town hall }
  feast: { kind: event, label: Feast }
  fair: { kind: event, label: Fair }
facts:
- { id: life, existence: { entity: anna }, claims: [ { source: paper, start: "0050-01-02", end: "0099-12-31" } ] }
- { id: feast-day, existence: { entity: feast }, claims: [ { source: paper, date: "2005-06-30" } ] }
- { relation: { type: HELD_IN, subject: feast, object: hall }, claims: [ { source: paper } ] }
- { id: fair-month, existence: { entity: fair }, claims: [ { source: paper, date: "2005-02" } ] }
- { id: sure, tenure: { holder: anna, office: mayor, term: a }, claims: [ { source: gazette, start: "2004-12-31", end: "2008-02-28" } ] }
- { id: meant, tenure: { holder: anna, office: mayor, term: b }, claims: [ { source: paper, start: "2030-01-01", end: "2031-12-31", modality: planned } ] }
- { id: open, tenure: { holder: anna, office: mayor, term: c }, claims: [ { source: gazette, start: "2010-01-01" } ] }
- { id: early, tenure: { holder: anna, office: mayor, term: d }, claims: [ { source: gazette, start: "-0044-03-15", end: "-0044-03-15" } ] }
`;

const townOf = async (): Promise<readonly Dataset[]> => read(await folderOf({ 'a.yaml': fileOf(TOWN) }));

describe('a calendar', () => {
  it('has an all-day entry with an exclusive end for each fact with a first and a last day', async () => {
    const { name, entries, omissions } = written(await townOf());
    expect(name).toBe('test.ics');
    const days = [...entries].map(([uid, entry]) => [
      uid?.replace('urn:x-fasti:', ''),
      entry.get('DTSTART;VALUE=DATE'),
      entry.get('DTEND;VALUE=DATE'),
      entry.get('STATUS'),
      entry.get('X-FASTI-CERTAINTY'),
    ]);
    expect(days).toEqual([
      ['life', '00500102', '01000101', 'CONFIRMED', 'DEFINITE'],
      ['feast-day', '20050630', '20050701', 'CONFIRMED', 'DEFINITE'],
      ['fair-month', '20050201', '20050301', 'TENTATIVE', 'POSSIBLE'],
      ['sure', '20041231', '20080229', 'CONFIRMED', 'DEFINITE'],
      ['meant', '20300101', '20320101', 'TENTATIVE', 'POSSIBLE'],
    ]);
    expect(omissions).toEqual([
      'iCalendar has no place for facts without a date: 1 left out.',
      'iCalendar has no place for facts without both a first and a last day: 1 left out.',
      'iCalendar has no place for facts outside the years 1 to 9999: 1 left out.',
    ]);
  });

  it('contains the dates as EDTF, and summary, location and sources', async () => {
    const { entries } = written(await townOf());
    const sure = entries.get('urn:x-fasti:sure');
    expect(sure?.get('SUMMARY')).toBe('Berg\\; Anna\\, the \\\\ elder\\, Mayor');
    expect(unescaped(sure?.get('DESCRIPTION') ?? '')).toBe(
      '31 Dec 2004 – 28 Feb 2008\nSource: Gazette, https://example.org/1',
    );
    expect(sure?.get('X-FASTI-START')).toBe('2004-12-31');
    expect(entries.get('urn:x-fasti:fair-month')?.get('X-FASTI-START')).toBe('2005-02');
    expect(entries.get('urn:x-fasti:feast-day')?.get('LOCATION')).toBe('Town hall');
    const meant = entries.get('urn:x-fasti:meant');
    expect(meant?.get('SUMMARY')).toContain('(planned)');
    expect(unescaped(meant?.get('DESCRIPTION') ?? '')).toContain(
      'planned for 1 Jan 2030 – 31 Dec 2031\nOnly planned.',
    );
  });

  it('is the same file for the same records', async () => {
    expect(written(await townOf()).content).toBe(written(await townOf()).content);
  });

  it('folds and escapes any text reversibly', async () => {
    const [town] = await townOf();
    if (town === undefined) throw new Error('nothing was read');
    const unit = fc.constantFrom('a', 'é', '😀', ',', ';', '\\', '\n', ' ', ':', '"', 'ж', '\t');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 300 }), (label) => {
        const entities = town.entities.map((entity) =>
          entity.id === 'feast' ? { ...entity, label } : entity,
        );
        const { entries } = written([{ ...town, entities }]);
        expect(unescaped(entries.get('urn:x-fasti:feast-day')?.get('SUMMARY') ?? '')).toBe(label);
      }),
      { numRuns: 200 },
    );
  });

  it('replaces characters that calendars must not contain', async () => {
    const [town] = await townOf();
    if (town === undefined) throw new Error('nothing was read');
    const entities = town.entities.map((entity) =>
      entity.id === 'feast' ? { ...entity, label: 'a\u0000b\r\nc\rd' } : entity,
    );
    const { entries } = written([{ ...town, entities }]);
    expect(entries.get('urn:x-fasti:feast-day')?.get('SUMMARY')).toBe('a\ufffdb\\nc\\nd');
  });

  it('has one line for its name, whatever that is', async () => {
    const [entry] = calendarEntries(await townOf(), new Omissions());
    const oneEntry = entry === undefined ? [] : [entry];
    const text = calendarText('a; b\r\nX-FASTI:1\u2028X\u0085Y\n\u001b[2J', oneEntry);
    expect(text).toContain('\r\nNAME:a\\; b\\nX-FASTI:1\ufffdX\ufffdY\\n\ufffd[2J\r\n');
    expect(text).toContain('\r\nX-WR-CALNAME:a\\; b\\nX-FASTI:1\ufffdX\ufffdY\\n\ufffd[2J\r\n');
    expect(text).not.toMatch(/^X-FASTI:/m);
  });

  it.each(['seed', 'tests/fixtures/seed'])('of %s has well-formed entries, each with an id', async (path) => {
    const { entries } = written(await read(resolve(import.meta.dirname, '../..', path)));
    expect(entries.size).toBeGreaterThan(5);
    for (const [uid, entry] of entries) {
      expect(uid).toMatch(/^urn:x-fasti:[a-z0-9]/);
      expect(entry.get('DTSTART;VALUE=DATE')).toMatch(/^\d{8}$/);
      expect(Number(entry.get('DTEND;VALUE=DATE'))).toBeGreaterThan(Number(entry.get('DTSTART;VALUE=DATE')));
    }
  });

  it('is not written if it has no entries', async () => {
    const folder = await folderOf({ 'a.yaml': fileOf('entities:\n  anna: { kind: person }\n') });
    expect(writeICalendar(await read(folder)).files).toEqual([]);
    expect(writeICalendar([])).toEqual({ files: [], omissions: [] });
  });
});
