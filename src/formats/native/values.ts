/** Values with a form of their own: places in a source, and numbers as a source gives them. */
import type { Count, Locator } from '../../domain/model/record.ts';
import { quoteValue } from '../problem.ts';
import { boolean, type Field, integer, text } from '../tree/fields.ts';
import { mapping, optional } from '../tree/mapping.ts';
import type { Tree } from '../tree/tree.ts';

const locatorMapping = mapping('a place', {
  page: optional(text(), 'The page, as it is numbered.'),
  paragraph: optional(text(), 'The paragraph.'),
  start: optional(integer(0), 'The first code point, counted from 0.'),
  end: optional(integer(0), 'The code point behind the last.'),
});

const rangeHint = 'write [start, end], counted from 0 in code points, the end behind the last';

/** `[start, end]` in code points, half open, or a mapping with page, paragraph, start and end. */
export function locatorField(): Field<Locator> {
  const offset = integer(0);
  return {
    schema: {
      anyOf: [{ type: 'array', items: offset.schema, minItems: 2, maxItems: 2 }, locatorMapping.schema],
    },
    read(tree, context) {
      const { problems } = context;
      let start: number | undefined;
      let end: number | undefined;
      let place: Locator = {};
      if (tree.type === 'list') {
        const [first, second, ...more] = tree.items;
        if (first === undefined || second === undefined || more.length > 0) {
          problems.error(tree.at, 'INVALID_PLACE', `${tree.raw} is not a range`, rangeHint);
          return undefined;
        }
        start = offset.read(first, context);
        end = offset.read(second, context);
        if (start === undefined || end === undefined) return undefined;
      } else {
        const read = locatorMapping.read(tree, context);
        if (read === undefined) return undefined;
        ({ start, end } = read);
        place = { page: read.page, paragraph: read.paragraph };
        if ((start === undefined) !== (end === undefined)) {
          problems.error(tree.at, 'INVALID_PLACE', 'only one end of the range is given', rangeHint);
          return undefined;
        }
        if (start === undefined && place.page === undefined && place.paragraph === undefined) {
          problems.error(tree.at, 'INVALID_PLACE', 'an empty place', 'name a page, a paragraph or a range');
          return undefined;
        }
      }
      if (start !== undefined && end !== undefined && start >= end) {
        problems.error(
          tree.at,
          'INVALID_PLACE',
          `the range [${start}, ${end}] is empty or backwards`,
          rangeHint,
        );
        return undefined;
      }
      return { ...place, start, end };
    },
  };
}

const number = integer(0);

/** A field that is a number, or `true` for a number that is given elsewhere. */
const approximation: Field<number | boolean> = {
  schema: { anyOf: [number.schema, boolean().schema] },
  read: (tree, context) =>
    tree.type === 'text' && (tree.text === 'true' || tree.text === 'false')
      ? tree.text === 'true'
      : number.read(tree, context),
};

const countMapping = mapping('a value', {
  min: optional(number, 'At least this many.'),
  max: optional(number, 'At most this many.'),
  minInclusive: optional(boolean(), 'False for more than min.'),
  maxInclusive: optional(boolean(), 'False for fewer than max.'),
  approximate: optional(approximation, 'About this many; or true beside min and max.'),
});

/** `"4"`, or a mapping with min, max, minInclusive, maxInclusive and approximate. */
export function countField(): Field<Count> {
  const exact = (value: number, approximate: boolean): Count => ({
    min: value,
    max: value,
    minInclusive: true,
    maxInclusive: true,
    approximate,
  });
  return {
    schema: { anyOf: [number.schema, countMapping.schema] },
    read(tree: Tree, context) {
      if (tree.type === 'text') {
        const value = number.read(tree, context);
        return value === undefined ? undefined : exact(value, false);
      }
      const read = countMapping.read(tree, context);
      if (read === undefined) return undefined;
      const { min, max, minInclusive = true, maxInclusive = true, approximate = false } = read;
      const wrong = (what: string, hint: string): undefined => {
        context.problems.error(tree.at, 'INVALID_VALUE', what, hint);
        return undefined;
      };
      if (typeof approximate === 'number')
        return min === undefined && max === undefined
          ? exact(approximate, true)
          : wrong('a number behind approximate beside min or max', 'write approximate: "true" there');
      if (min === undefined && max === undefined)
        return wrong('a value without a number', 'give min, max or approximate, or write the number alone');
      if (min !== undefined && max !== undefined && min > max)
        return wrong(`min ${min} is more than max ${max}`, 'exchange them');
      if (min !== undefined && min === max && !(minInclusive && maxInclusive))
        return wrong(
          `no number is in a range from ${quoteValue(String(min))} to itself`,
          'leave out minInclusive and maxInclusive',
        );
      return { min, max, minInclusive, maxInclusive, approximate };
    },
  };
}
