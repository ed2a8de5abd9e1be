/** HELD_WHILE_VACANT: a titular holder surely held an office of one seat on days on which it surely was vacant. */
import { unbridgedDays } from '../claims/bridges.ts';
import { byId } from '../model/textOrder.ts';
import { isTitular, type SeatTenure } from '../offices/officeTenure.ts';
import type { Window } from '../time/certainty.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { dayText } from './outsideLimit.ts';

/**
 * The flaws of stated vacancies by id, each with the first such holder. The last day of a holder may be the first of a
 * vacancy and the other way round; bridged days, which no claim makes sure, contradict nothing. Its words:
 * `[holder, first day, last day]`.
 * @param tenures those of an office of one seat
 */
export function heldWhileVacant(tenures: readonly SeatTenure[]): Map<string, Flaw> {
  const asserted = tenures.filter(({ support }) => support === 'ASSERTED');
  const vacancies = asserted.filter(({ holder }) => holder === null);
  const holders = vacancies.length === 0 ? [] : asserted.filter(isTitular);
  const held = sureRuns(holders);
  const flaws = new Map<string, Flaw>();
  for (const { tenure: vacancy, ...days } of sureRuns(vacancies)) {
    const other = held.find(({ from, to }) => from < days.to && days.from < to);
    if (other === undefined || flaws.has(vacancy.id)) continue;
    const shared = [Math.max(days.from, other.from), Math.min(days.to, other.to)];
    flaws.set(vacancy.id, {
      rule: 'HELD_WHILE_VACANT',
      because: other.tenure.id,
      words: [other.tenure.holder ?? '', ...shared.map(dayText)],
    });
  }
  return flaws;
}

/** The runs of days on which each of some tenures surely held, bridged ones excepted, in order. */
const sureRuns = (tenures: readonly SeatTenure[]): (Window & { readonly tenure: SeatTenure })[] =>
  tenures
    .flatMap((tenure) => unbridgedDays(tenure.bounds, tenure.bridges).map((days) => ({ ...days, tenure })))
    .sort((a, b) => a.from - b.from || byId(a.tenure, b.tenure));

export function heldWhileVacantText(fact: string, { because, words: [holder = '', from, to] }: Flaw): string {
  const days = from === to ? `on ${from}` : `from ${from} to ${to}`;
  return `${quoted(holder)} by ${quoted(because ?? '')} surely held an office of one seat ${days}, when it surely was vacant by ${quoted(fact)}`;
}
