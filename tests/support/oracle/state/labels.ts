/** The label of an entity in a window: one comparison per rule. */

import { NAME_KINDS } from '../../../../src/domain/model/kinds.ts';
import { TEST_TODAY } from '../../today.ts';
import type { ArchiveState, ResolvedFact } from './archiveState.ts';
import { asOfDays, type MomentDays } from './asOf.ts';
import { compareText } from './compareText.ts';

/** Lower case without accents. */
export const foldedLabel = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().normalize('NFC');

/** The label in a window: names in use first, then by kind, then names definitely in use, then by time. */
export function labelOn(state: ArchiveState, id: string, days: MomentDays): string {
  const given = state.records.entities.get(id)?.label;
  const all = state.facts.filter(({ kind, roles }) => kind === 'NAME' && roles.entity?.[0] === id);
  const names = all.filter(({ nameKind }) => nameKind !== 'FILING_FORM');
  // A filing form is shown only in place of an id.
  const [filing] = all
    .filter(({ nameKind }) => nameKind === 'FILING_FORM')
    .sort((a, b) => compareText(a.sort, b.sort));
  const use = ({ bounds, support }: ResolvedFact): number =>
    ({ DEFINITE: 0, POSSIBLE: 1, none: 2 })[asOfDays(bounds, support, days) ?? 'none'];
  const kind = ({ nameKind }: ResolvedFact): number =>
    nameKind === undefined ? NAME_KINDS.length : NAME_KINDS.indexOf(nameKind);
  const ranked = [...names].sort(
    (a, b) =>
      Number(use(a) === 2) - Number(use(b) === 2) ||
      kind(a) - kind(b) ||
      use(a) - use(b) ||
      compareText(a.sort, b.sort),
  );
  const english = ranked.find(({ language }) => language === 'en');
  if (english !== undefined) return english.text ?? id;
  // A present name without a language replaces the label of a file, unless it is only said of the entity.
  const plain = ranked.find(
    (name) =>
      name.language === undefined &&
      (given === undefined || (use(name) < 2 && !/ALIAS|TRANSLITERATION/.test(name.nameKind ?? ''))),
  );
  return plain?.text ?? given ?? ranked[0]?.text ?? filing?.text ?? id;
}

/** The label of today, which lists are ordered by and `text` filters search. */
export const labelNow = (state: ArchiveState, id: string): string =>
  labelOn(state, id, { from: TEST_TODAY, to: TEST_TODAY });

/** The sort key of lists by label. */
export const labelKey = (state: ArchiveState, id: string): string =>
  `${foldedLabel(labelNow(state, id))}\u0001${id}`;
