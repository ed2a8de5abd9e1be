/** A timeline as a file of another program: TimelineJS, a calendar, or the sources of its items as citations. */
import { type Bounds, boundsOfReadings, inOrder } from '../../domain/time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import type { Edtf } from '../../domain/time/edtf/edtf.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import type { CitedSource } from '../../formats/citation.ts';
import { type CalendarEntry, certaintyNotes, groupName } from '../../formats/shared/calendarEntry.ts';
import { ENTRY_FORMATS, SOURCE_FORMATS } from '../../formats/writers.ts';
import type { FileItem, FileSource } from '../generated/documents.ts';

/** The formats by their value of `?format=`. */
export const FILE_FORMATS = { ...ENTRY_FORMATS, ...SOURCE_FORMATS };

export type FileFormatName = keyof typeof FILE_FORMATS;

export const FILE_FORMAT_NAMES = Object.keys(FILE_FORMATS) as FileFormatName[];

/** The text of the file; null where nothing can be written. */
export const fileText = (format: FileFormatName, title: string, items: readonly FileItem[]): string | null =>
  format === 'csl' || format === 'bibtex'
    ? SOURCE_FORMATS[format].write(sourcesOf(items))
    : ENTRY_FORMATS[format].write(title, entriesOf(items));

const sourcesOf = (items: readonly FileItem[]): CitedSource[] =>
  citedSources(items.flatMap(({ fact }) => fact.claims.nodes.map(({ source }) => source)));

/** The sources, each once, in their order. */
export function citedSources(sources: readonly FileSource[]): CitedSource[] {
  const found = new Map<string, FileSource>();
  for (const source of sources) if (!found.has(source.recordId)) found.set(source.recordId, source);
  return [...found.values()].map(({ recordId, title, kind, publisher, url, language, date, note }) => ({
    id: recordId,
    title,
    kind: kind ?? undefined,
    publisher: publisher ?? undefined,
    url: url ?? undefined,
    language: language ?? undefined,
    date: date?.edtf,
    note: note ?? undefined,
  }));
}

/** The items with a date. */
const entriesOf = (items: readonly FileItem[]): CalendarEntry[] =>
  items.flatMap((item) => {
    const { label, support, disputed, entity, interval, fact } = item;
    const [start, end] = [interval.start?.edtf ?? null, interval.end?.edtf ?? null];
    if (start === null && end === null) return [];
    return [
      {
        id: fact.recordId,
        headline: label,
        group: groupName(fact.kind, entity.kind),
        when: interval.label,
        time: { bounds: boundsOf(item), start, end, support, disputed },
        places: [],
        details: [...certaintyNotes({ support, disputed }), ...(fact.note === null ? [] : [fact.note])],
        sources: sourcesOf([item]),
      },
    ];
  });

/**
 * The bounds that the sources give; those that other facts imply are not for a file that cannot say why. A doubted date
 * says something, and makes no day sure that is not in the core.
 */
function boundsOf({ interval: { start, end, coreStart, coreEnd } }: FileItem): Bounds {
  const [from, to] = [rangeOf(start), rangeOf(end)];
  const [sureFrom, sureTo] = [from.uncertain ? ANY_DATE : from, to.uncertain ? ANY_DATE : to];
  return boundsOfReadings(
    inOrder({ startMin: from.min, startMax: from.max, endMin: to.min, endMax: to.max }),
    {
      startMin: sureFrom.min,
      startMax: coreStart === null ? sureFrom.max : readEdtf(coreStart).min,
      endMin: coreEnd === null ? sureTo.min : readEdtf(coreEnd).max,
      endMax: sureTo.max,
    },
  );
}

type DateRange = Pick<Edtf, 'min' | 'max' | 'uncertain'>;

const ANY_DATE: DateRange = { min: UNBOUNDED_MIN, max: UNBOUNDED_MAX, uncertain: false };

const rangeOf = (date: FileItem['interval']['start']): DateRange =>
  date === null || date.edtf === '..' ? ANY_DATE : readEdtf(date.edtf);
