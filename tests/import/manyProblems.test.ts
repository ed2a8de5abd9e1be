/** More problems than are listed. */
import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/formats/problem.ts';
import { Refusals } from '../../src/formats/refusals.ts';
import { Suggestions } from '../../src/import/check/suggestId.ts';

const add = (problems: Problems, count: number): void => {
  for (let line = 1; line <= count; line += 1)
    problems.error({ file: 'a.yaml', line, column: 1 }, 'INVALID_ID', `the id ${line}`, 'write another');
};

it('of one code are counted, and the first of those that are not listed is shown', () => {
  const problems = new Problems();
  add(problems, 100_005);
  problems.warning({ file: 'a.yaml', line: 3, column: 9 }, 'STUB', 'a stub', 'describe it');
  const sorted = problems.sorted(['a.yaml']);
  expect(sorted).toHaveLength(100_002);
  expect(sorted.at(-1)).toMatchObject({
    line: 100_001,
    severity: 'ERROR',
    message: '5 more problems of this kind, of which this is the first: the id 100001',
  });
  expect(problems.errorCount).toBe(100_005);
});

it('are all listed where records are left out because of them', () => {
  const problems = new Problems(new Refusals(true));
  add(problems, 100_005);
  expect(problems.sorted([])).toHaveLength(100_005);
});

describe('ids that are missing', () => {
  const known = Array.from({ length: 20_000 }, (_, i) => `person-${i}`);
  const missing = (i: number): string => `person-${i}x`;

  it('are compared with all others only so often that their number does not decide how long it takes', () => {
    const suggestions = new Suggestions(known);
    const hints = Array.from({ length: 600 }, (_, i) => suggestions.hint(missing(i), 'declare it'));
    expect(hints.slice(0, 500)).toEqual(Array.from({ length: 500 }, (_, i) => `did you mean "person-${i}"?`));
    expect(new Set(hints.slice(500))).toEqual(new Set(['declare it']));
  });

  it('are compared once, however many rows name them', () => {
    const suggestions = new Suggestions(known);
    for (let i = 0; i < 1_000; i += 1) suggestions.hint(missing(i % 10), 'declare it');
    expect(suggestions.hint(missing(77), 'declare it')).toBe('did you mean "person-77"?');
  });
});
