/** Ids in arguments. An id may have a moment (`governor@2003-01-01`); everywhere it means its record. */
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { misplacedControl } from '../domain/model/controlCharacter.ts';
import { type IdMoment, MAX_QUALIFIED_ID, parseQualifiedId } from '../domain/time/qualifiedId.ts';
import type { Args, IdMoments } from '../query/compile/selection.ts';
import { InputError } from '../query/inputError.ts';

/** The arguments of a field with the ids of records in place of ids with moments. */
export interface RecordIdArguments {
  readonly args: Args;
  /** The moments of the ids of a field that reads nodes by id (`id` or `ids`, with `at`); absent if no id has one. */
  readonly idMoments?: IdMoments;
}

/** Throws InputError for an id that is too long, has a control character, or whose moment cannot be read. */
export function withRecordIds(field: GraphQLField<unknown, unknown>, args: Args): RecordIdArguments {
  const typed = field.args.filter(({ type }) => hasIds(type));
  if (typed.length === 0) return { args };
  const moments: (IdMoment | null)[] = [];
  const plain: Record<string, unknown> = { ...args };
  for (const { name, type } of typed) {
    if (args[name] == null) continue;
    const path = `${field.name}(${name}:)`;
    plain[name] = recordIdsIn(type, args[name], path, name === 'id' || name === 'ids' ? moments : []);
  }
  if (!isReadById(field) || moments.every((moment) => moment === null)) return { args: plain };
  checkKnownTimes(field.name, moments, args);
  return { args: plain, idMoments: moments };
}

/** Whether a field returns the nodes that its ids name; lists about entities read them at their own moment. */
function isReadById({ args, type }: GraphQLField<unknown, unknown>): boolean {
  const returned = getNamedType(type);
  const isNode =
    returned.name === 'Node' ||
    (isObjectType(returned) && returned.getInterfaces().some(({ name }) => name === 'Node'));
  return (
    isNode &&
    args.some(({ name }) => name === 'at') &&
    args.some(({ name }) => name === 'id' || name === 'ids')
  );
}

/** A root field is read at one known time. */
function checkKnownTimes(field: string, moments: readonly (IdMoment | null)[], args: Args): void {
  const batches = new Set(moments.map((moment) => moment?.batch ?? null));
  if (args.knownAt == null && batches.size > 1)
    throw new InputError(
      'INVALID_MOMENT',
      `The ids in ${field}(ids:) name ${batches.size} known times (${[...batches].map((batch) => (batch === null ? 'the newest batch' : `batch ${batch}`)).join(', ')}); ask for those of each in a field of its own, or give knownAt.`,
    );
}

const idTypes = new WeakMap<GraphQLInputType, boolean>();

/** Whether a type is ID, or a list or an input object that contains it. */
function hasIds(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID';
  const known = idTypes.get(named);
  if (known !== undefined) return known;
  // A filter contains itself; the value counts while its fields are read.
  idTypes.set(named, false);
  const found = Object.values(named.getFields()).some((inner) => hasIds(inner.type));
  idTypes.set(named, found);
  return found;
}

function recordIdsIn(
  type: GraphQLInputType,
  value: unknown,
  path: string,
  moments: (IdMoment | null)[],
): unknown {
  if (value == null) return value;
  if (isNonNullType(type)) return recordIdsIn(type.ofType, value, path, moments);
  if (isListType(type))
    return (value as readonly unknown[]).map((item) => recordIdsIn(type.ofType, item, path, moments));
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value as Args).map(([key, inner]) => {
        const own = fields[key]?.type;
        return [key, own && hasIds(own) ? recordIdsIn(own, inner, path, []) : inner];
      }),
    );
  }
  if (type.name !== 'ID') return value;
  const { recordId, moment } = readId(String(value), path);
  moments.push(moment);
  return recordId;
}

/** The id of the record that an id at `path` means. Throws InputError as `withRecordIds`. */
export const recordIdOf = (id: string, path: string): string => readId(id, path).recordId;

function readId(id: string, path: string) {
  if (id.length > MAX_QUALIFIED_ID)
    throw new InputError(
      'INVALID_ID',
      `${path} has an id of ${id.length} characters; ids have at most ${MAX_QUALIFIED_ID}.`,
    );
  const control = misplacedControl(id, false);
  if (control !== undefined)
    throw new InputError('INVALID_ID', `${path} has an id with the control character ${control}; remove it.`);
  const read = parseQualifiedId(id);
  if (read) return read;
  throw new InputError(
    'INVALID_ID',
    `${path} has ${JSON.stringify(id)}, whose part after "@" is not a moment; use an id that an answer gave, such as "${id.slice(0, id.indexOf('@'))}@2003-01-01", or the recordId alone.`,
  );
}
