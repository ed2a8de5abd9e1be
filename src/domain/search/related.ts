/** Finds what has the words of a text together with its office, its body, or the years of its time. */
import { addTo } from '../model/addTo.ts';
import type { EntityKind, Support } from '../model/kinds.ts';
import { type Bounds, saysAnything } from '../time/bounds.ts';
import { certaintyDuring, windowOf } from '../time/certainty.ts';
import { isBounded } from '../time/day.ts';
import {
  bestHits,
  type Hit,
  type NameCandidate,
  namesAndLabels,
  type Ranked,
  rankedName,
  type SearchCandidates,
  type SearchTime,
} from './hitRanking.ts';
import { MATCH_KINDS, matchRelated, type SearchText } from './nameMatch.ts';

/** An existence of an entity, or a fact that links it to an office, a body, a place or an event. */
export interface Link {
  readonly entity: string;
  /** Null for an existence. */
  readonly to: string | null;
  readonly isTenure: boolean;
  readonly bounds: Bounds;
  readonly support: Support;
}

/** What completes a name: words of what the entity is linked to, and the years of the text in its time, which has so many days. */
interface Completion {
  readonly words: readonly string[];
  readonly period: number;
}

/** Whether a hit has all words of the text. */
export const isWhole = ({ match }: Hit): boolean =>
  MATCH_KINDS.indexOf(match) < MATCH_KINDS.indexOf('RELATED');

/** The hits with those that are related, which come after those of whole names. */
export function withRelated(hits: readonly Hit[], related: readonly Hit[]): Hit[] {
  const all = [...hits.filter(isWhole), ...related, ...hits.filter((hit) => !isWhole(hit))];
  const first = new Map(all.toReversed().map((hit) => [hit.entity, hit]));
  return all.filter((hit) => first.get(hit.entity) === hit);
}

/**
 * The entities with a name that has all words of the text together with what completes it; then the holders of offices with such
 * a name, those at the time first.
 * @param candidates names and labels with words of the text, of entities in `links`
 * @param kindOf the kind of an entity; null if it is not asked for
 */
export function relatedHits(
  search: SearchText,
  candidates: SearchCandidates,
  links: readonly Link[],
  kindOf: (entity: string) => EntityKind | null,
  time: SearchTime,
): Hit[] {
  const named = new Map<string, NameCandidate[]>();
  for (const name of namesAndLabels(candidates)) addTo(named, name.entity, name);
  const linked = new Map<string, Link[]>();
  for (const link of links) addTo(linked, link.entity, link);
  const years = search.words.filter((word) => YEAR.test(word));

  const linkedTo = (id: string): string[] => (linked.get(id) ?? []).flatMap(({ to }) => to ?? []);
  const wordsOf = (id: string): readonly string[] => (named.get(id) ?? []).flatMap(({ words }) => words);

  function* completionsOf(entity: string): Generator<Completion> {
    yield { words: [], period: 0 };
    const own = linked.get(entity) ?? [];
    const existences = own.filter(({ to }) => to === null);
    for (const link of own) {
      const ids = link.to === null ? [] : [link.to, ...linkedTo(link.to)];
      const words = [...new Set(ids.flatMap(wordsOf))];
      if (words.length > 0) yield { words, period: 0 };
      for (const { bounds, support } of saysAnything(link.bounds) ? [link] : existences) {
        const within = years.filter((year) => mayHoldIn(year, bounds, support));
        const period = bounds.endMax - bounds.startMin;
        if (within.length > 0) yield { words: [...words, ...within], period };
      }
    }
  }

  function* found(names: readonly NameCandidate[]): Generator<Ranked> {
    for (const name of names)
      for (const { words, period } of completionsOf(name.entity)) {
        const match = matchRelated(search, name, words);
        if (match !== null) yield rankedName(name, { ...match, period }, time);
      }
  }

  const own = [...named.values()].flat().filter(({ entity }) => kindOf(entity) !== null);
  const held = links.flatMap(({ entity, to, isTenure, bounds, support }): readonly NameCandidate[] => {
    const kind = kindOf(entity);
    if (!isTenure || to === null || kind === null) return [];
    const held = { entity, kind, fact: null, bounds, support };
    return (named.get(to) ?? []).map((office) => ({ ...office, ...held }));
  });
  return [...bestHits(search, found(own)), ...bestHits(search, found(held))];
}

const YEAR = /^[0-9]{3,4}$/;

/** Whether a fact may have held in a year, and its days say that it may not have in others. */
function mayHoldIn(year: string, bounds: Bounds, support: Support): boolean {
  const certainty = certaintyDuring(bounds, support, windowOf(year.padStart(4, '0'), 0));
  const isDated = isBounded(bounds.startMin) || isBounded(bounds.endMax);
  return certainty === 'DEFINITE' || (certainty === 'POSSIBLE' && isDated);
}
