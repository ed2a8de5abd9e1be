/** The prefetches of `filing` and `filingLetters`, which read the order of a kind from memory. */
import type { FilingOrder, LettersCount } from '../../../domain/labels/filing.ts';
import type { EntityKind } from '../../../domain/model/kinds.ts';
import { untilAborted } from '../../../store/cancellation.ts';
import { cursorKey, pageOf } from '../../compile/paging.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { Filings } from '../../memory/filings.ts';
import type { Prefetch } from '../../querySession.ts';

export type FilingPage = ReturnType<FilingOrder['page']>;

/** A prefetch that reads from the order of a kind, with arguments that `prepare` has checked before anything is read. */
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
