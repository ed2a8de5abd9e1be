/** The `coTenures` query: compares every tenure with every other. */

import type { Certainty, RelationType } from '../../../../src/domain/model/kinds.ts';
import { type FourDays, saidBounds, sureBounds } from '../../../../src/domain/time/bounds.ts';
import { isBounded, isoOf, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import { kindOf, type ResolvedFact } from '../state/archiveState.ts';
import { compareText } from '../state/compareText.ts';
import { BadUserInput } from './badUserInput.ts';
import {
  type Answer,
  certaintyAt,
  contextBelow,
  type FieldContext,
  isShown,
  type ListArgs,
  requireEntity,
  weaker,
} from './fieldContext.ts';
import { definitionCertainty } from './filters.ts';
import { pageOf } from './page.ts';

interface Anchors {
  readonly id?: string | null;
  readonly bodyAndParts?: string | null;
  readonly with?: string | null;
}

type CoTenureArgs = ListArgs & {
  readonly of: {
    readonly person?: Anchors | null;
    readonly bodyAndParts?: string | null;
    readonly office?: string | null;
    readonly tenure?: string | null;
  };
};

interface Pair {
  readonly a: ResolvedFact;
  readonly b: ResolvedFact;
  readonly certainty: Certainty;
}

const officeOf = ({ roles }: ResolvedFact): string => roles.office?.[0] ?? '';
const holderOf = ({ roles }: ResolvedFact): string => roles.holder?.[0] ?? '';

export function coTenuresAnswer(parent: FieldContext, args: CoTenureArgs): Answer {
  const context = contextBelow(parent, args);
  const { state } = context;
  const canonical = (id: string | null | undefined): string | null =>
    id == null ? null : requireEntity(context, id);
  const of: Anchors = args.of.person ?? { bodyAndParts: args.of.bodyAndParts ?? null };
  if (of.id != null && of.id === of.with) throw new BadUserInput();
  const [person, within, partner] = [canonical(of.id), canonical(of.bodyAndParts), canonical(of.with)];
  const offices = within === null ? null : officesWithin(context, within);
  const [office, one] = [canonical(args.of.office), args.of.tenure ?? null];
  if (one !== null && !state.facts.some(({ id, kind }) => id === one && kind === 'TENURE'))
    throw new BadUserInput();
  const tenures = state.facts.filter(
    (fact) =>
      fact.kind === 'TENURE' &&
      fact.roles.holder !== undefined &&
      isShown(context, fact) &&
      (offices === null || offices.has(officeOf(fact))),
  );
  const isRequested = (a: ResolvedFact, b: ResolvedFact): boolean => {
    if (office !== null || one !== null) {
      if (office !== null && officeOf(a) !== office) return false;
      if (one !== null && a.id !== one) return false;
      const isTwice = office !== null && officeOf(b) === office && a.sort >= b.sort;
      return !isTwice && coTenureLinks(context, a, b, false).length > 0;
    }
    if (person === null) return a.sort < b.sort;
    if (holderOf(a) !== person || (partner !== null && holderOf(b) !== partner)) return false;
    return partner !== null || offices !== null || coTenureLinks(context, a, b, false).length > 0;
  };
  const pairs: Pair[] = [];
  for (const a of tenures)
    for (const b of tenures) {
      const certainty = sharedCertainty(a, b);
      if (certainty === null || holderOf(a) === holderOf(b) || !isRequested(a, b)) continue;
      if (certainty === 'POSSIBLE' && context.moment?.certainty === 'DEFINITE') continue;
      pairs.push({ a, b, certainty });
    }
  pairs.sort(
    (x, y) =>
      sharedBegin(x) - sharedBegin(y) || compareText(x.a.sort, y.a.sort) || compareText(x.b.sort, y.b.sort),
  );
  const { totalCount, items, pageInfo } = pageOf(pairs, args);
  const nodes = () => items.map((pair) => pairAnswer(context, pair, within !== null));
  const edges = () =>
    nodes().map((node, i) => {
      const { a, b, certainty } = items[i] as Pair;
      return { node, certainty: weaker(weaker(certaintyAt(context, a), certaintyAt(context, b)), certainty) };
    });
  return { totalCount, pageInfo, nodes, edges };
}

/**
 * Whether two tenures share a day that is not the last of one that began earlier and the first of the other: none, some or
 * all of the first and last days that they may have, of which only the outermost matter.
 */
export function sharedCertainty(
  { bounds: one, support }: ResolvedFact,
  { bounds: two, support: other }: ResolvedFact,
): Certainty | null {
  const [a, b] = [saidBounds(one), saidBounds(two)];
  const startsOnOneDay = Math.max(a.startMin, b.startMin) <= Math.min(a.startMax, b.startMax);
  if (!startsOnOneDay && (a.startMin >= b.endMax || b.startMin >= a.endMax)) return null;
  /** Whether there are days on which the second began earlier, and ended not after the first began. */
  const isOver = ({ startMax }: FourDays, { startMin, endMin }: FourDays): boolean =>
    startMin < startMax && Math.max(endMin, startMin) <= startMax;
  const [x, y] = [sureBounds(one), sureBounds(two)];
  const sure = !isOver(x, y) && !isOver(y, x);
  return sure && support === 'ASSERTED' && other === 'ASSERTED' ? 'DEFINITE' : 'POSSIBLE';
}

/** The first day of the shared time: the earliest possible one, or the latest possible one if that is unbounded. */
function sharedBegin({ a: { bounds: a }, b: { bounds: b } }: Pair): number {
  const first = Math.max(a.startMin, b.startMin);
  return first > UNBOUNDED_MIN ? first : Math.max(a.startMax, b.startMax);
}

/**
 * The other ends of the visible relations of a type in which the entity has the given role. A relation that defines an
 * office holds as surely as its tenures.
 */
const along = (context: FieldContext, id: string, type: RelationType, role: 'subject' | 'object'): string[] =>
  context.state.facts
    .filter((fact) => fact.type === type && fact.roles[role]?.[0] === id)
    .filter((fact) => isShown(context, fact) || definesOffice(context, fact))
    .flatMap(({ roles }) => roles[role === 'subject' ? 'object' : 'subject'] ?? []);

function definesOffice(context: FieldContext, fact: ResolvedFact): boolean {
  const office = fact.roles.subject?.[0] ?? '';
  return (
    kindOf(context.state, office) === 'OFFICE' &&
    definitionCertainty(context, office, fact, 'TENURE') !== null
  );
}

function officesWithin(context: FieldContext, root: string): Set<string> {
  const bodies = new Set([root, ...along(context, root, 'SERVES_AS', 'subject')]);
  for (let level = 0; level < 3; level += 1)
    for (const body of [...bodies])
      for (const part of along(context, body, 'PART_OF', 'object')) bodies.add(part);
  for (const body of [...bodies])
    for (const owned of along(context, body, 'BELONGS_TO', 'object'))
      if (kindOf(context.state, owned) === 'ORGANIZATION') bodies.add(owned);
  const offices = [...bodies].flatMap((body) => along(context, body, 'BELONGS_TO', 'object'));
  return new Set(offices.filter((id) => kindOf(context.state, id) === 'OFFICE'));
}

function coTenureLinks(context: FieldContext, a: ResolvedFact, b: ResolvedFact, within: boolean): string[] {
  const bodies = (fact: ResolvedFact): string[] => along(context, officeOf(fact), 'BELONGS_TO', 'subject');
  return [
    ...(officeOf(a) === officeOf(b) ? ['SAME_OFFICE'] : []),
    ...(bodies(a).some((body) => bodies(b).includes(body)) ? ['SAME_BODY'] : []),
    ...(within ? ['BODY_AND_PARTS'] : []),
  ];
}

function pairAnswer(context: FieldContext, { a, b, certainty }: Pair, within: boolean): Answer {
  const from = Math.max(a.bounds.startMin, b.bounds.startMin);
  const to = Math.min(a.bounds.endMax, b.bounds.endMax);
  const core = [
    Math.max(a.bounds.startMax, b.bounds.startMax),
    Math.min(a.bounds.endMin, b.bounds.endMin),
  ] as const;
  const hasCore = core[0] <= core[1] && a.support === 'ASSERTED' && b.support === 'ASSERTED';
  return {
    tenure: () => context.resolve.fact(context, a),
    other: () => context.resolve.fact(context, b),
    certainty,
    // Two tenures that definitely overlap share at least one day.
    days: {
      definite: certainty === 'DEFINITE' ? Math.max(1, core[1] - core[0] + 1) : 0,
      possible: isBounded(from) && isBounded(to) ? to - from + 1 : null,
    },
    links: coTenureLinks(context, a, b, within),
    interval: {
      earliest: isoOf(from),
      latest: isoOf(to),
      coreStart: hasCore ? isoOf(core[0]) : null,
      coreEnd: hasCore ? isoOf(core[1]) : null,
    },
  };
}
