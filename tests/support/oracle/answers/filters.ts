/** The filter inputs, evaluated one condition at a time; conditions on entities are three-valued at a moment. */

import { type Certainty, PRECISIONS, type RelationType } from '../../../../src/domain/model/kinds.ts';
import {
  certaintyAnd,
  certaintyAsOf,
  certaintyNot,
  certaintyOr,
} from '../../../../src/domain/time/certainty.ts';
import { sortKey } from '../../../../src/domain/time/sortKey.ts';
import type { ArchiveState, ResolvedFact } from '../state/archiveState.ts';
import { foldedLabel, labelNow } from '../state/labels.ts';
import { canonicalId } from '../state/recordsAfterSteps.ts';
import { type FieldContext, isShown } from './fieldContext.ts';

export type FilterInput = Readonly<Record<string, unknown>>;

const ids = (state: ArchiveState, value: unknown): string[] =>
  (value as readonly string[]).map((id) => canonicalId(state.records, id));

const certaintyOf = (is: boolean): Certainty | null => (is ? 'DEFINITE' : null);

/** All entities that have a role in a fact, each once. */
export const entitiesIn = ({ roles }: ResolvedFact): string[] => [...new Set(Object.values(roles).flat())];

/** Combines the certainties of the single conditions of a filter with AND, OR and NOT. */
function evaluateFilter(
  filter: FilterInput,
  leaf: (key: string, value: unknown) => Certainty | null,
): Certainty | null {
  const inner = (value: unknown): Certainty | null => evaluateFilter(value as FilterInput, leaf);
  return certaintyAnd(
    Object.entries(filter).map(([key, value]) => {
      if (value == null) return 'DEFINITE';
      if (key === 'and') return certaintyAnd((value as readonly FilterInput[]).map(inner));
      if (key === 'or') return certaintyOr((value as readonly FilterInput[]).map(inner));
      return key === 'not' ? certaintyNot(inner(value)) : leaf(key, value);
    }),
  );
}

/** Whether a fact matches a `FactFilter`; its conditions do not depend on the moment. */
export const matchesFactFilter = (
  state: ArchiveState,
  fact: ResolvedFact,
  filter: FilterInput | null | undefined,
): boolean =>
  evaluateFilter(filter ?? {}, (key, value) => certaintyOf(meetsCondition(state, fact, key, value))) ===
  'DEFINITE';

function meetsCondition(state: ArchiveState, fact: ResolvedFact, key: string, value: unknown): boolean {
  const { claims, own } = fact;
  const among = (one: unknown): boolean => (value as readonly unknown[]).includes(one);
  switch (key) {
    case 'about':
      return ids(state, value).some((id) => entitiesIn(fact).includes(id));
    case 'kinds':
      return among(fact.kind);
    case 'relationTypes':
    case 'type':
      return among(fact.type);
    case 'conflict':
      return own.conflict === value;
    case 'status':
      return claims.some(({ claim }) => among(claim.status));
    case 'support':
      return among(fact.support);
    case 'modality':
      return claims.some(({ claim }) => among(claim.modality));
    case 'attributedTo':
      return claims.some(
        ({ claim }) =>
          claim.by !== undefined && ids(state, value).includes(canonicalId(state.records, claim.by)),
      );
    case 'sources':
      return claims.some(({ claim }) => among(claim.source));
    case 'sourcesOnly':
      return claims.every(({ claim }) => among(claim.source));
    case 'maxVoices':
      return own.voices <= (value as number);
    case 'uncited':
      return claims.every(({ claim, dataset }) => claim.source === dataset) === value;
    case 'coarserThan':
      return PRECISIONS.indexOf(own.precision) > PRECISIONS.indexOf(value as never);
    case 'endKind':
      return among(own.endKind);
    case 'acting':
      return (own.acting ?? fact.acting ?? false) === value;
    case 'role':
      return fact.role === value;
    default:
      // Roles: holder, office, member, body, event, participant, capacity, subject, object, byEvent.
      return ids(state, value).some((id) => fact.roles[key as never as 'holder']?.includes(id));
  }
}

/** The certainty that the subject has a relation of the type to one of the objects. */
function relationCertainty(
  context: FieldContext,
  subject: string,
  type: RelationType,
  objects: readonly string[],
): Certainty | null {
  const { state, moment } = context;
  const found = state.facts.filter(
    (fact) =>
      fact.type === type &&
      fact.roles.subject?.[0] === subject &&
      objects.map((id) => canonicalId(state.records, id)).includes(fact.roles.object?.[0] ?? ''),
  );
  return certaintyOr(
    found.map(({ bounds, support, isState }) => {
      if (moment === null) return 'DEFINITE';
      if (isState) return certaintyAsOf(bounds, support, moment.days);
      return support === 'ASSERTED' ? 'DEFINITE' : 'POSSIBLE';
    }),
  );
}

/**
 * The body of an office: that of the latest visible BELONGS_TO relation. Without a moment, relations are ordered by the
 * consensus of their claims instead of their derived bounds.
 */
export function bodyOf(context: FieldContext, office: string): string | null {
  const found = context.state.facts.filter(
    (fact) => fact.type === 'BELONGS_TO' && fact.roles.subject?.[0] === office && isShown(context, fact),
  );
  const key = ({ id, own, sort }: ResolvedFact): string =>
    context.moment === null ? sortKey(own.bounds, id) : sort;
  const [latest] = found.sort((a, b) => (key(a) > key(b) ? -1 : 1));
  return latest?.roles.object?.[0] ?? null;
}

/** The certainty that an office belongs to one of the bodies: at the moment, else by its latest relation. */
export const bodyCertainty = (
  context: FieldContext,
  office: string,
  bodies: readonly string[],
): Certainty | null =>
  context.moment === null
    ? certaintyOf(ids(context.state, bodies).includes(bodyOf(context, office) ?? ''))
    : relationCertainty(context, office, 'BELONGS_TO', bodies);

/** Whether an entity matches an `EntityFilter`, `OfficeFilter` or `EventFilter`. */
export function matchesEntityFilter(
  context: FieldContext,
  id: string,
  filter: FilterInput | null | undefined,
): boolean {
  const { state, moment } = context;
  const truth = evaluateFilter(filter ?? {}, (key, value) => {
    switch (key) {
      case 'ids':
        return certaintyOf(ids(state, value).includes(id));
      case 'text':
        return certaintyOf(foldedLabel(labelNow(state, id)).includes(foldedLabel(value as string)));
      case 'category':
        return certaintyOf(state.records.entities.get(id)?.category === value);
      case 'partOf':
        return relationCertainty(context, id, 'PART_OF', [value as string]);
      case 'belongsTo':
        return relationCertainty(context, id, 'BELONGS_TO', [value as string]);
      case 'heldIn':
        return relationCertainty(context, id, 'HELD_IN', [value as string]);
      case 'body':
        return bodyCertainty(context, id, value as readonly string[]);
      default:
        throw new Error(`No entity filter has the condition ${key}.`);
    }
  });
  return truth === 'DEFINITE' || (truth === 'POSSIBLE' && moment?.certainty !== 'DEFINITE');
}
