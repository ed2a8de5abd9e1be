/** The prefetch of `search`: finds candidates in the names that are in memory, and ranks them. */

import type { EntityKind } from '../../../domain/model/kinds.ts';
import { findCandidates } from '../../../domain/search/findCandidates.ts';
import { type Hit, rankHits } from '../../../domain/search/hitRanking.ts';
import { type Window, windowOf } from '../../../domain/time/certainty.ts';
import { cursorKey, pageOf } from '../../compile/paging.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { argument } from '../../filters/arguments.ts';
import { InputError } from '../../inputError.ts';
import type { Prefetch } from '../../querySession.ts';
import { checkedSearchText } from './searchText.ts';

/** A page of hits, and what the connection says about all of them. */
export interface HitsPage {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** False if there are more candidates than are compared. */
  readonly complete: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export const prefetchSearch: Prefetch = {
  maxStatements: 1,
  prepare(root) {
    const kindsGiven = root.args.kinds == null ? null : argument(root, 'kinds');
    return async (session, request) => {
      const args = request.args[root.slot] as Args;
      const { size } = pageOf(root.name, args);
      const after = cursorKey(root, args);
      const text = checkedSearchText(args.text);
      const { index, batch } = await session.readNames();
      const kinds = (kindsGiven?.read(request) ?? null) as readonly EntityKind[] | null;
      const hitsWith = (words?: number) => {
        const { complete, ...candidates } = findCandidates(index, text, batch, kinds, words);
        return { complete, hits: rankHits(text, candidates, searchMoment(args, request.today)) };
      };
      // Where no name has two words of the text, those that have one.
      const found = hitsWith();
      const { complete, hits } = found.hits.length === 0 ? hitsWith(1) : found;
      const from = placeAfter(root, hits, after);
      return {
        hits: hits.slice(from, from + size),
        total: hits.length,
        complete,
        hasNext: hits.length > from + size,
        hasPrevious: from > 0,
      } satisfies HitsPage;
    };
  },
};

/** The window of `at`, or the day of the request. */
function searchMoment(args: Args, today: number): { readonly window: Window; readonly moment: boolean } {
  const asOf = (args.at as { readonly asOf?: string | null } | null | undefined)?.asOf;
  return asOf == null
    ? { window: { from: today, to: today }, moment: false }
    : { window: windowOf(asOf, today), moment: true };
}

/** The place of the first hit of the page, after the hit of the cursor. */
function placeAfter(root: Selection, hits: readonly Hit[], after: string | null): number {
  if (after === null) return 0;
  const place = hits.findIndex(({ entity }) => entity === after);
  if (place < 0)
    throw new InputError(
      'STALE_CURSOR',
      `The cursor in ${root.name}(after:) points to nothing that this text finds now; start again without it.`,
    );
  return place + 1;
}
