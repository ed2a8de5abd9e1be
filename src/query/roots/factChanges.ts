/** `factChanges`: what the batches between two batches or times did to facts, in the order of the batches. */

import {
  type Cypher,
  cypher,
  join,
  lines,
  listed,
  literal,
  name,
  names,
  Param,
  readingHistory,
  Variable,
  variables,
  where,
} from '../../store/cypher.ts';
import { FACT_LABELS, ROLE_RELATIONSHIP_FORMS } from '../../store/graphLayout.ts';
import { matchEntitiesByIds, matchWithMerged } from '../compile/alias.ts';
import { connection } from '../compile/connection.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import type { PageSlice } from '../compile/pageSlice.ts';
import { ENTITY_KIND_LIST, FACT_KIND_LIST, keepRows, matchBatchAt, PAST } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { matchReached } from '../fields/timelineFacts.ts';
import { argument, argumentAt, argumentsAt } from '../filters/arguments.ts';
import { InputError } from '../inputError.ts';

/** Added to the number of a batch, which has at most ten digits, so that it sorts as a text. */
const NUMBER_BASE = 10_000_000_000;

/** The number of a batch as a text that sorts as the number does. */
export const sortedNumber = (number: Cypher): Cypher => cypher`toString(${literal(NUMBER_BASE)} + ${number})`;

/** Binds `to` to the number of the batch that an argument names, or else of the last one committed by its time. */
function bindBatch(
  at: ListScope,
  argument: 'since' | 'until',
  to: Variable,
  kept: readonly Variable[],
): Cypher {
  return argumentsAt(at.selection, [argument]).batch == null
    ? matchBatchAt(at.statement.engine, argumentAt(at.selection, [argument, 'time']), to)
    : cypher`WITH ${argumentAt(at.selection, [argument, 'batch'])} AS ${to}, ${listed([...kept, at.batch])}`;
}

/** The batches whose changes are asked for, as variables: those after `from`, up to `to`. */
interface Range {
  readonly from: Variable;
  readonly to: Variable;
}

const inRange = (number: Cypher, { from, to }: Range): Cypher[] => [
  cypher`${number} > ${from}`,
  cypher`${number} <= ${to}`,
];

/** The labels of versions, and the property that has the number of the batch that wrote or closed them. */
const WRITTEN_OR_CLOSED: readonly (readonly [Cypher, 'knownFrom' | 'knownTo'])[] = [
  ...FACT_LABELS.map((label) => [name(label), 'knownFrom'] as const),
  [PAST, 'knownFrom'],
  [PAST, 'knownTo'],
];

/** What is read of the versions with a label. */
interface Branch {
  readonly version: Variable;
  readonly label: Cypher;
  readonly property: 'knownFrom' | 'knownTo';
  /** The number of the batch that wrote or closed the version. */
  readonly number: Cypher;
}

/** Binds `version` to what the batches wrote or closed, and `made` to the number of the batch, by a MATCH for each branch. */
function matchVersions(
  { item: version, fact: made }: Pick<ListScope, 'item' | 'fact'>,
  imported: readonly Variable[],
  matchesOf: (branch: Branch) => readonly Cypher[],
): Cypher {
  const branches = WRITTEN_OR_CLOSED.flatMap(([label, property]) => {
    const number = cypher`${version}.${name(property)}`;
    return matchesOf({ version, label, property, number }).map(
      (match) => cypher`${match} RETURN ${version}, ${number} AS ${made}`,
    );
  });
  return cypher`CALL (${listed(imported)}) { ${join(branches, ' UNION ALL ')} }`;
}

/** A closed version may be one of an entity, a source or a claim too. */
const isOfFact = ({ version, label }: Branch): Cypher[] =>
  label === PAST ? [cypher`${version}.kind IN ${FACT_KIND_LIST}`] : [];

/** Matches all versions in the range; with `id`, which is bound, only those of that fact. */
const wholeRange =
  (range: Range, { statement }: Pick<ListScope, 'statement'>, id: Variable | null) =>
  (branch: Branch): readonly Cypher[] => {
    const { version, label, number } = branch;
    const ofId = id === null ? cypher`` : cypher` {id: ${id}}`;
    const conditions = [
      ...inRange(number, range),
      ...(id === null && statement.engine === 'neo4j' ? [hasId(version)] : []),
      ...isOfFact(branch),
    ];
    return [cypher`MATCH (${version}:${label}${ofId})${where(conditions)}`];
  };

/**
 * Matches the first versions of a page along the index of batch and id, so that the cost does not depend on how much
 * changed: those of the batch of the cursor, after its id, and those of the batches that follow.
 */
const pageOfRange =
  (range: Range, slice: PageSlice, afterCursor: boolean) =>
  (branch: Branch): readonly Cypher[] => {
    const { version, label, property, number } = branch;
    const id = cypher`${version}.id`;
    const [batch, last] = [cursorPart(slice, 0), cursorPart(slice, 1)];
    const [from, to] = slice.down ? [range.from, batch] : [batch, range.to];
    const parts = afterCursor
      ? [
          [cypher`${number} = ${batch}`, slice.down ? cypher`${id} < ${last}` : cypher`${id} > ${last}`],
          [
            cypher`${number} > ${from}`,
            slice.down ? cypher`${number} < ${to}` : cypher`${number} <= ${to}`,
            hasId(version),
          ],
        ]
      : [[...inRange(number, range), hasId(version)]];
    return parts.map((conditions) =>
      lines([
        cypher`MATCH (${version}:${label}) USING INDEX ${version}:${label}(${name(property)}, id)${where([...conditions, ...isOfFact(branch)])}`,
        cypher`WITH ${version} ${slice.order([number], id)} LIMIT ${slice.limit}`,
      ]),
    );
  };

/** Neo4j reads an index of several properties only if the conditions name all of them. */
const hasId = (version: Variable): Cypher => cypher`${version}.id > ${literal('')}`;

/** The number of the batch in the key of the cursor (0), or the id after it (1). */
const cursorPart = (slice: PageSlice, part: 0 | 1): Param<RequestValues> =>
  new Param<RequestValues>((run) => {
    const key = slice.cursor(run) ?? '';
    const end = key.indexOf(' ');
    return part === 0 ? Number(key.slice(0, end)) - NUMBER_BASE : key.slice(end + 1);
  });

const ANY_ROLE = readingHistory(names(ROLE_RELATIONSHIP_FORMS));

/** Binds `version` to the versions of facts that have a role for one of the entities that `about` and `reach` name. */
export function matchVersionsAbout(at: ListScope, version: Variable): Cypher[] {
  const [entity, named, asked] = variables('e', 'e', 'id');
  const former = cypher`${named}.kind IN ${ENTITY_KIND_LIST}`;
  const ids = argument(at.selection, 'about');
  const { start, clauses } = matchReached(at, entity, entity);
  return [
    cypher`CALL (${at.batch}) { ${lines([
      ...matchEntitiesByIds(at, entity, ids),
      ...clauses,
      // Closed versions stay with the entity that they were about before it was merged.
      ...matchWithMerged({ ...at, node: start }, named),
      cypher`RETURN DISTINCT ${named}`,
      // Entities that were retracted.
      cypher`UNION UNWIND ${ids} AS ${asked} MATCH (${named}:${PAST} {id: ${asked}}) WHERE ${former} RETURN DISTINCT ${named}`,
    ])} }`,
    cypher`MATCH (${named})<-[:${ANY_ROLE}]-(${version})`,
  ];
}

function match(at: ListScope): ListMatch {
  const { args } = at.selection;
  const [from, to, last] = variables('after', 'until', 'last');
  const { item: version, fact: made, batch } = at;
  const range: Range = { from, to };
  const [id, written, closed] = variables('id', 'written', 'closed');
  const about = args.about == null ? null : new Variable('id');
  const ofVersion = (property: 'knownFrom' | 'knownTo') =>
    cypher`collect(CASE WHEN ${made} = ${version}.${name(property)} THEN ${version} END)`;
  return {
    clauses: [
      bindBatch(at, 'since', from, []),
      ...(args.until == null
        ? [cypher`WITH ${from}, ${batch} AS ${to}, ${batch}`]
        : [
            bindBatch(at, 'until', last, [from]),
            // At an earlier batch later ones are not known.
            cypher`WITH ${from}, CASE WHEN ${last} < ${batch} THEN ${last} ELSE ${batch} END AS ${to}, ${batch}`,
          ]),
      ...(about === null
        ? []
        : [
            ...matchVersionsAbout(at, version),
            cypher`WITH DISTINCT ${version}.id AS ${about}, ${listed([from, to, batch])}`,
          ]),
      matchVersions(at, [from, to, ...(about === null ? [] : [about])], branchesOf(at, range, about)),
      ...keepRows(at.statement.engine, version, [made, batch]),
      ...(at.slice === null
        ? [cypher`WITH DISTINCT ${version}.id AS ${id}, ${made}, ${batch}`]
        : [
            // What a batch did to a fact is the version that it wrote, or where it wrote none, the one that it closed. Looking for
            // the next version of each would cost the square of the versions of a fact where an index finds them by id only.
            cypher`WITH ${version}.id AS ${id}, ${made}, ${batch}, ${ofVersion('knownFrom')} AS ${written}, ${ofVersion('knownTo')} AS ${closed}`,
            cypher`UNWIND CASE WHEN size(${written}) > 0 THEN ${written} ELSE ${closed} END AS ${version}`,
            cypher`WITH ${version}, ${made}, ${batch}`,
          ]),
    ],
    conditions: [],
  };
}

function branchesOf(
  at: ListScope,
  range: Range,
  about: Variable | null,
): (branch: Branch) => readonly Cypher[] {
  if (about !== null || at.slice === null || at.statement.engine !== 'neo4j')
    return wholeRange(range, at, about);
  const { after, before } = at.selection.args;
  return pageOfRange(range, at.slice, after != null || before != null);
}

const list = connection({
  items: ['FactChange'],
  facts: [],
  bindsFact: true,
  key: (version, number) => cypher`${sortedNumber(cypher`${number}`)} + ' ' + ${version}.id`,
  match,
});

/** The most entities whose changes are asked for at once. */
const MAX_ENTITIES = 50;

/** A list with the argument `about`. Throws InputError for too many ids. */
export const listAbout =
  (list: FieldCompiler): FieldCompiler =>
  (scope, selection) => {
    const { about } = selection.args;
    if (Array.isArray(about) && about.length > MAX_ENTITIES)
      throw new InputError(
        'TOO_MANY_IDS',
        `${selection.name}(about:) has ${about.length} ids; give at most ${MAX_ENTITIES}.`,
      );
    return list(scope, selection);
  };

export const factChanges = listAbout(list);
