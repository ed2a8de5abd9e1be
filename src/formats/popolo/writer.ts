/** Writes datasets as one Popolo JSON file. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { Dataset, EntityRecord } from '../../domain/model/record.ts';
import { datasetFileName, type ExportResult, exportTitle } from '../shared/exportedFile.ts';
import { MergedView } from '../shared/mergedView.ts';
import { Omissions } from '../shared/omissions.ts';
import { COLLECTIONS, type Collection } from './collections.ts';
import { originalId } from './foreignIds.ts';
import { MembershipWriter } from './membershipWriter.ts';
import { RecordWriter } from './recordWriter.ts';

/**
 * Writes persons, organizations, posts, areas, events and memberships under their original ids. A merged entity is not
 * written: the entity that it was merged into has its names, identifiers and facts. Dates that are not a
 * year, month or day, facts that are only planned, attributed to a speaker or withdrawn, and everything else that Popolo cannot
 * represent, are left out and counted.
 */
export function writePopolo(datasets: readonly Dataset[]): ExportResult {
  const view = new MergedView(datasets, 'MERGED');
  const omissions = new Omissions();
  const ids = popoloIds(view.entities.values());
  const memberships = new MembershipWriter(
    view,
    ids,
    omissions,
    datasets.map((dataset) => dataset.id),
  );
  const records = new RecordWriter(view, ids, omissions, memberships.used);
  const document: Record<string, unknown> = {};
  const [only, ...more] = datasets;
  if (only !== undefined && more.length === 0) document.meta = { dataset: only.id };
  for (const [collection, kind] of Object.entries(COLLECTIONS) as [Collection, EntityKind][])
    document[collection] = [...view.entities.values()]
      .filter((entity) => entity.kind === kind)
      .map((entity) => records.record(collection, entity));
  document.memberships = memberships.list;
  omissions.add('topics', [...view.entities.values()].filter(({ kind }) => kind === 'TOPIC').length);
  omissions.add('merges', view.merges.length);
  records.countRest();
  const name = datasetFileName(exportTitle(datasets));
  const files =
    datasets.length === 0 ? [] : [{ name: `${name}.popolo.json`, content: documentText(document) }];
  return { files, omissions: omissions.sentences('Popolo') };
}

/** The ids to write: the original ids, or the Fasti id if another record of the list has the same one. */
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

/** The document with a record in each line, which is a third smaller than with a value in each line. */
function documentText(document: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(document).map(([key, value]) => {
    const records = Array.isArray(value) && value.length > 0 ? value : null;
    const text = records === null ? JSON.stringify(value) : linesOf(records);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

const linesOf = (records: readonly unknown[]): string =>
  `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]`;
