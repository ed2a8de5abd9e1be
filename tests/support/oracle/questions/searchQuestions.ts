/** Random searches for words that archives have, whole, begun, in other letters and with mistakes. */
import fc from 'fast-check';
import { ENTITY_KINDS } from '../../../../src/domain/model/kinds.ts';
import { ENTITIES, LABELS, NAMES } from '../archive/vocabulary.ts';
import type { Question } from './question.ts';
import { allOf, maybe, quoted, rootMoment } from './randomArguments.ts';
import { entity } from './randomSelections.ts';

const word = fc.constantFrom(...NAMES, ...NAMES, ...LABELS);
const place = fc.nat(4);

const begun = fc
  .tuple(word, fc.integer({ min: 2, max: 4 }))
  .map(([text, length]) => [...text].slice(0, length).join(''));

/** One letter missing, wrong or too many, or two exchanged. */
const mistaken = fc
  .tuple(word, place, fc.constantFrom('MISSING', 'WRONG', 'MORE', 'EXCHANGED'))
  .map(([text, i, mistake]) => {
    const [before, letter = '', next = '', after] = [
      [...text].slice(0, i).join(''),
      [...text][i],
      [...text][i + 1],
      [...text].slice(i + 2).join(''),
    ];
    const instead = {
      MISSING: next,
      WRONG: `q${next}`,
      MORE: `${letter}q${next}`,
      EXCHANGED: `${next}${letter}`,
    };
    return `${before}${instead[mistake]}${after}`;
  });

const text = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: word.map((text) => text.toUpperCase()) },
  { weight: 3, arbitrary: begun },
  { weight: 4, arbitrary: mistaken },
  { weight: 1, arbitrary: fc.constantFrom('Yamal', 'eclair', 'alvar', 'Elka', 'Астер', 'Зорн') },
  { weight: 1, arbitrary: fc.constantFrom(...ENTITIES) },
);

export const search: fc.Arbitrary<Question> = fc
  .record({
    args: allOf(
      quoted(text).map((sought) => [`text: ${sought}`]),
      maybe(
        'kinds',
        fc.subarray([...ENTITY_KINDS], { minLength: 1 }).map((kinds) => `[${kinds.join(', ')}]`),
        1,
      ),
      rootMoment,
    ),
    found: entity('ENTITY', 0, false),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
  })
  .map(({ args, found, sizes }) => ({
    kind: 'search',
    around: null,
    field: 'search',
    args,
    select: `totalCount complete nodes { entity { id ${found} } matched matchedBy name { id } certainty }`,
    sizes,
    backward: false,
  }));
