/** The prefetch of `network`: finds the ids of the entities and facts around some entities. */

import { findNetwork, MAX_NETWORK_HOPS, MAX_NODES, type Network } from '../../../domain/paths/network.ts';
import type { Args } from '../../compile/selection.ts';
import { InputError } from '../../inputError.ts';
import type { Prefetch } from '../../querySession.ts';
import { linkReader } from '../linkingFacts.ts';
import { integerArgument, resolveEntityId } from '../resolveArguments.ts';

/** The most ids in `ids`. */
const MOST_AROUND = 50;
const DEFAULT_NODES = 200;

export const prefetchNetwork: Prefetch = {
  maxStatements: MAX_NETWORK_HOPS,
  prepare(root) {
    const links = linkReader(root);
    return async (session, request): Promise<Network> => {
      const args = request.args[root.slot] as Args;
      const around = [...new Set(args.ids as readonly string[])];
      if (around.length === 0 || around.length > MOST_AROUND)
        throw new InputError(
          around.length === 0 ? 'OUT_OF_RANGE' : 'TOO_MANY_IDS',
          `network(ids:) has ${around.length} ids; give 1 to ${MOST_AROUND}.`,
        );
      const hops = integerArgument(root, args, 'hops', 1, 1, MAX_NETWORK_HOPS);
      const limit = integerArgument(root, args, 'first', DEFAULT_NODES, 1, MAX_NODES);
      const first = await links.read(session, request, around);
      const start = new Set(around.map((id) => resolveEntityId(session, root, 'ids', id, first)));
      let known: typeof first | null = first;
      return findNetwork({ around: [...start], hops, limit }, async (ids) => {
        // The first hop starts from `ids`, which has been read already.
        const read = known ?? (await links.read(session, request, ids));
        known = null;
        return read;
      });
    };
  },
};
