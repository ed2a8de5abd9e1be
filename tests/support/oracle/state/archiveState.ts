/** What follows from what is held: the time of each fact, and what a reader is told of it. */

import { type Assessment, assess } from '../../../../src/domain/claims/consensus.ts';
import { clipBounds, eventBounds, existenceLimits, type TimeLimit } from '../../../../src/domain/claims/impliedBounds.ts';
import {
  type EntityKind,
  type RelationType,
  type RoleName,
  SUPPORTS,
  type Support,
} from '../../../../src/domain/model/kinds.ts';
import type { ClaimRecord } from '../../../../src/domain/model/record.ts';
import { seatLimits } from '../../../../src/domain/offices/seatLimits.ts';
import { type Bounds, saysAnything } from '../../../../src/domain/time/bounds.ts';
import { sortKey } from '../../../../src/domain/time/sortKey.ts';
import { byText } from './compareText.ts';
import { type Held, type HeldFact, standingFor } from './recordsAfterSteps.ts';

export interface ToldFact extends Omit<HeldFact, 'roles'> {
  /** The entities that stand in each role, each once. */
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  /** What its own claims come to. */
  readonly own: Assessment;
  readonly bounds: Bounds;
  readonly support: Support;
  /** Whether a moment filters it. */
  readonly state: boolean;
  readonly sort: string;
}

export interface Told {
  readonly held: Held;
  /** In the order of time. */
  readonly facts: readonly ToldFact[];
}

type Assessed = Pick<ToldFact, 'id' | 'kind' | 'roles' | 'own' | 'type' | 'acting' | 'seats'>;

const LASTING: readonly (RelationType | undefined)[] = [
  'PART_OF',
  'BELONGS_TO',
  'SERVES_AS',
  'HOSTED_BY',
  'COOPERATES_WITH',
  'SEATED_IN',
  'ADJACENT_TO',
];

/** Everything that follows from what is held. */
export function tell(held: Held): Told {
  const assessed = [...held.facts.values()].map((fact) => ({
    ...fact,
    roles: rolesOf(fact, held),
    own: assess(
      [...fact.claims]
        .sort((a, b) => byText(a.dataset, b.dataset))
        .map(({ claim }) => ({
          ...claim,
          voice: held.sources.get(claim.source)?.voice ?? claim.source,
          sourceDate: held.sources.get(claim.source)?.date,
        })),
    ),
  }));
  assessed.sort((a, b) => byText(sortKey(a.own.bounds, a.id), sortKey(b.own.bounds, b.id)));
  const facts = assessed.map((fact): ToldFact => {
    const { bounds, support } = timeOf(fact, assessed, held);
    return { ...fact, bounds, support, state: isState(fact, held), sort: sortKey(bounds, fact.id) };
  });
  facts.sort((a, b) => byText(a.sort, b.sort));
  return { held, facts };
}

const rolesOf = (fact: HeldFact, held: Held): ToldFact['roles'] =>
  Object.fromEntries(
    Object.entries(fact.roles).map(([role, ids]) => [
      role,
      [...new Set(ids.map((id) => standingFor(held, id)))],
    ]),
  );

const kindIn = (held: Held, id: string | undefined): EntityKind | undefined =>
  held.entities.get(id ?? '')?.kind;

/** The event that a fact tells of, whose time it has. */
function eventOf({ kind, roles }: Assessed, held: Held): string | undefined {
  const told =
    kind === 'PARTICIPATION'
      ? roles.event
      : kind === 'RELATION'
        ? roles.subject
        : kind === 'QUANTITY'
          ? roles.entity
          : [];
  return kindIn(held, told?.[0]) === 'EVENT' ? told?.[0] : undefined;
}

function isState(fact: Assessed, held: Held): boolean {
  if (fact.kind === 'TENURE' || fact.kind === 'MEMBERSHIP' || fact.kind === 'NAME') return true;
  return fact.kind === 'RELATION' && LASTING.includes(fact.type) && eventOf(fact, held) === undefined;
}

const existencesOf = (entity: string, all: readonly Assessed[]): Assessed[] =>
  all.filter(({ kind, roles }) => kind === 'EXISTENCE' && roles.entity?.[0] === entity);

/** Nothing of anybody outside their life, and nothing of an event outside its days. */
function timeOf(fact: Assessed, all: readonly Assessed[], held: Held): { bounds: Bounds; support: Support } {
  const { bounds, support } = fact.own;
  const event = eventOf(fact, held);
  if (event !== undefined) {
    const dated = datedEvent(event, all);
    if (dated === null) return { bounds, support };
    const limit = { bounds: dated.existence.own.bounds, because: dated.existence.id };
    const result = dated.isOwn ? eventBounds(bounds, limit) : clipBounds(bounds, [limit]);
    if (result.implied.length === 0) return { bounds: result.bounds, support };
    const weaker = Math.max(SUPPORTS.indexOf(support), SUPPORTS.indexOf(dated.existence.own.support));
    return { bounds: result.bounds, support: SUPPORTS[weaker] as Support };
  }
  const limits = limitingRoles(fact).flatMap((entity) =>
    existenceLimits(
      existencesOf(entity, all)
        .filter(({ seats, own }) => seats === undefined || saysAnything(own.bounds))
        .map(({ id, own }) => ({ id, bounds: own.bounds, support: own.support })),
    ),
  );
  return { bounds: clipBounds(bounds, [...limits, ...limitsOfTakenSeats(fact, all)]).bounds, support };
}

function limitingRoles({ kind, roles, type }: Assessed): readonly string[] {
  const all = (...names: RoleName[]): string[] => names.flatMap((name) => roles[name] ?? []);
  if (kind === 'TENURE') return all('holder', 'office');
  if (kind === 'MEMBERSHIP') return all('member', 'body');
  if (kind === 'QUANTITY') return all('entity');
  return kind === 'RELATION' && LASTING.includes(type) ? all('subject', 'object') : [];
}

/** What the seats of its office leave of a tenure. */
function limitsOfTakenSeats({ kind, roles, id }: Assessed, all: readonly Assessed[]): readonly TimeLimit[] {
  const [office] = kind === 'TENURE' ? (roles.office ?? []) : [];
  if (office === undefined) return [];
  const stated = existencesOf(office, all).filter(({ own }) => own.support === 'ASSERTED');
  const seats = Math.max(0, ...stated.map((existence) => existence.seats ?? 0));
  if (seats === 0) return [];
  const tenures = all.filter((other) => other.kind === 'TENURE' && other.roles.office?.[0] === office);
  const holdings = tenures.map((tenure) => ({
    id: tenure.id,
    holder: tenure.roles.holder?.[0] ?? null,
    acting: tenure.own.acting ?? tenure.acting ?? false,
    bounds: tenure.own.bounds,
    support: tenure.own.support,
  }));
  return seatLimits(holdings, seats).get(id) ?? [];
}

/** The first dated existence of the event, else of what it is a part of, else of what that is a part of. */
function datedEvent(event: string, all: readonly Assessed[]): { existence: Assessed; isOwn: boolean } | null {
  const seen = new Set<string>();
  for (let level = [event]; level.length > 0; ) {
    for (const entity of level)
      for (const existence of existencesOf(entity, all))
        if (saysAnything(existence.own.bounds)) return { existence, isOwn: entity === event };
    for (const entity of level) seen.add(entity);
    level = level
      .flatMap((entity) =>
        all.filter(({ type, roles }) => type === 'PART_OF' && roles.subject?.[0] === entity),
      )
      .flatMap(({ roles }) => roles.object ?? [])
      .filter((whole) => !seen.has(whole));
  }
  return null;
}

/** The kind of an entity that is held; throws an Error for an id of none. */
export function kindOf({ held }: Told, id: string): EntityKind {
  const kind = kindIn(held, id);
  if (kind === undefined) throw new Error(`there is no ${id}`);
  return kind;
}

/** The claims about a fact; what one dataset says twice in the same words is one claim. */
export function claimsOf({ claims }: Pick<ToldFact, 'claims'>): ClaimRecord[] {
  const distinct = new Map(claims.map(({ dataset, claim }) => [`${dataset} ${textOf(claim)}`, claim]));
  return [...distinct.values()];
}

const textOf = (claim: ClaimRecord): string =>
  JSON.stringify(Object.entries(claim).sort(([a], [b]) => (a < b ? -1 : 1)));
