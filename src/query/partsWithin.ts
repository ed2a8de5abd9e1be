/** Finds what is inside the entities that conditions on parts name, level by level, before the statement of a root field. */

import type { EntityKind, RelationType } from '../domain/model/kinds.ts';
import { findPartsWithin, MAX_LEVELS, MOST_PARTS, type PartHop } from '../domain/paths/partsWithin.ts';
import { ANY_DAY } from '../domain/paths/pathTime.ts';
import { type Cypher, cypher, literal, Param, Variable, variables, where } from '../store/cypher.ts';
import { matchEntityById } from './compile/alias.ts';
import { STORED_TIME } from './compile/certainty.ts';
import { Columns } from './compile/columns.ts';
import { subquery } from './compile/fieldReaders.ts';
import { nodeBetween, relationshipTypes, visibleVersion } from './compile/pattern.ts';
import { asIs, propertiesNamed, type RowOf, rowType } from './compile/rowType.ts';
import type { RequestValues, RootRequest } from './compile/run.ts';
import type { FieldPlan, Scope } from './compile/scope.ts';
import type { Selection } from './compile/selection.ts';
import { argumentKey } from './filters/arguments.ts';
import type { Tie } from './filters/filterTable.ts';
import { type TieArgument, tieArguments, valuesIn } from './filters/idArguments.ts';
import { InputError } from './inputError.ts';
import type { Note } from './notes/note.ts';
import { type PrefetchInput, PrefetchStatement, type QuerySession } from './querySession.ts';

/** The statements of a root field besides its own: none, unless its conditions look inside of entities. */
export interface PartsReader {
  /** Reads what is inside, in at most `MAX_LEVELS` and 1 statements. Throws InputError where that is too much. */
  read(session: QuerySession, request: RootRequest): Promise<RequestValues['parts']>;
  /** The notes about a list without items: where nothing at all is tied to what its filter names. One statement. */
  untied(session: QuerySession, request: RootRequest): Promise<Note[]>;
}

type Asked = {
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly kinds: readonly string[];
};

const NONE: PartsReader = { read: async () => undefined, untied: async () => [] };

/** Creates a reader when a root field is compiled. */
export function partsReader(root: Selection): PartsReader {
  const given = tieArguments(root);
  if (given.length === 0) return NONE;
  const types = distinct(given.flatMap(({ tie }) => tie.hops));
  const kinds = distinct(given.flatMap(({ tie }) => tie.parts));
  const level = new PrefetchStatement<Asked>(partsOfLevel);
  const tied = new PrefetchStatement<Asked>(tiesOf);
  return {
    async read(session, request) {
      const named = given.map((argument) => distinct(valuesIn(argument, request).map(String)));
      const found = await findPartsWithin(named, async (searches) => {
        const ids = distinct(searches.flat());
        const [entities, rows] = (await session.runPrefetch(level, { ids, types, kinds })) as Level;
        if (rows.length > MOST_HOPS) throw tooManyParts(given[0] as TieArgument, request);
        const hops = HOP.readAll(rows);
        return searches.map((asked, i) => {
          const own = new Map(entities.filter(([id]) => asked.includes(id)));
          const wholes = new Set(own.values());
          const { tie } = given[i] as TieArgument;
          const followed = hops.filter(({ whole }) => wholes.has(whole)).flatMap((hop) => hopsBy(tie, hop));
          return { entities: own, hops: followed };
        });
      });
      return new Map(
        given.map((argument, i) => {
          const parts = found[i];
          if (!parts) throw tooManyParts(argument, request);
          if (!parts.complete) session.addNote(notAllLevels(argument, request));
          return [argumentKey(argument.field, argument.path), parts];
        }),
      );
    },
    async untied(session, request) {
      const notes: Note[] = [];
      for (const argument of given) {
        const parts = request.parts?.get(argumentKey(argument.field, argument.path));
        const ids = Object.keys(parts?.ways.POSSIBLE ?? {});
        if (argument.field !== root || ids.length === 0) continue;
        const { tie } = argument;
        const count = await session.runPrefetch(tied, { ids, types: [tie.type], kinds: [] });
        if (count === 0) notes.push(nothingTied(argument, request));
      }
      return notes;
    },
  };
}

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const param = (read: (asked: Asked) => readonly string[]): Param<PrefetchInput<Asked>> =>
  new Param(({ values }) => read(values));
const idsAsked = param(({ ids }) => ids);
const typesAsked = param(({ types }) => types);
const kindsAsked = param(({ kinds }) => kinds);

/** The most relations of a level: a part has often more than one to its whole, of different times. */
const MOST_HOPS = 2 * MOST_PARTS;

const STORED = { ...STORED_TIME, type: asIs<RelationType>, state: asIs<boolean> };
const HOP = rowType({ ...STORED, whole: asIs<string>, part: asIs<string>, kind: asIs<EntityKind> });

/** The ids that were asked for, each with that after merges, and rows of `HOP`. */
type Level = readonly [entities: readonly (readonly [string, string])[], hops: readonly unknown[]];

function partsOfLevel(scope: Scope): FieldPlan {
  const columns = new Columns();
  columns.add(entitiesOf(scope));
  columns.add(hopsOf(scope));
  return columns.plan((row) => row);
}

function entitiesOf(scope: Scope): FieldPlan {
  const [asked, node] = variables('asked', 'n');
  return subquery(scope, matchAsked(scope, node, asked), cypher`collect([${asked}, ${node}.id])`);
}

/** Binds `node` to each entity that is asked about, and `asked` to the id before merges. */
function matchAsked(scope: Scope, node: Variable, asked: Variable | null = null): Cypher[] {
  const id = new Variable('id');
  return [
    cypher`UNWIND ${idsAsked} AS ${id}`,
    cypher`WITH ${id}, ${scope.batch}`,
    ...matchEntityById(scope, node, asked, cypher`${id}`, [id]),
  ];
}

/** Binds `relation` to the relations of the asked types that have `node` as their object. */
const relationsOf = (scope: Scope, node: Variable, relation: Variable): Cypher =>
  cypher`MATCH (${node})<-[:${relationshipTypes(scope, 'OBJECT')}]-(${nodeBetween(scope, relation, 'Relation')})${where([cypher`${relation}.type IN ${typesAsked}`, ...visibleVersion(scope, relation, 'Relation')])}`;

/** An event without parts leads no further. */
function hopsOf(scope: Scope): FieldPlan {
  const [node, relation, part, further] = variables('n', 'f', 'part', 'f');
  const hop = HOP.write({
    ...propertiesNamed(STORED, relation),
    whole: cypher`${node}.id`,
    part: cypher`${part}.id`,
    kind: cypher`${part}.kind`,
  });
  const hasParts = cypher`EXISTS { MATCH (${part})<-[:${relationshipTypes(scope, 'OBJECT')}]-(${nodeBetween(scope, further, 'Relation')}) WHERE ${further}.type = 'PART_OF' }`;
  return subquery(
    scope,
    [
      ...matchAsked(scope, node),
      relationsOf(scope, node, relation),
      cypher`MATCH (${relation})-[:${relationshipTypes(scope, 'SUBJECT')}]->(${part}) WHERE ${part}.kind IN ${kindsAsked} AND (${part}.kind <> 'EVENT' OR ${hasParts})`,
      cypher`WITH ${node}, ${relation}, ${part} LIMIT ${literal(MOST_HOPS + 1)}`,
    ],
    cypher`collect(${hop})`,
  );
}

/** A hop, if a tie follows it. The relations of events are of any time, and what an event is held in, its parts are perhaps. */
function hopsBy(tie: Tie, row: RowOf<typeof HOP>): PartHop[] {
  const { whole, part, kind, type, state, support, ...days } = row;
  if (!tie.hops.includes(type) || !tie.parts.includes(kind)) return [];
  const isSure = support === 'ASSERTED' && (tie.type !== 'HELD_IN' || kind !== 'EVENT');
  const from = (first: number, last: number) => (state ? { from: first, to: last } : ANY_DAY);
  const { startMin, startMax, endMin, endMax, sureStartMin = startMin, sureEndMax = endMax } = days;
  return [
    {
      whole,
      part,
      days: {
        DEFINITE: isSure ? from(startMax, endMin) : null,
        POSSIBLE: from(startMin, endMax),
        NOT_EXCLUDED: from(sureStartMin, sureEndMax),
      },
    },
  ];
}

/** Reads whether there is a relation of the type to one of the entities. */
function tiesOf(scope: Scope): FieldPlan {
  const [node, relation] = variables('n', 'f');
  return subquery(
    scope,
    [...matchAsked(scope, node), relationsOf(scope, node, relation), cypher`WITH ${relation} LIMIT 1`],
    cypher`count(${relation})`,
  );
}

/** The argument with its values, for a message. */
const placeOf = (argument: TieArgument, request: RootRequest): string => {
  const path = argument.path.filter((step) => !/^\d+$/.test(step)).join('.');
  return `${argument.field.name}(${path}: ${JSON.stringify(valuesIn(argument, request))})`;
};

const tooManyParts = (argument: TieArgument, request: RootRequest): InputError =>
  new InputError(
    'UNBOUNDED_QUESTION',
    `${placeOf(argument, request)} has more than ${MOST_PARTS} parts to look in; name a smaller one, or some of its parts.`,
  );

const notAllLevels = (argument: TieArgument, request: RootRequest): Omit<Note, 'path'> => ({
  code: 'INCOMPLETE',
  message: `${placeOf(argument, request)} has parts more than ${MAX_LEVELS} levels below it, and no deeper ones were looked in; name some of the parts too.`,
});

const nothingTied = (argument: TieArgument, request: RootRequest): Note => ({
  path: argument.at,
  code: 'NOTHING_WITHIN',
  value: String(valuesIn(argument, request)[0]),
  message: `${placeOf(argument, request)}: no record says of anything that it ${argument.tie.said} this, or a part of it, at whatever time.`,
});
