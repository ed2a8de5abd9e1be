/** `factChanges`: what the batches between two batches or times did to facts, in the order of the batches. */

import {
  type Cypher,
  cypher,
  join,
  lines,
  listed,
  name,
  names,
  Param,
  readingHistory,
  Variable,
} from '../../store/cypher.ts';
import { FACT_LABELS, ROLE_RELATIONSHIP_FORMS } from '../../store/graphLayout.ts';
import { matchEntitiesByIds, matchWithMerged } from '../compile/alias.ts';
import { connection } from '../compile/connection.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { ENTITY_KIND_LIST, FACT_KIND_LIST, matchBatchAt, PAST } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';

/** Added to the number of a batch, which has at most ten digits, so that it sorts as a text. */
const NUMBER_BASE = cypher`10000000000`;

const time = (at: ListScope, key: string): Param<RequestValues> =>
  new Param<RequestValues>((run) =>
    new Date(String((run.args[at.selection.slot] as Args)[key])).toISOString(),
  );

const number = (at: ListScope, key: string): Param<RequestValues> =>
  new Param<RequestValues>((run) => Number((run.args[at.selection.slot] as Args)[key]));

/**
 * Binds `version` to what was written or closed by the batches that `within` allows; `bounds` are the variables in it. With
 * `id`, which is bound, only versions of that fact.
 */
function matchVersions(
  version: Variable,
  within: (property: Cypher) => Cypher,
  bounds: readonly Variable[],
  id: Variable | null,
): Cypher {
  const written = within(cypher`${version}.knownFrom`);
  const closed = within(cypher`${version}.knownTo`);
  const ofId = id === null ? cypher`` : cypher` {id: ${id}}`;
  const live = FACT_LABELS.map(
    (label) => cypher`MATCH (${version}:${name(label)}${ofId}) WHERE ${written} RETURN ${version} UNION ALL `,
  );
  const imported = listed([...bounds, ...(id === null ? [] : [id])]);
  return cypher`CALL (${imported}) { ${join(live, '')}MATCH (${version}:${PAST}${ofId}) WHERE (${written} OR ${closed}) AND ${version}.kind IN ${FACT_KIND_LIST} RETURN ${version} }`;
}

const ANY_ROLE = readingHistory(names(ROLE_RELATIONSHIP_FORMS));

/** Binds `id` to the ids of the facts of which a version has a role for one of the entities that the argument `about` names. */
function matchIdsAbout(at: ListScope, id: Variable, bounds: readonly Variable[]): Cypher[] {
  const [entity, named, version] = [new Variable('e'), new Variable('e'), new Variable('f')];
  const [asked, former] = [new Variable('id'), cypher`${named}.kind IN ${ENTITY_KIND_LIST}`];
  const ids = new Param<RequestValues>((run) => (run.args[at.selection.slot] as Args).about as string[]);
  return [
    cypher`CALL (${at.batch}) { ${lines([
      ...matchEntitiesByIds(at, entity, ids),
      // Closed versions stay with the entity that they were about before it was merged.
      ...matchWithMerged({ ...at, node: entity }, named),
      cypher`RETURN DISTINCT ${named}`,
      // Entities that were retracted.
      cypher`UNION UNWIND ${ids} AS ${asked} MATCH (${named}:${PAST} {id: ${asked}}) WHERE ${former} RETURN DISTINCT ${named}`,
    ])} }`,
    cypher`MATCH (${named})<-[:${ANY_ROLE}]-(${version})`,
    cypher`WITH DISTINCT ${version}.id AS ${id}, ${listed([...bounds, at.batch])}`,
  ];
}

function match(at: ListScope): ListMatch {
  const { args } = at.selection;
  const from = new Variable('after');
  const to = new Variable('until');
  const last = new Variable('last');
  const { item: version, fact: made, batch } = at;
  const within = (property: Cypher) => cypher`${property} > ${from} AND ${property} <= ${to}`;
  const [id, written, closed] = [new Variable('id'), new Variable('written'), new Variable('closed')];
  const about = args.about == null ? null : new Variable('id');
  const ofVersion = (property: 'knownFrom' | 'knownTo') =>
    cypher`collect(CASE WHEN ${made} = ${version}.${name(property)} THEN ${version} END)`;
  return {
    clauses: [
      args.afterBatch == null
        ? matchBatchAt(time(at, 'afterTime'), from)
        : cypher`WITH ${number(at, 'afterBatch')} AS ${from}, ${batch}`,
      ...(args.untilBatch == null && args.untilTime == null
        ? [cypher`WITH ${from}, ${batch} AS ${to}, ${batch}`]
        : [
            args.untilBatch == null
              ? matchBatchAt(time(at, 'untilTime'), last)
              : cypher`WITH ${from}, ${number(at, 'untilBatch')} AS ${last}, ${batch}`,
            // At an earlier batch later ones are not known.
            cypher`WITH ${from}, CASE WHEN ${last} < ${batch} THEN ${last} ELSE ${batch} END AS ${to}, ${batch}`,
          ]),
      ...(about === null ? [] : matchIdsAbout(at, about, [from, to])),
      matchVersions(version, within, [from, to], about),
      cypher`UNWIND [${version}.knownFrom, ${version}.knownTo] AS ${made}`,
      cypher`WITH ${version}, ${made}, ${from}, ${to}, ${batch} WHERE ${within(cypher`${made}`)}`,
      // What a batch did to a fact is the version that it wrote, or where it wrote none, the one that it closed. Looking for the
      // next version of each would cost the square of the versions of a fact where an index finds them by id only.
      cypher`WITH ${version}.id AS ${id}, ${made}, ${batch}, ${ofVersion('knownFrom')} AS ${written}, ${ofVersion('knownTo')} AS ${closed}`,
      cypher`UNWIND CASE WHEN size(${written}) > 0 THEN ${written} ELSE ${closed} END AS ${version}`,
      cypher`WITH ${version}, ${made}, ${batch}`,
    ],
    conditions: [],
  };
}

const list = connection({
  items: ['FactChange'],
  facts: [],
  bindsFact: true,
  key: (version, number) => cypher`toString(${NUMBER_BASE} + ${number}) + ' ' + ${version}.id`,
  match,
});

/** The most entities whose changes are asked for at once. */
const MAX_ENTITIES = 50;

/** Throws InputError for too many ids, and unless one of `afterBatch` and `afterTime` is given, and at most one end. */
export const factChanges: FieldCompiler = (scope, selection) => {
  const { afterBatch, afterTime, untilBatch, untilTime } = selection.args;
  if ((afterBatch == null) === (afterTime == null))
    throw new InputError(
      'CONTRADICTORY_OPTIONS',
      `factChanges has ${afterBatch == null ? 'neither afterBatch nor afterTime' : 'both afterBatch and afterTime'}; give one of them, for example afterBatch: 0 for all changes.`,
    );
  if (untilBatch != null && untilTime != null)
    throw new InputError(
      'CONTRADICTORY_OPTIONS',
      'factChanges has both untilBatch and untilTime; give one of them.',
    );
  const { about } = selection.args;
  if (Array.isArray(about) && about.length > MAX_ENTITIES)
    throw new InputError(
      'TOO_MANY_IDS',
      `factChanges(about:) has ${about.length} ids; give at most ${MAX_ENTITIES}.`,
    );
  return list(scope, selection);
};
