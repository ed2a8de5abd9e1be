/** The desk of an archivist: a workbook with its mapping, and the answers to what it leaves open. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { mapSeed, proposeMapping } from '../../src/changes/mapSeed.ts';
import { Problems, problemText } from '../../src/formats/problem.ts';
import { readAnswers } from '../../src/sheets/mapping/answers.ts';
import type { Graph } from '../../src/store/graph.ts';
import { sheetOf, xlsxParts, zipped } from '../support/workbooks.ts';
import { folderOf } from './support.ts';

export type Rows = readonly (readonly string[])[];

export const HEAD = 'mapping: "1"\ndataset: town\nwritten: "2019-05"\nanswers: town.answers.csv\nsheets:\n';
export const BODIES = '# dataset: town\nid,label\ncouncil,Council\nchurch,Church\n';

/** The mapping of a sheet of office holders. */
export const council = (more = '', holder = 'column: Name, kind: person'): string => `${HEAD}  Council:
    table: tenures
    headings: 1
    holder: { ${holder} }
    office: { column: Office, kind: office, body: council }
    dates: { column: Dates, split: ";" }
${more}`;

export const COLUMNS = ['Name', 'Office', 'Dates', 'Source'];

/** A folder with a workbook, its mapping and its answers. */
export class Desk {
  readonly folder: string;
  readonly graph: Graph | undefined;

  constructor(folder: string, graph?: Graph) {
    this.folder = folder;
    this.graph = graph;
  }

  get answersPath(): string {
    return join(this.folder, 'town.answers.csv');
  }

  get map(): string {
    return join(this.folder, 'town.map.yaml');
  }

  get files(): string[] {
    return [join(this.folder, 'town.xlsx'), join(this.folder, 'organizations.csv')];
  }

  /** Writes the sheets again, as those of a later year. */
  async write(sheets: Readonly<Record<string, Rows>>): Promise<void> {
    const parts = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetOf(rows)]));
    await writeFile(join(this.folder, 'town.xlsx'), zipped(xlsxParts(parts)));
  }

  /** Runs `fasti map`, and returns the questions that are open. */
  async ask(): Promise<string[]> {
    const { problems, mapped } = await mapSeed(this.graph, this.files, this.map, {});
    expect(problems.map(problemText)).toEqual([]);
    if (mapped === null) throw new Error('Nothing was mapped.');
    await writeFile(this.answersPath, mapped.answers);
    const { all } = readAnswers(this.answersPath, mapped.answers, new Problems());
    return all
      .filter(({ answer }) => answer === '')
      .map(({ kind, column, typed, context, readings }) =>
        [kind, column, typed, context, readings].join(' | '),
      );
  }

  /** Answers an open question. */
  async answer(typed: string, answer: string): Promise<void> {
    const lines = (await readFile(this.answersPath, 'utf8')).split('\n');
    const at = lines.findIndex((line) => line.includes(typed) && line.endsWith(',,'));
    expect(at).toBeGreaterThan(0);
    lines[at] = `${lines[at]?.slice(0, -2)},${answer},eve`;
    await writeFile(this.answersPath, lines.join('\n'));
  }

  async check(leaveOpen = false): Promise<string[]> {
    const { problems } = await checkSeed(this.files, { map: this.map, leaveOpen });
    return problems.map((problem) => problemText(problem).replaceAll(`${this.folder}/`, ''));
  }

  /** The claims by holder, office, term, start, end, sighting, words and source. */
  async claims(leaveOpen = false): Promise<string[]> {
    const { problems, datasets } = await checkSeed(this.files, { map: this.map, leaveOpen });
    expect(problems.filter(({ severity }) => severity === 'ERROR').map(problemText)).toEqual([]);
    return (datasets[0]?.facts ?? [])
      .filter(({ kind }) => kind === 'TENURE')
      .flatMap(({ roles, term, claims }) =>
        claims.map(({ source, start, end, attested, dateText }) =>
          [roles.holder?.[0], roles.office?.[0], term, start, end, attested, dateText, source]
            .map((one) => one ?? '')
            .join(' '),
        ),
      );
  }
}

export async function deskOf(
  map: string,
  sheets: Readonly<Record<string, Rows>>,
  graph?: Graph,
): Promise<Desk> {
  const desk = new Desk(await folderOf({ 'town.map.yaml': map, 'organizations.csv': BODIES }), graph);
  await desk.write(sheets);
  return desk;
}

/** The lines of a sheet in the mapping that is proposed for its rows, which can be read. */
export async function proposed(rows: Rows): Promise<string[]> {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const folder = await folderOf({
    'town.csv': rows.map((row) => row.map(quoted).join(';')).join('\n'),
  });
  const [path, map] = [join(folder, 'town.csv'), join(folder, 'town.map.yaml')];
  const { text, problems } = await proposeMapping([path], {});
  expect(problems).toEqual([]);
  await writeFile(map, text ?? '');
  const { problems: wrong } = await mapSeed(undefined, [path], map, {});
  expect(wrong.map(problemText)).toEqual([]);
  const [, lines = ''] = (text ?? '').split('  town.csv:\n');
  return lines.split('\n').map((line) => line.trim());
}
