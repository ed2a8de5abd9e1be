/** The answer for a fact: an object with one resolver per field. */

import {
  type Certainty,
  nodeLabelOf,
  type RoleName,
  roleCodeOf,
} from '../../../../src/domain/model/kinds.ts';
import { atLeast } from '../../../../src/domain/time/certainty.ts';
import { isBounded, isoOf } from '../../../../src/domain/time/day.ts';
import { claimsOf, kindOf, type ResolvedFact } from '../state/archiveState.ts';
import type { MomentDays } from '../state/asOf.ts';
import { runsOf } from '../state/bridges.ts';
import { compareText } from '../state/compareText.ts';
import { disputedParts, quantityValues } from '../state/quantityValues.ts';
import { canonicalId } from '../state/recordsAfterSteps.ts';
import {
  type Answer,
  certaintyAt,
  certaintyInList,
  contextInside,
  type FieldContext,
  idAt,
  type ListArgs,
} from './fieldContext.ts';
import { bodyOf, matchesClaimFilter, withFilter } from './filters.ts';
import type { FilterInput } from './filterTree.ts';
import { type GroupArgs, groupsAnswer } from './groupAnswer.ts';
import { lengthOf } from './length.ts';
import { inOrder, pageOf } from './page.ts';
import { neighbourOf } from './successionAnswer.ts';

/**
 * A connection of facts: one page, and the total count and groups of all of them.
 * @param filterCertainty the certainty that a fact matches the filter of the list
 */
export function connectionOf(
  context: FieldContext,
  facts: readonly ResolvedFact[],
  args: ListArgs,
  filterCertainty: (fact: ResolvedFact) => Certainty | null = () => 'DEFINITE',
): Answer {
  const { totalCount, items, pageInfo } = pageOf(
    inOrder(facts, args, (fact) => fact),
    args,
  );
  const nodes = () => items.map((fact) => context.resolve.fact(context, fact));
  return {
    totalCount,
    undatedCount: facts.filter(({ isUndated }) => isUndated).length,
    pageInfo,
    nodes,
    edges: () =>
      items.map((fact) => ({
        node: () => context.resolve.fact(context, fact),
        certainty: withFilter(context, fact, certaintyInList(context, fact), filterCertainty(fact), args),
      })),
    groups: (groupArgs: GroupArgs) => groupsAnswer(context, facts, args, groupArgs, filterCertainty),
  };
}

type Timed = Pick<ResolvedFact, 'bounds' | 'own' | 'support' | 'bridgedDays'>;

export function intervalOf({ moment }: FieldContext, { bounds, own, support, bridgedDays }: Timed): Answer {
  const hasCore = bounds.startMax <= bounds.endMin && support === 'ASSERTED';
  const shown = (edtf: string | null) => (edtf === null ? null : { edtf });
  return {
    earliest: isoOf(bounds.startMin),
    latest: isoOf(bounds.endMax),
    coreStart: hasCore ? isoOf(bounds.startMax) : null,
    coreEnd: hasCore ? isoOf(bounds.endMin) : null,
    bridged: () =>
      bridgedDays().some((day) => moment === null || (moment.days.from <= day && day <= moment.days.to)),
    bridges: () =>
      runsOf(bridgedDays()).map(({ from, to }) => ({
        from: isoOf(from),
        to: isoOf(to),
        dayCount: to - from + 1,
      })),
    longestBridgeDays: () => Math.max(0, ...runsOf(bridgedDays()).map(({ from, to }) => to - from + 1)),
    endKind: own.endKind,
    start: shown(own.start),
    end: shown(own.end),
    plannedStart: shown(own.plannedStart),
    plannedEnd: shown(own.plannedEnd),
  };
}

/** The `value` and the `values` of a quantity: those of the moment, unless it has the time of an event. */
function numbersOf(context: FieldContext, fact: ResolvedFact): Answer {
  const { moment, state } = context;
  const ofEvent = kindOf(state, fact.roles.entity?.[0] ?? '') === 'EVENT';
  const { value, conflict } = fact.own;
  const disputed = () => disputedParts(fact.assessedClaims);
  const all = ofEvent
    ? value === null || (value.min === undefined && value.max === undefined)
      ? []
      : [{ value, conflict, disputed, bounds: fact.bounds }]
    : quantityValues(fact.assessedClaims).map((one) => ({
        ...one,
        bounds: {
          ...one.bounds,
          startMin: Math.max(one.bounds.startMin, fact.bounds.startMin),
          endMax: Math.min(one.bounds.endMax, fact.bounds.endMax),
        },
      }));
  const timed = all.map((one) => ({
    ...one,
    certainty: certaintyAt(context, { ...fact, bounds: one.bounds }),
  }));
  const least = moment?.certainty ?? 'POSSIBLE';
  const shown =
    ofEvent || moment === null
      ? timed
      : timed.filter(({ certainty }) => atLeast(certainty === 'NOT_RECORDED' ? null : certainty, least));
  const [mins, maxes] = [shown.map((one) => one.value.min), shown.map((one) => one.value.max)];
  return {
    value:
      shown.length === 0
        ? null
        : {
            min: mins.includes(undefined) ? null : Math.min(...(mins as number[])),
            max: maxes.includes(undefined) ? null : Math.max(...(maxes as number[])),
          },
    values: shown.map(({ value, certainty, conflict, disputed, bounds }) => ({
      value,
      certainty,
      conflict,
      disputed,
      interval: { earliest: isoOf(bounds.startMin), latest: isoOf(bounds.endMax) },
    })),
  };
}

/** The roles of a fact in the order of the enum, and of each the ids of its entities. */
const linksOf = ({ roles }: ResolvedFact): (readonly [role: string, id: string])[] =>
  ROLE_ORDER.flatMap((role) => [...(roles[role] ?? [])].sort().map((id) => [roleCodeOf(role), id] as const));

const ROLE_ORDER: readonly RoleName[] = [
  'holder',
  'office',
  'member',
  'body',
  'exOfficio',
  'event',
  'participant',
  'onBehalfOf',
  'capacity',
  'subject',
  'object',
  'entity',
  'about',
  'byEvent',
];

/**
 * The days from a moment to the nearest that an asserted claim names without a doubt, or to the core: the least and the
 * greatest for any day of the moment and any that the claim may mean.
 */
function evidenceDistanceOf(
  { bounds, support, named }: ResolvedFact,
  { from, to }: MomentDays,
): Answer | null {
  if (support !== 'ASSERTED') return null;
  const distances = named
    .filter(({ min, max }) => isBounded(min) || isBounded(max))
    .map(({ min, max }) => ({
      least: from <= max && min <= to ? 0 : Math.min(Math.abs(min - to), Math.abs(from - max)),
      most: Math.max(...[from, to].flatMap((day) => [Math.abs(day - min), Math.abs(day - max)])),
    }));
  const { startMax, endMin } = bounds;
  const fromCore = (day: number): number =>
    day < startMax ? startMax - day : day > endMin ? day - endMin : 0;
  if (startMax <= endMin)
    distances.push({
      least: from <= endMin && startMax <= to ? 0 : Math.min(fromCore(from), fromCore(to)),
      most: Math.max(fromCore(from), fromCore(to)),
    });
  if (distances.length === 0) return null;
  const most = Math.min(...distances.map((each) => each.most));
  return {
    atLeast: Math.min(2 ** 31 - 1, ...distances.map(({ least }) => least)),
    atMost: most < 2 ** 31 ? most : null,
  };
}

export function factAnswer(parent: FieldContext, fact: ResolvedFact): Answer {
  const { state } = parent;
  const { roles, own } = fact;
  const context = contextInside(parent, [fact]);
  const one = (role: RoleName) => () => {
    const [id] = roles[role] ?? [];
    return id === undefined ? null : context.resolve.entity(context, id);
  };
  const many = (role: RoleName) => () =>
    [...(roles[role] ?? [])].sort().map((id) => context.resolve.entity(context, id));
  const named = (id: string | undefined) => () =>
    id === undefined ? null : context.resolve.entity(context, canonicalId(state.records, id));
  return {
    __typename: nodeLabelOf(fact.kind),
    id: idAt(parent, fact.id),
    recordId: fact.id,
    kind: fact.kind,
    interval: intervalOf(parent, fact),
    certainty: certaintyAt(parent, fact),
    evidenceDistance: () => parent.moment && evidenceDistanceOf(fact, parent.moment.days),
    conflict: own.conflict,
    disputed: () => disputedParts(fact.assessedClaims),
    support: fact.support,
    withdrawn: fact.support === 'WITHDRAWN',
    note: fact.note ?? null,
    voiceCount: own.voices,
    byEvent: one('byEvent'),
    claims: ({ filter }: { filter?: FilterInput | null }) => ({
      totalCount: claimsOf(fact).filter((claim) => matchesClaimFilter(state, claim, filter)).length,
      nodes: claimsOf({ claims: [...fact.claims].sort((a, b) => compareText(a.dataset, b.dataset)) }).map(
        ({ replaces, replacedBy }) => ({ replaces: named(replaces), replacedBy: named(replacedBy) }),
      ),
    }),
    holder: one('holder'),
    office: () => {
      const [office] = roles.office ?? [];
      if (office === undefined) return null;
      const body = () => {
        const found = bodyOf(context, office, { tenure: fact });
        return found === null ? null : context.resolve.entity(context, found);
      };
      return { ...context.resolve.entity(context, office), body };
    },
    exOfficio: one('exOfficio'),
    acting: own.actingDisputed ? null : (own.acting ?? fact.acting ?? false),
    vacant: fact.vacant ?? false,
    length: lengthOf(fact),
    previous: () => neighbourOf(context, fact, 'BEFORE'),
    next: () => neighbourOf(context, fact, 'AFTER'),
    member: one('member'),
    body: one('body'),
    role: fact.role ?? null,
    participant: one('participant'),
    event: one('event'),
    capacity: one('capacity'),
    onBehalfOf: many('onBehalfOf'),
    onBehalfOfCount: () => many('onBehalfOf')().length,
    type: fact.type ?? null,
    subject: one('subject'),
    object: one('object'),
    entity: one('entity'),
    text: fact.text ?? null,
    language: fact.language ?? null,
    nameKind: fact.nameKind ?? null,
    seatCount: fact.seats ?? null,
    property: fact.property ?? null,
    ...(fact.kind === 'QUANTITY' ? numbersOf(parent, fact) : {}),
    roles: () =>
      linksOf(fact).map(([role, id]) => ({ role, entity: () => context.resolve.entity(context, id) })),
    roleCount: () => linksOf(fact).length,
    about: many('about'),
    aboutCount: () => many('about')().length,
  };
}
