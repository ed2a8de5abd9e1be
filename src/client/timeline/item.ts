/** A fact as an item of the picture. */

import type { Support } from '../../domain/model/kinds.ts';
import { type Day, dayIn } from '../../domain/time/day.ts';
import type { FactAnswer, IntervalAnswer, ItemAnswer, RecordedCertainty } from './answer.ts';
import { namePhrase, type Phrase, phrase } from './phrase.ts';

/** A closed range of days. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

interface ItemTime {
  /** The first day on which it may have held; null where unbounded. */
  readonly earliest: Day | null;
  /** The last day on which it may have held; null where unbounded. */
  readonly latest: Day | null;
  /** The days on which it surely held; null where none is sure. */
  readonly core: Span | null;
  /** The last day on which it may have begun, and the first on which it may have ended, by its own claims; null where unbounded. */
  readonly latestStart: Day | null;
  readonly earliestEnd: Day | null;
  /** The days of the core that are sure only because it was seen before and after. */
  readonly bridges: readonly Span[];
  /** Whether `earliest` follows from another fact, by a date that is not doubted. */
  readonly impliedStart: boolean;
  /** Whether `latest` follows from another fact, by a date that is not doubted. */
  readonly impliedEnd: boolean;
  /** Whether `earliest` or `latest` rests on a doubted date. */
  readonly doubted: boolean;
  /** Whether a source says that it was still so, and none gives an end. */
  readonly ongoing: boolean;
  /** What the sources say, in words. */
  readonly label: string;
  /** What other facts add, in words; null where they add nothing. */
  readonly impliedLabel: string | null;
  /** An announced end, in words, which is no end; null without one, and where it is known by when it ended. */
  readonly plannedEnd: string | null;
}

export interface TimelineItem {
  /** The id of its fact. */
  readonly key: string;
  /** The id of the event of which it is the item; null for other facts, and for those that are withdrawn. */
  readonly eventId: string | null;
  readonly laneKey: string;
  readonly kind: string;
  /** The id of the principal entity, which links lead to; empty where it is not known. */
  readonly entityId: string;
  /** The id of the only entity that its timeline is of, whose name the picture has said; null where there are several. */
  readonly ownId: string | null;
  /** The names that make its label, the principal one first. */
  readonly phrases: readonly Phrase[];
  /** The fact as a sentence. */
  readonly sentence: string;
  readonly time: ItemTime;
  readonly support: Support;
  /** How surely it meets the moment or window that was asked for; null without one. */
  readonly certainty: RecordedCertainty | null;
  /** What sources disagree about: `START`, `END`, `VALUE` or `ACTING`; another text where that is not known. */
  readonly disputed: readonly string[];
  readonly handover: boolean;
  readonly acting: boolean;
  /** Whether a source states that nobody held the office. */
  readonly vacant: boolean;
  readonly claimCount: number;
  readonly voiceCount: number;
  /** The number of facts that are folded into it. */
  readonly reasonCount: number;
  readonly source: { readonly title: Phrase; readonly url: string | null } | null;
}

export function itemOf(answer: ItemAnswer): TimelineItem {
  const { fact, firstSource } = answer;
  return {
    key: fact.recordId,
    eventId: answer.support === 'WITHDRAWN' ? null : (answer.event?.recordId ?? null),
    laneKey: answer.laneKey,
    kind: fact.kind,
    entityId: answer.entity.recordId,
    ownId: null,
    phrases: phrasesOf(fact, answer.label),
    sentence: answer.label,
    time: timeOf(answer.interval),
    support: answer.support,
    certainty: answer.certainty,
    disputed: answer.disputed,
    handover: answer.handover,
    acting: answer.acting === true,
    vacant: fact.vacant === true,
    claimCount: answer.claimCount,
    voiceCount: answer.voiceCount,
    reasonCount: answer.reasonCount,
    source: firstSource && { title: phrase(firstSource.title, firstSource.language), url: firstSource.url },
  };
}

/** The names of a fact; its sentence where it is no matter of one or two names. */
function phrasesOf(fact: FactAnswer, label: string): readonly Phrase[] {
  const { role, text } = fact;
  const names = [
    fact.holder,
    fact.office,
    fact.member,
    fact.participant,
    fact.entity,
    fact.body,
    fact.event,
  ].flatMap((named) => (named ? [namePhrase(named)] : []));
  if (text !== undefined) return [phrase(text, fact.language), ...names];
  if (names.length === 0 || (fact.kind === 'PARTICIPATION' && !fact.participant)) return [phrase(label)];
  return role ? [...names.slice(0, 1), phrase(role), ...names.slice(1)] : names;
}

const dayOrNull = (text: string | null): Day | null => (text === null ? null : dayIn(text));

function timeOf(interval: IntervalAnswer): ItemTime {
  const { start, end, earliest, latest } = interval;
  const implied = interval.implied.filter(({ doubted }) => !doubted);
  const [coreStart, coreEnd] = [dayOrNull(interval.coreStart), dayOrNull(interval.coreEnd)];
  return {
    earliest: dayOrNull(earliest),
    latest: dayOrNull(latest),
    latestStart: dayOrNull(start?.latest ?? null),
    earliestEnd: dayOrNull(end?.earliest ?? null),
    core: coreStart === null || coreEnd === null ? null : { from: coreStart, to: coreEnd },
    bridges: interval.bridges.flatMap((bridge) => {
      const [from, to] = [dayIn(bridge.from), dayIn(bridge.to)];
      return from === null || to === null ? [] : [{ from, to }];
    }),
    impliedStart: implied.some(({ bound, date }) => bound === 'START' && date === earliest),
    impliedEnd: implied.some(({ bound, date }) => bound === 'END' && date === latest),
    doubted: start?.uncertain === true || end?.uncertain === true || implied.length < interval.implied.length,
    ongoing: interval.endKind === 'ONGOING',
    label: interval.label,
    impliedLabel: interval.impliedLabel,
    plannedEnd: interval.endKind === 'KNOWN' ? null : (interval.plannedEnd?.label ?? null),
  };
}

const TERMS: ReadonlySet<string> = new Set(['TENURE', 'MEMBERSHIP']);

/** Whether a fact of the kind is a state that lasts. */
export const isTerm = (kind: string): boolean => TERMS.has(kind);

/** Whether any day of it is known, so that it has a place on the axis. */
export const isDated = ({
  time: { earliest, latest, core, latestStart, earliestEnd },
}: TimelineItem): boolean =>
  [earliest, latest, core, latestStart, earliestEnd].some((known) => known !== null);

/** How surely it held on a day by its own record; null where no record puts it there. */
export function certaintyOn({ time, support }: TimelineItem, day: Day): 'DEFINITE' | 'POSSIBLE' | null {
  if (support === 'WITHDRAWN') return null;
  if (time.core !== null && time.core.from <= day && day <= time.core.to) return 'DEFINITE';
  return (time.earliest ?? day) <= day && day <= (time.latest ?? day) ? 'POSSIBLE' : null;
}
