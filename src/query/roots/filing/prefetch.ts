/** The prefetches of `filing` and `filingLetters`: the order of a kind from memory, or by statements where memory has none. */
import { type FilingOrder, fileAll, type LettersCount, type Named } from '../../../domain/labels/filing.ts';
import { ENTITY_KINDS, type EntityKind } from '../../../domain/model/kinds.ts';
import { untilAborted } from '../../../store/cancellation.ts';
import { type Cypher, cypher, type Variable, variables } from '../../../store/cypher.ts';
import type { Graph } from '../../../store/graph.ts';
import { call } from '../../compile/fieldReaders.ts';
import { cursorKey, pageOf } from '../../compile/paging.ts';
import { matchOwnState } from '../../compile/pattern.ts';
import { asIs, rowType } from '../../compile/rowType.ts';
import type { RootRequest } from '../../compile/run.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { labelIn } from '../../fields/label.ts';
import { inTurns } from '../../inTurns.ts';
import type { FilingOf } from '../../memory/liveFilings.ts';
import { type Prefetch, PrefetchStatement, QuerySession } from '../../querySession.ts';
import { type After, collectNames, ENTITIES_READ, nextEntities } from '../nextEntities.ts';

export type FilingPage = ReturnType<FilingOrder['page']>;

const NAMED = rowType({
  id: asIs<string>,
  sort: asIs<string>,
  label: asIs<string>,
  labels: asIs<readonly string[] | null>,
  names: asIs<readonly string[]>,
});

/** A prefetch that reads from the order of a kind, with arguments that `prepare` has checked before anything is read. */
const prefetchOf = <Found>(
  prepare: (root: Selection, args: Args) => (order: FilingOrder) => Found,
): Prefetch => ({
  // As many as 100,000 entities take where memory has no order of them.
  maxStatements: 21,
  prepare(root) {
    const statements = new Map(ENTITY_KINDS.map((kind) => [kind, namesOf(kind)]));
    return async (session, request) => {
      const args = request.args[root.slot] as Args;
      const of = { kind: args.kind as EntityKind, language: languageOf(args) };
      const read = prepare(root, args);
      const statement = statements.get(of.kind) as PrefetchStatement<After>;
      return read(await orderOf(of, statement, root, session, request));
    };
  },
});

export const prefetchFiling = prefetchOf((root, args) => {
  const { size } = pageOf(root.name, args);
  const after = cursorKey(root, args);
  return (order): FilingPage => order.page(lettersOf(args), after, size);
});

export const prefetchFilingLetters = prefetchOf(
  (_root, args) =>
    (order): readonly LettersCount[] =>
      order.letters(lettersOf(args)),
);

const lettersOf = ({ letters }: Args): string => (letters as string | null | undefined) ?? '';
const languageOf = ({ language }: Args): string | null =>
  (language as string | null | undefined)?.toLowerCase() ?? null;

async function orderOf(
  of: FilingOf,
  statement: PrefetchStatement<After>,
  root: Selection,
  session: QuerySession,
  request: RootRequest,
): Promise<FilingOrder> {
  const { memory, pinned, signal } = request;
  const live = memory?.filings;
  const readWhole = async (graph: Graph) => {
    const whole = new QuerySession(graph, 'NEWEST', root, request);
    const order = await readOrder(of, statement, whole);
    return { order, sawBatch: whole.steady ? whole.batch : null };
  };
  const kept = live && (pinned === null ? live.newest(of, readWhole) : Promise.resolve(live.at(pinned, of)));
  const found = await (kept && signal ? untilAborted(kept, signal) : kept);
  if (!found) return readOrder(of, statement, session);
  session.sawBatch(found.batch);
  return found.order;
}

async function readOrder(
  { kind, language }: FilingOf,
  statement: PrefetchStatement<After>,
  session: QuerySession,
): Promise<FilingOrder> {
  const named: Named[] = [];
  for (let [after, isWhole] = ['', false]; !isWhole; ) {
    const rows = NAMED.readAll((await session.runPrefetch(statement, { after })) as readonly unknown[]);
    for (const row of rows) {
      named.push({
        id: row.id,
        label: String(labelIn(row.labels, row.label, { language })),
        names: row.names,
      });
      if (row.sort > after) after = row.sort;
    }
    isWhole = rows.length < ENTITIES_READ;
  }
  return inTurns(fileAll(named, kind === 'PERSON'));
}

/** The next entities of a kind in the order of their labels, with the names that have a comma. Merged ones are in no list. */
const namesOf = (kind: EntityKind): PrefetchStatement<After> =>
  new PrefetchStatement<After>((scope) => {
    const [entity, names, found] = variables('n', 'names', 'c');
    const { state, clauses } = matchOwnState(scope, entity);
    const row = NAMED.write({
      id: cypher`${entity}.id`,
      sort: cypher`${state}.labelSort`,
      label: cypher`${state}.label`,
      labels: cypher`${state}.labels`,
      names: cypher`${names}`,
    });
    const isListed = (of: Variable): Cypher => cypher`${of}.mergedInto IS NULL`;
    const mayFile = (fact: Variable): Cypher => cypher`${fact}.text CONTAINS ', '`;
    return {
      clauses: [
        call(scope, [
          ...nextEntities(scope, entity, kind, (each) => [isListed(each)]),
          ...clauses,
          collectNames(scope, entity, names, (fact) => [mayFile(fact)]),
          cypher`RETURN collect(${row}) AS ${found}`,
        ]),
      ],
      expression: cypher`${found}`,
    };
  });
