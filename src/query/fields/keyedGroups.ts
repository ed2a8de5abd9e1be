/** Groups with a key: what is selected of them, the entities that keys are ids of, and their rows. */

import { dayCountOf } from '../../domain/time/dayCount.ts';
import { cypher, Variable } from '../../store/cypher.ts';
import { Columns } from '../compile/columns.ts';
import { callWith } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchOwnState, matchStableNode } from '../compile/pattern.ts';
import { listOf } from '../compile/rowType.ts';
import { importsOfList, type Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { ENTITY_TYPES } from '../types/concreteTypes.ts';
import type { Group, Groups } from '../types/groups.ts';
import { labelIn } from './label.ts';

/** The most groups in an answer. */
const MAX_GROUPS = 500;

/** The most rows that are read: one more group, and the row of the items in no group, which has the empty key. */
export const MAX_GROUP_ROWS = MAX_GROUPS + 2;

/** The number of definite and of possible items of a group, its entity if it has one, and its days if they are selected. */
type GroupRow = readonly [
  key: string,
  definite: number,
  possible: number,
  entity: readonly (readonly unknown[])[],
  definiteDays?: number,
  possibleDays?: number,
];

const below = (selection: Selection, name: string): readonly Selection[] =>
  [...selection.fields.values()].flat().filter((field) => field.name === name);

/** The selections of a field of the groups. */
export const fieldsOfGroups = (groups: Selection, name: string): readonly Selection[] =>
  below(groups, 'items').flatMap((items) => below(items, name));

type GroupEntities = ReturnType<typeof groupEntities>;

/** Reads the entities whose ids are the keys: `[label, labels]` and what the fields select of them. */
export function groupEntities(scope: Scope, fields: readonly Selection[], key: Variable, found: Variable) {
  const entity = new Variable('n');
  const own = matchOwnState(scope, entity);
  const columns = new Columns(2);
  const decode = columns.addEach(fields, (field) =>
    composeObject({ ...scope, node: entity, list: null }, ENTITY_TYPES, field),
  );
  const row = [cypher`${own.state}.label`, cypher`${own.state}.labels`, ...columns.expressions];
  const clause = callWith(
    [key, ...importsOfList(scope)],
    [
      matchStableNode(scope, entity, 'Entity', cypher`${key}`, [key]),
      ...own.clauses,
      ...columns.clauses,
      cypher`RETURN collect(${listOf(row)}) AS ${found}`,
    ],
  );
  return { clause, decode };
}

/** @param entities null if the keys are no ids */
export function decodeGroups(rows: unknown, entities: GroupEntities | null): Groups {
  const found = rows as readonly GroupRow[];
  const groups = found.filter(([name]) => name !== '');
  const items = groups.slice(0, MAX_GROUPS).map(
    ([name, definite, possible, [row], definiteDays, possibleDays]): Group => ({
      key: name,
      from: null,
      to: null,
      definite,
      possible,
      days:
        definiteDays === undefined || possibleDays === undefined
          ? null
          : dayCountOf(definiteDays, possibleDays),
      label: (args) => (row ? labelIn(row[1] as readonly string[] | null, row[0], args) : name),
      entity: (field, inner) => (row && entities ? entities.decode(row, field, inner) : null),
    }),
  );
  const ungrouped = found.find(([name]) => name === '')?.[2] ?? 0;
  return { items, ungrouped, complete: groups.length <= MAX_GROUPS };
}
