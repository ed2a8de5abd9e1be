/** Who was in office together: every two tenures compared. */

import type { Certainty, RelationType } from '../../../../src/domain/model/kinds.ts';
import { isBounded, isoOf, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import { byText } from '../state/compareText.ts';
import { pageOf } from './page.ts';
import { type Answer, below, entityMeant, isShown, type ListArgs, type Place } from './fieldContext.ts';
import { Refused } from './badUserInput.ts';
import { kindOf, type ToldFact } from '../state/archiveState.ts';

type CoTenureArgs = ListArgs & {
  readonly person?: string | null;
  readonly within?: string | null;
  readonly with?: string | null;
};

interface Pair {
  readonly a: ToldFact;
  readonly b: ToldFact;
  readonly certainty: Certainty;
}

const officeOf = ({ roles }: ToldFact): string => roles.office?.[0] ?? '';
const holderOf = ({ roles }: ToldFact): string => roles.holder?.[0] ?? '';

export function coTenuresAnswer(place: Place, args: CoTenureArgs): Answer {
  const at = below(place, args);
  const { told } = at;
  const named = (id: string | null | undefined): string | null => (id == null ? null : entityMeant(at, id));
  if (args.person != null && args.person === args.with) throw new Refused();
  const [person, within, partner] = [named(args.person), named(args.within), named(args.with)];
  const offices = within === null ? null : officesWithin(at, within);
  const held = told.facts.filter(
    (fact) =>
      fact.kind === 'TENURE' &&
      fact.roles.holder !== undefined &&
      isShown(at, fact) &&
      (offices === null || offices.has(officeOf(fact))),
  );
  const isAsked = (a: ToldFact, b: ToldFact): boolean => {
    if (person === null) return a.sort < b.sort;
    if (holderOf(a) !== person || (partner !== null && holderOf(b) !== partner)) return false;
    return partner !== null || offices !== null || linksOf(at, a, b, false).length > 0;
  };
  const pairs: Pair[] = [];
  for (const a of held)
    for (const b of held) {
      const certainty = sharing(a, b);
      if (certainty === null || holderOf(a) === holderOf(b) || !isAsked(a, b)) continue;
      if (certainty === 'POSSIBLE' && at.moment?.certainty === 'DEFINITE') continue;
      pairs.push({ a, b, certainty });
    }
  pairs.sort((x, y) => begin(x) - begin(y) || byText(x.a.sort, y.a.sort) || byText(x.b.sort, y.b.sort));
  const { totalCount, items, pageInfo } = pageOf(pairs, args);
  const nodes = () => items.map((pair) => pairAnswer(at, pair, within !== null));
  return { totalCount, pageInfo, nodes, edges: () => nodes().map((node) => ({ node })) };
}

/** Each began before the last day of the other, surely or perhaps. */
function sharing(
  { bounds: a, support }: ToldFact,
  { bounds: b, support: other }: ToldFact,
): Certainty | null {
  if (a.startMin >= b.endMax || b.startMin >= a.endMax) return null;
  const sure = a.startMax < b.endMin && b.startMax < a.endMin;
  return sure && support === 'ASSERTED' && other === 'ASSERTED' ? 'DEFINITE' : 'POSSIBLE';
}

/** The day on which the shared time begins, as far as is known. */
function begin({ a: { bounds: a }, b: { bounds: b } }: Pair): number {
  const first = Math.max(a.startMin, b.startMin);
  return first > UNBOUNDED_MIN ? first : Math.max(a.startMax, b.startMax);
}

/** The objects of relations of a type that an entity is the subject of, at the moment, or the other way. */
const along = (at: Place, id: string, type: RelationType, role: 'subject' | 'object'): string[] =>
  at.told.facts
    .filter((fact) => fact.type === type && fact.roles[role]?.[0] === id && isShown(at, fact))
    .flatMap(({ roles }) => roles[role === 'subject' ? 'object' : 'subject'] ?? []);

function officesWithin(at: Place, root: string): Set<string> {
  const bodies = new Set([root, ...along(at, root, 'SERVES_AS', 'subject')]);
  for (let level = 0; level < 3; level += 1)
    for (const body of [...bodies]) for (const part of along(at, body, 'PART_OF', 'object')) bodies.add(part);
  for (const body of [...bodies])
    for (const owned of along(at, body, 'BELONGS_TO', 'object'))
      if (kindOf(at.told, owned) === 'ORGANIZATION') bodies.add(owned);
  const offices = [...bodies].flatMap((body) => along(at, body, 'BELONGS_TO', 'object'));
  return new Set(offices.filter((id) => kindOf(at.told, id) === 'OFFICE'));
}

function linksOf(at: Place, a: ToldFact, b: ToldFact, within: boolean): string[] {
  const bodies = (fact: ToldFact): string[] => along(at, officeOf(fact), 'BELONGS_TO', 'subject');
  return [
    ...(officeOf(a) === officeOf(b) ? ['SAME_OFFICE'] : []),
    ...(bodies(a).some((body) => bodies(b).includes(body)) ? ['SAME_BODY'] : []),
    ...(within ? ['WITHIN'] : []),
  ];
}

function pairAnswer(at: Place, { a, b, certainty }: Pair, within: boolean): Answer {
  const from = Math.max(a.bounds.startMin, b.bounds.startMin);
  const to = Math.min(a.bounds.endMax, b.bounds.endMax);
  const core = [
    Math.max(a.bounds.startMax, b.bounds.startMax),
    Math.min(a.bounds.endMin, b.bounds.endMin),
  ] as const;
  const hasCore = core[0] <= core[1];
  return {
    tenure: () => at.teller.fact(at, a),
    other: () => at.teller.fact(at, b),
    certainty,
    // Where neither is known to have lasted longer than a day, they shared that day.
    daysMin: certainty === 'DEFINITE' ? Math.max(1, core[1] - core[0] + 1) : 0,
    daysMax: isBounded(from) && isBounded(to) ? to - from + 1 : null,
    links: linksOf(at, a, b, within),
    interval: {
      earliest: isoOf(from),
      latest: isoOf(to),
      coreStart: hasCore ? isoOf(core[0]) : null,
      coreEnd: hasCore ? isoOf(core[1]) : null,
    },
  };
}
