/** Lists of entities and sources, read by the index of their order. */

import { foldLabel } from '../../domain/name.ts';
import { isNamed, namedIn, ownedBy } from '../compose/alias.ts';
import { connection, type ListScope, type Matched } from '../compose/connection.ts';
import { holds, holdsIfState } from '../compose/moment.ts';
import { allWith, known, labelled, links, seen, stateOf } from '../compose/pattern.ts';
import type { Field } from '../compose/plan.ts';
import type { Run } from '../compose/scope.ts';
import { type Cypher, cypher, join, literal, name, Param, Variable, where } from '../cypher.ts';
import { argumentAt, givenIn } from '../projections/arguments.ts';
import { isIdentifiedBy } from '../projections/identifiers.ts';
import type { Args, Selection } from '../selection.ts';

/** The stored key of each order, and its direction. */
const ORDERS: Readonly<Record<string, readonly [property: string, descending: boolean]>> = {
  LABEL_ASC: ['labelSort', false],
  LABEL_DESC: ['labelSort', true],
  DATE_ASC: ['dateSort', false],
  DATE_DESC: ['dateSort', true],
};

type Condition = (value: Param<Run>) => Cypher;

/** Text arguments are folded like the labels that they are looked for in. */
const folded = (selection: Selection, path: readonly string[]): Param<Run> =>
  new Param<Run>((run) => foldLabel(String(argumentAt(selection, path).read(run as never))));

/** A relation of one type from the item to a given entity, in the moment in force. */
function relatesTo(at: ListScope, type: string, id: Param<Run>): Cypher {
  const relation = new Variable('f');
  const target = new Variable('n');
  const meant = isNamed(at, target, id);
  return cypher`EXISTS { MATCH (${at.item})<-[:${links(at, 'SUBJECT')}]-(${labelled(at, relation, 'Relation')})-[:${links(at, 'OBJECT')}]->(${target})${meant.clauses}${where(
    [
      cypher`${relation}.type = ${literal(type)}`,
      ...meant.conditions,
      ...seen(at, relation, 'Relation'),
      ...(at.moment ? holdsIfState(at.moment, relation) : []),
    ],
  )} }`;
}

/** The node that the properties of an item lie on: at an earlier batch its state, which the list binds as well. */
const ownOf = (at: ListScope): Variable => (at.past ? at.fact : at.item);

function entityConditions(at: ListScope): Record<string, Condition> {
  const item = ownOf(at);
  return {
    ids: (ids) => namedIn(item, ids),
    category: (value) => cypher`coalesce(${item}.category, '') = ${value}`,
    partOf: (id) => relatesTo(at, 'PART_OF', id),
    belongsTo: (id) => relatesTo(at, 'BELONGS_TO', id),
    heldIn: (id) => relatesTo(at, 'HELD_IN', id),
    body: (ids) => ownedBy(at, at.item, item, ids),
    identifier: (value) => isIdentifiedBy(at, item, value),
    voice: (value) => cypher`${item}.voice = ${value}`,
    language: (value) => cypher`coalesce(${item}.language, '') = ${value}`,
  };
}

function filterConditions(at: ListScope, path: readonly string[], filter: Args | null | undefined): Cypher[] {
  if (!filter) return [];
  const found = givenIn(at.selection, path, filter, entityConditions(at));
  if (filter.text != null)
    found.push(cypher`${ownOf(at)}.labelSort CONTAINS ${folded(at.selection, [...path, 'text'])}`);
  const nested = (key: string) =>
    ((filter[key] as readonly Args[] | null | undefined) ?? []).map((child, i) =>
      filterConditions(at, [...path, key, String(i)], child),
    );
  for (const child of nested('and')) if (child.length > 0) found.push(all(child));
  const either = nested('or');
  if (either.length > 0)
    found.push(
      cypher`(${join(
        either.map((child) => (child.length > 0 ? all(child) : literal(true))),
        ' OR ',
      )})`,
    );
  if (filter.not != null) {
    const inner = filterConditions(at, [...path, 'not'], filter.not as Args);
    found.push(inner.length > 0 ? cypher`NOT ${all(inner)}` : literal(false));
  }
  return found;
}

const all = (list: readonly Cypher[]): Cypher => cypher`(${join(list, ' AND ')})`;

/** Events in a window: those whose recorded date overlaps it. */
function inWindow(at: ListScope): Cypher[] {
  if (!at.during) return [];
  const existence = new Variable('x');
  return [
    cypher`EXISTS { MATCH (${at.item})<-[:${links(at, 'ENTITY')}]-(${labelled(at, existence, 'Existence')})${where(
      [...seen(at, existence, 'Existence'), ...holds(at.during, existence)],
    )} }`,
  ];
}

/** The list of the nodes with one label; `label` is also the type of the items. */
export const entityList =
  (label: string): Field =>
  (scope, selection) => {
    const [property, descending] = ORDERS[String(selection.args.orderBy ?? 'LABEL_ASC')] ?? [
      'labelSort',
      false,
    ];
    return connection({
      items: [label],
      facts: [],
      indexed: true,
      descending,
      bindsFact: scope.past,
      key: (item, state) => cypher`${scope.past ? state : item}.${name(property)}`,
      match: (at): Matched => ({
        clauses: [
          ...allWith(at, at.item, label),
          ...(at.past
            ? [stateOf(at, at.item, at.fact), cypher`WITH ${at.item}, ${at.fact}, ${at.batch}`]
            : []),
        ],
        conditions: [
          ...known(ownOf(at), at.batch),
          ...filterConditions(at, ['filter'], selection.args.filter as Args | null | undefined),
          ...inWindow(at),
        ],
      }),
    })(scope, selection);
  };
