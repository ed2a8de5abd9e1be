import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNative } from '../../src/formats/native/reader.ts';
import { Places } from '../../src/formats/places.ts';
import { Problems, problemText } from '../../src/formats/problem.ts';
import { checkRecords } from '../../src/import/check/checkRecords.ts';
import { RecordStore } from '../../src/import/recordStore.ts';
import { runsOf } from '../support/extent.ts';

function check(content: string): string[] {
  const problems = new Problems();
  const reading = { problems, places: new Places() };
  const read = readNative({ name: 'a.yaml', content, textBeside: () => null }, reading);
  const records = new RecordStore(reading.places);
  checkRecords(read === null ? [] : [records.addFile(read)], new Map(), reading);
  return problems.sorted(['a.yaml']).map(problemText);
}

it('a damaged file is reported and never breaks the check', async () => {
  const whole = await readFile('tests/fixtures/seed/hard.yaml', 'utf8');
  expect(check(whole)).toEqual([]);
  const lines = whole.split('\n');
  const pieces = [
    '',
    ' ',
    '"',
    '[',
    ']',
    '{',
    '}',
    ':',
    '- ',
    'null',
    '~',
    '"2005-13"',
    '..',
    'a+b',
    'Ä',
    'id: x',
    '\u0000',
    '💥',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(lines.length - 1), fc.nat(60), fc.nat(12), fc.constantFrom(...pieces)), {
        minLength: 1,
        maxLength: 4,
      }),
      (damages) => {
        const damaged = [...lines];
        for (const [line, at, length, piece] of damages) {
          const text = damaged[line] ?? '';
          damaged[line] = text.slice(0, at) + piece + text.slice(at + length);
        }
        for (const problem of check(damaged.join('\n')))
          expect(problem).toMatch(/^a\.yaml:[1-9]\d*:[1-9]\d*: [A-Z_]+( \(warning\))?: [\s\S]+; [\s\S]+$/);
      },
    ),
    { numRuns: runsOf(400) },
  );
});
