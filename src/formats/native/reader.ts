/** Reads a file of the native format. */
import type { MergeRecord } from '../../domain/model/record.ts';
import type { FileRecords } from '../fileRecords.ts';
import type { ReadContext } from '../problem.ts';
import { rowKey } from '../refusals.ts';
import type { SeedFile } from '../seedFile.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import { readYaml, type YamlRows } from '../tree/yaml.ts';
import { DocumentRecords } from './documentRecords.ts';
import { isRefusedItem, UNNAMED } from './fact.ts';
import { documentField } from './shapes.ts';

/** Reads one document. Problems go to `context.problems`; returns null if it cannot be parsed or has no valid dataset. */
export function readNative(file: SeedFile, context: ReadContext): FileRecords | null {
  const rows: YamlRows = { below: context.problems.refused.leaveOut ? ROWS : {}, found: [] };
  const tree = readYaml(file, file.content, context.problems, rows);
  if (tree === null) return null;
  const read = readTree(withoutRefused(tree, context), file, context);
  return read && { ...read, rows: rows.found };
}

/** The forms of what can be left out, by the key that it is below. */
const ROWS: YamlRows['below'] = {
  sources: 'mapping',
  entities: 'mapping',
  facts: 'list',
  merged: 'list',
};

/** The document without the rows that are left out. What they declare is noted as refused. */
function withoutRefused(tree: Tree, context: ReadContext): Tree {
  const { refused } = context.problems;
  if (tree.type !== 'mapping' || !refused.leaveOut) return tree;
  const entries = tree.entries.map((entry): Entry => {
    const { key, value } = entry;
    if (value.type !== ROWS[key]) return entry;
    if (value.type === 'mapping') {
      const isRefused = ({ keyAt }: Entry): boolean => refused.hasRow(rowKey(keyAt));
      for (const one of value.entries) if (isRefused(one)) refused.addRecord(one.key);
      return { ...entry, value: { ...value, entries: value.entries.filter((one) => !isRefused(one)) } };
    }
    const items = [...value.items].filter((item) => !isRefusedItem(item, context));
    return { ...entry, value: { ...value, items } };
  });
  return { ...tree, entries };
}

/** Reads the tree of a native document, whatever it was parsed from; returns null if it has no valid dataset. */
export function readTree(tree: Tree, file: SeedFile, context: ReadContext): FileRecords | null {
  const input = documentField.read(tree, context);
  const dataset = input?.dataset ?? UNNAMED;
  const records = new DocumentRecords(input ?? {}, file, context);
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
