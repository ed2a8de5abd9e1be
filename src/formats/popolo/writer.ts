/** Writes datasets as one Popolo JSON file. */
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { EntityRecord } from '../../domain/model/record.ts';
import { continuedAfter } from '../limits.ts';
import { datasetFileName, exportTitle, type FormatWriter, Omissions } from '../shared/exportedFile.ts';
import { addLostDetails, addLostParts } from '../shared/lostParts.ts';
import { MergedView } from '../shared/mergedView.ts';
import { COLLECTIONS, type Collection } from './collections.ts';
import { documents, type PopoloList } from './documents.ts';
import { originalId } from './foreignIds.ts';
import { MembershipWriter } from './membershipWriter.ts';
import { RecordWriter } from './recordWriter.ts';

/**
 * Writes persons, organizations, posts, areas, events and memberships under their original ids. A merged entity is not
 * written: the entity that it was merged into has its names, identifiers and facts. Dates that are not a
 * year, month or day, facts that are only planned, attributed to a speaker or withdrawn, and everything else that Popolo cannot
 * represent, are left out and counted.
 */
export const writePopolo: FormatWriter = (datasets, { maxFileBytes = continuedAfter('.json') } = {}) => {
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
  const lists: PopoloList[] = [];
  for (const [collection, kind] of Object.entries(COLLECTIONS) as [Collection, EntityKind][])
    lists.push({
      key: collection,
      records: [...view.entities.values()]
        .filter((entity) => entity.kind === kind)
        .map((entity) => records.record(collection, entity)),
    });
  lists.push({ key: 'memberships', records: memberships.list });
  omissions.add('topics', [...view.entities.values()].filter(({ kind }) => kind === 'TOPIC').length);
  omissions.add('merges', view.merges.length);
  records.countRest();
  addLosses(view, memberships.used, datasets, omissions);
  const [only, ...more] = datasets;
  const meta = only !== undefined && more.length === 0 ? { dataset: only.id } : undefined;
  const parts = datasets.length === 0 ? [] : documents(lists, meta, maxFileBytes);
  const name = datasetFileName(exportTitle(datasets));
  const files = parts.map((content, i) => ({
    name: `${name}${partNumber(i, parts.length)}.popolo.json`,
    content,
  }));
  return { files, omissions: omissions.sentences('Popolo') };
};

/** Counts what is left out of the records that are written. */
function addLosses(
  view: MergedView,
  used: ReadonlySet<string>,
  datasets: readonly { readonly id: string }[],
  omissions: Omissions,
): void {
  const isOfDataset = (id: string): boolean => datasets.some((one) => id.startsWith(`${one.id}/`));
  for (const { id, kind, identifiers } of view.entities.values()) {
    if (kind === 'TOPIC') continue;
    if (!isOfDataset(id)) omissions.add('ids of records that do not begin with their dataset');
    omissions.add('addresses of identifiers', identifiers.filter(({ url }) => url !== undefined).length);
  }
  const written = view.facts.filter(({ id }) => used.has(id));
  addLostParts(omissions, written, (part, { id, kind, type, claims }, claim) => {
    switch (part) {
      case 'ids of facts that are not made of what identifies them':
        return (kind === 'TENURE' || kind === 'MEMBERSHIP') && isOfDataset(id);
      case 'notes of claims':
        return kind === 'NAME';
      case 'how tenures began and ended':
        return kind === 'TENURE';
      case 'dates in the words of a source':
        // A membership in a legislative period is attested in the words of the period.
        return (kind === 'TENURE' || kind === 'MEMBERSHIP') && claim?.attested !== undefined;
      case 'claims that are presupposed or derived':
        return type === 'BELONGS_TO';
      case 'single claims, where several are written as their consensus':
        return (
          kind === 'NAME' || claims.filter(({ start, end, attested }) => start ?? end ?? attested).length < 2
        );
      default:
        return false;
    }
  });
  for (const { kind, claims } of written) {
    const undated = kind === 'RELATION' || kind === 'PARTICIPATION';
    const dated = claims.filter(({ start, end, date, attested }) =>
      kind === 'NAME' ? attested : undated && (start ?? end ?? date ?? attested),
    );
    omissions.add(`dates of ${FACT_KIND_TRAITS[kind].plural}`, dated.length);
  }
  const sources = new Map(written.flatMap((fact) => view.sourcesOf(fact)).map((one) => [one.id, one]));
  addLostDetails(omissions, sources.values(), ({ title, url }) =>
    url === undefined ? {} : { title, url, voice: new URL(url).hostname },
  );
}

/** `.01`, `.02`, so that the parts are read in order; nothing for an only file. */
const partNumber = (i: number, count: number): string =>
  count === 1 ? '' : `.${String(i + 1).padStart(String(count).length, '0')}`;

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
