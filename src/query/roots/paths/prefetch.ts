/** The prefetch of `paths`: finds the ids of the paths between two entities. */

import { findPaths, MAX_HOPS, type PathResult } from '../../../domain/paths/findPaths.ts';
import type { PathTime } from '../../../domain/paths/pathTime.ts';
import { pageOf } from '../../compile/paging.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { InputError } from '../../inputError.ts';
import type { Prefetch } from '../../querySession.ts';
import { linkReader, MOST_FACTS } from '../linkingFacts.ts';
import { integerArgument, resolveEntityId } from '../resolveArguments.ts';

const DEFAULT_PATHS = 5;

export const prefetchPaths: Prefetch = {
  maxStatements: 2 * MAX_HOPS - 1,
  prepare(root) {
    const links = linkReader(root);
    return async (session, request): Promise<PathResult> => {
      const args = request.args[root.slot] as Args;
      const asked = { from: String(args.from), to: String(args.to) };
      const maxHops = integerArgument(root, args, 'maxHops', 4, 1, MAX_HOPS);
      const first = pageOf(root.name, args, DEFAULT_PATHS).size;
      const time = (args.time as PathTime | null | undefined) ?? 'ANY';
      const ends = await links.read(session, request, [asked.from, asked.to]);
      const from = resolveEntityId(session, root, 'from', asked.from, ends);
      const to = resolveEntityId(session, root, 'to', asked.to, ends);
      if (from === to)
        throw new InputError(
          'SAME_ID',
          `paths(from: ${JSON.stringify(asked.from)}, to: ${JSON.stringify(asked.to)}) starts and ends at the same entity ${JSON.stringify(from)}; give two.`,
        );
      let known: typeof ends | null = ends;
      const answer = await findPaths(
        { from, to, maxHops, time, first },
        {
          // The first expansion is from the two ends, which have been read already.
          async expand(ids) {
            const read = known ?? (await links.read(session, request, ids));
            known = null;
            return read;
          },
          degrees: (ids) => links.degrees(session, ids),
        },
      );
      if (!answer.complete) session.addNote({ code: 'INCOMPLETE', message: incomplete(root, answer) });
      return answer;
    };
  },
};

/** The note about paths that may be missing, and what would find them. */
function incomplete(root: Selection, { cut, paths }: PathResult): string {
  const hubs = cut.slice(0, 5).map((id) => JSON.stringify(id));
  const more = cut.length > hubs.length ? ` and ${cut.length - hubs.length} more` : '';
  const why =
    hubs.length > 0
      ? `each of ${hubs.join(', ')}${more} has more than ${MOST_FACTS} facts, and paths through two such entities were searched along their first facts only`
      : 'more entities are within so many hops than one search visits';
  return `${root.name} may have missed paths besides these ${paths.length}: ${why}. Give fewer maxHops, some kinds or relationTypes, or at.`;
}
