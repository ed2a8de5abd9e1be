/** How two entities are linked: every way that there is, tried one after another. */

import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { certaintyAnd, certaintyAsOf } from '../../../../src/domain/time/certainty.ts';
import { type Day, isoOf } from '../../../../src/domain/time/day.ts';
import { byText } from '../state/compareText.ts';
import { maybeOn, sidesOf, surelyOn } from '../state/factDays.ts';
import { endsOf, LINKING_ROLES, type LinkArgs, linksAt } from './links.ts';
import { type Answer, below, entityMeant, type Place, type TimeArgs } from './fieldContext.ts';
import { Refused } from './badUserInput.ts';
import { claimsOf, type ToldFact } from '../state/archiveState.ts';

type PathTime = 'ANY' | 'SIMULTANEOUS' | 'CHRONOLOGICAL';

type PathsArgs = TimeArgs &
  LinkArgs & {
    readonly from: string;
    readonly to: string;
    readonly maxHops?: number | null;
    readonly time?: PathTime | null;
    readonly first?: number | null;
  };

interface Way {
  /** One more than facts. */
  readonly entities: readonly string[];
  readonly facts: readonly ToldFact[];
  readonly certainty: Certainty | null;
}

export function pathsAnswer(place: Place, args: PathsArgs): Answer[] {
  const at = below(place, args);
  const facts = linksAt(at, args);
  const [from, to] = [entityMeant(at, args.from), entityMeant(at, args.to)];
  if (from === to) throw new Refused();
  const first = args.first ?? 5;
  const found: Way[] = [];
  for (let hops = 1; hops <= (args.maxHops ?? 4) && found.length < first; hops += 1) {
    const ways = waysOf(facts, from, to, hops).filter((way) => isIn(args.time ?? 'ANY', way.facts));
    found.push(
      ...inOrder(
        at,
        ways.map((way) => ({ ...way, certainty: certaintyOf(at, way.facts) })),
      ),
    );
  }
  return found.slice(0, first).map((way) => pathAnswer(at, way, args));
}

type Steps = Pick<Way, 'entities' | 'facts'>;

/** All ways of so many hops that visit no entity and use no fact twice. */
function waysOf(facts: readonly ToldFact[], from: string, to: string, hops: number): Steps[] {
  let ways: Steps[] = [{ entities: [from], facts: [] }];
  for (let hop = 1; hop <= hops; hop += 1)
    ways = ways.flatMap((way) =>
      facts
        .filter((fact) => endsOf(fact).has(way.entities.at(-1) as string) && !way.facts.includes(fact))
        .flatMap((fact) =>
          [...endsOf(fact).keys()]
            .filter((id) => !way.entities.includes(id) && (id === to) === (hop === hops))
            .map((id) => ({ entities: [...way.entities, id], facts: [...way.facts, fact] })),
        ),
    );
  return ways;
}

function isIn(time: PathTime, facts: readonly ToldFact[]): boolean {
  // Where some day meets a condition on the facts, one of these does.
  const days = sidesOf(facts);
  switch (time) {
    case 'ANY':
      return true;
    case 'SIMULTANEOUS':
      return days.some((day) => facts.every((fact) => maybeOn(fact, day)));
    case 'CHRONOLOGICAL': {
      /** The days on which one may be at the end of the hops so far. */
      let reached = days;
      for (const fact of facts)
        reached = days.filter((day) => maybeOn(fact, day) && reached.some((before) => before <= day));
      return reached.length > 0;
    }
  }
}

/** How surely all facts held on one day, and no surer than the states among them are at the moment. */
function certaintyOf({ moment }: Place, facts: readonly ToldFact[]): Certainty | null {
  const days = sidesOf(facts);
  const on = (isOn: (fact: ToldFact, day: Day) => boolean) =>
    days.some((day) => facts.every((fact) => isOn(fact, day)));
  if (!on(maybeOn)) return null;
  const then = facts.map(({ state, bounds, support }) =>
    moment !== null && state ? certaintyAsOf(bounds, support, moment.days) : 'DEFINITE',
  );
  return certaintyAnd([on(surelyOn) ? 'DEFINITE' : 'POSSIBLE', ...then]);
}

/** Ways of one length: surer ones; each chain of entities once; what has fewer roles in between; ids. */
function inOrder({ told }: Place, ways: readonly Way[]): Way[] {
  const ids = ({ entities, facts }: Way): string => [...entities, ...facts.map(({ id }) => id)].join(' ');
  const byIds = [...ways].sort((a, b) => (ids(a) < ids(b) ? -1 : 1));
  const doubt = ({ certainty }: Way): number => ['DEFINITE', 'POSSIBLE', null].indexOf(certainty);
  const isOfChain = (way: Way) => (other: Way) =>
    other.certainty === way.certainty && other.entities.join(' ') === way.entities.join(' ');
  const turn = (way: Way): number => byIds.filter(isOfChain(way)).indexOf(way);
  const rolesOf = (id: string): number =>
    told.facts.flatMap((fact) => LINKING_ROLES.filter((role) => fact.roles[role]?.includes(id))).length;
  const weight = ({ entities }: Way): number =>
    entities.slice(1, -1).reduce((sum, id) => sum + rolesOf(id), 0);
  return byIds
    .map((way) => ({ way, keys: [doubt(way), turn(way), weight(way)] }))
    .sort((a, b) => a.keys.map((key, i) => key - (b.keys[i] as number)).find((order) => order !== 0) ?? 0)
    .map(({ way }) => way);
}

function pathAnswer(at: Place, { entities, facts, certainty }: Way, args: PathsArgs): Answer {
  const last = facts.length - 1;
  return {
    certainty,
    interval: sharedInterval(facts),
    hops: () =>
      facts.map((fact, i) => {
        const [from, to] = [entities[i] as string, entities[i + 1] as string];
        return {
          fact: () => at.teller.fact(at, fact),
          role: endsOf(fact).get(from),
          toRole: endsOf(fact).get(to),
          from: () => at.teller.entity(at, from, i === 0 ? args.from : from),
          to: () => at.teller.entity(at, to, i === last ? args.to : to),
          citation: citationOf(fact),
        };
      }),
  };
}

/** It began when the last of them began, and ended when the first of them ended. */
function sharedInterval(facts: readonly ToldFact[]): Answer | null {
  const all = facts.map(({ bounds }) => bounds);
  const from = Math.max(...all.map(({ startMin }) => startMin));
  const to = Math.min(...all.map(({ endMax }) => endMax));
  if (from > to) return null;
  const core = [
    Math.max(...all.map(({ startMax }) => startMax)),
    Math.min(...all.map(({ endMin }) => endMin)),
  ] as const;
  const hasCore = core[0] <= core[1];
  return {
    earliest: isoOf(from),
    latest: isoOf(to),
    coreStart: hasCore ? isoOf(core[0]) : null,
    coreEnd: hasCore ? isoOf(core[1]) : null,
  };
}

/** By rank, then what was before what will be, then by the source itself before by a speaker; in their order. */
function citationOf(fact: ToldFact): Answer | null {
  const claims = [...fact.claims].sort((a, b) => byText(a.dataset, b.dataset));
  const [best] = claimsOf({ claims })
    .map((claim) => ({
      claim,
      keys: [
        ['PREFERRED', 'NORMAL', 'DEPRECATED'].indexOf(claim.rank),
        Number(claim.modality === 'PLANNED'),
        Number(claim.status === 'ATTRIBUTED'),
      ].join(),
    }))
    .sort((a, b) => byText(a.keys, b.keys));
  if (best === undefined) return null;
  const { rank, modality, status, source } = best.claim;
  return { rank, modality, status, source: { id: source } };
}
