/** Reads a file of the native format. */
import type { MergeRecord } from '../../domain/model/record.ts';
import type { FileRecords } from '../fileRecords.ts';
import type { ReadContext } from '../problem.ts';
import { rowKey } from '../refusals.ts';
import type { SeedFile } from '../seedFile.ts';
import { readLargeYaml, type StreamedYaml } from '../tree/largeYaml.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import { DocumentRecords } from './documentRecords.ts';
import { isRefusedItem, UNNAMED } from './fact.ts';
import { documentField } from './shapes.ts';

/** Reads one file. Problems go to `context.problems`; returns null if it cannot be parsed or has no valid dataset. */
export function readNative(file: SeedFile, context: ReadContext): FileRecords | null {
  const streamed = readLargeYaml(file, file.content, context.problems, {
    inParts: RECORD_MAPPINGS,
    streamed: 'facts',
    others: ['merged'],
  });
  if (streamed === null) return null;
  const read = readTree(withoutRefused(streamed.tree, context), file, context, streamed);
  return read && { ...read, rows: streamed.rows };
}

/** The keys with a mapping from ids to records. */
const RECORD_MAPPINGS: readonly string[] = ['sources', 'entities'];

/** The document without the rows that are left out. What they declare is noted as refused. */
function withoutRefused(tree: Tree, context: ReadContext): Tree {
  const { refused } = context.problems;
  if (tree.type !== 'mapping' || !refused.leaveOut) return tree;
  const entries = tree.entries.map((entry): Entry => {
    const { key, value } = entry;
    if (value.type === 'mapping' && RECORD_MAPPINGS.includes(key)) {
      const isRefused = ({ keyAt }: Entry): boolean => refused.hasRow(rowKey(keyAt));
      for (const one of value.entries) if (isRefused(one)) refused.addRecord(one.key);
      return { ...entry, value: { ...value, entries: value.entries.filter((one) => !isRefused(one)) } };
    }
    if (value.type !== 'list' || !['facts', 'merged'].includes(key)) return entry;
    const items = [...value.items].filter((item) => !isRefusedItem(item, context));
    return { ...entry, value: { ...value, items } };
  });
  return { ...tree, entries };
}

/**
 * Reads the tree of a native document, whatever it was parsed from; returns null if it has no valid dataset.
 * @param streamed the parts of the document that are not in the tree
 */
export function readTree(
  tree: Tree,
  file: SeedFile,
  context: ReadContext,
  streamed?: StreamedYaml,
): FileRecords | null {
  const input = documentField.read(tree, context);
  const dataset = input?.dataset ?? UNNAMED;
  const records = new DocumentRecords(input ?? {}, streamed, file, context);
  const { lengths, seats } = records;
  const merged = (input?.merged ?? []).flatMap((merge): MergeRecord[] => {
    const { id, into, reason } = merge;
    if (id === undefined || into === undefined) return [];
    const record = { id, into, reason };
    context.places.copy(merge, record);
    return [record];
  });
  const [sources, entities, facts] = [records.sources(), records.entities(), records.facts(dataset)];
  if (input?.dataset === undefined) {
    // Reading the records reports their problems.
    for (const list of [sources, entities, facts]) for (const _ of list);
    return null;
  }
  return {
    file: file.name,
    dataset,
    language: input.language,
    sources,
    lengths,
    entities,
    seats,
    facts,
    merged,
  };
}
