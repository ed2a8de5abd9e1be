/** A fact as an answer shows it: an object whose fields are told when they are asked for. */

import { nodeLabelOf, type RoleName } from '../../../../src/domain/model/kinds.ts';
import { isoOf } from '../../../../src/domain/time/day.ts';
import { type GroupArgs, groupsAnswer } from './groupAnswer.ts';
import { standingFor } from '../state/recordsAfterSteps.ts';
import { pageOf } from './page.ts';
import { type Answer, certaintyAt, inside, type ListArgs, type Place } from './fieldContext.ts';
import { neighboursOf } from './successionAnswer.ts';
import { claimsOf, type ToldFact } from '../state/archiveState.ts';

/** A page of facts, and what is told of all of them. */
export function connectionOf(place: Place, facts: readonly ToldFact[], args: ListArgs): Answer {
  const { totalCount, items, pageInfo } = pageOf(facts, args);
  const nodes = () => items.map((fact) => place.teller.fact(place, fact));
  return {
    totalCount,
    pageInfo,
    nodes,
    edges: () => nodes().map((node) => ({ node })),
    groups: (asked: GroupArgs) => groupsAnswer(place, facts, args, asked),
  };
}

type Timed = Pick<ToldFact, 'bounds' | 'own'>;

export function intervalOf({ bounds, own }: Timed): Answer {
  const hasCore = bounds.startMax <= bounds.endMin;
  const shown = (edtf: string | null) => (edtf === null ? null : { edtf });
  return {
    earliest: isoOf(bounds.startMin),
    latest: isoOf(bounds.endMax),
    coreStart: hasCore ? isoOf(bounds.startMax) : null,
    coreEnd: hasCore ? isoOf(bounds.endMin) : null,
    endKind: own.endKind,
    start: shown(own.start),
    end: shown(own.end),
    plannedStart: shown(own.plannedStart),
    plannedEnd: shown(own.plannedEnd),
  };
}

interface ClaimFilter {
  readonly status?: readonly string[] | null;
  readonly modality?: readonly string[] | null;
  readonly attributedTo?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
}

export function factAnswer(around: Place, fact: ToldFact): Answer {
  const { told } = around;
  const { roles, own } = fact;
  const place = inside(around, [fact]);
  const one = (role: RoleName) => () => {
    const [id] = roles[role] ?? [];
    return id === undefined ? null : place.teller.entity(place, id);
  };
  const many = (role: RoleName) => () =>
    [...(roles[role] ?? [])].sort().map((id) => place.teller.entity(place, id));
  const standing = (id: string): string => standingFor(told.held, id);
  return {
    __typename: nodeLabelOf(fact.kind),
    id: fact.id,
    kind: fact.kind,
    interval: intervalOf(fact),
    certainty: certaintyAt(around, fact),
    conflict: own.conflict,
    support: fact.support,
    note: fact.note ?? null,
    voices: own.voices,
    byEvent: one('byEvent'),
    claims: ({ filter }: { filter?: ClaimFilter | null }) => ({
      totalCount: claimsOf(fact).filter(
        ({ status, modality, by, source }) =>
          (filter?.status == null || filter.status.includes(status)) &&
          (filter?.modality == null || filter.modality.includes(modality)) &&
          (filter?.sources == null || filter.sources.includes(source)) &&
          (filter?.attributedTo == null ||
            (by !== undefined && filter.attributedTo.map(standing).includes(standing(by)))),
      ).length,
    }),
    holder: one('holder'),
    office: one('office'),
    acting: own.acting ?? fact.acting ?? false,
    vacant: fact.vacant ?? false,
    predecessors: () => neighboursOf(place, fact, 'BEFORE'),
    successors: () => neighboursOf(place, fact, 'AFTER'),
    member: one('member'),
    body: one('body'),
    role: fact.role ?? null,
    participant: one('participant'),
    event: one('event'),
    capacity: one('capacity'),
    onBehalfOf: many('onBehalfOf'),
    type: fact.type ?? null,
    subject: one('subject'),
    object: one('object'),
    entity: one('entity'),
    text: fact.text ?? null,
    language: fact.language ?? null,
    nameKind: fact.nameKind ?? null,
    seats: fact.seats ?? null,
    property: fact.property ?? null,
    about: many('about'),
  };
}
