/** Sources to nodes. */
import { foldLabel } from '../../domain/labels/entityLabel.ts';
import type { SourceRecord } from '../../domain/model/record.ts';
import type { StoredSource } from '../storedRecord.ts';
import { propsOf, propsWithout } from './propsOf.ts';

/** What a file withdraws, by the names of what is stored. */
const STORED: Readonly<Record<string, readonly string[]>> = { kind: ['sourceKind'], text: ['textDigest'] };

/** What the graph holds next: a field that the file leaves out stays as it is, one that it withdraws goes. */
export function storedSource(
  record: SourceRecord,
  dataset: string,
  held: StoredSource | undefined,
): StoredSource {
  const { id, title, kind, text, voice, withdrawn = [], ...rest } = record;
  const kept = propsWithout(
    held?.props ?? {},
    withdrawn.flatMap((key) => STORED[key] ?? key),
  );
  const props = propsOf({
    ...kept,
    ...propsOf({ ...rest, title, sourceKind: kind, voice: voice ?? kept.voice ?? id }),
    id,
    kind: 'SOURCE',
    dataset: held?.props.dataset ?? dataset,
    labelSort: `${foldLabel(title)}\u0001${id}`,
  });
  return { id, props, text: text ?? (withdrawn.includes('text') ? null : (held?.text ?? null)) };
}

/** A dataset is the source of what it says without one. */
export const datasetSource = (dataset: string): SourceRecord => ({
  id: dataset,
  title: dataset,
  kind: 'dataset',
  voice: dataset,
});
