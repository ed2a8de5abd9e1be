/** Files that are broken by mistake or on purpose: each is refused with file and position, and nothing is written. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { problemText } from '../../src/formats/problem.ts';
import type { Graph } from '../../src/store/graph.ts';
import { forEachEngine } from '../support/engines.ts';
import { fileOf, folderOf } from './support.ts';

const LONG = 'x'.repeat(1_500_000);
const PEOPLE = '# template: people\n# dataset: test\nid,label\n';
const anna = (facts: string): string => fileOf(`entities:\n  anna: { kind: person }\nfacts:\n${facts}`);
const existence = (claim: string): string =>
  anna(`- existence: { entity: anna }\n  claims: [ { ${claim} } ]\n`);
/** A file whose two halves have different encodings. */
const mixed = Buffer.concat([
  Buffer.from(`${PEOPLE}anna,Zoë\nben,Andr`),
  Buffer.from([0xe9]),
  Buffer.from('\n'),
]);

/** A description, the name of the file, its content, and the expected problem. */
const BAD: readonly (readonly [what: string, name: string, content: string | Uint8Array, problem: RegExp])[] =
  [
    ['XML that is not well-formed', 'a.xml', '<eac-cpf>\n<control>', /^a\.xml:2:10: INVALID_XML: /],
    [
      'a YAML bomb',
      'a.yaml',
      fileOf('entities: &a [*a, *a]\n'),
      /^a\.yaml:3:15: YAML_ALIAS: the alias \*a is not supported; /m,
    ],
    [
      'a very long line of YAML',
      'a.yaml',
      fileOf(`entities:\n  anna: { kind: person, note: ${LONG} }\n`),
      /^a\.yaml:4:31: TOO_LONG: the text has 1500000 characters; /,
    ],
    ['a very long line of CSV', 'a.csv', `${PEOPLE}anna,${LONG}\n`, /^a\.csv:4:1: TOO_LONG: /],
    [
      'a very long line of JSON',
      'a.json',
      `{"persons":[{"id":"1","name":"${LONG}"}]}`,
      /^a\.json:1:30: TOO_LONG: the text has 1500000 characters; /,
    ],
    [
      'a CSV with a missing column',
      'a.csv',
      '# template: tenures\n# dataset: test\nholder,start\nanna,2000\n',
      /^a\.csv:3:1: MISSING_COLUMN: tenures need the column "office"; /,
    ],
    [
      'an id twice',
      'a.csv',
      `${PEOPLE}anna,A\nanna,B\n`,
      /^a\.csv:5:1: DUPLICATE_ID: the id "anna" is already used at a\.csv:4:1; /,
    ],
    [
      'a reference to nothing',
      'a.yaml',
      fileOf('facts:\n- name: { entity: nobody, text: N }\n'),
      /^a\.yaml:4:19: UNKNOWN_ID: entity names "nobody", but no entity has that id; /,
    ],
    [
      'an end before the start',
      'a.yaml',
      existence('start: "2000", end: "1999"'),
      /^a\.yaml:7:35: END_BEFORE_START: /,
    ],
    [
      'an id in upper case',
      'a.yaml',
      fileOf('entities:\n  Anna: { kind: person }\n'),
      /^a\.yaml:4:3: INVALID_ID: /,
    ],
    [
      'a date that is a list',
      'a.yaml',
      existence('start: [2018-10..], end: "2019"'),
      /^a\.yaml:7:22: QUOTE_DATE: expected a date, found the list \[2018-10\.\.\]; quote it: /,
    ],
    [
      'a date that is a number',
      'a.yaml',
      existence('start: 20190101'),
      /^a\.yaml:7:22: INVALID_DATE: "20190101": /,
    ],
    [
      'a NUL byte',
      'a.yaml',
      fileOf('entities:\n  an\0na: {}\n'),
      /^a\.yaml:4:5: ENCODING: the file contains a NUL byte; /,
    ],
    [
      'mixed encodings',
      'a.csv',
      mixed,
      /^a\.csv:5:9: ENCODING: the bytes here are not UTF-8, although the rest of the file is; /,
    ],
    ...(['yaml', 'csv', 'json', 'xml'] as const).map(
      (ending) =>
        ['an empty file', `a.${ending}`, '', new RegExp(`^a\\.${ending}:1:1: EMPTY_FILE: .+; .+`)] as const,
    ),
    [
      'a folder without readable files',
      'b/a.txt',
      'x',
      /^:1:1: NO_FILE: this folder contains no seed file; /,
    ],
  ];

forEachEngine((_name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
  });

  it.each(BAD)('%s (%s)', async (_what, name, content, problem) => {
    const folder = await folderOf({});
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
    // A valid file next to it must not be written either.
    const good = await folderOf({ 'good.yaml': fileOf('entities:\n  good: { kind: topic }\n', 'good') });
    const { accepted, problems } = await loadSeed(graph, [folder, join(good, 'good.yaml')]);
    expect(accepted).toBe(false);
    const text = problems.map(problemText).join('\n').replaceAll(`${folder}/`, '').replaceAll(folder, '');
    expect(text).toMatch(problem);
    expect(await graph.read({ text: 'MATCH (n) RETURN count(n) AS n', params: {} })).toEqual([{ n: 0 }]);
  });
});
