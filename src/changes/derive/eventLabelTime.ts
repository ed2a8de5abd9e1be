/** The time that the label of a fact says, where the fact has the time of its event. */
import type { Assessment } from '../../domain/claims/consensus.ts';
import { type ClippedBounds, clipBounds, type TimeLimit } from '../../domain/claims/impliedBounds.ts';
import type { ShownTime } from '../../domain/labels/statedTime.ts';
import { areSame, isDoubted, saidBounds, saysAnything } from '../../domain/time/bounds.ts';
import { isBounded } from '../../domain/time/day.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';

/**
 * The texts that give exactly the bounds which a fact has from its event: those of the event, except where a claim about
 * the fact is more exact. Null where the event only limits the fact, so that its label is about its own claims.
 * @param own what the claims about the fact agree on
 * @param event what the claims about the date of the event agree on
 */
export function eventLabelTime(
  own: Assessment,
  event: Assessment,
  { bounds }: ClippedBounds,
  limit: TimeLimit,
): ShownTime | null {
  if (!saysAnything(own.bounds)) return saysAnything(bounds) ? shownOf(event) : null;
  if (areSame(bounds, clipBounds(own, [limit]).bounds)) return null;
  const { startMin, startMax, endMin, endMax } = saidBounds(bounds);
  const all = [event, own].map(({ start, end, bounds }) => ({ start, end, said: saidBounds(bounds) }));
  const start = all.find(({ said }) => said.startMin === startMin && said.startMax === startMax);
  const end = all.find(({ said }) => said.endMin === endMin && said.endMax === endMax);
  const mark = isDoubted(bounds) ? '?' : '';
  return {
    start: start?.start ?? spanText(startMin, startMax, mark),
    end: end?.end ?? spanText(endMin, endMax, mark),
    endKind: isBounded(endMax) ? 'KNOWN' : event.endKind,
  };
}

const shownOf = ({ start, end, endKind }: ShownTime): ShownTime => ({ start, end, endKind });
