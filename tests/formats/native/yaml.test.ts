import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problems, problemText } from '../../../src/formats/problem.ts';
import type { Tree } from '../../../src/formats/tree/tree.ts';
import { readYaml } from '../../../src/formats/tree/yaml.ts';

function read(text: string): { tree: Tree | null; problems: string[] } {
  const problems = new Problems();
  const tree = readYaml({ name: 'a.yaml' }, text, problems);
  return { tree, problems: problems.sorted(['a.yaml']).map(problemText) };
}

const plain = (tree: Tree | null): unknown => {
  if (tree === null) return null;
  if (tree.type === 'text') return tree.text;
  if (tree.type === 'list') return [...tree.items].map(plain);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
};

describe('reading YAML', () => {
  it('keeps every scalar as it is written', () => {
    const { tree, problems } = read(
      'a: -0027\nb: 2016-10-01\nc: yes\nd: 1e3\ne: 0o17\nf: "[2018-10..]"\ng: 012\n',
    );
    expect(problems).toEqual([]);
    expect(plain(tree)).toEqual({
      a: '-0027',
      b: '2016-10-01',
      c: 'yes',
      d: '1e3',
      e: '0o17',
      f: '[2018-10..]',
      g: '012',
    });
  });

  it('gives the position of each value', () => {
    const { tree } = read('a:\n  b: [x,\n    yy]\n');
    const inner = tree?.type === 'mapping' ? tree.entries[0]?.value : null;
    const list = inner?.type === 'mapping' ? inner.entries[0]?.value : null;
    expect(list?.at).toEqual({ file: 'a.yaml', line: 2, column: 6 });
    expect(list?.type === 'list' && [...list.items][1]?.at).toEqual({ file: 'a.yaml', line: 3, column: 5 });
  });

  it.each([
    ['a: 1\na: 2\n', 'a.yaml:2:1: DUPLICATE_KEY: the key "a" is already in line 1; remove one of them'],
    ['a: &x 1\nb: 2\n', 'a.yaml:1:7: YAML_ALIAS: the anchor &x is not supported; remove it'],
    [
      'a: !!binary x\n',
      'a.yaml:1:13: YAML_TAG: the tag "tag:yaml.org,2002:binary" is not supported; remove it: every value is read as text',
    ],
    [
      'a: 1\n---\nb: 2\n',
      'a.yaml:2:1: INVALID_YAML: a second document begins here; begin it with a line of ---, or keep it in a file of its own',
    ],
    ['? [a]\n: 1\n', 'a.yaml:1:3: INVALID_YAML: expected a key, found a list; quote it'],
  ])('reports the error in %j', (text, problem) => {
    expect(read(text).problems).toContain(problem);
  });

  it('refuses aliases instead of expanding them', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]`);
    const { problems } = read(['l0: &l0 [x, x]', ...levels].join('\n'));
    expect(problems.some((problem) => problem.includes('YAML_ALIAS: the alias *l3'))).toBe(true);
  });

  it('refuses a document with too many nested levels', () => {
    expect(read(`a: ${'['.repeat(30)}x${']'.repeat(30)}`).problems[0]).toContain(
      'TOO_DEEP: more than 20 nested levels',
    );
    expect(read('['.repeat(20_000)).problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['in a flow mapping', `a: 1\nb:\n  c: { note: ${'x'.repeat(1_500_000)} }\n`, '3:14'],
    ['in quotes over many lines', `a:\n  b: "${'x\n      '.repeat(200_000)}"\n`, '2:6'],
  ])('refuses a value that is far too long before it is parsed: %s', (_what, text, at) => {
    expect(read(text).problems).toEqual([
      expect.stringMatching(
        new RegExp(
          `^a\\.yaml:${at}: TOO_LONG: the text has \\d+ characters; shorten it to at most 10000 characters$`,
        ),
      ),
    ]);
  });

  it('never throws for any text, and says where it is wrong', () => {
    const pieces = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '&x ',
      '*x',
      '!',
      '#',
      ',',
      '? ',
      '---',
      '\t',
      '\u00e9',
      '%',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        for (const problem of read(list.join('')).problems)
          expect(problem).toMatch(/^a\.yaml:\d+:\d+: [A-Z_]+( \(warning\))?: ./);
      }),
      { numRuns: 1000 },
    );
  });
});
