/** Readers for mappings: with a fixed set of keys, or from ids to records. */
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import { nearest, suggestionFor } from '../../domain/search/nearest.ts';
import type { Position } from '../places.ts';
import { type Problems, quoteValue, type ReadContext } from '../problem.ts';
import { type Field, id, type JsonSchema, NULL_WORDS, slugOf } from './fields.ts';
import { type Entry, isEmptyScalar, type Tree } from './tree.ts';

export interface Key<T> {
  readonly field: Field<T>;
  readonly required: boolean;
  /** Its meaning, for editors. */
  readonly about: string;
}

export const required = <T>(field: Field<T>, about: string): Key<T> => ({ field, required: true, about });
export const optional = <T>(field: Field<T>, about: string): Key<T> => ({ field, required: false, about });
/** An optional key that also accepts `null`, which removes the value that the graph has; leaving it out changes nothing. */
export const withdrawable = <T>(field: Field<T>, about: string): Key<T | null> => ({
  field: {
    schema: orNull(field.schema),
    read: (tree, context) => (isWithdrawal(tree) ? null : field.read(tree, context)),
  },
  required: false,
  about,
});

/** An empty value is not a withdrawal: it is more likely an unfinished line. */
const isWithdrawal = (tree: Tree): boolean =>
  tree.type === 'text' && !tree.quoted && tree.text !== '' && NULL_WORDS.has(tree.text);

function orNull(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
  if (schema.type !== undefined) return { ...schema, type: [schema.type, 'null'].flat() };
  return { anyOf: [schema, { type: 'null' }] };
}

export type Shape = Readonly<Record<string, Key<unknown>>>;
/** The values read with a shape: those of the keys that are present and valid. */
export type ShapeValues<S extends Shape> = {
  readonly [K in keyof S]?: S[K] extends Key<infer T> ? T | undefined : never;
};

/** A mapping with a fixed set of keys. `what` names it in messages, with its article: "a claim". */
export function mapping<S extends Shape>(what: string, shape: S): Field<ShapeValues<S>> {
  const keys = Object.keys(shape);
  const requiredKeys = keys.filter((key) => shape[key]?.required);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(shape).map(([key, { field, about }]) => [
          key,
          { ...field.schema, description: about },
        ]),
      ),
      required: requiredKeys,
      additionalProperties: false,
    },
    read(tree, context) {
      const { problems, places } = context;
      if (!isMapping(tree, what, problems)) return undefined;
      const values: Record<string, unknown> = {};
      const keyPlaces = new Map<string, Position>();
      for (const { key, keyAt, value } of tree.entries) {
        const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
        if (!known) {
          const wrong = `${what} has no key ${quoteValue(key)}`;
          problems.error(keyAt, 'UNKNOWN_KEY', wrong, suggestionFor(key, keys));
          // The key that was probably meant is not reported as missing too.
          const meant = nearest(key, keys) ?? key;
          if (!keyPlaces.has(meant)) keyPlaces.set(meant, value.at);
          continue;
        }
        keyPlaces.set(key, value.at);
        const read = known.field.read(value, context);
        if (read !== undefined) values[key] = read;
      }
      for (const key of requiredKeys.filter((key) => !keyPlaces.has(key)))
        problems.error(
          tree.at,
          'MISSING_KEY',
          `${what} needs the key ${quoteValue(key)}`,
          `add ${key}: ${shape[key]?.about}`,
        );
      places.set(values, tree.at, keyPlaces);
      return values as ShapeValues<S>;
    },
  };
}

const idField = id();

/** Reads a record with its id; undefined after an error, which is noted for references to the record. */
function readEntry<T>(entry: Entry, field: Field<T>, context: ReadContext): readonly [string, T] | undefined {
  const known = idField.read(keyTree(entry), context);
  const value = field.read(entry.value, context);
  if (known === undefined || value === undefined) {
    context.problems.refused.addRecord(entry.key);
    context.problems.refused.addRecord(slugOf(entry.key));
    return undefined;
  }
  if (typeof value === 'object' && value !== null)
    context.places.set(value, entry.keyAt, keysOf(entry.value));
  return [known, value];
}

/** A mapping from ids to records. */
export function byId<T>(what: string, field: Field<T>): Field<readonly (readonly [string, T])[]> {
  return {
    schema: {
      type: 'object',
      propertyNames: { pattern: ID_PATTERN.source },
      additionalProperties: field.schema,
    },
    read(tree, context) {
      if (!isMapping(tree, what, context.problems)) return undefined;
      return tree.entries.flatMap((entry) => {
        const read = readEntry(entry, field, context);
        return read === undefined ? [] : [read];
      });
    },
  };
}

const keyTree = ({ key, keyAt }: Entry): Tree => ({ type: 'text', text: key, quoted: true, at: keyAt });

const keysOf = (tree: Tree): Map<string, Position> =>
  new Map(tree.type === 'mapping' ? tree.entries.map(({ key, value }) => [key, value.at]) : []);

function isMapping(tree: Tree, what: string, problems: Problems): tree is Extract<Tree, { type: 'mapping' }> {
  if (tree.type === 'mapping') return true;
  const [wrong, more] = isEmptyScalar(tree)
    ? ['no value', ', or remove the key']
    : [tree.type === 'text' ? `the text ${quoteValue(tree.text)}` : `the list ${tree.raw}`, ''];
  const hint = `write key: value${more}`;
  problems.error(tree.at, 'NOT_A_MAPPING', `expected ${what}, found ${wrong}`, hint);
  return false;
}
