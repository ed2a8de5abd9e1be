/** Records to one Popolo JSON file. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { Dataset, EntityRecord } from '../../domain/model/record.ts';
import { type Exported, fileNameOf, LeftOut } from '../shared/exportedFile.ts';
import { Picture } from '../shared/mergedView.ts';
import { COLLECTIONS, type Collection } from './content.ts';
import { originalId } from './ids.ts';
import { MembershipWriter } from './membershipWriter.ts';
import { RecordWriter } from './recordWriter.ts';

/**
 * Writes persons, organizations, posts, areas, events and memberships, each under the id that it had where it came
 * from. Dates that are no year, month or day, and facts that are only planned or told by a speaker, are left out and
 * counted, as is what Popolo has no place for.
 */
export function writePopolo(datasets: readonly Dataset[]): Exported {
  const picture = new Picture(datasets);
  const left = new LeftOut();
  const ids = popoloIds(picture.entities.values());
  const memberships = new MembershipWriter(picture, ids, left);
  const records = new RecordWriter(picture, ids, left, memberships.used);
  const document: Record<string, unknown> = {};
  const [only, ...more] = datasets;
  if (only !== undefined && more.length === 0) document.meta = { dataset: only.id };
  for (const [collection, kind] of Object.entries(COLLECTIONS) as [Collection, EntityKind][])
    document[collection] = [...picture.entities.values()]
      .filter((entity) => entity.kind === kind)
      .map((entity) => records.record(collection, entity));
  document.memberships = memberships.list;
  left.add('topics', [...picture.entities.values()].filter(({ kind }) => kind === 'TOPIC').length);
  left.add('merges', picture.merges.length);
  records.countRest();
  const name = more.length === 0 && only !== undefined ? fileNameOf(only.id) : 'fasti';
  const files =
    datasets.length === 0
      ? []
      : [{ name: `${name}.popolo.json`, content: `${JSON.stringify(document, null, 2)}\n` }];
  return { files, left: left.sentences('Popolo') };
}

/** The original ids, or ours where two records of one list had the same. */
function popoloIds(entities: Iterable<EntityRecord>): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, kind, identifiers } of entities) {
    const original = originalId(id, identifiers);
    const free = !taken.has(`${kind} ${original}`);
    taken.add(`${kind} ${original}`);
    ids.set(id, free ? original : id);
  }
  return ids;
}
