/** `filing` and `filingLetters`: the prefetch finds the page and the letters; the statement here reads the entities. */
import type { Filed, FilingOrder, LettersCount } from '../../../domain/labels/filing.ts';
import type { EntityKind } from '../../../domain/model/kinds.ts';
import { untilAborted } from '../../../store/cancellation.ts';
import { cypher, Variable } from '../../../store/cypher.ts';
import { objectReader } from '../../compile/columns.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { cursorKey, pageOf } from '../../compile/paging.ts';
import { matchStableNode } from '../../compile/pattern.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler } from '../../compile/scope.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { nodeSelections, valueConnection } from '../../compile/valueConnection.ts';
import { Filings } from '../../memory/filings.ts';
import type { Prefetch } from '../../querySession.ts';
import { ENTITY_TYPES } from '../../types/concreteTypes.ts';
import { placedRow, prefetchedField, readForEach } from '../prefetchedList.ts';

const foundIn = (run: RequestValues): FilingPage => run.prefetched as FilingPage;

interface Item {
  readonly filed: Filed;
  readonly row: readonly unknown[];
}

export const filing: FieldCompiler = (scope, selection) => {
  const [node, id] = [new Variable('n'), new Variable('id')];
  const columns = placedRow();
  const filingReader = (of: Selection) =>
    objectReader<'Filing', [item: Item, env: DecodeContext]>(of, 'Filing', {
      heading: () => (item) => item.filed.heading,
      entity(field) {
        const read = columns.add(composeObject({ ...scope, node }, ENTITY_TYPES, field));
        return ({ row }, env) => read(row, env);
      },
    });
  const readers = new Map(nodeSelections('Filing', selection).map((field) => [field, filingReader(field)]));
  const ids = (run: RequestValues) => foundIn(run).items.map((filed) => filed.id);
  return readForEach(
    scope,
    [[id, ids]],
    matchStableNode(scope, node, 'Entity', cypher`${id}`, [id]),
    columns,
    (row, env) => {
      const { items, ...page } = foundIn(env.run);
      return valueConnection<Item>(
        {
          name: 'Filing',
          key: ({ filed }) => filed.key,
          node: (item, field, inner) => readers.get(field)?.(item, inner),
        },
        { ...page, items: items.map((filed, i) => ({ filed, row: row(i) ?? [] })) },
        selection,
        env,
      );
    },
  );
};

export const filingLetters: FieldCompiler = (_scope, selection) => {
  const read = objectReader<'FilingLetters', [found: LettersCount]>(selection, 'FilingLetters', {
    letters: () => (found) => found.letters,
    count: () => (found) => found.count,
  });
  return prefetchedField((env) => (env.run.prefetched as readonly LettersCount[]).map(read));
};

type FilingPage = ReturnType<FilingOrder['page']>;

/** A prefetch of `filing` or `filingLetters`: it reads from the order of a kind in memory, with arguments that `prepare` has checked before anything is read. */
const prefetchOf = <Found>(
  prepare: (root: Selection, args: Args) => (order: FilingOrder) => Found,
): Prefetch => ({
  maxStatements: 0,
  prepare: (root) => async (session, request) => {
    const args = request.args[root.slot] as Args;
    const { kind, language } = args as { readonly kind: EntityKind; readonly language?: string | null };
    const read = prepare(root, args);
    const filings = request.memory?.filings ?? new Filings();
    const order = filings.at(await session.readNames(), { kind, language: language?.toLowerCase() ?? null });
    return read(await (request.signal ? untilAborted(order, request.signal) : order));
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
