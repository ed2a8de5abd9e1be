/** CONFLICTING_CLAIMS: the counted claims about a fact cannot all be true. */
import type { Assessment } from '../claims/consensus.ts';
import { contradictingDates } from '../claims/contradictingDates.ts';
import type { DisputedPart } from '../model/kinds.ts';
import { type IntegrityFinding, newFinding, quoted } from './finding.ts';

/** A fact with a conflict, what it is about, and the dates that its claims give for start and end, as EDTF texts. */
interface DisputedFact extends Pick<Assessment, 'disputed' | 'saidStart' | 'saidEnd'> {
  readonly id: string;
}

/** The most differing dates that a message lists for one side. */
const MAX_LISTED_DATES = 5;

/** The finding about a fact whose claims contradict each other. */
export function conflictFinding({ id, disputed, saidStart, saidEnd }: DisputedFact): IntegrityFinding {
  const dates = contradictingDates({ start: saidStart, end: saidEnd });
  const words: Readonly<Record<DisputedPart, string>> = {
    START: `start ${datesText(dates.start, saidStart)}`,
    END: `end ${datesText(dates.end, saidEnd)}`,
    VALUE: 'the number',
    ACTING: 'whether it was acting',
  };
  return newFinding(
    'CONFLICTING_CLAIMS',
    [id],
    `the claims about ${quoted(id)} cannot all be true: ${disputed.map((part) => words[part]).join('; ')}`,
  );
}

/** The dates that contradict each other; where no two do, all of them, which sightings exclude. */
function datesText(contradicting: readonly string[], said: readonly string[]): string {
  const dates = contradicting.length > 0 ? contradicting : said;
  const more = dates.length > MAX_LISTED_DATES ? ` or ${dates.length - MAX_LISTED_DATES} others` : '';
  const listed = `${dates.slice(0, MAX_LISTED_DATES).join(' or ')}${more}`;
  return contradicting.length > 0 ? listed : `${listed}, which others exclude`;
}
