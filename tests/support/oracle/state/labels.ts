/** What an entity is called on some days: the rules in words, one comparison each. */

import { NAME_KINDS } from '../../../../src/domain/model/kinds.ts';
import { certaintyAsOf, type Window } from '../../../../src/domain/time/certainty.ts';
import { TEST_TODAY } from '../../today.ts';
import { byText } from './compareText.ts';
import type { Told, ToldFact } from './archiveState.ts';

/** Lower case without accents. */
export const foldedLabel = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().normalize('NFC');

/** The label on some days: names in use first, then by their kind, then those surely in use, then by time. */
export function labelOn(told: Told, id: string, days: Window): string {
  const names = told.facts.filter(({ kind, roles }) => kind === 'NAME' && roles.entity?.[0] === id);
  const use = ({ bounds, support }: ToldFact): number =>
    ({ DEFINITE: 0, POSSIBLE: 1, none: 2 })[certaintyAsOf(bounds, support, days) ?? 'none'];
  const kind = ({ nameKind }: ToldFact): number =>
    nameKind === undefined ? NAME_KINDS.length : NAME_KINDS.indexOf(nameKind);
  const ranked = [...names].sort(
    (a, b) =>
      Number(use(a) === 2) - Number(use(b) === 2) ||
      kind(a) - kind(b) ||
      use(a) - use(b) ||
      byText(a.sort, b.sort),
  );
  const shown =
    ranked.find(({ language }) => language === 'en') ??
    ranked.find(({ language }) => language === undefined) ??
    ranked[0];
  return shown?.text ?? told.held.entities.get(id)?.label ?? id;
}

/** The label of the present, by which lists are ordered and searched. */
export const labelNow = (told: Told, id: string): string =>
  labelOn(told, id, { from: TEST_TODAY, to: TEST_TODAY });

/** The order of lists by label. */
export const labelKey = (told: Told, id: string): string => `${foldedLabel(labelNow(told, id))}\u0001${id}`;
