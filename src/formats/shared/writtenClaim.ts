/** What YAML and CSV write of a claim in the same way. */
import { type ClaimRecord, PLAIN_CLAIM } from '../../domain/model/record.ts';
import { edtfToJulian } from '../../domain/time/julian.ts';

/** Status, modality and rank where they are not those that readers assume. */
export const unlessPlain = ({ status, modality, rank }: ClaimRecord) => ({
  status: status === PLAIN_CLAIM.status ? undefined : status,
  modality: modality === PLAIN_CLAIM.modality ? undefined : modality,
  rank: rank === PLAIN_CLAIM.rank ? undefined : rank,
});

/** The dates in the Julian calendar; null if one of them cannot be expressed in it. */
export function julianDates({
  date,
  start,
  end,
  attested,
}: ClaimRecord): Readonly<Record<string, string>> | null {
  const dates = Object.entries({ date, start, end, attested }).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, text === '..' ? text : edtfToJulian(text)] as const],
  );
  const converted = dates.filter((entry): entry is readonly [string, string] => entry[1] !== null);
  return converted.length < dates.length ? null : Object.fromEntries(converted);
}
