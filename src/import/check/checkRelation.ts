/** Which kinds a relation may link, where its type says so. */
import { ACTOR_KINDS, type EntityKind, type RelationType } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { aKind, shown } from '../../formats/problem.ts';
import type { Reading } from '../../formats/tree/fields.ts';
import type { FiledRecords } from '../spooledFile.ts';
import type { FactHead } from '../recordHeader.ts';
import type { Catalogue } from './catalogue.ts';

interface Ends {
  readonly subject?: readonly EntityKind[];
  readonly object?: readonly EntityKind[];
}

const ENDS: Partial<Record<RelationType, Ends>> = {
  HELD_IN: { subject: ['EVENT'], object: ['REGION'] },
  HOSTED_BY: { subject: ['EVENT', 'ORGANIZATION'], object: ACTOR_KINDS },
  ORGANIZED_BY: { subject: ['EVENT'], object: ACTOR_KINDS },
  DISCUSSED: { subject: ['EVENT'], object: ['TOPIC'] },
  SERVES_AS: { subject: ACTOR_KINDS },
  COOPERATES_WITH: { subject: ACTOR_KINDS, object: ACTOR_KINDS },
  SEATED_IN: { object: ['REGION'] },
  ADJACENT_TO: { subject: ['REGION'], object: ['REGION'] },
};

export function checkRelation(
  fact: FactRecord,
  all: Catalogue,
  { problems, places }: Reading,
  body: object,
): void {
  const { type } = fact;
  const subject = fact.roles.subject?.[0];
  const object = fact.roles.object?.[0];
  if (type === undefined || subject === undefined || object === undefined) return;
  const kinds = { subject: all.kindOf(subject), object: all.kindOf(object) };
  if (kinds.subject === undefined || kinds.object === undefined) return;
  if (subject === object)
    problems.error(
      places.of(body, 'object'),
      'RELATION_ENDS',
      `${shown(subject)} is linked with itself`,
      'name another object',
    );
  if (type === 'PART_OF' && kinds.subject !== kinds.object)
    problems.error(
      places.of(body, 'type'),
      'RELATION_ENDS',
      `PART_OF links ${aKind(kinds.subject)} with ${aKind(kinds.object)}`,
      'write BELONGS_TO across kinds',
    );
  if (type === 'BELONGS_TO' && kinds.subject === kinds.object)
    problems.error(
      places.of(body, 'type'),
      'RELATION_ENDS',
      `BELONGS_TO links ${aKind(kinds.subject)} with ${aKind(kinds.object)}`,
      'write PART_OF within a kind',
    );
  for (const end of ['subject', 'object'] as const) {
    const allowed: readonly string[] | undefined = ENDS[type]?.[end];
    const kind = kinds[end];
    if (allowed !== undefined && kind !== undefined && !allowed.includes(kind))
      problems.error(
        places.of(body, end),
        'RELATION_ENDS',
        `the ${end} of ${type} is the ${kind} ${shown(fact.roles[end]?.[0] ?? '')}`,
        `it takes ${allowed.join(', ')}`,
      );
  }
}

const isPartOf = ({ kind, about }: FactHead): boolean => kind === 'RELATION' && about === 'DATING';

/** Nothing is a part of itself, however many steps lie between. */
export function checkCycles(files: readonly FiledRecords[], { problems, places }: Reading): void {
  const wholes = new Map<string, { whole: string; body: object }[]>();
  for (const { facts } of files)
    for (const { record, body } of facts.where(isPartOf)) {
      const part = record.roles.subject?.[0];
      const whole = record.roles.object?.[0];
      if (part === undefined || whole === undefined || part === whole) continue;
      places.keep(body);
      wholes.set(part, [...(wholes.get(part) ?? []), { whole, body }]);
    }
  const done = new Set<string>();
  for (const start of wholes.keys()) {
    // Depth first with a stack of our own: chains may be long.
    const path = new Set<string>();
    const stack: { id: string; leave: boolean; body: object | null }[] = [
      { id: start, leave: false, body: null },
    ];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { id, leave, body } = next;
      if (leave) {
        path.delete(id);
        done.add(id);
      } else if (path.has(id)) {
        if (body !== null)
          problems.error(
            places.of(body),
            'PART_OF_CYCLE',
            `${shown(id)} becomes a part of itself`,
            'take away one of the PART_OF relations',
          );
      } else if (!done.has(id)) {
        path.add(id);
        stack.push({ id, leave: true, body });
        for (const { whole, body: by } of wholes.get(id) ?? [])
          stack.push({ id: whole, leave: false, body: by });
      }
    }
  }
}
