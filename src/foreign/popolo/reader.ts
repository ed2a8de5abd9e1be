/** Reads Popolo JSON files. */
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import type { FileRecords } from '../../formats/fileRecords.ts';
import { Places } from '../../formats/places.ts';
import { Problems, quoteValue, type ReadContext } from '../../formats/problem.ts';
import { inRowOrder, rowKey } from '../../formats/refusals.ts';
import type { FormatOptions, SeedFile } from '../../formats/seedFile.ts';
import { datasetOfFile } from '../shared/foreignId.ts';
import { COLLECTIONS, type Collection } from './collections.ts';
import { type DatasetParts, type LegislativePeriod, newParts, sharedParts } from './datasetParts.ts';
import { readEntity } from './entities.ts';
import { readJson } from './json.ts';
import { type EnclosingRecords, Memberships } from './memberships.ts';
import { PopoloObject, type TextValue } from './popoloObject.ts';
import { PopoloRecordBuilder } from './recordBuilder.ts';

const LISTS = [...(Object.keys(COLLECTIONS) as Collection[]), 'memberships'] as const;

/**
 * Reads one file. Problems go to `context.problems`, with one warning for each kind of field that is left out; returns
 * null if the file is not Popolo.
 *
 * The dataset is that of `options`, otherwise `meta.dataset` of the file, otherwise it is derived from the file name.
 */
export function readPopolo(file: SeedFile, context: ReadContext, options: FormatOptions): FileRecords | null {
  const { problems } = context;
  if (file.content.trim() === '') {
    const at = { file: file.name, line: 1, column: 1 };
    problems.error(at, 'EMPTY_FILE', 'the file is empty', 'delete it, or add records to it');
    return null;
  }
  const tree = readJson(file.name, file.content, problems);
  if (tree === null) return null;
  if (tree.type !== 'mapping' || !tree.entries.some(({ key }) => LISTS.some((list) => list === key))) {
    problems.error(
      tree.at,
      'UNKNOWN_FORMAT',
      `the JSON is not Popolo: it has none of the keys ${LISTS.join(', ')}`,
      'write { "persons": [ ... ], "organizations": [ ... ], "memberships": [ ... ] }',
    );
    return null;
  }
  const root = new PopoloObject('the file', tree, problems);
  const meta = root.object('meta', 'meta');
  const dataset = options.dataset ?? givenDataset(meta, context) ?? datasetOfFile(file.name);
  if (dataset === null) {
    problems.error(
      root.at,
      'NO_DATASET',
      'the file names no dataset, and none can be derived from its name',
      DATASET_HINT,
    );
    return null;
  }
  const parts = sharedParts(context, dataset);
  const builder = new PopoloRecordBuilder(dataset, context, parts);
  meta?.countUnread(builder.unsupported);
  readRoot(root, builder, parts);
  builder.share();
  builder.unsupported.report(problems);
  return {
    file: file.name,
    dataset,
    sources: builder.sources,
    lengths: new Map(),
    entities: builder.entities,
    seats: [],
    facts: builder.facts,
    merged: builder.merged,
    rows: inRowOrder(LISTS.flatMap((list) => root.rowsIn(list))),
  };
}

const DATASET_HINT = 'pass --dataset with lower-case letters, digits and . _ / -';

function givenDataset(meta: PopoloObject | undefined, { problems }: ReadContext): string | undefined {
  const given = meta?.text('dataset');
  if (given === undefined) return undefined;
  if (ID_PATTERN.test(given.text)) return given.text;
  problems.error(
    given.at,
    'INVALID_ID',
    `the dataset ${quoteValue(given.text)} is not a valid id`,
    DATASET_HINT,
  );
  return undefined;
}

function readRoot(root: PopoloObject, builder: PopoloRecordBuilder, { periods }: DatasetParts): void {
  const memberships = new Memberships(builder);
  const collections = Object.keys(COLLECTIONS) as Collection[];
  // Assign all ids in the order of the file first, so that they do not depend on which record is referenced first.
  for (const collection of collections)
    for (const id of root.idsIn(collection)) builder.ids.idOf(collection, id);
  const { refused } = builder.context.problems;
  for (const collection of collections)
    for (const item of root.list(collection, collection)) {
      if (refused.hasRow(rowKey(item.at))) {
        readRefused(memberships, (scratch) => readRecord(collection, item.silent(), ...scratch, {}), builder);
        continue;
      }
      readRecord(collection, item, builder, memberships, {});
      const id = item.text('id');
      if (collection === 'events' && id !== undefined) periods.set(id.text, periodOf(item));
    }
  for (const item of root.list('memberships', 'memberships'))
    if (refused.hasRow(rowKey(item.at)))
      readRefused(memberships, ([, scratch]) => scratch.read(item.silent(), {}), builder);
    else memberships.read(item, {});
  memberships.finish(periods);
  root.countUnread(builder.unsupported);
}

/**
 * Reads a refused row apart from the others: it declares its entities and facts as refused, and its memberships keep
 * others of the same kind from taking their place.
 */
function readRefused(
  memberships: Memberships,
  read: (scratch: readonly [PopoloRecordBuilder, Memberships]) => void,
  builder: PopoloRecordBuilder,
): void {
  const context = { problems: new Problems(), places: new Places() };
  const scratch = new PopoloRecordBuilder(builder.dataset, context, {
    ...newParts(builder.dataset),
    ids: builder.ids,
  });
  const inside = new Memberships(scratch);
  read([scratch, inside]);
  memberships.refuse(inside);
  inside.finish(new Map());
  const { refused } = builder.context.problems;
  for (const { id } of scratch.entities) refused.addRecord(id);
  for (const { record } of scratch.facts) refused.addFact(record.id);
}

/** Reads a record of a list, with its nested memberships and posts. */
function readRecord(
  collection: Collection,
  item: PopoloObject,
  builder: PopoloRecordBuilder,
  memberships: Memberships,
  outer: EnclosingRecords,
): void {
  readEntity(collection, item, builder, outer.organization);
  const enclosing: EnclosingRecords = { ...outer, ...enclosingRecord(collection, item.text('id')) };
  if (collection === 'persons' || collection === 'organizations' || collection === 'posts')
    for (const inside of item.list('memberships', `memberships of ${collection}`))
      memberships.read(inside, enclosing);
  if (collection === 'organizations')
    for (const post of item.list('posts', 'posts'))
      readRecord('posts', post, builder, memberships, { organization: enclosing.organization });
  item.countUnread(builder.unsupported);
}

function enclosingRecord(collection: Collection, id: TextValue | undefined): EnclosingRecords {
  if (collection === 'persons') return { person: id };
  return collection === 'posts' ? { post: id } : { organization: id };
}

/** Its problems were reported when the event was read. */
function periodOf(event: PopoloObject): LegislativePeriod {
  const silent = event.silent();
  const [start, end] = [silent.date('start_date'), silent.date('end_date')];
  return { name: silent.text('name')?.text, start: start?.text, end: end?.text };
}
