/** Reads a CSV table by converting its rows to a document of the native format. */

import type { FileRecords, ReadFact } from '../fileRecords.ts';
import { readFactTree } from '../native/fact.ts';
import { readTree } from '../native/reader.ts';
import { type Problems, quoteValue, type ReadContext } from '../problem.ts';
import type { FormatOptions, SeedFile } from '../seedFile.ts';
import { mappingTree, type Tree, textTree } from '../tree/tree.ts';
import { entriesOfPart } from './cellTrees.ts';
import { FactRows } from './factRows.ts';
import { type FilledRow, filledRows, isComplete } from './filledRow.ts';
import { MonthsOrYears } from './monthsOrYears.ts';
import { openTable, type Table } from './table.ts';
import { TableRows } from './tableRows.ts';

/** The placeholder for a missing dataset, so that the rest of the file can be checked. */
const UNNAMED = 'unnamed';

/**
 * Reads one file. Problems go to `context.problems`; returns null if there is no table, and for a template without
 * rows.
 */
export function readCsv(file: SeedFile, context: ReadContext, options: FormatOptions): FileRecords | null {
  const { problems } = context;
  const table = openTable(file, problems);
  if (table === null) return null;
  const errorsBefore = problems.errorCount;
  const fileRows = new TableRows(table, table.dataset?.text ?? options.dataset ?? UNNAMED, problems);
  const months = new MonthsOrYears();
  const rows = months.watch(filledRows(table, problems, (row) => fileRows.add(row)));
  // Rows with errors are reported already.
  const withoutRows = (): null => (problems.errorCount > errorsBefore ? null : noRows(table, problems));
  const isEmpty = (count: number): boolean => count + fileRows.found.length === 0;
  const head = headerEntries(table, options);
  const at = table.place(table.headings);
  if (table.template.record.type === 'FACT') {
    const read = readTree(mappingTree(head, at), file, context);
    const facts = new FactRows(rows, table, problems, fileRows);
    months.report(table, problems);
    if (isEmpty(facts.count)) return withoutRows();
    checkDataset(table, options, problems);
    const records = factsIn(facts, read?.dataset ?? UNNAMED, context);
    if (read !== null) return { ...read, facts: records, rows: fileRows.found };
    // Iterating reports the problems of the facts.
    for (const _ of records);
    return null;
  }
  const records = recordEntries(rows, table, problems, fileRows);
  months.report(table, problems);
  if (isEmpty(records.length)) return withoutRows();
  checkDataset(table, options, problems);
  const key = table.template.record.type === 'SOURCE' ? 'sources' : 'entities';
  const read = readTree(mappingTree([...head, [key, mappingTree(records, at)]], at), file, context);
  return read && { ...read, rows: fileRows.found };
}

function* factsIn(rows: FactRows, dataset: string, context: ReadContext): Generator<ReadFact> {
  for (const { tree, named, unnamedClaims } of rows.trees(context.problems)) {
    const fact = readFactTree(tree, dataset, context);
    if (fact !== null) yield { ...fact, idGiven: named, unnamedClaims };
  }
}

/** Warns of a table without rows, unless it is an empty template. */
function noRows(table: Table, problems: Problems): null {
  const start = table.place({ line: 1, column: 1 });
  const hint = 'add rows, or remove the file';
  if (!table.named) problems.warning(start, 'EMPTY_FILE', 'the file has no valid rows', hint);
  return null;
}

/** Reports a missing dataset, which is never guessed. */
function checkDataset({ dataset, place }: Table, options: FormatOptions, problems: Problems): void {
  if (dataset === null && options.dataset === undefined)
    problems.error(
      place({ line: 1, column: 1 }),
      'NO_DATASET',
      'the file does not name its dataset',
      'write # dataset: with its id above the headings, or pass --dataset',
    );
}

function headerEntries({ dataset, language, place }: Table, options: FormatOptions): [string, Tree][] {
  const start = place({ line: 1, column: 1 });
  const entries: [string, Tree][] = [['fasti', textTree('1', start)]];
  entries.push([
    'dataset',
    dataset === null ? textTree(options.dataset ?? UNNAMED, start) : textTree(dataset.text, place(dataset)),
  ]);
  if (language !== null) entries.push(['language', textTree(language.text, place(language))]);
  return entries;
}

/** The sources or entities, by id. */
function recordEntries(
  rows: Iterable<FilledRow>,
  table: Table,
  problems: Problems,
  fileRows: TableRows,
): [string, Tree][] {
  const { template, place } = table;
  const entries: [string, Tree][] = [];
  for (const filled of rows) {
    const id = [...filled.cells].find(([{ key, part }]) => part === 'RECORD' && key === 'id')?.[1];
    if (fileRows.add(filled.row)) {
      if (id !== undefined) problems.refused.addRecord(id.text);
      continue;
    }
    if (!isComplete(filled, table, problems)) continue;
    const at = place(filled.row);
    const body = entriesOfPart(filled, 'RECORD', table, problems).filter(([key]) => key !== 'id');
    if (template.record.type === 'ENTITY') {
      body.unshift(['kind', textTree(template.record.kind, at)]);
      const identifiers = identifierTrees(filled, table, problems);
      if (identifiers.length > 0)
        body.push(['identifiers', { type: 'list', items: identifiers, raw: '', at }]);
    }
    const text = entriesOfPart(filled, 'SOURCE_TEXT', table, problems);
    if (text.length > 0) body.push(['text', mappingTree(text, text[0]?.[1].at ?? at)]);
    entries.push([id?.text ?? '', mappingTree(body, place(id ?? filled.row))]);
  }
  return entries;
}

/** The identifiers of a row. An address belongs to the last identifier of its scheme before it. */
function identifierTrees({ identifiers }: FilledRow, { place }: Table, problems: Problems): Tree[] {
  const found: { scheme: string; entries: [string, Tree][] }[] = [];
  for (const { column, cell } of identifiers) {
    const at = place(cell);
    const value = textTree(cell.text, at);
    if (!column.url) {
      const entries: [string, Tree][] = [
        ['scheme', textTree(column.scheme, at)],
        ['value', value],
      ];
      found.push({ scheme: column.scheme, entries });
      continue;
    }
    const owner = found.findLast(({ scheme }) => scheme === column.scheme);
    if (owner === undefined || owner.entries.length > 2)
      problems.error(
        at,
        'MISSING_KEY',
        `the address ${quoteValue(cell.text)} has no ${quoteValue(column.scheme)} identifier in a column before it`,
        'fill in the identifier',
      );
    else owner.entries.push(['url', value]);
  }
  return found.map(({ entries }) =>
    mappingTree(entries, entries[0]?.[1].at ?? place({ line: 1, column: 1 })),
  );
}
