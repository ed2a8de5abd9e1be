/** The properties of sources that the consensus of claims depends on. */
import type { SourceRecord } from '../../domain/model/record.ts';
import { type StoredSource, textOf } from '../../store/codec/storedRecord.ts';

export interface SourceInfo {
  /** Sources with the same voice count as one. */
  readonly voice: string;
  readonly date?: string | undefined;
}

export const sourceInfoOf = ({ id, props }: StoredSource): SourceInfo => ({
  voice: textOf(props, 'voice') ?? id,
  date: textOf(props, 'date'),
});

/** Whether claims take the same from a source before and after a change. */
export function haveSameInfo(before: StoredSource | undefined, after: StoredSource | undefined): boolean {
  const [a, b] = [before && sourceInfoOf(before), after && sourceInfoOf(after)];
  return a?.voice === b?.voice && a?.date === b?.date;
}

/** The stored sources, by id. */
export const sourceInfosOf = (sources: readonly StoredSource[]): Map<string, SourceInfo> =>
  new Map(sources.map((source) => [source.id, sourceInfoOf(source)]));

/** What claims take from a source once a file declares it. Fields that the file leaves out stay as they were. */
export const nextSourceInfo = (
  { id, voice, date, withdrawn = [] }: SourceRecord,
  before: SourceInfo | undefined,
): SourceInfo => ({
  voice: voice ?? (withdrawn.includes('voice') ? undefined : before?.voice) ?? id,
  date: date ?? (withdrawn.includes('date') ? undefined : before?.date),
});

/** The sources that files or datasets declare, by id. */
export function sourceInfosIn(
  files: Iterable<{ readonly sources: Iterable<SourceRecord> }>,
): Map<string, SourceInfo> {
  const infos = new Map<string, SourceInfo>();
  for (const { sources } of files)
    for (const source of sources) infos.set(source.id, nextSourceInfo(source, infos.get(source.id)));
  return infos;
}
