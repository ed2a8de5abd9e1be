/** A date that a reader has typed: what it asks for, in words, and how surely something held then. */
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { coversRun, firmRunOf } from '../../domain/time/certainty.ts';
import { dayIn } from '../../domain/time/day.ts';
import type { Speech } from './language.ts';

/** The arguments of a list: a firm run of days asks what held on days of it, any other date about one day. */
export const askedBy = (typed: string) =>
  firmRunOf(typed) === null ? { at: { asOf: typed }, during: null } : { at: null, during: typed };

/** "on 28 Jun 2017", "during 2017" or "at some time of about 2017". */
export function thenWords(typed: string, { language, words: { lists, site } }: Speech): string {
  if (typed === 'today') return site.today;
  const { onDay, during, atSomeTimeOf } = lists;
  const said = dayIn(typed) !== null ? onDay : firmRunOf(typed) !== null ? during : atSomeTimeOf;
  return said(dateLabel(typed, language));
}

/** How surely something held then that surely did: on all days that were asked about, or on some of them. */
export function surelyWords(
  typed: string,
  interval: Parameters<typeof coversRun>[0],
  { words: { lists } }: Speech,
): string {
  const run = firmRunOf(typed);
  return run === null ? lists.surely : coversRun(interval, run) ? lists.onEveryDay : lists.onSomeDays;
}
