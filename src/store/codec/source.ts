/** Sources: record to node and back. */
import { foldLabel } from '../../domain/labels/entityLabel.ts';
import { RELIABILITIES } from '../../domain/model/kinds.ts';
import type { SourceRecord } from '../../domain/model/record.ts';
import type { Row } from '../graph.ts';
import { type FieldsOf, FieldTable, oneOf, text } from './fieldTable.ts';
import { contentOfNode, propsOf, propsWithout, type StoredSource, textOf } from './storedRecord.ts';

const FIELDS = new FieldTable({
  title: text('title'),
  kind: text('sourceKind'),
  publisher: text('publisher'),
  voice: text('voice'),
  url: text('url'),
  language: text('language'),
  date: text('date'),
  dateText: text('dateText'),
  dateBasis: text('dateBasis'),
  reliability: oneOf('reliability', RELIABILITIES),
  note: text('note'),
  textDigest: text('textDigest'),
} satisfies FieldsOf<SourceRecord, 'id' | 'text' | 'withdrawn'>);

/** The properties that `sourceRecordOf` reads, and the dataset that declared the source. */
export const STATED_OF_SOURCE = ['id', 'dataset', ...FIELDS.properties];

/** What only the dataset says that declared the source first, since the agreement of claims is counted and weighed by it. */
export const OWNED_FIELDS = [
  'voice',
  'date',
  'reliability',
] as const satisfies readonly (keyof SourceRecord)[];

/** Whether a source belongs to another dataset: to the one that declared it first. A source that has the name of a dataset belongs to that one. */
export const isSourceOfOther = (id: string, owner: unknown, dataset: string): boolean =>
  owner != null && owner !== dataset && id !== dataset;

/**
 * The source as it is stored after a file declares it. Fields that the file leaves out stay as they are in `stored`;
 * those that it withdraws are removed, and the digest of the text with the text. What another dataset owns stays.
 */
export function storedSource(
  stated: SourceRecord,
  dataset: string,
  stored: StoredSource | undefined,
): StoredSource {
  const record = isSourceOfOther(stated.id, stored?.props.dataset, dataset) ? withoutOwned(stated) : stated;
  const { id, title, text, voice, withdrawn = [] } = record;
  const kept = propsWithout(
    stored?.props ?? {},
    withdrawn.map((field) => (field === 'text' ? 'textDigest' : FIELDS.propertyOf(field))),
  );
  const props = propsOf({
    ...kept,
    ...FIELDS.write({ ...record, voice: voice ?? textOf(kept, 'voice') ?? id }),
    id,
    kind: 'SOURCE',
    dataset: id === dataset ? dataset : (stored?.props.dataset ?? dataset),
    labelSort: `${foldLabel(title)}\u0001${id}`,
  });
  return { id, props, text: text ?? (withdrawn.includes('text') ? null : (stored?.text ?? null)) };
}

function withoutOwned(record: SourceRecord): SourceRecord {
  const withdrawn = record.withdrawn?.filter((key) => !OWNED_FIELDS.some((owned) => owned === key));
  return { ...record, voice: undefined, date: undefined, reliability: undefined, withdrawn };
}

/** The source as a file would declare it: without a voice that is its own id. */
export function sourceRecordOf({ id, props, text }: StoredSource): SourceRecord {
  const fields = FIELDS.read(props);
  const { title = id, voice } = fields;
  return { id, ...fields, title, voice: voice === id ? undefined : voice, text: text ?? undefined };
}

/** A source from a row with the properties of its node as `props` and its text as `text`. */
export function sourceOfRow({ props: node, text }: Row): StoredSource {
  const { props, ...metadata } = contentOfNode(node);
  return { id: String(props.id), props, text: typeof text === 'string' ? text : null, ...metadata };
}
