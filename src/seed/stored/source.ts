/** Sources to nodes. */
import { foldLabel } from '../../domain/name.ts';
import type { SourceRecord } from '../../domain/record.ts';
import type { StoredSource } from '../../graph/writer/records.ts';
import { propsOf } from './props.ts';

/** What the graph holds next: a field that the file leaves out stays as it is. */
export function storedSource(
  record: SourceRecord,
  dataset: string,
  held: StoredSource | undefined,
): StoredSource {
  const { id, title, kind, text, voice, ...rest } = record;
  const props = propsOf({
    ...held?.props,
    ...propsOf({ ...rest, title, sourceKind: kind, voice: voice ?? held?.props.voice ?? id }),
    id,
    kind: 'SOURCE',
    dataset: held?.props.dataset ?? dataset,
    labelSort: `${foldLabel(title)}\u0001${id}`,
  });
  return { id, props, text: text ?? held?.text ?? null };
}

/** A dataset is the source of what it says without one. */
export const datasetSource = (dataset: string): SourceRecord => ({
  id: dataset,
  title: dataset,
  kind: 'dataset',
  voice: dataset,
});
