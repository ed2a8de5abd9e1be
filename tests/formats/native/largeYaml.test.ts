/** Large YAML files are parsed part by part, with the same trees, positions and problems as at once. */
import { describe, expect, it } from 'vitest';
import { Problems, problemText } from '../../../src/formats/problem.ts';
import { readLargeYaml } from '../../../src/formats/tree/largeYaml.ts';
import type { Entry, Tree } from '../../../src/formats/tree/tree.ts';
import { readYaml } from '../../../src/formats/tree/yaml.ts';

const KEYS = { inParts: ['sources', 'entities'], streamed: 'facts', others: ['merged'] };
const count = 1_500;
/** Makes each record large enough for a file that is read in parts. */
const PAD = 'x'.repeat(200);
const lines = (line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

const SOURCES = 'sources: # all of them\n  s1: { title: One }\n';
const ENTITIES = `entities:\n\n  # people\n${lines((i) => `  p${i}: { kind: person, label: "Ä ${i} ${PAD}" }\n`)}`;
const FLOW = `facts:\n${lines((i) => `- name: { entity: p${i}, text: "one ${PAD}\n    two" }\n# a comment\n`)}`;
const BLOCK = `facts:\n${lines((i) => `  - name:\n      entity: p${i}\n      text: |\n        a: ${PAD}\n\n        - c\n    note: x\n    # y\n`)}`;
const START = '# head\nfasti: "1"\ndataset: town\n';
const END = 'merged:\n- { id: p1, into: p2 }\n';

/** A tree without the starts of values in the file, which are kept for messages only. */
const plain = (tree: Tree): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'raw' ? undefined : value)));

/** The values of the keys of a file but `facts`, with the positions of what is below them. */
const valuesOf = (entries: readonly Entry[]) =>
  new Map(
    entries
      .filter(({ key }) => key !== 'facts')
      .map(({ key, value }) => [
        key,
        value.type === 'mapping'
          ? value.entries.map((entry) => [entry.key, entry.keyAt, plain(entry.value)])
          : plain(value),
      ]),
  );

function atOnce(text: string) {
  const problems = new Problems();
  const tree = readYaml({ name: 'a.yaml' }, text, problems);
  const entries = tree?.type === 'mapping' ? tree.entries : [];
  const facts = entries.find(({ key }) => key === 'facts')?.value;
  return {
    keys: valuesOf(entries),
    facts: facts?.type === 'list' ? [...facts.items].map(plain) : null,
    problems: problems.sorted([]).map(problemText),
  };
}

function inParts(text: string, maxWhole?: number) {
  const problems = new Problems();
  const read = readLargeYaml({ name: 'a.yaml' }, text, problems, KEYS, maxWhole);
  const entries = read?.tree.type === 'mapping' ? read.tree.entries : [];
  const inTree = entries.find(({ key }) => key === 'facts')?.value;
  const keys = valuesOf(entries);
  for (const key of KEYS.inParts) {
    const found = [...(read?.entriesOf(key) ?? [])].map((entry) => [
      entry.key,
      entry.keyAt,
      plain(entry.value),
    ]);
    if (found.length > 0) keys.set(key, found);
  }
  const streamed = [...(read?.items ?? [])].map(plain);
  return {
    streamed: streamed.length,
    keys,
    facts: inTree?.type === 'list' ? [...inTree.items].map(plain) : streamed,
    problems: problems.sorted([]).map(problemText),
  };
}

describe('a large file', () => {
  it.each([
    ['with facts in flow style', START + SOURCES + ENTITIES + FLOW],
    ['with facts in block style, and keys behind them', START + ENTITIES + BLOCK + END],
    ['with facts first', FLOW + START + SOURCES + ENTITIES],
    ['with CRLF', (START + SOURCES + ENTITIES + BLOCK + END).replaceAll('\n', '\r\n')],
    ['without a line break at the end', (START + ENTITIES + FLOW).trimEnd()],
  ])('%s is read as at once', (_what, text) => {
    const { streamed, ...read } = inParts(text);
    expect(read).toEqual(atOnce(text));
    expect(streamed).toBe(count);
  });

  it.each([
    [
      'a fact that is indented less',
      `${START + FLOW}- name: { entity: p1,\ntext: x }\n${FLOW.slice('facts:\n'.length)}`,
    ],
    [
      'a quote that goes on at the start of a line',
      `${START + FLOW}- name: "a\n- b"\n${FLOW.slice('facts:\n'.length)}`,
    ],
    ['a key twice', START + ENTITIES + FLOW + ENTITIES],
    ['an entity twice', `${START}${ENTITIES}  p1: { kind: person }\n${FLOW}`],
    ['an alias', `${START}${ENTITIES}  q: *p\n${FLOW}`],
    ['an alias in a fact', `${START}${FLOW}- *p\n`],
    ['a second document', `${START}${FLOW}---\na: b\n`],
    ['facts that are too deep', `${START}${FLOW}- ${'['.repeat(30)}${']'.repeat(30)}\n`],
    ['a value instead of facts', `${START}${ENTITIES}facts: none\n`],
    ['facts that are a mapping', `${START}${ENTITIES}facts:\n  a: b\n`],
  ])('with %s has the same problems', (_what, text) => {
    const [read, expected] = [inParts(text), atOnce(text)];
    expect(read.problems).toEqual(expected.problems);
  });

  it('with an error in a late fact gives the facts before it', () => {
    const read = inParts(`${START}${FLOW}- name: { entity: "\n`);
    expect(read.problems).toEqual(atOnce(`${START}${FLOW}- name: { entity: "\n`).problems);
    expect(read.problems).not.toEqual([]);
    expect(read.streamed).toBeGreaterThan(0);
  });

  const MIDDLE = FLOW.indexOf('- name: { entity: p700,');
  const broken = (line: string): string => START + FLOW.slice(0, MIDDLE) + line + FLOW.slice(MIDDLE) + END;
  const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

  it.each([
    [
      'a quote that is not closed',
      broken('- name: { text: "a }\n'),
      '- name: { text: "a }',
      'INVALID_YAML',
      1,
    ],
    ['a line that is indented less', broken('- id: a\n note: b\n'), ' note: b', 'INVALID_YAML', 0],
    ['an item that is indented more', broken('  - id: a\n'), '  - id: a', 'INVALID_YAML', 0],
    ['a second colon', broken('- name: a: b\n'), '- name: a: b', 'INVALID_YAML', 0],
    ['an error behind the facts', `${START}${FLOW}merged: [ a\n`, 'merged', 'INVALID_YAML', 1],
    ['a key twice', `${START}${FLOW}${END}facts:\n- { id: a }\n`, 'facts:\n- { id: a }', 'DUPLICATE_KEY', 0],
    ['a tag', broken('- !fact { id: a }\n'), '- !fact', 'YAML_TAG', 0],
  ])('too large to be parsed at once, with %s, names its line', (_what, text, part, code, further) => {
    const { problems } = inParts(text, 0);
    const line = lineOf(text, part);
    expect(problems[0]).toContain(`: ${code}: `);
    if (further === 0) {
      expect(problems[0]).toBe(atOnce(text).problems[0]);
      return;
    }
    // What is not closed is missed at the end of its part.
    const [, found] = /^a\.yaml:(\d+):/.exec(problems[0] ?? '') ?? [];
    expect(Number(found)).toBeGreaterThanOrEqual(line);
  });

  it('too large to be parsed at once has the problems of each broken part', () => {
    const first = FLOW.indexOf('- name: { entity: p20,');
    const text =
      START +
      FLOW.slice(0, first) +
      '- name: a: b\n' +
      FLOW.slice(first, MIDDLE) +
      '- name: c: d\n' +
      FLOW.slice(MIDDLE);
    const { problems, streamed } = inParts(text, 0);
    expect(problems).toEqual(
      ['- name: a: b', '- name: c: d'].map((part) =>
        expect.stringMatching(new RegExp(`^a\\.yaml:${lineOf(text, part)}:9: INVALID_YAML: `)),
      ),
    );
    expect(streamed).toBe(0);
  });

  it('too large to be parsed at once is read like a smaller one', () => {
    for (const text of [START + SOURCES + ENTITIES + BLOCK + END, START + FLOW + END])
      expect({ ...inParts(text, 0), streamed: 0 }).toEqual({ streamed: 0, ...atOnce(text) });
  });

  it('names the lines of keys behind the facts', () => {
    const text = START + FLOW + END;
    const read = readLargeYaml({ name: 'a.yaml' }, text, new Problems(), KEYS);
    const merged =
      read?.tree.type === 'mapping' ? read.tree.entries.find(({ key }) => key === 'merged') : null;
    expect(merged?.keyAt.line).toBe(lineOf(text, END));
  });

  it.each([
    [
      'in a flow mapping',
      `${START}entities:\n  anna: { kind: person, note: ${'x'.repeat(1_500_000)} }\n`,
      '5:31',
    ],
    [
      'in quotes over many lines',
      `${START}entities:\n  anna:\n    note: "${'x\n      '.repeat(200_000)}"\n`,
      '6:11',
    ],
    ['in a fact', `${START}${FLOW}- name: { text: ${'x'.repeat(1_500_000)} }\n`, `${4 + 3 * count + 1}:17`],
    ['outside the records', `${START}language: ${'x'.repeat(1_500_000)}\n`, '4:11'],
  ])('with a value that is far too long is refused before it is parsed: %s', (_what, text, at) => {
    expect(inParts(text).problems).toEqual([
      expect.stringMatching(
        new RegExp(
          `^a\\.yaml:${at}: TOO_LONG: the text has \\d+ characters; shorten it to at most 10000 characters$`,
        ),
      ),
    ]);
  });
});
