/** The `paths` query: enumerates all simple paths between two entities. */

import { type Certainty, type RoleName, roleCodeOf } from '../../../../src/domain/model/kinds.ts';
import { certaintyAnd, certaintyAsOf } from '../../../../src/domain/time/certainty.ts';
import { type Day, isoOf } from '../../../../src/domain/time/day.ts';
import { claimsOf, type ResolvedFact } from '../state/archiveState.ts';
import { compareText } from '../state/compareText.ts';
import { definitelyOn, possiblyOn, turningPointsOf } from '../state/factDays.ts';
import { canonicalId } from '../state/recordsAfterSteps.ts';
import { BadUserInput } from './badUserInput.ts';
import {
  type Answer,
  contextBelow,
  type FieldContext,
  idAt,
  requireEntity,
  type TimeArgs,
} from './fieldContext.ts';
import { endsOf, LINKING_ROLES, type LinkArgs, linksAt } from './links.ts';

type PathTime = 'ANY' | 'SIMULTANEOUS' | 'CHRONOLOGICAL';

type PathsArgs = TimeArgs &
  LinkArgs & {
    readonly from: string;
    readonly to: string;
    readonly maxHops?: number | null;
    readonly time?: PathTime | null;
    readonly first?: number | null;
  };

interface FoundPath {
  /** One more than `facts`. */
  readonly entities: readonly string[];
  readonly facts: readonly ResolvedFact[];
  readonly certainty: Certainty | null;
}

export function pathsAnswer(parent: FieldContext, args: PathsArgs): Answer {
  const context = contextBelow(parent, args);
  const facts = linksAt(context, args);
  const [from, to] = [requireEntity(context, args.from), requireEntity(context, args.to)];
  if (from === to) throw new BadUserInput();
  const first = args.first ?? 5;
  const found: FoundPath[] = [];
  for (let hops = 1; hops <= (args.maxHops ?? 4) && found.length < first; hops += 1) {
    const paths = pathsOf(facts, from, to, hops).filter((path) =>
      satisfiesTime(args.time ?? 'ANY', path.facts),
    );
    found.push(
      ...sortPaths(
        context,
        paths.map((path) => ({ ...path, certainty: certaintyOf(context, path.facts) })),
      ),
    );
  }
  return { nodes: found.slice(0, first).map((path) => pathAnswer(context, path)), complete: true };
}

type PathSteps = Pick<FoundPath, 'entities' | 'facts'>;

/** All paths with the given number of hops that repeat no entity and no fact. */
function pathsOf(facts: readonly ResolvedFact[], from: string, to: string, hops: number): PathSteps[] {
  let paths: PathSteps[] = [{ entities: [from], facts: [] }];
  for (let hop = 1; hop <= hops; hop += 1)
    paths = paths.flatMap((path) =>
      facts
        .filter((fact) => endsOf(fact).has(path.entities.at(-1) as string) && !path.facts.includes(fact))
        .flatMap((fact) =>
          [...endsOf(fact).keys()]
            .filter((id) => !path.entities.includes(id) && (id === to) === (hop === hops))
            .map((id) => ({ entities: [...path.entities, id], facts: [...path.facts, fact] })),
        ),
    );
  return paths;
}

function satisfiesTime(time: PathTime, facts: readonly ResolvedFact[]): boolean {
  // If any day meets a condition on the facts, one of their endpoints does.
  const days = turningPointsOf(facts);
  switch (time) {
    case 'ANY':
      return true;
    case 'SIMULTANEOUS':
      return days.some((day) => facts.every((fact) => possiblyOn(fact, day)));
    case 'CHRONOLOGICAL': {
      /** The possible days of the last hop so far. */
      let reached = days;
      for (const fact of facts)
        reached = days.filter((day) => possiblyOn(fact, day) && reached.some((before) => before <= day));
      return reached.length > 0;
    }
  }
}

/** The certainty that all facts held on one day, and that the states among them hold at the moment. */
function certaintyOf({ moment }: FieldContext, facts: readonly ResolvedFact[]): Certainty | null {
  const days = turningPointsOf(facts);
  const on = (isOn: (fact: ResolvedFact, day: Day) => boolean) =>
    days.some((day) => facts.every((fact) => isOn(fact, day)));
  if (!on(possiblyOn)) return null;
  const then = facts.map(({ isState, bounds, support }) =>
    moment !== null && isState ? certaintyAsOf(bounds, support, moment.days) : 'DEFINITE',
  );
  return certaintyAnd([on(definitelyOn) ? 'DEFINITE' : 'POSSIBLE', ...then]);
}

/**
 * Orders paths of one length: by certainty, then the first path of each list of entities, then those whose inner entities
 * have fewer roles, then by ids.
 */
function sortPaths({ state }: FieldContext, paths: readonly FoundPath[]): FoundPath[] {
  const ids = ({ entities, facts }: FoundPath): string =>
    [...entities, ...facts.map(({ id }) => id)].join(' ');
  const byIds = [...paths].sort((a, b) => (ids(a) < ids(b) ? -1 : 1));
  const certaintyRank = ({ certainty }: FoundPath): number =>
    ['DEFINITE', 'POSSIBLE', null].indexOf(certainty);
  const hasSameEntities = (path: FoundPath) => (other: FoundPath) =>
    other.certainty === path.certainty && other.entities.join(' ') === path.entities.join(' ');
  const repetition = (path: FoundPath): number => byIds.filter(hasSameEntities(path)).indexOf(path);
  // An entity that a fact names under two ids, which were merged, has two roles in it.
  const rolesOf = (id: string): number =>
    state.facts
      .flatMap((fact) => LINKING_ROLES.flatMap((role) => state.records.facts.get(fact.id)?.roles[role] ?? []))
      .filter((named) => canonicalId(state.records, named) === id).length;
  const weight = ({ entities }: FoundPath): number =>
    entities.slice(1, -1).reduce((sum, id) => sum + rolesOf(id), 0);
  return byIds
    .map((path) => ({ path, keys: [certaintyRank(path), repetition(path), weight(path)] }))
    .sort((a, b) => a.keys.map((key, i) => key - (b.keys[i] as number)).find((order) => order !== 0) ?? 0)
    .map(({ path }) => path);
}

function pathAnswer(context: FieldContext, { entities, facts, certainty }: FoundPath): Answer {
  return {
    certainty: certainty ?? 'NOT_RECORDED',
    interval: sharedInterval(facts),
    hops: () =>
      facts.map((fact, i) => {
        const [from, to] = [entities[i] as string, entities[i + 1] as string];
        return {
          fact: () => context.resolve.fact(context, fact),
          fromRole: roleCodeOf(endsOf(fact).get(from) as RoleName),
          toRole: roleCodeOf(endsOf(fact).get(to) as RoleName),
          from: () => context.resolve.entity(context, from),
          to: () => context.resolve.entity(context, to),
          bestClaim: citationOf(context, fact),
        };
      }),
  };
}

/** The intersection of the intervals of the facts; null if it is empty. */
function sharedInterval(facts: readonly ResolvedFact[]): Answer | null {
  const all = facts.map(({ bounds }) => bounds);
  const from = Math.max(...all.map(({ startMin }) => startMin));
  const to = Math.min(...all.map(({ endMax }) => endMax));
  if (from > to) return null;
  const core = [
    Math.max(...all.map(({ startMax }) => startMax)),
    Math.min(...all.map(({ endMin }) => endMin)),
  ] as const;
  const hasCore = core[0] <= core[1] && facts.every(({ support }) => support === 'ASSERTED');
  return {
    earliest: isoOf(from),
    latest: isoOf(to),
    coreStart: hasCore ? isoOf(core[0]) : null,
    coreEnd: hasCore ? isoOf(core[1]) : null,
  };
}

/** The best claim of a fact: by rank, then ASSERTED before PLANNED, then STATED before ATTRIBUTED, then with a place in the source, then by dataset. */
function citationOf(context: FieldContext, fact: ResolvedFact): Answer | null {
  const claims = [...fact.claims].sort((a, b) => compareText(a.dataset, b.dataset));
  const [best] = claimsOf({ claims })
    .map((claim) => ({
      claim,
      keys: [
        ['PREFERRED', 'NORMAL', 'DEPRECATED'].indexOf(claim.rank),
        Number(claim.modality === 'PLANNED'),
        Number(claim.status === 'ATTRIBUTED'),
        Number(claim.locators.length === 0),
      ].join(),
    }))
    .sort((a, b) => compareText(a.keys, b.keys));
  if (best === undefined) return null;
  const { rank, modality, status, source } = best.claim;
  return { rank, modality, status, source: { id: idAt(context, source) } };
}
