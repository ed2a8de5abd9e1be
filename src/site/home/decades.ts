/** In which decades facts surely hold. Finding them reads every fact, so they are read once for each batch. */
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Api } from '../../api/api.ts';
import { keptIn, sharedIn } from '../../domain/model/keptIn.ts';
import { HOME_DECADES, type HomeDecadesData } from '../generated/documents.ts';

/** The decades with facts as EDTF, such as 194X, in order. */
type Decades = readonly string[];

/** How long a page waits for them, in milliseconds; without them it is whole. */
const LONGEST_WAIT_MS = 1_000;

/** By API: those of the batch that was asked for last. */
const kept = new WeakMap<Api, LRUCache<number, Promise<Decades | null>>>();

/** The decades at the newest batch; null where they cannot be read, or another batch is the newest. */
export const decadesAt = (api: Api, batch: number): Promise<Decades | null> =>
  sharedIn(
    keptIn(kept, api, () => new LRUCache<number, Promise<Decades | null>>({ max: 1 })),
    batch,
    () => readDecades(api, batch),
  ).catch(() => null);

/** The same for a page, which is shown without them while they are read for so long. */
export const decadesInTime = (api: Api, batch: number): Promise<Decades | null> =>
  Promise.race([decadesAt(api, batch), pause(LONGEST_WAIT_MS, null, { ref: false })]);

/** Null where reading them takes longer than a request may, as it would again. Throws for another failure. */
async function readDecades(api: Api, batch: number): Promise<Decades | null> {
  const { data, errors, extensions } = await api.execute(HOME_DECADES.text);
  if (errors?.some((error) => error.extensions?.code === 'QUERY_TIMEOUT')) return null;
  const { known } = (extensions ?? {}) as { readonly known?: { readonly batch: number } };
  if (errors || known?.batch !== batch) throw new Error(`The decades of batch ${batch} were not read.`);
  const { groups } = (data as HomeDecadesData).facts;
  return groups.items.filter(({ definite }) => definite > 0).map(({ key }) => key);
}
