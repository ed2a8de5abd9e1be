/** A source as reference managers know it. */
import type { SourceRecord } from '../../domain/model/record.ts';

/** What a citation says of a source. */
export type CitedSource = Pick<
  SourceRecord,
  'id' | 'title' | 'kind' | 'publisher' | 'url' | 'language' | 'date' | 'note'
>;

/** The types of CSL by words in the kind of a source; the first that is found counts. */
const TYPES: readonly (readonly [words: RegExp, type: string])[] = [
  [/encyclop|wiki/, 'entry-encyclopedia'],
  [/dictionary/, 'entry-dictionary'],
  [/news|press/, 'article-newspaper'],
  [/magazine/, 'article-magazine'],
  [/journal|paper/, 'article-journal'],
  [/book|monograph|biograph/, 'book'],
  [/report|minutes|proceedings|protocol/, 'report'],
  [/law|decree|act|statute/, 'legislation'],
  [/map/, 'map'],
  [/interview/, 'interview'],
  [/letter|correspondence/, 'personal_communication'],
  [/manuscript|archiv/, 'manuscript'],
  [/dataset|database/, 'dataset'],
];

/** The type of CSL that fits the kind of a source: `webpage` for an address without a known kind, else `document`. */
export function typeOf({ kind = '', url }: CitedSource): string {
  const words = kind.toLowerCase();
  const [, type] = TYPES.find(([pattern]) => pattern.test(words)) ?? [];
  return type ?? (url === undefined ? 'document' : 'webpage');
}
