/** A timeline as a file of another program: TimelineJS, a calendar, or the sources of its items as citations. */
import type { Bounds } from '../../domain/time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { bibtexText } from '../../formats/citation/bibtex.ts';
import type { CitedSource } from '../../formats/citation/citedSource.ts';
import { cslText } from '../../formats/citation/cslItems.ts';
import { calendarText } from '../../formats/ical/writer.ts';
import { type CalendarEntry, certaintyNotes, groupName } from '../../formats/shared/calendarEntry.ts';
import { Omissions } from '../../formats/shared/omissions.ts';
import { timelineJsText } from '../../formats/timelinejs/writer.ts';
import type { FileItem, FileSource } from './timelineDocument.ts';

interface FileFormat {
  readonly mediaType: string;
  readonly extension: string;
  /** The text of the file; null where nothing can be written. */
  write(title: string, items: readonly FileItem[]): string | null;
}

/** The formats by their value of `?format=`. */
export const FILE_FORMATS = {
  timelinejs: {
    mediaType: 'application/json; charset=utf-8',
    extension: 'timeline.json',
    write: (title, items) => timelineJsText(title, entriesOf(items), new Omissions()),
  },
  ics: {
    mediaType: 'text/calendar; charset=utf-8',
    extension: 'ics',
    write: (title, items) => calendarText(title, entriesOf(items), new Omissions()),
  },
  csl: {
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'csl.json',
    write: (_title, items) => cslText(sourcesOf(items)),
  },
  bibtex: {
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
    write: (_title, items) => bibtexText(sourcesOf(items)),
  },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type FileFormatName = keyof typeof FILE_FORMATS;

export const isFileFormat = (name: string | null): name is FileFormatName =>
  name !== null && Object.hasOwn(FILE_FORMATS, name);

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
    const { label, support, conflict, entity, interval, fact } = item;
    const [start, end] = [interval.start?.edtf ?? null, interval.end?.edtf ?? null];
    if (start === null && end === null) return [];
    return [
      {
        id: fact.recordId,
        headline: label,
        group: groupName(fact.kind, entity.kind),
        when: interval.label,
        time: { bounds: boundsOf(item), start, end, support, conflict },
        places: [],
        details: [...certaintyNotes({ support, conflict }), ...(fact.note === null ? [] : [fact.note])],
        sources: sourcesOf([item]),
      },
    ];
  });

/** The bounds that the sources give; those that other facts imply are not for a file that cannot say why. */
function boundsOf({ interval: { start, end, coreStart, coreEnd } }: FileItem): Bounds {
  const [first, last] = [start?.edtf, end?.edtf].map((text) =>
    text === undefined || text === '..' ? null : readEdtf(text),
  );
  return {
    startMin: first?.min ?? UNBOUNDED_MIN,
    startMax: first?.max ?? (coreStart === null ? UNBOUNDED_MAX : readEdtf(coreStart).min),
    endMin: last?.min ?? (coreEnd === null ? UNBOUNDED_MIN : readEdtf(coreEnd).max),
    endMax: last?.max ?? UNBOUNDED_MAX,
  };
}
