/** What facts remember for the seed alone is set in place, once the batch is committed: it is nothing that they say. */
import { OPEN } from '../graphLayout.ts';
import type { Changes } from '../storedRecord.ts';
import { task, type Work, work } from './chunks.ts';

/** May be repeated, and may be lost: then facts are compared that need not be. */
export const rememberingOf = ({ facts: { remember } }: Changes): Work =>
  work(
    task(
      'MATCH (x:Fact {id: r.id}) WHERE x.knownTo = $open SET x.digests = r.digests, x.flaws = r.flaws, x.flawed = r.flawed',
      {
        open: OPEN,
      },
    ),
    remember,
    ({ id, digests = [], flaws = [] }) => ({
      id,
      digests: digests.length === 0 ? null : digests,
      flaws: flaws.length === 0 ? null : flaws,
      flawed: flaws.length === 0 ? null : true,
    }),
  );
