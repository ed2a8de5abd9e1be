/**
 * `npm run codegen`: writes the files that are generated from the sources: `schema/graph.cypher` (the indexes on Neo4j),
 * `schema/seed.schema.json` (the JSON Schema of the native format) and `seed/templates` (the tables to fill in). The tests
 * compare them with the sources.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TEMPLATES, templateText } from '../src/formats/csv/templates.ts';
import { nativeSchema } from '../src/formats/native/shapes.ts';
import { indexStatement, NEO4J_INDEXES } from '../src/store/engines/indexes.ts';

const pathOf = (name: string): string => resolve(import.meta.dirname, '..', name);

/** The comment at the start of a file. */
const headOf = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('//'));

/** A value as JSON with an indent of 2, and lists of plain values on one line where they fit. */
function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return text.replace(
    /\[\n\s+([^\n{}[\]]+(?:\n\s+[^\n{}[\]]+)*)\n\s+\]/g,
    (whole, items: string, at: number) => {
      const list = `[${items.replace(/,\n\s+/g, ', ')}]`;
      const column = at - text.lastIndexOf('\n', at) - 1;
      return column + list.length < LINE_WIDTH ? list : whole;
    },
  );
}

const LINE_WIDTH = 110;

const head = headOf(readFileSync(pathOf('schema/graph.cypher'), 'utf8'));
const statements = NEO4J_INDEXES.map((index) => `${indexStatement(index)};`);
writeFileSync(pathOf('schema/graph.cypher'), `${[...head, ...statements].join('\n')}\n`);
writeFileSync(pathOf('schema/seed.schema.json'), `${jsonText(nativeSchema())}\n`);
for (const template of TEMPLATES)
  writeFileSync(pathOf(`seed/templates/${template.name}.csv`), templateText(template));
