/**
 * The digests that are stored with a record: one entry for each dataset that states the record as it is stored. Where
 * the stored digest equals that of the file, applying the file would change nothing, so the two are not compared.
 */
import { canonical } from '../domain/model/canonical.ts';
import { digestOfJson } from '../import/digest.ts';
import type { FactCore } from '../store/codec/fact.ts';
import type { ImportMetadata } from '../store/codec/storedRecord.ts';

/** The entry of a dataset in the digests of a record: `dataset digest`. */
export const digestEntry = (dataset: string, digest: string): string => `${dataset} ${digest}`;

/** The entry of a dataset that states this record. */
export const digestEntryOf = (dataset: string, record: object): string =>
  digestEntry(dataset, digestOfJson(JSON.stringify(record)));

const isOf = (entry: string, dataset: string): boolean => entry.startsWith(`${dataset} `);

/**
 * The digests of a record after a change by `dataset`.
 * @param own the new entries of the dataset; null if it no longer states the record
 * @param survives whether the statement of another dataset still matches the changed record; if not, its entry is dropped
 */
export function nextDigests(
  before: ImportMetadata | undefined,
  dataset: string,
  own: string | readonly string[] | null,
  survives: (dataset: string) => boolean,
): string[] {
  const others = (before?.digests ?? []).filter((entry) => {
    const [other = ''] = entry.split(' ');
    return !isOf(entry, dataset) && survives(other);
  });
  return own === null ? others : others.concat(own);
}

/**
 * A test for datasets whose statements a changed fact still matches: everything but the claims is as before,
 * and there are still claims of further datasets if there were any, since these decide which alias a role keeps.
 */
export function survivesChange(before: FactCore, after: FactCore): (dataset: string) => boolean {
  const isSame = contentWithoutClaims(before) === contentWithoutClaims(after);
  const hasOthers = ({ claims }: FactCore, dataset: string): boolean =>
    claims.some(({ props }) => props.dataset !== dataset);
  return (dataset) => isSame && (hasOthers(after, dataset) || !hasOthers(before, dataset));
}

const contentWithoutClaims = ({ roles, own, given }: FactCore): string => canonical([roles, own, given]);
