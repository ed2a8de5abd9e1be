/** A Popolo JSON file to records. */
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import type { FileRecords, SeedFile } from '../fileRecords.ts';
import type { FormatOptions } from '../index.ts';
import { datasetOfFile } from '../shared/datasetOfFile.ts';
import type { Reading } from '../tree/fields.ts';
import { readJson } from '../tree/json.ts';
import { COLLECTIONS, type Collection, Content } from './content.ts';
import { readEntity } from './entities.ts';
import { Item, type Written } from './item.ts';
import { Memberships, type Period, type Surrounding } from './memberships.ts';

const LISTS = [...(Object.keys(COLLECTIONS) as Collection[]), 'memberships'] as const;

/**
 * Reads one file. What is wrong goes to `reading.problems`, and what the model has no place for is counted there,
 * a warning for each kind; null where the file is no Popolo.
 *
 * The dataset is that of `options`, else `meta.dataset` of the file, else it is made from the file's name.
 */
export function readPopolo(file: SeedFile, reading: Reading, options: FormatOptions): FileRecords | null {
  const { problems } = reading;
  if (file.content.trim() === '') {
    const at = { file: file.name, line: 1, column: 1 };
    problems.error(at, 'EMPTY_FILE', 'the file is empty', 'take it away, or write what it shall say');
    return null;
  }
  const tree = readJson(file.name, file.content, problems);
  if (tree === null) return null;
  if (tree.type !== 'mapping' || !tree.entries.some(({ key }) => LISTS.some((list) => list === key))) {
    problems.error(
      tree.at,
      'UNKNOWN_FORMAT',
      `JSON, but no Popolo: it has none of ${LISTS.join(', ')}`,
      'write { "persons": [ ... ], "organizations": [ ... ], "memberships": [ ... ] }',
    );
    return null;
  }
  const root = new Item('the file', tree, problems);
  const meta = root.object('meta', 'meta');
  const dataset = options.dataset ?? givenDataset(meta, reading) ?? datasetOfFile(file.name);
  if (dataset === null) {
    problems.error(root.at, 'NO_DATASET', 'the file says no dataset, and its name makes none', DATASET_HINT);
    return null;
  }
  const content = new Content(dataset, reading);
  meta?.leaveRest(content.notKept);
  readRoot(root, content);
  content.notKept.tell(problems);
  return {
    file: file.name,
    dataset,
    sources: content.sources,
    lengths: new Map(),
    entities: content.entities,
    seats: [],
    facts: content.facts,
  };
}

const DATASET_HINT = 'name one with --dataset, in lower-case letters, digits and . _ / -';

function givenDataset(meta: Item | undefined, { problems }: Reading): string | undefined {
  const given = meta?.text('dataset');
  if (given === undefined) return undefined;
  if (ID_PATTERN.test(given.text)) return given.text;
  problems.error(given.at, 'INVALID_ID', `the dataset "${given.text}"`, DATASET_HINT);
  return undefined;
}

function readRoot(root: Item, content: Content): void {
  const memberships = new Memberships(content);
  const periods = new Map<string, Period>();
  const lists = new Map<Collection, Item[]>();
  for (const collection of Object.keys(COLLECTIONS) as Collection[]) {
    const items = root.list(collection, collection);
    lists.set(collection, items);
    // First all ids, in the order of the file: which of two gets a plain one must not hang on who names it first.
    for (const item of items) {
      const id = item.text('id');
      if (id !== undefined) content.ids.idOf(collection, id.text);
    }
  }
  for (const [collection, items] of lists)
    for (const item of items) {
      readRecord(collection, item, content, memberships, {});
      const id = item.text('id');
      if (collection === 'events' && id !== undefined) periods.set(id.text, periodOf(item));
    }
  for (const item of root.list('memberships', 'memberships')) memberships.read(item, {});
  memberships.finish(periods);
  root.leaveRest(content.notKept);
}

/** A record of a list, with the memberships and posts that stand inside it. */
function readRecord(
  collection: Collection,
  item: Item,
  content: Content,
  memberships: Memberships,
  around: Surrounding,
): void {
  readEntity(collection, item, content, around.organization);
  const surrounding: Surrounding = { ...around, ...ownIn(collection, item.text('id')) };
  if (collection === 'persons' || collection === 'organizations' || collection === 'posts')
    for (const inside of item.list('memberships', `memberships of ${collection}`))
      memberships.read(inside, surrounding);
  if (collection === 'organizations')
    for (const post of item.list('posts', 'posts'))
      readRecord('posts', post, content, memberships, { organization: surrounding.organization });
  item.leaveRest(content.notKept);
}

function ownIn(collection: Collection, id: Written | undefined): Surrounding {
  if (collection === 'persons') return { person: id };
  return collection === 'posts' ? { post: id } : { organization: id };
}

function periodOf(event: Item): Period {
  return {
    name: event.text('name')?.text,
    start: event.plainDate('start_date'),
    end: event.plainDate('end_date'),
  };
}
