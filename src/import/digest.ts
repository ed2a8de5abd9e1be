/**
 * Digests of what a dataset said of a record, kept with the record. Where the graph holds the digest of what a file
 * says, the file would change nothing, and the two need not be compared.
 */
import { createHash } from 'node:crypto';
import type { FactCore } from '../changes/derive/factCore.ts';
import { canonical } from '../domain/model/canonical.ts';
import type { Remembered } from '../store/storedRecord.ts';

/** Another one where records are stored otherwise than before, so that everything is compared again. */
const FORMAT = 1;
/** 128 bits, in the letters of base64. */
const LENGTH = 22;

/** The digest of a record as JSON, whoever says it. */
export const digestText = (json: string): string =>
  createHash('sha256').update(`${FORMAT} ${json}`).digest('base64url').slice(0, LENGTH);

/** What a record remembers of a dataset that says something with this digest. */
export const saidBy = (dataset: string, digest: string): string => `${dataset} ${digest}`;

/** What a record remembers of a dataset that says this. */
export const digestOf = (dataset: string, record: object): string =>
  saidBy(dataset, digestText(JSON.stringify(record)));

const isOf = (digest: string, dataset: string): boolean => digest.startsWith(`${dataset} `);

/**
 * The digests of a record that changes: the dataset's own, or none where that takes its word back, and those of
 * others only where what they said still stands.
 */
export function digestsOf(
  before: Remembered | undefined,
  dataset: string,
  own: string | null,
  stands: (dataset: string) => boolean,
): string[] {
  const others = (before?.digests ?? []).filter((digest) => {
    const [other = ''] = digest.split(' ');
    return !isOf(digest, dataset) && stands(other);
  });
  return own === null ? others : [...others, own];
}

/**
 * Whether what another dataset said of a fact would still change nothing after this change by somebody else: all but
 * the claims is as before, and those of others than it, which decide about the ids that links remember, have not gone.
 */
export function standsAfter(before: FactCore, after: FactCore): (dataset: string) => boolean {
  const same = frameOf(before) === frameOf(after);
  const hasOthers = ({ claims }: FactCore, dataset: string): boolean =>
    claims.some(({ props }) => props.dataset !== dataset);
  return (dataset) => same && (hasOthers(after, dataset) || !hasOthers(before, dataset));
}

const frameOf = ({ roles, own, given }: FactCore): string => canonical([roles, own, given]);
