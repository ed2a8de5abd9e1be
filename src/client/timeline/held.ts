/** Who held what on a day. */
import type { Day } from '../../domain/time/day.ts';
import { certaintyOn, isTerm, type TimelineItem } from './item.ts';
import type { TimelineView } from './view.ts';

export interface Held {
  readonly item: TimelineItem;
  readonly certainty: 'DEFINITE' | 'POSSIBLE';
}

/**
 * The tenures and memberships of the view that held on a day, the sure ones first. Undated ones may hold on any day. Who
 * is not in the list is not recorded for the day, which is not "no".
 */
export function heldList(view: TimelineView, day: Day): readonly Held[] {
  const held = view.items
    .filter(({ kind }) => isTerm(kind))
    .flatMap((item): Held[] => {
      const certainty = certaintyOn(item, day);
      return certainty === null ? [] : [{ item, certainty }];
    });
  const sure = held.filter(({ certainty }) => certainty === 'DEFINITE');
  return [...sure, ...held.filter(({ certainty }) => certainty === 'POSSIBLE')];
}
