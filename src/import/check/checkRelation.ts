/** Checks that a relation links entities of the kinds that its type requires. */
import { ACTOR_KINDS, type EntityKind, type RelationType } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { kindWithArticle, quoteValue, type ReadContext } from '../../formats/problem.ts';
import type { Catalogue } from './catalogue.ts';

interface Ends {
  readonly subject?: readonly EntityKind[];
  readonly object?: readonly EntityKind[];
}

const BETWEEN_PERSONS: Ends = { subject: ['PERSON'], object: ['PERSON'] };

const ENDS: Partial<Record<RelationType, Ends>> = {
  HELD_IN: { subject: ['EVENT'], object: ['REGION'] },
  HOSTED_BY: { subject: ['EVENT', 'ORGANIZATION'], object: ACTOR_KINDS },
  ORGANIZED_BY: { subject: ['EVENT'], object: ACTOR_KINDS },
  DISCUSSED: { subject: ['EVENT'], object: ['TOPIC'] },
  SERVES_AS: { subject: ACTOR_KINDS },
  COOPERATES_WITH: { subject: ACTOR_KINDS, object: ACTOR_KINDS },
  SEATED_IN: { object: ['REGION'] },
  ADJACENT_TO: { subject: ['REGION'], object: ['REGION'] },
  PARENT_OF: BETWEEN_PERSONS,
  SIBLING_OF: BETWEEN_PERSONS,
  SPOUSE_OF: BETWEEN_PERSONS,
  RELATIVE_OF: BETWEEN_PERSONS,
  TEACHER_OF: BETWEEN_PERSONS,
  ASSOCIATE_OF: BETWEEN_PERSONS,
};

export function checkRelation(
  fact: FactRecord,
  all: Catalogue,
  { problems, places }: ReadContext,
  body: object,
): void {
  const { type } = fact;
  const subject = fact.roles.subject?.[0];
  const object = fact.roles.object?.[0];
  if (type === undefined || subject === undefined || object === undefined) return;
  const kinds = { subject: all.kindOf(subject), object: all.kindOf(object) };
  if (kinds.subject === undefined || kinds.object === undefined) return;
  const error = (key: string, wrong: string, hint: string): void =>
    problems.error(places.of(body, key), 'RELATION_ENDS', wrong, hint);
  if (subject === object)
    error('object', `${quoteValue(subject)} is linked to itself`, 'name another entity as the object');
  if (type === 'PART_OF' && kinds.subject !== kinds.object)
    error(
      'type',
      `PART_OF links ${kindWithArticle(kinds.subject)} to ${kindWithArticle(kinds.object)}`,
      'use BELONGS_TO between entities of different kinds',
    );
  if (type === 'BELONGS_TO' && kinds.subject === kinds.object)
    error(
      'type',
      `BELONGS_TO links ${kindWithArticle(kinds.subject)} to ${kindWithArticle(kinds.object)}`,
      'use PART_OF between entities of the same kind',
    );
  for (const end of ['subject', 'object'] as const) {
    const allowed: readonly string[] | undefined = ENDS[type]?.[end];
    const kind = kinds[end];
    if (allowed !== undefined && kind !== undefined && !allowed.includes(kind))
      error(
        end,
        `the ${end} of ${type} is the ${kind} ${quoteValue(fact.roles[end]?.[0] ?? '')}`,
        `it takes ${allowed.join(', ')}`,
      );
  }
}
