/** Completes errors of graphql-js, which say what the schema lacks, by what to write instead. */
import {
  FieldsOnCorrectTypeRule,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  KnownArgumentNamesRule,
  parse,
  print,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { ARGUMENTS, FIELDS, FILTER_WORDS, INPUTS, KEYS, TIME, TIME_WORDS } from './meant.ts';

/** The most names that an error lists, and the most characters of a value that it repeats. */
const MAX_NAMES = 40;
const MAX_VALUE = 60;

/**
 * Adds advice to the messages of errors about the fields, arguments and values of a document or of its variables. What is
 * advised is accepted by the schema; the guesses of graphql-js stay where there is nothing better.
 */
export function advise(errors: readonly GraphQLError[], schema: GraphQLSchema): void {
  for (const error of errors) {
    for (const [pattern, advice] of ADVICE) {
      const match = pattern.exec(error.message);
      const text = match && advice(schema, match.groups ?? {}, writtenValue(error));
      if (!text) continue;
      error.message = `${error.message.replace(/\.?( Did you mean [^?]*\?)?$/, '')}. ${text}`;
      break;
    }
  }
}

type Advice = (
  schema: GraphQLSchema,
  names: Readonly<Record<string, string>>,
  value: string,
) => string | null;

/** By the messages of graphql-js, which gives its errors no codes. A test has each of them. */
const ADVICE: readonly (readonly [RegExp, Advice])[] = [
  [/^Cannot query field "(?<name>\w+)" on type "(?<type>\w+)"/, unknownField],
  [/^Unknown argument "(?<name>\w+)" on field "(?<type>\w+)\.(?<field>\w+)"/, unknownArgument],
  [/Field "(?<name>\w+)" is not defined by type "(?<type>\w+)"/, unknownKey],
  [/Expected value of type "(?<type>\w+)!?", found/, valueInPlaceOfInput],
  [/ got invalid value .*Expected type "(?<type>\w+)" to be an object/, valueInPlaceOfInput],
  [/Value ".*" does not exist in "(?<type>\w+)" enum/, values],
  [/Enum "(?<type>\w+)" cannot represent/, values],
  [/^Field "(?<name>\w+)" of type "[[]?(?<type>\w+)[\]!]*" must have a selection/, withoutSelection],
  [
    /^Int cannot represent non-integer value: "(?<name>\d+)"/,
    (_, { name }) => `Write ${name} without quotes.`,
  ],
  [/^Field "(?<name>\w+)" must not have a selection/, (_, { name }) => `Write \`${name}\` alone.`],
  [/^Field "(?<name>\w+)" argument "(?<argument>\w+)" of type .* is required/, withoutArgument],
  [
    /^Variable "(?<name>\$\w+)" of type ".*" used in position expecting type "(?<type>.*)"\.$/,
    (_, { name, type }) => `Declare it as \`${name}: ${type}\`.`,
  ],
];

function unknownField(schema: GraphQLSchema, { name = '', type = '' }: Names): string | null {
  const found = fieldMeant(schema, type, name);
  if (found) return `Write \`${found}\`.`;
  if (type === schema.getQueryType()?.name)
    return `Write \`search(text: "${name}") { nodes { entity { id label } } }\` to find a name; what can be asked: ${namesOf(schema, type)}.`;
  const inner = ['nodes', 'node'].find((each) => accepts(schema, type, each));
  return inner
    ? `The items of the list are in \`${inner} { … }\`.`
    : `What it has: ${namesOf(schema, type)}.`;
}

/** The selection that was meant by a field that the type does not have: of the type, or of the items of a list. */
function fieldMeant(schema: GraphQLSchema, type: string, name: string): string | null {
  const own = FIELDS.get(name)?.find((candidate) => accepts(schema, type, candidate));
  if (own) return own;
  for (const inner of ['nodes', 'node']) {
    const item = itemType(schema, type, inner);
    if (!item) continue;
    const selection = selected(schema, item, name) ?? fieldMeant(schema, item, name);
    if (selection) return `${inner} { ${selection} }`;
  }
  return null;
}

function unknownArgument(
  schema: GraphQLSchema,
  { name = '', type = '', field = '' }: Names,
  value: string,
): string {
  const found = meant(ARGUMENTS.get(name), value, (text) => accepts(schema, type, `${field}(${text})`));
  const time = TIME_WORDS.has(name) && accepts(schema, type, `${field}(during: "2015")`);
  if (found) return `Write \`${found}\`${time ? `; ${TIME}` : ''}.`;
  const args = fieldOf(schema, type, field)?.args ?? [];
  const taken = args.map((each) => each.name);
  if (taken.includes('id')) return `${finding(value)} finds ids by names.`;
  const filter = args.find((each) => each.name === 'filter');
  if (filter && FILTER_WORDS.has(name))
    return `Write \`filter: {…}\`, whose keys are ${keysOf(schema, getNamedType(filter.type).name)}.`;
  return taken.length === 0 ? `\`${field}\` takes no arguments.` : `It takes ${listed(taken)}.`;
}

function unknownKey(schema: GraphQLSchema, { name = '', type = '' }: Names, value: string): string {
  const found = meant(KEYS.get(name), value, (text) => acceptsInput(schema, type, `{${text}}`));
  if (found) return `Write \`${found}\`.`;
  const time = TIME_WORDS.has(name) ? ` Time is an argument beside the filter: ${TIME}.` : '';
  return `Its keys: ${keysOf(schema, type)}.${time}`;
}

function keysOf(schema: GraphQLSchema, type: string): string {
  const input = schema.getType(type);
  return isInputObjectType(input) ? listed(Object.keys(input.getFields())) : '';
}

function valueInPlaceOfInput(schema: GraphQLSchema, { type = '' }: Names, value: string): string | null {
  const ids = /^"[a-z0-9-]+"$/.test(value) ? INPUTS : INPUTS.toReversed();
  const found = meant(ids, value, (text) => acceptsInput(schema, type, `{${text}}`));
  const time = type === 'MomentInput' ? ', or `during: "2015"` beside it for a year' : '';
  return found ? `Write \`{${found}}\`${time}.` : null;
}

function values(schema: GraphQLSchema, { type = '' }: Names): string | null {
  const found = schema.getType(type);
  return isEnumType(found)
    ? `Write one of ${listed(found.getValues().map(({ name }) => name))}, without quotes in a query.`
    : null;
}

function withoutSelection(schema: GraphQLSchema, { name = '', type = '' }: Names): string {
  return `Write \`${name} { ${labelOf(schema, type)} }\`.`;
}

function withoutArgument(_schema: GraphQLSchema, { name, argument }: Names): string {
  const example = `\`${name}(${argument}: "…")\``;
  return argument === 'id'
    ? `Write ${example}; ${finding('"a name"')} finds ids by names.`
    : `Write ${example}.`;
}

type Names = Readonly<Record<string, string>>;

const finding = (value: string): string => `\`search(text: ${value}) { nodes { entity { id label } } }\``;

/** The first candidate that is accepted, with the value in it; numbers become texts where only these are taken. */
function meant(
  candidates: readonly string[] | undefined,
  value: string,
  isAccepted: (text: string) => boolean,
): string | undefined {
  const given = [value, JSON.stringify(value), '"…"', '"2015-06-01"'];
  return candidates
    ?.flatMap((each) => [...new Set(given.map((text) => each.replace('$value', () => text)))])
    .find((text) => isAccepted(text));
}

/** Whether a type has what a selection or a field with arguments names. */
function accepts(schema: GraphQLSchema, type: string, selection: string): boolean {
  const rules = [FieldsOnCorrectTypeRule, KnownArgumentNamesRule, ValuesOfCorrectTypeRule];
  return (
    validate(schema, parse(`fragment F on ${type} { ${selection} }`), rules, { maxErrors: 1 }).length === 0
  );
}

function acceptsInput(schema: GraphQLSchema, type: string, value: string): boolean {
  const document = parse(`query ($v: ${type} = ${value}) { __typename }`);
  return validate(schema, document, [ValuesOfCorrectTypeRule], { maxErrors: 1 }).length === 0;
}

function fieldOf(schema: GraphQLSchema, type: string, name: string) {
  const found = schema.getType(type);
  return isObjectType(found) || isInterfaceType(found) ? found.getFields()[name] : undefined;
}

function itemType(schema: GraphQLSchema, type: string, name: string): string | null {
  const field = fieldOf(schema, type, name);
  const item = field && getNamedType(field.type);
  return item && isCompositeType(item) ? item.name : null;
}

/** A field with the least that can be selected below it; null where the type has no such field, or it requires arguments. */
function selected(schema: GraphQLSchema, type: string, name: string): string | null {
  const field = fieldOf(schema, type, name);
  if (!field) return null;
  const inner = getNamedType(field.type);
  return isCompositeType(inner) ? `${name} { ${labelOf(schema, inner.name)} }` : name;
}

/** What names an object: its label, or that of its items. */
function labelOf(schema: GraphQLSchema, type: string): string {
  const names = ['label', 'title', 'edtf', 'nodes', 'node', 'entity'];
  return names.map((name) => selected(schema, type, name)).find((each) => each !== null) ?? '__typename';
}

function namesOf(schema: GraphQLSchema, type: string): string {
  const found = schema.getType(type);
  return isObjectType(found) || isInterfaceType(found)
    ? listed(Object.keys(found.getFields()))
    : '__typename';
}

const listed = (names: readonly string[]): string =>
  names.length > MAX_NAMES ? `${names.slice(0, MAX_NAMES).join(', ')}, …` : names.join(', ');

/** The text or number that an error is about, as it is written; a placeholder for other values, which may have variables. */
function writtenValue({ nodes, message }: GraphQLError): string {
  const [node] = nodes ?? [];
  const isOfName = node?.kind === Kind.ARGUMENT || node?.kind === Kind.OBJECT_FIELD;
  const value = isOfName ? node.value : node;
  const written =
    value?.kind === Kind.STRING || value?.kind === Kind.INT
      ? print(value)
      : (/ got invalid value ("[^"\\]*"|\d+)/.exec(message)?.[1] ?? '"…"');
  return written.length > MAX_VALUE ? '"…"' : written;
}
