/** Fields with a syntax of their own: locators in a source, and numbers as a source gives them. */
import { type Decimal, decimalText } from '../../domain/model/decimal.ts';
import type { Count, Locator } from '../../domain/model/record.ts';
import type { Position } from '../places.ts';
import type { ReadContext } from '../problem.ts';
import { boolean, decimal, type Field, integer, text } from '../tree/fields.ts';
import { mapping, optional, type ShapeValues } from '../tree/mapping.ts';
import type { Tree } from '../tree/tree.ts';

const locatorShape = {
  page: optional(text(), 'The page, as it is numbered.'),
  paragraph: optional(text(), 'The paragraph.'),
  written: optional(text(), 'The place as an archive writes it: fol. 17v.'),
  start: optional(integer(0), 'The first code point, counted from 0.'),
  end: optional(integer(0), 'The code point after the last.'),
};
const locatorMapping = mapping('a place', locatorShape);

const RANGE_HINT = 'write [start, end] in code points, counted from 0 and without the end';

const offset = integer(0);
const place = text();

/** A field for `[start, end]` in code points, half open, a place as written, or a mapping with the keys of a place. */
export function locatorField(): Field<Locator> {
  return {
    schema: {
      anyOf: [
        { type: 'array', items: offset.schema, minItems: 2, maxItems: 2 },
        place.schema,
        locatorMapping.schema,
      ],
    },
    read(tree, context) {
      if (tree.type === 'text') {
        const written = place.read(tree, context);
        return written === undefined ? undefined : { written };
      }
      const locator = tree.type === 'list' ? locatorOfRange(tree, context) : locatorOfMapping(tree, context);
      if (locator === undefined) return undefined;
      const { start, end } = locator;
      if (start === undefined || end === undefined || start < end) return locator;
      return invalidPlace(tree.at, `the range [${start}, ${end}] is empty or reversed`, RANGE_HINT, context);
    },
  };
}

function locatorOfRange(tree: Extract<Tree, { type: 'list' }>, context: ReadContext): Locator | undefined {
  const [first, second, ...more] = tree.items;
  if (first === undefined || second === undefined || more.length > 0)
    return invalidPlace(tree.at, `${tree.raw} is not a range`, RANGE_HINT, context);
  const start = offset.read(first, context);
  const end = offset.read(second, context);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function locatorOfMapping(tree: Tree, context: ReadContext): Locator | undefined {
  const read = locatorMapping.read(tree, context);
  if (read === undefined) return undefined;
  const { page, paragraph, written, start, end } = read;
  if ((start === undefined) !== (end === undefined))
    return invalidPlace(tree.at, 'the range has only one end', RANGE_HINT, context);
  if (start === undefined && page === undefined && paragraph === undefined && written === undefined)
    return invalidPlace(tree.at, 'the place is empty', 'add a page, a paragraph or a range', context);
  return { page, paragraph, written, start, end };
}

function invalidPlace(at: Position, wrong: string, hint: string, { problems }: ReadContext): undefined {
  problems.error(at, 'INVALID_PLACE', wrong, hint);
  return undefined;
}

const number = decimal();

/** A field for a number, or a boolean that marks the numbers of other keys as approximate. */
const approximation: Field<Decimal | boolean> = {
  schema: { anyOf: [number.schema, boolean().schema] },
  read: (tree, context) =>
    tree.type === 'text' && (tree.text === 'true' || tree.text === 'false')
      ? tree.text === 'true'
      : number.read(tree, context),
};

const countShape = {
  min: optional(number, 'At least this many.'),
  max: optional(number, 'At most this many.'),
  minInclusive: optional(boolean(), 'False for more than min.'),
  maxInclusive: optional(boolean(), 'False for fewer than max.'),
  approximate: optional(approximation, 'About this many; or true beside min and max.'),
};
const countMapping = mapping('a value', countShape);

/** A field for `"4"`, or a mapping with min, max, minInclusive, maxInclusive and approximate. */
export function countField(): Field<Count> {
  return {
    schema: { anyOf: [number.schema, countMapping.schema] },
    read(tree, context) {
      if (tree.type === 'text') {
        const value = number.read(tree, context);
        return value === undefined ? undefined : exactly(value, false);
      }
      const read = countMapping.read(tree, context);
      if (read === undefined) return undefined;
      const problem = countProblem(read);
      if (problem === null) return countOf(read);
      context.problems.error(tree.at, 'INVALID_VALUE', ...problem);
      return undefined;
    },
  };
}

type CountInput = ShapeValues<typeof countShape>;

const exactly = ({ value, decimals }: Decimal, approximate: boolean): Count => ({
  min: value,
  max: value,
  minDecimals: decimals,
  maxDecimals: decimals,
  minInclusive: true,
  maxInclusive: true,
  approximate,
});

function countOf({
  min,
  max,
  minInclusive = true,
  maxInclusive = true,
  approximate = false,
}: CountInput): Count {
  if (typeof approximate === 'object') return exactly(approximate, true);
  return {
    min: min?.value,
    max: max?.value,
    minDecimals: min?.decimals,
    maxDecimals: max?.decimals,
    minInclusive,
    maxInclusive,
    approximate,
  };
}

/** Problem and hint for contradictory keys; null if they are consistent. */
function countProblem(input: CountInput): readonly [wrong: string, hint: string] | null {
  const { min, max, minInclusive = true, maxInclusive = true, approximate = false } = input;
  const isOpen = min === undefined && max === undefined;
  if (typeof approximate === 'object')
    return isOpen
      ? null
      : ['approximate is a number, although min or max is given', 'write approximate: "true"'];
  if (isOpen) return ['the value has no number', 'add min, max or approximate, or write a number alone'];
  if (min === undefined || max === undefined) return null;
  const [least, most] = [decimalText(min.value, min.decimals), decimalText(max.value, max.decimals)];
  if (min.value > max.value) return [`min ${least} is greater than max ${most}`, 'exchange them'];
  if (min.value === max.value && !(minInclusive && maxInclusive))
    return [`the range from ${least} to ${most} contains no number`, 'remove minInclusive and maxInclusive'];
  return null;
}
