/** Random `search` queries for words of the vocabulary: whole, as a prefix, in capitals and misspelt. */
import fc from 'fast-check';
import { ENTITY_KINDS } from '../../../../src/domain/model/kinds.ts';
import { ENTITY_IDS } from '../archive/vocabulary.ts';
import { ANY_WORD, type Answerable, mostly } from './answerable.ts';
import type { OracleQuestion } from './question.ts';
import { allOf, optional, quoted, rareMoment } from './randomArguments.ts';
import { entity } from './randomSelections.ts';

const position = fc.nat(4);

const prefixOf = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(word, fc.integer({ min: 2, max: 4 })).map(([text, length]) => [...text].slice(0, length).join(''));

/** A word with one letter missing, wrong or added, or with two letters exchanged. */
const misspeltOf = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(word, position, fc.constantFrom('MISSING', 'WRONG', 'MORE', 'EXCHANGED'))
    .map(([text, i, mistake]) => {
      const [before, letter = '', next = '', after] = [
        [...text].slice(0, i).join(''),
        [...text][i],
        [...text][i + 1],
        [...text].slice(i + 2).join(''),
      ];
      const replacements = {
        MISSING: next,
        WRONG: `q${next}`,
        MORE: `${letter}q${next}`,
        EXCHANGED: `${next}${letter}`,
      };
      return `${before}${replacements[mistake]}${after}`;
    });

const textOf = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: word },
    { weight: 1, arbitrary: word.map((text) => text.toUpperCase()) },
    { weight: 3, arbitrary: prefixOf(word) },
    { weight: 4, arbitrary: misspeltOf(word) },
    { weight: 1, arbitrary: fc.constantFrom('Yamal', 'eclair', 'alvar', 'Elka', 'Астер', 'Зорн') },
    { weight: 1, arbitrary: fc.constantFrom(...ENTITY_IDS) },
  );

export const search = ({ words }: Answerable): fc.Arbitrary<OracleQuestion> =>
  fc
    .record({
      args: allOf(
        quoted(textOf(mostly(words, ANY_WORD))).map((value) => [`text: ${value}`]),
        optional(
          'kinds',
          fc.subarray([...ENTITY_KINDS], { minLength: 1 }).map((kinds) => `[${kinds.join(', ')}]`),
          1,
        ),
        rareMoment,
      ),
      found: entity('ENTITY', 0, false),
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
    })
    .map(({ args, found, sizes }) => ({
      kind: 'search',
      parent: null,
      field: 'search',
      args,
      select: `totalCount complete nodes { entity { id ${found} } matched matchedBy name { id } certainty }`,
      sizes,
      backward: false,
    }));
