/** Chooses the name by which an entity is shown. */

import { NAME_KINDS, type NameKind, type Support } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';
import { certaintyAsOf, type Window } from '../time/certainty.ts';

/** A name with the bounds and the support of its fact. */
export interface DatedName {
  readonly text: string;
  readonly language?: string | null | undefined;
  readonly nameKind?: NameKind | null | undefined;
  readonly bounds: Bounds;
  readonly support: Support;
}

/** Lower case without diacritics, for sorting and searching: "Čapek" -> "capek", "Ёлка" -> "елка". */
export const foldLabel = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().normalize('NFC');

/** Whether a name was in use in a window: 0 surely, 1 possibly, 2 not. */
function useOf({ bounds, support }: DatedName, window: Window): number {
  const certainty = certaintyAsOf(bounds, support, window);
  return certainty === 'DEFINITE' ? 0 : certainty === 'POSSIBLE' ? 1 : 2;
}

const NOT_IN_USE = 2;

const kindOf = ({ nameKind }: DatedName): number =>
  nameKind == null ? NAME_KINDS.length : NAME_KINDS.indexOf(nameKind);

/** The language tag in lower case; empty where none is given. */
const languageOf = ({ language }: DatedName): string => (language ?? '').toLowerCase();

const isEnglish = (language: string): boolean => language === 'en' || language.startsWith('en-');

/** Kinds of names that are said of an entity but are not its own, so that they do not replace the label of its record. */
const NOT_ITS_OWN: ReadonlySet<unknown> = new Set<NameKind>(['ALIAS', 'TRANSLITERATION']);

/**
 * The best name of an entity in a window of days, over all languages and in each language.
 * Names in use come before past names; then by kind: OFFICIAL, SHORT, ALIAS, TRANSLITERATION, no kind; then names surely
 * in use before those possibly in use; then in the order given. So an alias that is attested on one day does not hide an
 * official name. A filing form is no label.
 * @param own the label that the record of the entity has, in a language that is not known. A name without a language
 *   replaces it, unless it is a past one or not its own; a name in another language does so for readers of that language.
 * @returns `label`: the best English name, else the best without a language, else the best of all; empty without names
 *   and own label. `labels`: the best of each language as `language\ttext`, best first; the language may be empty. Where
 *   the record has a label, or one language an official name, a short name of another is not among them: the full name
 *   says more, whatever its language.
 */
export function bestLabels(
  names: readonly DatedName[],
  own: string | undefined,
  window: Window,
): { label: string; labels: string[] } {
  const ranked = names
    .filter(({ nameKind }) => nameKind !== 'FILING_FORM')
    .map((name, order) => ({
      name,
      order,
      language: languageOf(name),
      use: useOf(name, window),
      kind: kindOf(name),
    }))
    .sort(
      (a, b) =>
        Number(a.use === NOT_IN_USE) - Number(b.use === NOT_IN_USE) ||
        a.kind - b.kind ||
        a.use - b.use ||
        a.order - b.order,
    );
  const best = new Map<string, Pick<DatedName, 'text' | 'nameKind'>>();
  for (const { name, language, use } of ranked) {
    const replacesOwn = own === undefined || (use !== NOT_IN_USE && !NOT_ITS_OWN.has(name.nameKind));
    if (!best.has(language) && (language !== '' || replacesOwn)) best.set(language, name);
  }
  const english = [...best.keys()].find(isEnglish);
  if (own !== undefined && english === undefined && !best.has('')) best.set('', { text: own });
  const shown = english ?? (best.has('') ? '' : ([...best.keys()][0] ?? ''));
  const [first] = ranked;
  const hasFull = own !== undefined || (first?.name.nameKind === 'OFFICIAL' && first.use !== NOT_IN_USE);
  return {
    label: best.get(shown)?.text ?? '',
    labels: [...best]
      .filter(([, { nameKind }]) => !hasFull || nameKind !== 'SHORT')
      .map(([language, { text }]) => `${language}\t${text}`),
  };
}

/**
 * The label in a language.
 * @param labels the best label of each language, as `bestLabels` returns them
 * @param label the label without a language, which is returned where there is none in the language
 */
export function labelInLanguage<Label>(
  labels: readonly string[] | null,
  label: Label,
  language: string | null | undefined,
): Label | string {
  if (language == null) return label;
  const wanted = `${language.toLowerCase()}\t`;
  const found = labels?.find((entry) => entry.toLowerCase().startsWith(wanted));
  return found === undefined ? label : found.slice(found.indexOf('\t') + 1);
}
