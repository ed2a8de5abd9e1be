/** Control characters and line breaks in texts of files are refused where they are. */
import { expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { problemText } from '../../src/formats/problem.ts';
import type { FormatName } from '../../src/import/readers.ts';
import { fileOf } from './support.ts';

async function problemsIn(content: string, format: FormatName = 'YAML'): Promise<string[]> {
  const { problems } = await checkSeed({ texts: [{ name: 'a', format, content }] });
  return problems.map(problemText);
}

const labelled = (label: string): string => fileOf(`entities:\n  anna: { kind: person, label: ${label} }\n`);

it.each([
  ['"A\\u001b[2Jnna"', 'U+001B'],
  ['"Anna\\n- mayor"', 'U+000A'],
  ['"Anna\\tBerg"', 'U+0009'],
  ['"An\\u009fna"', 'U+009F'],
  ['"An\\u007fna"', 'U+007F'],
  ['"An\\u202ena"', 'U+202E'],
  ['"An\\u2066na"', 'U+2066'],
  ['"An\\u2028na"', 'U+2028'],
  ['"An\\ud83dna"', 'U+D83D'],
  ['"An\\u0000na"', 'U+0000'],
])('the label %s is refused', async (label, character) => {
  expect(await problemsIn(labelled(label))).toEqual([
    `a:4:32: CONTROL_CHARACTER: label has the control character ${character}; remove it, and write the text in one line`,
  ]);
});

it.each(['"نامه\u200cها"', '"क्\u200dष"', '"\u200fعمر\u200e Omar"', '"👩\u200d🚀 Anna"', '"Anna\u00a0Berg"'])(
  'the label %s is taken',
  async (label) => {
    expect(await problemsIn(labelled(label))).toEqual([]);
  },
);

const FACTS = (text: string): string => `sources:
  gazette: { title: "Gazette${text}", publisher: "P${text}", note: "N${text}" }
entities:
  anna: { kind: person, label: Anna, note: "N${text}", identifiers: [ { scheme: x, value: "V${text}" } ] }
  mayor: { kind: office, label: Mayor }
facts:
- name: { entity: anna, text: "Anna${text}" }
  note: "N${text}"
  claims: [ { source: gazette, quote: "Q${text}", note: "N${text}" } ]
- tenure: { holder: anna, office: mayor, term: "T${text}", began: "B${text}" }
  claims: [ { source: gazette, dateText: "D${text}", at: [ { page: "P${text}" } ], status: DERIVED, rule: "R${text}", derivedFrom: [gazette] } ]
- remark: { text: "R${text}", about: [anna] }
`;
const placesOf = (problems: readonly string[]): string[] =>
  problems.map((problem) => problem.replace(/^a:(\d+:\d+): CONTROL_CHARACTER: (\w+) has .*$/, '$1 $2'));

it('line breaks and tabs stay in texts of several lines only', async () => {
  expect(placesOf(await problemsIn(fileOf(FACTS('\\r\\n\\tb'))))).toEqual([
    '4:21 title',
    '4:50 publisher',
    '6:69 identifiers',
    '9:31 text',
    '12:48 term',
    '12:67 began',
    '13:42 dateText',
    '13:58 at',
  ]);
});

it('other controls stay in none', async () => {
  expect(placesOf(await problemsIn(fileOf(FACTS('\\u001bb'))))).toHaveLength(15);
});

it.each([
  [
    'CSV',
    `# template: people\n# dataset: a\nid,label\nanna,"An\nna"\n`,
    'a:4:6: CONTROL_CHARACTER: label has',
  ],
  [
    'POPOLO',
    '{ "persons": [ { "id": "anna", "name": "An\\u202ena" } ] }',
    'a:1:40: CONTROL_CHARACTER: text has the control character U+202E',
  ],
] as const)('a label in %s is refused at its place', async (format, content, problem) => {
  const problems = await problemsIn(content, format);
  expect(problems.filter((one) => one.includes('CONTROL_CHARACTER'))).toEqual([
    expect.stringContaining(problem),
  ]);
});

it('a cell of a table loses them, with a warning, so that one does not refuse all rows', async () => {
  const [esc, override, half, bell] = ['\u001b[2J', '\u202e', '\ud83d', '\u0007'];
  const content = `# template: people\n# dataset: a\nid,label,note\nanna,An${esc}na${override},a${bell}\tb\nben,B${half}en,\ncy,Cy,\n`;
  const { problems, datasets, accepted } = await checkSeed({
    texts: [{ name: 'a', format: 'CSV', content }],
  });
  expect([accepted, problems.map(problemText)]).toEqual([
    true,
    [
      [4, 6, '001B'],
      [4, 16, '0007'],
      [5, 5, 'D83D'],
    ].map(
      ([line, column, code]) =>
        `a:${line}:${column}: CONTROL_CHARACTER (warning): the cell has the control character U+${code}, which is left out; no action needed: it is not shown`,
    ),
  ]);
  expect(datasets[0]?.entities.map(({ label, note }) => [label, note])).toEqual([
    ['An[2Jna', 'a\tb'],
    ['Ben', undefined],
    ['Cy', undefined],
  ]);
});

it('a label in EAC_CPF loses the controls that XML allows, with a warning', async () => {
  const record = `<eac-cpf xmlns="urn:isbn:1-931666-33-4"><control><recordId>a</recordId></control><cpfDescription><identity><entityType>person</entityType><nameEntry><part>An\u009fna&#x9b;</part></nameEntry></identity></cpfDescription></eac-cpf>`;
  expect(await problemsIn(record, 'EAC_CPF')).toEqual([
    expect.stringContaining(
      'CONTROL_CHARACTER (warning): control characters are left out of texts, 2 times; the first is U+009F',
    ),
  ]);
});
