/** Lists of entities and sources, read by the index of their order. */

import { foldLabel } from '../../domain/name.ts';
import { namedIn } from '../compose/alias.ts';
import { connection, type ListScope, type Matched } from '../compose/connection.ts';
import { holds } from '../compose/moment.ts';
import { allWith, known, labelled, links, seen, stateOf } from '../compose/pattern.ts';
import type { Field } from '../compose/plan.ts';
import type { Run } from '../compose/scope.ts';
import { type Cypher, cypher, name, Param, Variable, where } from '../cypher.ts';
import { argumentAt, givenIn } from '../projections/arguments.ts';
import { filterConditions, plain, type Truth } from '../projections/filterTree.ts';
import { isIdentifiedBy } from '../projections/identifiers.ts';
import type { Args, Selection } from '../selection.ts';
import { isOfBody, relatesTo } from './relatesTo.ts';

/** The stored key of each order, and its direction. */
const ORDERS: Readonly<Record<string, readonly [property: string, descending: boolean]>> = {
  LABEL_ASC: ['labelSort', false],
  LABEL_DESC: ['labelSort', true],
  DATE_ASC: ['dateSort', false],
  DATE_DESC: ['dateSort', true],
};

/** Text arguments are folded like the labels that they are looked for in. */
const folded = (selection: Selection, path: readonly string[]): Param<Run> =>
  new Param<Run>((run) => foldLabel(String(argumentAt(selection, path).read(run as never))));

/** The node that the properties of an item lie on: at an earlier batch its state, which the list binds as well. */
const ownOf = (at: ListScope): Variable => (at.past ? at.fact : at.item);

type Condition = (value: Param<Run>) => Truth;

function conditionsOn(at: ListScope): Record<string, Condition> {
  const item = ownOf(at);
  const relates =
    (type: string): Condition =>
    (id) =>
      relatesTo(at, at.item, type, cypher`[${id}]`);
  return {
    ids: (ids) => plain(namedIn(item, ids)),
    category: (value) => plain(cypher`coalesce(${item}.category, '') = ${value}`),
    partOf: relates('PART_OF'),
    belongsTo: relates('BELONGS_TO'),
    heldIn: relates('HELD_IN'),
    body: (ids) => isOfBody(at, at.item, item, ids),
    identifier: (value) => plain(isIdentifiedBy(at, item, value)),
    voice: (value) => plain(cypher`${item}.voice = ${value}`),
    language: (value) => plain(cypher`coalesce(${item}.language, '') = ${value}`),
  };
}

function filtered(at: ListScope): Cypher[] {
  const { selection } = at;
  const conditions = conditionsOn(at);
  return filterConditions(
    selection.args.filter as Args | null | undefined,
    ['filter'],
    at.moment?.certainty ?? 'POSSIBLE',
    (filter, path) => [
      ...givenIn(selection, path, filter, conditions),
      ...(filter.text == null
        ? []
        : [plain(cypher`${ownOf(at)}.labelSort CONTAINS ${folded(selection, [...path, 'text'])}`)]),
    ],
  );
}

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
        conditions: [...known(ownOf(at), at.batch), ...filtered(at), ...inWindow(at)],
      }),
    })(scope, selection);
  };
