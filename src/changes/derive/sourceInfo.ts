/** The properties of sources that the consensus of claims depends on. */
import type { SourceRecord } from '../../domain/model/record.ts';
import { textOf } from '../../store/codec/properties.ts';
import type { StoredSource } from '../../store/storedRecord.ts';

export interface SourceInfo {
  /** Sources with the same voice count as one. */
  readonly voice: string;
  readonly date?: string | undefined;
}

export const sourceInfoOf = ({ id, props }: StoredSource): SourceInfo => ({
  voice: textOf(props, 'voice') ?? id,
  date: textOf(props, 'date'),
});

/** The stored sources, by id. */
export const sourceInfosOf = (sources: ReadonlyMap<string, StoredSource>): Map<string, SourceInfo> =>
  new Map([...sources].map(([id, source]) => [id, sourceInfoOf(source)]));

/** The sources that files or datasets declare, by id. */
export function sourceInfosIn(
  files: Iterable<{ readonly sources: Iterable<SourceRecord> }>,
): Map<string, SourceInfo> {
  const infos = new Map<string, SourceInfo>();
  for (const { sources } of files)
    for (const { id, voice = id, date } of sources) infos.set(id, { voice, date });
  return infos;
}
