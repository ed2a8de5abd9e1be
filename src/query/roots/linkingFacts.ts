/** Reads the facts that link entities, for `paths` and `network`: one statement for each step of the search. */

import { LINKING_KINDS } from '../../domain/model/factKinds.ts';
import type { EndKind, FactKind, RoleName } from '../../domain/model/kinds.ts';
import type { Expansion } from '../../domain/paths/findPaths.ts';
import type { LinkingFact } from '../../domain/paths/link.ts';
import { certaintyAsOf, type Window } from '../../domain/time/certainty.ts';
import { bridgesIn } from '../../store/codec/fact.ts';
import {
  type Cypher,
  cypher,
  lines,
  literal,
  Param,
  type Variable,
  variables,
  where,
} from '../../store/cypher.ts';
import { openRelationship, rolesOf } from '../../store/graphLayout.ts';
import { matchEntityById } from '../compile/alias.ts';
import { STORED_TIME } from '../compile/certainty.ts';
import { callWith, subquery } from '../compile/fieldReaders.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { momentOf, momentOfRoot, stateMomentConditions } from '../compile/moment.ts';
import { pageSlice } from '../compile/pageSlice.ts';
import { relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import { asIs, literals, propertiesNamed, type RowOf, rowType } from '../compile/rowType.ts';
import type { RequestValues, RootRequest } from '../compile/run.ts';
import type { Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { argument } from '../filters/arguments.ts';
import { InputError } from '../inputError.ts';
import { type PrefetchInput, PrefetchStatement, type QuerySession } from '../querySession.ts';
import type { StatementBody } from '../readPoint.ts';

/** The most facts of one entity that a step follows, in their order; an entity with more is in `cut`. */
export const MOST_FACTS = 200;

/** Reads linking facts with the `kinds`, `relationTypes` and `at` arguments of a root field. */
export interface LinkReader {
  /** Reads the facts of the entities with some ids, after merges. One statement. */
  read(session: QuerySession, request: RootRequest, ids: readonly string[]): Promise<LinkedFacts>;
  /** Returns the number of facts of some entities, of any kind and time. One statement. */
  degrees(session: QuerySession, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface LinkedFacts extends Expansion {
  /** The id of the entity for each requested id, after merges; an unknown id is absent. */
  readonly entities: ReadonlyMap<string, string>;
}

type Ids = { readonly ids: readonly string[] };

/** Creates a reader when a root field is compiled. Throws InputError if `kinds` names no kind that links entities. */
export function linkReader(root: Selection): LinkReader {
  linkingKinds(root);
  const moment = momentOfRoot(root);
  const facts = new PrefetchStatement<Ids>((scope) => factsOf(scope, root));
  const degrees = new PrefetchStatement<Ids>(degreesOf);
  return {
    async read(session, request, ids) {
      const rows = await session.runPrefetch(facts, { ids });
      return decodeLinks(LINKED.readAll(rows), moment?.given?.(request) ?? null);
    },
    async degrees(session, ids) {
      const rows = DEGREE.readAll(await session.runPrefetch(degrees, { ids }));
      return new Map(rows.map(({ asked, degree }) => [asked, degree]));
    },
  };
}

/** The linking kinds of the `kinds` argument, or all. Throws InputError if none of them links entities. */
function linkingKinds({ name, args }: Selection): readonly FactKind[] {
  const asked = args.kinds as readonly FactKind[] | null | undefined;
  if (asked == null) return LINKING_KINDS;
  const found = LINKING_KINDS.filter((kind) => asked.includes(kind));
  if (found.length === 0)
    throw new InputError(
      'UNBOUNDED_QUESTION',
      `${name}(kinds: [${asked.join(', ')}]) names no kind of fact that links entities; give some of ${LINKING_KINDS.join(', ')}.`,
    );
  return found;
}

const relationshipsOf = (kinds: readonly FactKind[]): readonly string[] => [
  ...new Set(kinds.flatMap((kind) => rolesOf(kind).map(([, role]) => role.relationship))),
];

/** The relationship types of all linking facts. */
const RELATIONSHIPS = relationshipsOf(LINKING_KINDS);

/** One fact more than are followed shows that there are more. */
const mostRead = new Param<RequestValues>(() => MOST_FACTS + 1);

const idsGiven = new Param<PrefetchInput<Ids>>(({ values: given }) => given.ids);

/** The stored properties that are read of a fact. */
const STORED = {
  ...STORED_TIME,
  id: asIs<string>,
  kind: asIs<FactKind>,
  sort: asIs<string>,
  state: asIs<boolean>,
  endKind: asIs<EndKind>,
  bridges: bridgesIn,
};

const ROLE = rowType({ relationship: openRelationship, entity: asIs<string> });
const FACT = rowType({ ...STORED, roles: ROLE.readAll });
/** An entity by the id that was asked for, after merges, with its facts. */
const LINKED = rowType({ asked: asIs<string>, entity: asIs<string>, facts: FACT.readAll });
const DEGREE = rowType({ asked: asIs<string>, degree: asIs<number> });

/** Reads rows of `LINKED`. */
function factsOf(outer: Scope, root: Selection): StatementBody {
  const scope: Scope = { ...outer, moment: momentOf(outer, root) };
  const { batch } = scope;
  const [id, asked, node, fact, link, entity] = variables('id', 'asked', 'n', 'f', 'link', 'e');
  const [roles, found] = variables('roles', 'found');
  const role = ROLE.write({ relationship: cypher`type(${link})`, entity: cypher`${entity}.id` });
  const row = FACT.write({ ...propertiesNamed(STORED, fact), roles: cypher`${roles}` });
  const linked = LINKED.write({
    asked: cypher`${asked}`,
    entity: cypher`${node}.id`,
    facts: cypher`${found}`,
  });
  return subquery(
    scope,
    [
      cypher`UNWIND ${idsGiven} AS ${id}`,
      cypher`WITH ${id}, ${batch}`,
      ...matchEntityById(scope, node, asked, cypher`${id}`, [id]),
      callWith(
        [node, batch],
        [
          ...matchFactsOf(scope, root, node, fact),
          cypher`WITH ${fact} ORDER BY ${fact}.sort LIMIT ${mostRead}`,
          cypher`MATCH (${fact})-[${link}:${relationshipTypes(scope, ...RELATIONSHIPS)}]->(${entity})`,
          cypher`WITH ${fact}, collect(${role}) AS ${roles}`,
          cypher`RETURN collect(${row}) AS ${found}`,
        ],
      ),
    ],
    cypher`collect(${linked})`,
  );
}

/** Binds the linking facts of an entity, each once. */
function matchFactsOf(scope: Scope, root: Selection, node: Variable, fact: Variable): Cypher[] {
  const kinds = linkingKinds(root);
  const firsts = pageSlice(literal(''), mostRead, false);
  const { clauses, conditions } = matchByEntity(
    { ...scope, item: fact, slice: firsts },
    node,
    'Fact',
    relationshipsOf(kinds),
    [
      ...visibleVersion(scope, fact, 'Fact'),
      cypher`${fact}.kind IN ${literals(kinds)}`,
      relationTypeCondition(root, fact),
      ...(scope.moment ? stateMomentConditions(scope.moment, fact) : []),
    ],
  );
  return [cypher`${lines(clauses)}${where(conditions)}`];
}

/** The condition of `relationTypes`. A relation NOT_SAME_AS links nothing. */
function relationTypeCondition(root: Selection, fact: Variable): Cypher {
  const apart = cypher`${fact}.type <> ${literal('NOT_SAME_AS')}`;
  const asked =
    root.args.relationTypes == null
      ? apart
      : cypher`${apart} AND ${fact}.type IN ${argument(root, 'relationTypes')}`;
  return cypher`(${fact}.kind <> ${literal('RELATION')} OR (${asked}))`;
}

function decodeLinks(rows: readonly RowOf<typeof LINKED>[], window: Window | null): LinkedFacts {
  const facts = new Map<string, LinkingFact>();
  const cut = new Set<string>();
  for (const row of rows) {
    const inOrder = [...row.facts].sort((a, b) => (a.sort < b.sort ? -1 : 1));
    if (inOrder.length > MOST_FACTS) cut.add(row.entity);
    for (const fact of inOrder.slice(0, MOST_FACTS)) facts.set(fact.id, decodeFact(fact, window));
  }
  return {
    facts: [...facts.values()],
    cut: [...cut],
    entities: new Map(rows.map(({ asked, entity }) => [asked, entity])),
  };
}

function decodeFact(row: RowOf<typeof FACT>, window: Window | null): LinkingFact {
  const { id, kind, support, bridges, endKind, sort: _, state, roles, ...bounds } = row;
  return {
    id,
    kind,
    bounds,
    support,
    bridges,
    endKind,
    certainty: window && state ? (certaintyAsOf(bounds, support, window) ?? 'POSSIBLE') : 'DEFINITE',
    roles: rolesInOrder(kind, roles),
  };
}

function rolesInOrder(kind: FactKind, roles: readonly RowOf<typeof ROLE>[]): LinkingFact['roles'] {
  return rolesOf(kind).flatMap(([role, { relationship }]) =>
    roles
      .filter((stored) => stored.relationship === relationship)
      .map(({ entity }): readonly [RoleName, string] => [role, entity])
      .sort(([, a], [, b]) => (a < b ? -1 : 1)),
  );
}

/** Reads rows of `DEGREE`. At the newest batch the database has the number of relationships stored. */
function degreesOf(scope: Scope): StatementBody {
  const { batch, past } = scope;
  const [id, asked, node, fact, count] = variables('id', 'asked', 'n', 'f', 'degree');
  const pattern = cypher`(${node})<-[:${relationshipTypes(scope, ...RELATIONSHIPS)}]-(${past ? fact : cypher``})`;
  return subquery(
    scope,
    [
      cypher`UNWIND ${idsGiven} AS ${id}`,
      cypher`WITH ${id}, ${batch}`,
      ...matchEntityById(scope, node, asked, cypher`${id}`, [id]),
      cypher`WITH ${asked}, COUNT { ${pattern}${where(past ? visibleVersion(scope, fact, 'Fact') : [])} } AS ${count}`,
    ],
    cypher`collect(${DEGREE.write({ asked: cypher`${asked}`, degree: cypher`${count}` })})`,
  );
}
