/** The finding about a fact, written from its flaw. */
import { bridgedOverlapText } from './bridgedOverlap.ts';
import { doubtedContradictionText } from './doubtedContradiction.ts';
import { endBeforeStartText } from './endBeforeStart.ts';
import { eventBeforeBodyText } from './eventBeforeBody.ts';
import { type IntegrityFinding, newFinding } from './finding.ts';
import type { Flaw, FlawRule } from './flaw.ts';
import { heldWhileVacantText } from './heldWhileVacant.ts';
import { lastStartEndedText } from './lastStartEnded.ts';
import { longBridgeText } from './longBridge.ts';
import { neighbourOrderText } from './neighbourOrder.ts';
import { openEventText } from './openEvent.ts';
import { outsideExistenceText, outsideLifeText } from './outsideLimit.ts';
import { placeholderDateText } from './placeholderDate.ts';
import { repeatedTenureText } from './repeatedTenure.ts';
import { seatOverlapText } from './seatOverlap.ts';

const MESSAGES: Readonly<Record<FlawRule, (fact: string, flaw: Flaw) => string>> = {
  END_BEFORE_START: endBeforeStartText,
  OUTSIDE_LIFE: outsideLifeText,
  OUTSIDE_EXISTENCE: outsideExistenceText,
  SEAT_OVERLAP: seatOverlapText,
  EVENT_BEFORE_BODY: eventBeforeBodyText,
  PLACEHOLDER_DATE: placeholderDateText,
  LONG_BRIDGE: longBridgeText,
  REPEATED_TENURE: repeatedTenureText,
  BRIDGED_OVERLAP: bridgedOverlapText,
  NEIGHBOUR_ORDER: neighbourOrderText,
  DOUBTED_CONTRADICTION: doubtedContradictionText,
  OPEN_EVENT: openEventText,
  HELD_WHILE_VACANT: heldWhileVacantText,
  LAST_START_ENDED: lastStartEndedText,
};

/**
 * The finding about a fact.
 * @param fact the id of the fact that has the flaw
 */
export const flawFinding = (fact: string, flaw: Flaw): IntegrityFinding =>
  newFinding(
    flaw.rule,
    flaw.because === null ? [fact] : [fact, flaw.because],
    MESSAGES[flaw.rule](fact, flaw),
  );
