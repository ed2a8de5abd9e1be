/** Reads the facts that link entities, for `paths` and `network`: one statement for each step of the search. */

import { LINKING_KINDS } from '../../domain/model/factKinds.ts';
import type { EndKind, FactKind, RoleName, Support } from '../../domain/model/kinds.ts';
import type { Expansion } from '../../domain/paths/findPaths.ts';
import type { LinkingFact } from '../../domain/paths/link.ts';
import { certaintyAsOf, type Window } from '../../domain/time/certainty.ts';
import { bridgesIn } from '../../store/codec/fact.ts';
import {
  type Cypher,
  cypher,
  join,
  lines,
  literal,
  name,
  Param,
  Variable,
  where,
} from '../../store/cypher.ts';
import { openRelationship, rolesOf } from '../../store/graphLayout.ts';
import { matchEntityById } from '../compile/alias.ts';
import { boundsOf } from '../compile/certainty.ts';
import { callWith } from '../compile/fieldReaders.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { momentOf, momentOfRoot, stateMomentConditions } from '../compile/moment.ts';
import { pageSlice } from '../compile/pageSlice.ts';
import { relationshipTypes, visibleVersion } from '../compile/pattern.ts';
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
      const rows = (await session.runPrefetch(facts, { ids })) as readonly EntityRow[];
      return decodeLinks(rows, moment?.given?.(request) ?? null);
    },
    async degrees(session, ids) {
      const rows = (await session.runPrefetch(degrees, { ids })) as readonly (readonly [string, number])[];
      return new Map(rows);
    },
  };
}

/** The linking kinds of the `kinds` argument, or all. Throws InputError if none of them links entities. */
export function linkingKinds({ name, args }: Selection): readonly FactKind[] {
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

/** Reads rows `[requested id, entity, [fact ...]]`. */
function factsOf(outer: Scope, root: Selection): StatementBody {
  const scope: Scope = { ...outer, moment: momentOf(outer, root) };
  const { batch } = scope;
  const id = new Variable('id');
  const asked = new Variable('asked');
  const node = new Variable('n');
  const fact = new Variable('f');
  const link = new Variable('link');
  const entity = new Variable('e');
  const roles = new Variable('roles');
  const found = new Variable('found');
  const all = new Variable('c');
  const columns = COLUMNS.map((key) => cypher`${fact}.${name(key)}`);
  return {
    clauses: [
      callWith(
        [batch],
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
              cypher`WITH ${fact}, collect([type(${link}), ${entity}.id]) AS ${roles}`,
              cypher`RETURN collect([${join(columns, ', ')}, ${roles}]) AS ${found}`,
            ],
          ),
          cypher`RETURN collect([${asked}, ${node}.id, ${found}]) AS ${all}`,
        ],
      ),
    ],
    expression: cypher`${all}`,
  };
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
      cypher`${fact}.kind IN [${join(kinds.map(literal), ', ')}]`,
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

const COLUMNS = [
  'startMin',
  'startMax',
  'endMin',
  'endMax',
  'support',
  'id',
  'kind',
  'sort',
  'state',
  'endKind',
  'bridges',
] as const;

type LinkingFactRow = readonly [
  ...bounds: [number, number, number, number],
  support: Support,
  id: string,
  kind: FactKind,
  sort: string,
  state: boolean,
  endKind: EndKind,
  bridges: readonly number[] | null,
  roles: readonly (readonly [relationship: string, entity: string])[],
];

type EntityRow = readonly [asked: string, entity: string, facts: readonly LinkingFactRow[]];

function decodeLinks(rows: readonly EntityRow[], window: Window | null): LinkedFacts {
  const facts = new Map<string, LinkingFact>();
  const cut: string[] = [];
  for (const [, entity, own] of rows) {
    const inOrder = [...own].sort((a, b) => (a[7] < b[7] ? -1 : 1));
    if (inOrder.length > MOST_FACTS) cut.push(entity);
    for (const row of inOrder.slice(0, MOST_FACTS)) facts.set(row[5], decodeFact(row, window));
  }
  return {
    facts: [...facts.values()],
    cut: [...new Set(cut)],
    entities: new Map(rows.map(([asked, entity]) => [asked, entity])),
  };
}

function decodeFact(row: LinkingFactRow, window: Window | null): LinkingFact {
  const [, , , , support, id, kind, , state, endKind, bridges, roles] = row;
  const bounds = boundsOf(row);
  return {
    id,
    kind,
    bounds,
    support,
    bridges: bridgesIn(bridges),
    endKind,
    certainty: window && state ? (certaintyAsOf(bounds, support, window) ?? 'POSSIBLE') : 'DEFINITE',
    roles: rolesInOrder(kind, roles),
  };
}

function rolesInOrder(kind: FactKind, roles: LinkingFactRow[11]): LinkingFact['roles'] {
  const order = rolesOf(kind).map(([role, { relationship }]) => [role, relationship] as const);
  return order.flatMap(([role, relationship]) =>
    roles
      .filter(([stored]) => openRelationship(stored) === relationship)
      .map(([, entity]): readonly [RoleName, string] => [role, entity])
      .sort(([, a], [, b]) => (a < b ? -1 : 1)),
  );
}

/** Reads rows `[requested id, number of facts]`. At the newest batch the database has the number of relationships stored. */
function degreesOf(scope: Scope): StatementBody {
  const { batch, past } = scope;
  const id = new Variable('id');
  const asked = new Variable('asked');
  const node = new Variable('n');
  const fact = new Variable('f');
  const all = new Variable('c');
  const count = new Variable('degree');
  const pattern = cypher`(${node})<-[:${relationshipTypes(scope, ...RELATIONSHIPS)}]-(${past ? fact : cypher``})`;
  return {
    clauses: [
      callWith(
        [batch],
        [
          cypher`UNWIND ${idsGiven} AS ${id}`,
          cypher`WITH ${id}, ${batch}`,
          ...matchEntityById(scope, node, asked, cypher`${id}`, [id]),
          cypher`WITH ${asked}, COUNT { ${pattern}${where(past ? visibleVersion(scope, fact, 'Fact') : [])} } AS ${count}`,
          cypher`RETURN collect([${asked}, ${count}]) AS ${all}`,
        ],
      ),
    ],
    expression: cypher`${all}`,
  };
}
