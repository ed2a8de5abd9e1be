/**
 * Writes what the first batch of an empty graph would be as files for `neo4j-admin database import full`: the nodes and
 * relationships that `batch.ts` would create, with the same properties.
 */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptIn } from '../../domain/model/keptIn.ts';
import { nodeLabelOf } from '../../domain/model/kinds.ts';
import { type Clock, createClock } from '../clock.ts';
import { namedEntities } from '../codec/claim.ts';
import { factLabelOf, isWithdrawnFact } from '../codec/fact.ts';
import type { Props, StoredFact } from '../codec/storedRecord.ts';
import { indexStatement, NEO4J_INDEXES } from '../engines/indexes.ts';
import { KNOWN_TO_OPEN, labelsOfFact, longestDurationProperty, roleRelationship } from '../graphLayout.ts';
import { type BatchMeta, batchProps, timeOf, type WriteOptions } from './batch.ts';
import type { ChangeSet } from './changeSet.ts';
import { ImportTable, LIST_DELIMITER } from './importTable.ts';
import { CountedLists } from './largestLists.ts';
import { LongestDurations } from './longestDurations.ts';

/** The file with the arguments for `neo4j-admin`, and the one with the statements that create constraints and indexes. */
export const IMPORT_ARGUMENTS = 'import.args';
export const IMPORT_INDEXES = 'indexes.cypher';

/** The first batch, with versions that it opens. */
const NUMBER = 1;
const OPEN = { knownFrom: NUMBER, knownTo: KNOWN_TO_OPEN };
/** The longest row that the importer reads by default, in bytes, and the bytes that a character has at most. */
const BUFFER = 4 * 1024 * 1024;
const BYTES = 4;
/** How long the creation of indexes may take, in seconds. */
const INDEX_WAIT_SECONDS = 86_400;

/**
 * Writes the files into an empty folder, and returns the clock of the batch. Rows are written as they are made; in memory
 * are only how many facts each entity has. Throws the error of the file system where a file cannot be written.
 */
export function writeImportFiles(
  folder: string,
  changes: ChangeSet,
  meta: BatchMeta,
  { onProgress = () => {} }: WriteOptions = {},
): Clock {
  const { sources, entities, facts, dataset } = changes;
  const at = new Date(timeOf(meta.at)).toISOString();
  const files = new ImportFiles(folder);
  const kinds = new Map<string, string>();
  const lists = new CountedLists();
  const longest = new LongestDurations();
  const of = sources.create.count + entities.create.count + facts.create.count;
  let done = 0;
  const written = (): void => {
    done += 1;
    if (done % 1_000 === 0 || done === of) onProgress({ done, of });
  };
  for (const { id, props, text } of sources.create) {
    files.addNode('Source', { ...props, ...OPEN });
    if (text !== null) {
      const version = `${id}@${NUMBER}`;
      files.addNode('SourceText', { id: version, text, ...OPEN });
      files.addLink('TEXT', ['Source', id], ['SourceText', version]);
    }
    written();
  }
  for (const { id, kind, props } of entities.create) {
    kinds.set(id, kind);
    files.addNode(`Entity:${nodeLabelOf(kind)}`, { ...props, ...OPEN });
    written();
  }
  for (const { fact } of facts.create) {
    addFact(files, fact);
    lists.add(fact);
    // As the writer does.
    if (!isWithdrawnFact(fact)) longest.add(fact);
    written();
  }
  files.addNode('Batch', batchProps(changes, meta, NUMBER, at));
  if (dataset !== null) files.addNode('Dataset', { id: dataset.id, digest: dataset.digest, batch: NUMBER });
  files.addNode('Clock', {
    ...(createClock.params as Props),
    number: NUMBER,
    at,
    store: randomUUID(),
    ...Object.fromEntries(longest.values().map(([kind, steps]) => [longestDurationProperty(kind), steps])),
    ...(facts.create.count > 0 ? { largestLists: lists.property((id) => kinds.get(id) ?? '') } : {}),
  });
  files.finish();
  return { number: NUMBER, at };
}

function addFact(files: ImportFiles, fact: StoredFact): void {
  const { id, kind, props, roles, claims } = fact;
  const label = factLabelOf(fact);
  files.addNode(labelsOfFact(label, kind), { ...props, ...OPEN });
  for (const { relationship, entity, as } of roles)
    files.addLink(roleRelationship(label, relationship), [label, id], ['Entity', entity], { as });
  for (const claim of claims) {
    files.addNode('Claim', { ...claim.props, ...OPEN });
    files.addLink('CLAIM', [label, id], ['Claim', claim.id]);
    files.addLink('SOURCE', ['Claim', claim.id], ['Source', claim.source]);
    for (const [type, entity] of namedEntities(claim))
      files.addLink(type, ['Claim', claim.id], ['Entity', entity]);
  }
}

/** A node by its first label, which is the space of its id, and the id. */
type NodeRef = readonly [space: string, id: string];

/** The files of a folder. Call `finish` when all is added. */
export class ImportFiles {
  readonly #folder: string;
  /** By the option of the importer, and the header of the ids. */
  readonly #tables = new Map<string, ImportTable[]>();
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param labels with a colon between them */
  addNode(labels: string, { id, ...props }: Props): void {
    this.#add(`nodes=${labels}`, `id:ID(${labels.split(':')[0]})`, [String(id)], props);
  }

  addLink(type: string, [fromSpace, from]: NodeRef, [toSpace, to]: NodeRef, props: Props = {}): void {
    const header = `:START_ID(${fromSpace}),:END_ID(${toSpace})`;
    this.#add(`relationships=${type}`, header, [from, to], props);
  }

  /** Adds a row to a table that has all its columns, the newest first. The columns are known when the last row was added. */
  #add(option: string, header: string, ids: readonly string[], props: Props): void {
    const tables = keptIn(this.#tables, `${option} ${header}`, () => []);
    if (tables.some((table) => table.add(ids, props))) return;
    this.#count += 1;
    const name = `${option.replaceAll(/\W/g, '-')}-${this.#count}`;
    const table = new ImportTable(this.#folder, name, header, props, tables[0]);
    tables.unshift(table);
    table.add(ids, props);
  }

  /** Writes the headers, and the files that say how to import the others. */
  finish(): void {
    const all = [...this.#tables.values()].flat();
    for (const table of all) table.finish();
    const ofLines = all.filter(({ hasLines }) => hasLines).map(({ name }) => `./${name}.csv`);
    const longest = BYTES * Math.max(...all.map(({ longest }) => longest));
    // The newest importer needs the folder of each file.
    const lines = [
      `--array-delimiter=U+${LIST_DELIMITER.charCodeAt(0).toString(16).padStart(4, '0')}`,
      '--bad-tolerance=0',
      ...(ofLines.length > 0 ? [`--multiline-fields=${ofLines.join()}`, '--multiline-fields-format=v2'] : []),
      ...(longest > BUFFER ? [`--read-buffer-size=${longest}`] : []),
      ...[...this.#tables].flatMap(([key, tables]) =>
        tables.map(({ name }) => `--${key.split(' ')[0]}=./${name}.header.csv,./${name}.csv`),
      ),
    ];
    this.#write(IMPORT_ARGUMENTS, lines);
    this.#write(IMPORT_INDEXES, [
      ...NEO4J_INDEXES.map((index) => `${indexStatement(index)};`),
      `CALL db.awaitIndexes(${INDEX_WAIT_SECONDS});`,
    ]);
  }

  #write(name: string, lines: readonly string[]): void {
    writeFileSync(join(this.#folder, name), `${lines.join('\n')}\n`);
  }
}
