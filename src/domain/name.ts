/** Names: which one an entity is shown by, and how labels are sorted. */
import type { Bounds } from './bounds.ts';
import { holdsAt } from './certainty.ts';
import type { Day } from './day.ts';
import { NAME_KINDS, type NameKind, type Support } from './kinds.ts';

export interface DatedName {
  readonly text: string;
  readonly language?: string | undefined;
  readonly nameKind?: NameKind | undefined;
  readonly bounds: Bounds;
  readonly support: Support;
}

export interface Labels {
  /** The best name of all; English before no language before any other. */
  readonly label: string;
  /** The best name of each language, as `language\ttext`; the language is empty where none is given. */
  readonly labels: readonly string[];
}

/** A label as it is sorted and searched: lower case, without diacritics, one space between words. */
export function foldLabel(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A name in use comes before one that may be, before one that is not. */
function presence(name: DatedName, today: Day): number {
  const certainty = holdsAt(name.bounds, name.support, { from: today, to: today });
  if (certainty === 'DEFINITE') return 0;
  return certainty === 'POSSIBLE' ? 1 : 2;
}

const kindRank = (kind: NameKind | undefined): number =>
  kind === undefined ? NAME_KINDS.length : NAME_KINDS.indexOf(kind);

/**
 * The names to show on the day `today`: what is in use first, then official, short, alias and
 * transliteration, then the order given. `fallback` stands where there is no name at all.
 */
export function bestLabels(names: readonly DatedName[], fallback: string, today: Day): Labels {
  const ranked = names
    .map((name, place) => ({ name, place, presence: presence(name, today), kind: kindRank(name.nameKind) }))
    .sort((a, b) => a.presence - b.presence || a.kind - b.kind || a.place - b.place)
    .map(({ name }) => name);
  const byLanguage = new Map<string, string>();
  for (const { language = '', text } of ranked) if (!byLanguage.has(language)) byLanguage.set(language, text);
  const english = [...byLanguage].find(([language]) => /^en\b/i.test(language))?.[1];
  return {
    label: english ?? byLanguage.get('') ?? ranked[0]?.text ?? fallback,
    labels: [...byLanguage].map(([language, text]) => `${language}\t${text}`),
  };
}
