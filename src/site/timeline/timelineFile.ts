/** The sources of a timeline as a file for reference managers. */
import type { CitedSource } from '../../foreign/citation.ts';
import { SOURCE_FORMATS } from '../../foreign/citation.ts';
import type { FileItem, FileSource } from '../generated/documents.ts';

export type FileFormatName = keyof typeof SOURCE_FORMATS;

/** The formats by their value of `?format=`. */
export const FILE_FORMAT_NAMES = Object.keys(SOURCE_FORMATS) as FileFormatName[];

export const fileText = (format: FileFormatName, items: readonly FileItem[]): string =>
  SOURCE_FORMATS[format].write(
    citedSources(items.flatMap(({ fact }) => fact.claims.nodes.map(({ source }) => source))),
  );

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
