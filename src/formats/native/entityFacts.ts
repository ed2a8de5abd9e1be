/** Facts that are written as keys of their entity: filing form and dates of life, date and place of an event, body of an office. */
import type { EntityKind, RelationType } from '../../domain/model/kinds.ts';
import type { Position } from '../places.ts';
import { kindWithArticle, quoteValue, type ReadContext } from '../problem.ts';
import type { EntityInput, FactInput } from './shapes.ts';

/** The key of an entity, the kind that has it, and the key of the existence's claim that it is. */
const CLAIM_DATES = [
  ['birth', 'PERSON', 'start'],
  ['death', 'PERSON', 'end'],
  ['date', 'EVENT', 'date'],
] as const satisfies readonly (readonly [keyof EntityInput, EntityKind, string])[];

/** The key of an entity, the kind that has it, and the type of the relation to the entity that it names. */
const TIES = [
  ['place', 'EVENT', 'HELD_IN'],
  ['body', 'OFFICE', 'BELONGS_TO'],
  ['region', 'OFFICE', 'BELONGS_TO'],
] as const satisfies readonly (readonly [keyof EntityInput, EntityKind, RelationType])[];

/** The same for the key with the filing form. */
const FILING = ['filing', 'PERSON'] as const;

/** The keys of entities from which facts are made, by the kind that has them. Each kind has `source` too. */
export const FACT_KEYS_OF: Readonly<Partial<Record<EntityKind, readonly string[]>>> = Object.fromEntries(
  (['PERSON', 'EVENT', 'OFFICE'] as const).map((kind) => [
    kind,
    [...[FILING, ...CLAIM_DATES, ...TIES].flatMap(([key, of]) => (of === kind ? [key] : [])), 'source'],
  ]),
);

/** The keys of all kinds from which facts are made. */
export const ALL_FACT_KEYS: readonly string[] = Object.values(FACT_KEYS_OF).flat();

/**
 * The filing form, the existence and the relations that an entity states about itself. Keys that its kind does not have, and a source
 * without anything that it says, are added to `context.problems`.
 */
export function entityFacts(id: string, entity: EntityInput, context: ReadContext): FactInput[] {
  const { kind, source } = entity;
  if (kind === undefined) return [];
  const own = { ...context, id, kind, entity };
  const facts = [...filingForm(own), ...existences(own), ...relations(own)];
  if (source !== undefined && facts.length === 0) {
    const keys = FACT_KEYS_OF[kind] ?? [];
    context.problems.warning(
      context.places.of(entity, 'source'),
      'NOT_KEPT',
      `the source ${quoteValue(source)} is given, but nothing that it says`,
      keys.length === 0
        ? `remove it; ${kindWithArticle(kind)} has no dates and ties here, so write facts`
        : `add ${keys.filter((key) => key !== 'source').join(' or ')}, or remove it`,
    );
  }
  return facts;
}

interface OwnKeys extends ReadContext {
  readonly id: string;
  readonly kind: EntityKind;
  readonly entity: EntityInput;
}

function filingForm(own: OwnKeys): FactInput[] {
  const { places, entity, id } = own;
  if (!isGiven(...FILING, own)) return [];
  const at = places.of(entity, 'filing');
  const body = { entity: id, text: entity.filing, kind: 'FILING_FORM' as const };
  places.set(body, at, new Map(Object.keys(body).map((name) => [name, at])));
  return [withClaim({ name: body }, {}, [], at, own)];
}

/** The existence with the dates of the entity; none if it has no dates. */
function existences(own: OwnKeys): FactInput[] {
  const { places, entity, id } = own;
  const dates = CLAIM_DATES.filter(([key, kind]) => isGiven(key, kind, own));
  const [first] = dates;
  if (first === undefined) return [];
  const at = places.of(entity, first[0]);
  const claim = Object.fromEntries(dates.map(([key, , as]) => [as, entity[key]]));
  const claimKeys = dates.map(([key, , as]) => [as, places.of(entity, key)] as const);
  const body = { entity: id };
  places.set(body, at, new Map([['entity', at]]));
  return [withClaim({ existence: body }, claim, claimKeys, at, own)];
}

/** A relation to each entity that the entity names. */
function relations(own: OwnKeys): FactInput[] {
  const { problems, places, entity, id } = own;
  const ties = TIES.filter(([key, kind]) => isGiven(key, kind, own));
  if (entity.body !== undefined && entity.region !== undefined && ties.length > 1) {
    problems.error(
      places.of(entity, 'region'),
      'NOT_TAKEN',
      `an office belongs to the body ${quoteValue(entity.body)} or to the region ${quoteValue(entity.region)}, not to both`,
      'remove region, and record the region of the body in relations',
    );
    return [];
  }
  return ties.map(([key, , type]) => {
    const at = places.of(entity, key);
    const body = { type, subject: id, object: entity[key] };
    places.set(body, at, new Map(Object.keys(body).map((name) => [name, at])));
    return withClaim({ relation: body }, {}, [], at, own);
  });
}

function withClaim(
  fact: FactInput,
  dates: Readonly<Record<string, string | undefined>>,
  dateKeys: readonly (readonly [string, Position])[],
  at: Position,
  { places, entity }: OwnKeys,
): FactInput {
  const claim = { ...dates, source: entity.source };
  const keys = new Map(dateKeys);
  if (entity.source !== undefined) keys.set('source', places.of(entity, 'source'));
  places.set(claim, at, keys);
  const whole = { ...fact, claims: [claim] };
  places.set(whole, at);
  return whole;
}

/** Whether the entity has a key; one that its kind does not have is reported. */
function isGiven(key: keyof EntityInput, kind: EntityKind, own: OwnKeys): boolean {
  if (own.entity[key] === undefined) return false;
  if (own.kind === kind) return true;
  own.problems.error(
    own.places.of(own.entity, key),
    'NOT_TAKEN',
    `${kindWithArticle(own.kind)} has the key ${quoteValue(key)}`,
    `only ${kind.toLowerCase()}s have it; write a fact instead`,
  );
  return false;
}
