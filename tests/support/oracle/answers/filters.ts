/** Conditions on facts and entities, told one by one; those on entities are three-valued in a moment. */

import { type Certainty, PRECISIONS, type RelationType } from '../../../../src/domain/model/kinds.ts';
import {
  certaintyAnd,
  certaintyAsOf,
  certaintyNot,
  certaintyOr,
} from '../../../../src/domain/time/certainty.ts';
import { sortKey } from '../../../../src/domain/time/sortKey.ts';
import { standingFor } from '../state/recordsAfterSteps.ts';
import { foldedLabel, labelNow } from '../state/labels.ts';
import { isShown, type Place } from './fieldContext.ts';
import type { Told, ToldFact } from '../state/archiveState.ts';

export type Filter = Readonly<Record<string, unknown>>;

const ids = (told: Told, value: unknown): string[] =>
  (value as readonly string[]).map((id) => standingFor(told.held, id));

const asCertainty = (is: boolean): Certainty | null => (is ? 'DEFINITE' : null);

/** All entities that have a role in a fact. */
export const entitiesIn = ({ roles }: ToldFact): string[] => [...new Set(Object.values(roles).flat())];

/** The whole of a filter from what its single conditions come to. */
function truthOf(filter: Filter, leaf: (key: string, value: unknown) => Certainty | null): Certainty | null {
  const inner = (value: unknown): Certainty | null => truthOf(value as Filter, leaf);
  return certaintyAnd(
    Object.entries(filter).map(([key, value]) => {
      if (value == null) return 'DEFINITE';
      if (key === 'and') return certaintyAnd((value as readonly Filter[]).map(inner));
      if (key === 'or') return certaintyOr((value as readonly Filter[]).map(inner));
      return key === 'not' ? certaintyNot(inner(value)) : leaf(key, value);
    }),
  );
}

/** `FactFilter`: what a fact is and who says so is true at any moment. */
export const meets = (told: Told, fact: ToldFact, filter: Filter | null | undefined): boolean =>
  truthOf(filter ?? {}, (key, value) => asCertainty(isSo(told, fact, key, value))) === 'DEFINITE';

function isSo(told: Told, fact: ToldFact, key: string, value: unknown): boolean {
  const { claims, own } = fact;
  const among = (one: unknown): boolean => (value as readonly unknown[]).includes(one);
  switch (key) {
    case 'about':
      return ids(told, value).some((id) => entitiesIn(fact).includes(id));
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
        ({ claim }) => claim.by !== undefined && ids(told, value).includes(standingFor(told.held, claim.by)),
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
      // The roles of the kind: holder, office, member, body, event, participant, capacity, subject, object, byEvent.
      return ids(told, value).some((id) => fact.roles[key as never as 'holder']?.includes(id));
  }
}

/** How surely an entity is the subject of a relation of a type to one of some others. */
export function relates(
  place: Place,
  subject: string,
  type: RelationType,
  objects: readonly string[],
): Certainty | null {
  const { told, moment } = place;
  const found = told.facts.filter(
    (fact) =>
      fact.type === type &&
      fact.roles.subject?.[0] === subject &&
      objects.map((id) => standingFor(told.held, id)).includes(fact.roles.object?.[0] ?? ''),
  );
  return certaintyOr(
    found.map(({ bounds, support, state }) => {
      if (moment === null) return 'DEFINITE';
      if (state) return certaintyAsOf(bounds, support, moment.days);
      return support === 'ASSERTED' ? 'DEFINITE' : 'POSSIBLE';
    }),
  );
}

/** What an office belongs to: the latest at the moment, else the latest by what the claims about it say. */
export function bodyOf(place: Place, office: string): string | null {
  const found = place.told.facts.filter(
    (fact) => fact.type === 'BELONGS_TO' && fact.roles.subject?.[0] === office && isShown(place, fact),
  );
  const key = ({ id, own, sort }: ToldFact): string =>
    place.moment === null ? sortKey(own.bounds, id) : sort;
  const [latest] = found.sort((a, b) => (key(a) > key(b) ? -1 : 1));
  return latest?.roles.object?.[0] ?? null;
}

/** How surely an office belongs to one of some bodies: at the moment, else by the latest record. */
export const belongs = (place: Place, office: string, bodies: readonly string[]): Certainty | null =>
  place.moment === null
    ? asCertainty(ids(place.told, bodies).includes(bodyOf(place, office) ?? ''))
    : relates(place, office, 'BELONGS_TO', bodies);

/** `EntityFilter`, `OfficeFilter` and `EventFilter`. */
export function entityMeets(place: Place, id: string, filter: Filter | null | undefined): boolean {
  const { told, moment } = place;
  const truth = truthOf(filter ?? {}, (key, value) => {
    switch (key) {
      case 'ids':
        return asCertainty(ids(told, value).includes(id));
      case 'text':
        return asCertainty(foldedLabel(labelNow(told, id)).includes(foldedLabel(value as string)));
      case 'category':
        return asCertainty(told.held.entities.get(id)?.category === value);
      case 'partOf':
        return relates(place, id, 'PART_OF', [value as string]);
      case 'belongsTo':
        return relates(place, id, 'BELONGS_TO', [value as string]);
      case 'heldIn':
        return relates(place, id, 'HELD_IN', [value as string]);
      case 'body':
        return belongs(place, id, value as readonly string[]);
      default:
        throw new Error(`no entity is asked for its ${key}`);
    }
  });
  return truth === 'DEFINITE' || (truth === 'POSSIBLE' && moment?.certainty !== 'DEFINITE');
}
