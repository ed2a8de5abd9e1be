/** The prefetch statements of `search`: the words of the graph that match the text, then the candidates with these words. */

import type { EntityKind, NameKind } from '../../../domain/model/kinds.ts';
import {
  type Cypher,
  cypher,
  join,
  lines,
  literal,
  name,
  Param,
  Variable,
  variables,
  where,
} from '../../../store/cypher.ts';
import type { Value } from '../../../store/graph.ts';
import { certaintyPlan, timeIn } from '../../compile/certainty.ts';
import { Columns } from '../../compile/columns.ts';
import { call, subquery } from '../../compile/fieldReaders.ts';
import { knownVersion, matchOwnState, matchStableNode, relationshipTypes } from '../../compile/pattern.ts';
import { asIs, rowType } from '../../compile/rowType.ts';
import type { FieldPlan, Scope } from '../../compile/scope.ts';
import { type PrefetchInput, PrefetchStatement } from '../../querySession.ts';
import type { WordInput } from './searchText.ts';

/** The most words that are read for one prefix, in their order. */
const MOST_BEGUN = 2_000;
/** The most names, and the most entities with labels or identifiers, that are compared with the text. */
export const MOST_NAMES = 1_000;
export const MOST_MARKED = 1_000;

/** Reads the words that may match, each with the number of its links: `[word, links]`. */
export const wordsStatement = (): PrefetchStatement<WordInput> =>
  new PrefetchStatement((scope) => {
    const [word, text] = variables('w', 't');
    const param = (key: keyof WordInput & string): Param<PrefetchInput<WordInput>> =>
      new Param(({ values }) => values[key] as Value);
    const equal = (property: string, key: keyof WordInput & string): Cypher =>
      cypher`UNWIND ${param(key)} AS ${text} MATCH (${word}:Word {${name(property)}: ${text}}) RETURN ${word}`;
    const begun = cypher`UNWIND ${param('beginnings')} AS ${text} CALL (${text}) { MATCH (${word}:Word) WHERE ${word}.text STARTS WITH ${text} RETURN ${word} ORDER BY ${word}.text LIMIT ${literal(MOST_BEGUN)} } RETURN ${word}`;
    const lookups = [
      equal('text', 'texts'),
      begun,
      equal('part1', 'parts1'),
      equal('part2', 'parts2'),
      equal('part3', 'parts3'),
    ];
    return subquery(
      scope,
      [call(scope, [join(lookups, '\nUNION\n')])],
      cypher`collect([${word}.text, COUNT { (${word})-[:SPELLS]->() } + COUNT { (${word})-[:MARKS]->() }])`,
    );
  });

/** The values of the second statement. */
export interface CandidateInput {
  /** Words of the graph, each with the place of the word of the text that it matches; keys of identifiers have -1. */
  readonly words: readonly (readonly [word: string, place: number])[];
  /** How many of the places a name must match, at least. */
  readonly least: number;
  /** The text itself, which may be an id. */
  readonly id: string;
  readonly [key: string]: Value;
}

/** A name that may match, and the entity that it is of. */
const NAME = rowType({
  entity: asIs<string>,
  kind: asIs<EntityKind>,
  fact: asIs<string>,
  text: asIs<string>,
  nameKind: asIs<NameKind | null>,
  time: timeIn,
});

/** An entity whose label, identifier or id may match; one that was merged into another gives the other as `entity`. */
const OWN = rowType({
  entity: asIs<string>,
  kind: asIs<EntityKind>,
  id: asIs<string>,
  label: asIs<string | null>,
  identifiers: asIs<readonly string[] | null>,
});

/** The candidates: names, and entities by what is their own. */
export const CANDIDATES = rowType({ names: NAME.readAll, own: OWN.readAll });

/**
 * Reads the `CANDIDATES`. Those that share most words with the text come first, then those with the fewest words, as many as
 * are compared and one more of each.
 */
export const candidatesStatement = (kinds: Param<never> | null): PrefetchStatement<CandidateInput> =>
  new PrefetchStatement((scope) => {
    const columns = new Columns();
    columns.add(namesIn(scope, kinds));
    columns.add(markedIn(scope, kinds));
    return columns.plan(CANDIDATES.read);
  });

const leads = new Param<PrefetchInput<CandidateInput>>(({ values }) => values.words);

/** Binds to `item` what a relationship type links to the words. */
function leading(relationship: string, item: Variable, link: Variable, lead: Variable): Cypher {
  return cypher`UNWIND ${leads} AS ${lead} MATCH (:Word {text: ${lead}[0]})-[${link}:${name(relationship)}]->(${item})`;
}

const least = new Param<PrefetchInput<CandidateInput>>(({ values }) => values.least);

/** Keeps the items that match enough places, at most `most` and one more. */
function best(item: Variable, link: Variable, lead: Variable, most: number): Cypher {
  const [places, first, size] = variables('places', 'first', 'size');
  return lines([
    cypher`WITH ${item}, count(DISTINCT ${lead}[1]) AS ${places}, min(${lead}[1]) AS ${first}, min(${link}.words) AS ${size} WHERE ${places} >= ${least} OR ${first} < 0`,
    cypher`WITH ${item}, ${places}, ${size} ORDER BY ${places} DESC, ${size}, ${item}.id LIMIT ${literal(most + 1)}`,
  ]);
}

function namesIn(scope: Scope, kinds: Param<never> | null): FieldPlan {
  const [fact, entity] = variables('f', 'n');
  const [link, lead] = variables('r', 'lead');
  const named = cypher`MATCH (${fact})-[:${relationshipTypes(scope, 'ENTITY')}]->(${entity})`;
  const row = NAME.write({
    entity: cypher`${entity}.id`,
    kind: cypher`${entity}.kind`,
    fact: cypher`${fact}.id`,
    text: cypher`${fact}.text`,
    nameKind: cypher`${fact}.nameKind`,
    time: certaintyPlan(fact).expression,
  });
  return subquery(
    scope,
    [
      cypher`${leading('SPELLS', fact, link, lead)}${where(knownVersion(fact, scope.batch))}`,
      ...(kinds ? [cypher`${named} WHERE ${entity}.kind IN ${kinds}`] : []),
      best(fact, link, lead, MOST_NAMES),
      named,
    ],
    cypher`collect(${row})`,
  );
}

function markedIn(scope: Scope, kinds: Param<never> | null): FieldPlan {
  const entity = new Variable('n');
  const [link, lead] = variables('r', 'lead');
  const { state, clauses } = matchOwnState(scope, entity);
  const versions = scope.past ? [] : knownVersion(entity, scope.batch);
  const ofKinds = kinds ? [cypher`${entity}.kind IN ${kinds}`] : [];
  const id = new Param<PrefetchInput<CandidateInput>>(({ values }) => values.id);
  const byWords = [
    cypher`${leading('MARKS', entity, link, lead)}${where([...versions, ...ofKinds])}`,
    best(entity, link, lead, MOST_MARKED),
    cypher`RETURN ${entity}`,
  ];
  const itself = [
    matchStableNode(scope, entity, 'Entity', cypher`${id}`),
    cypher`WITH ${entity}${where(ofKinds)} RETURN ${entity}`,
  ];
  const row = OWN.write({
    entity: cypher`coalesce(${state}.mergedInto, ${state}.id)`,
    kind: cypher`${state}.kind`,
    id: cypher`${state}.id`,
    label: cypher`${state}.givenLabel`,
    identifiers: cypher`${state}.identifiers`,
  });
  return subquery(
    scope,
    [call(scope, [join([lines(byWords), lines(itself)], '\nUNION\n')]), ...clauses],
    cypher`collect(${row})`,
  );
}
