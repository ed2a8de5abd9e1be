/** The CSV tables, one for each kind of record, and their empty forms. Their columns are derived from the fields of the native format. */
import { capitalized } from '../../domain/labels/capitalized.ts';
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import type { EntityKind, FactKind } from '../../domain/model/kinds.ts';
import { claimField } from '../native/claim.ts';
import { ALL_FACT_KEYS, FACT_KEYS_OF } from '../native/entityFacts.ts';
import { entityShape, factField, KIND_KEYS, sourceShape } from '../native/shapes.ts';
import type { JsonSchema } from '../tree/fields.ts';

/** The format of a cell: a text, `true` or `false`, several ids, a number, or locators in a source. */
type CellFormat = 'TEXT' | 'FLAG' | 'LIST' | 'COUNT' | 'LOCATORS';

/** The part of a native record that a column belongs to: the record, the fact kind's mapping, a claim, or a source's text. */
export type ColumnPart = 'RECORD' | 'BODY' | 'CLAIM' | 'SOURCE_TEXT';

export interface Column {
  readonly heading: string;
  readonly part: ColumnPart;
  /** The key of the native format. */
  readonly key: string;
  readonly form: CellFormat;
  readonly required: boolean;
  /** One or two sentences. */
  readonly about: string;
}

type FactKey = keyof typeof KIND_KEYS;

export interface Template {
  /** The name in the plural; also the name of the file. */
  readonly name: string;
  /** The name in the singular, which `templateNamed` accepts too. */
  readonly singular: string;
  readonly about: string;
  readonly record:
    | { readonly type: 'SOURCE' }
    | { readonly type: 'ENTITY'; readonly kind: EntityKind }
    | { readonly type: 'FACT'; readonly kind: FactKind; readonly key: FactKey };
  readonly columns: readonly Column[];
}

/** The prefix of identifier headings: `identifier:wikidata` for the values, `identifier:wikidata:url` for their addresses. */
export const IDENTIFIER = 'identifier:';

interface ObjectSchema {
  readonly properties: Readonly<Record<string, JsonSchema & { readonly description?: string }>>;
  readonly required: readonly string[];
}

const objectSchema = (schema: JsonSchema): ObjectSchema => schema as unknown as ObjectSchema;

const HELP: Readonly<Record<CellFormat, string>> = {
  TEXT: '',
  FLAG: 'true or false.',
  LIST: 'Several are separated by |.',
  COUNT: 'Such as 4, 37181.0, >40, >=40, <20, <=20, 10-20; with a leading ~ for an approximate number.',
  LOCATORS:
    'page 3; paragraph 2; 613-654 for characters; page 3, 613-654; or as written: fol. 17v. Several are separated by |.',
};

function column(
  key: string,
  schema: JsonSchema & { readonly description?: string },
  part: ColumnPart,
): Column {
  const form = formOf(key, schema, part);
  const words = form === 'TEXT' && Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const listed = words.filter((word) => word === word.toUpperCase());
  const help = listed.length > 0 ? `One of ${listed.join(', ')}.` : HELP[form];
  const meaning = key === 'at' ? 'Where in the source:' : schema.description;
  return { heading: key, part, key, form, required: false, about: [meaning, help].filter(Boolean).join(' ') };
}

function formOf(key: string, { type, anyOf, enum: words }: JsonSchema, part: ColumnPart): CellFormat {
  if (part === 'CLAIM' && key === 'value') return 'COUNT';
  if (part === 'CLAIM' && key === 'at') return 'LOCATORS';
  if (Array.isArray(words) && words.includes(true)) return 'FLAG';
  return type === 'array' || Array.isArray(anyOf) ? 'LIST' : 'TEXT';
}

const fieldsOf = (shape: typeof entityShape | typeof sourceShape, without: readonly string[]): Column[] =>
  Object.entries(shape)
    .filter(([key]) => !without.includes(key))
    .map(([key, { field, about, required }]) => ({
      ...column(key, { ...field.schema, description: about }, 'RECORD'),
      required,
    }));

/** The first column of sources and entities. */
const ID_COLUMN: Column = {
  heading: 'id',
  part: 'RECORD',
  key: 'id',
  form: 'TEXT',
  required: true,
  about: 'The id. Lower-case letters, digits and . _ / -, beginning with a letter or digit.',
};

function entityTemplate(name: string, kind: EntityKind, about: string): Template {
  const ownKeys = FACT_KEYS_OF[kind] ?? [];
  const left = [
    'kind',
    'identifiers',
    ...(kind === 'OFFICE' ? [] : ['seats']),
    ...ALL_FACT_KEYS.filter((key) => !ownKeys.includes(key)),
  ];
  const columns = [ID_COLUMN, ...fieldsOf(entityShape, left)];
  return { name, singular: kind.toLowerCase(), about, record: { type: 'ENTITY', kind }, columns };
}

function sourceTemplate(): Template {
  const textKeys = objectSchema(sourceShape.text.field.schema).properties;
  const columns = [
    ID_COLUMN,
    ...fieldsOf(sourceShape, ['text']),
    ...Object.entries(textKeys).map(([key, schema]) => ({
      ...column(key, schema, 'SOURCE_TEXT'),
      heading: `text${capitalized(key)}`,
    })),
  ];
  const about = 'Sources: pages, documents, issues of a paper.';
  return { name: 'sources', singular: 'source', about, record: { type: 'SOURCE' }, columns };
}

/** The keys of claims that only some kinds have. */
const CLAIM_KEYS_OF: Readonly<Record<string, readonly FactKind[]>> = {
  value: ['QUANTITY', 'PARTICIPATION'],
  acting: ['TENURE'],
  began: ['TENURE'],
  ended: ['TENURE'],
  replaces: ['TENURE'],
  replacedBy: ['TENURE'],
};

/** The first columns of a claim; the other ones follow. */
const CLAIM_ORDER = ['source', 'value', 'start', 'end', 'date', 'attested', 'dateText', 'at', 'quote'];

const FACT_TABLES: Readonly<Record<FactKey, string>> = {
  tenure: 'Who holds an office.',
  membership: 'Who is a member of a body.',
  participation: 'Who takes part in an event.',
  relation: 'What links two entities.',
  name: 'Names of entities, one spelling each.',
  existence: 'Lives of persons, existences of bodies and offices, dates of events.',
  quantity: 'What is counted or measured.',
  remark: 'Statements for which no other table fits.',
};

function factTemplate(key: FactKey): Template {
  const fact = objectSchema(factField.schema).properties;
  const kind = KIND_KEYS[key];
  const body = objectSchema(fact[key] ?? {});
  const record = (name: string): Column => column(name, fact[name] ?? {}, 'RECORD');
  const own = [
    record('id'),
    ...Object.entries(body.properties).map(([name, schema]) => ({
      ...column(name, schema, 'BODY'),
      required: body.required.includes(name),
    })),
    record('byEvent'),
    record('note'),
  ];
  const taken = new Set(own.map(({ heading }) => heading));
  const claims = Object.entries(objectSchema(claimField.schema).properties)
    .filter(([name]) => CLAIM_KEYS_OF[name]?.includes(kind) ?? true)
    .map(([name, schema]) => column(name, schema, 'CLAIM'))
    .map((one) => (taken.has(one.key) ? { ...one, heading: `claim${capitalized(one.key)}` } : one))
    .sort((a, b) => rankOf(a.key) - rankOf(b.key));
  return {
    name: FACT_KIND_TRAITS[kind].plural,
    singular: key,
    about: FACT_TABLES[key],
    record: { type: 'FACT', kind, key },
    columns: [...own, ...claims],
  };
}

function rankOf(key: string): number {
  const rank = CLAIM_ORDER.indexOf(key);
  return rank < 0 ? CLAIM_ORDER.length : rank;
}

/** All tables, in the order in which they are usually filled in. */
export const TEMPLATES: readonly Template[] = [
  sourceTemplate(),
  entityTemplate('people', 'PERSON', 'Persons.'),
  entityTemplate('organizations', 'ORGANIZATION', 'Bodies: associations, committees, authorities.'),
  entityTemplate('offices', 'OFFICE', 'Offices and posts, with or without a holder.'),
  entityTemplate('regions', 'REGION', 'Territories: countries, federal subjects, cities.'),
  entityTemplate('events', 'EVENT', 'Elections, meetings, ceremonies, speeches.'),
  entityTemplate('topics', 'TOPIC', 'Subjects, plans and documents.'),
  ...(Object.keys(FACT_TABLES) as FactKey[]).map(factTemplate),
];

/** The table with this name, singular or plural, in upper or lower case. */
export const templateNamed = (name: string): Template | undefined =>
  TEMPLATES.find((one) => one.name === name.toLowerCase() || one.singular === name.toLowerCase());

/** A normalized heading: `By event`, `by_event` and `byEvent` are the same. */
export const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[\s_-]+/g, '');

const isEntityTemplate = ({ record }: Template): boolean => record.type === 'ENTITY';

const FACT_HELP = [
  'One row for each claim of a source. Rows with the same id, or without an id the same first columns and term, are',
  'about the same fact. If they share an id, only one of them needs the columns of the fact itself.',
];

const explained = ({ heading, required, about }: Column): string =>
  `# - ${heading}${required ? ' (required)' : ''}: ${about}`;

/** An empty table with its columns explained. Ends with a line break. */
export function templateText(template: Template): string {
  const { name, about, columns, record } = template;
  const identifiers = isEntityTemplate(template)
    ? [
        `# - ${IDENTIFIER}wikidata: An external identifier, here in Wikidata. Add columns for others, such as`,
        `#   ${IDENTIFIER}viaf; a column ${IDENTIFIER}viaf:url after it has its web address.`,
      ]
    : [];
  const headings = columns.map(({ heading }) => heading);
  if (isEntityTemplate(template)) headings.push(`${IDENTIFIER}wikidata`);
  const lines = [
    `# template: ${name}`,
    '# dataset:',
    '# language:',
    `# ${about}`,
    '# The first three lines are read: the name of the table, the id of the dataset (required, such as town-hall), and',
    '# the language of labels and notes (such as en). Other lines that begin with # are ignored. Cells may be empty.',
    ...(record.type === 'FACT' ? FACT_HELP.map((line) => `# ${line}`) : []),
    ...columns.map(explained),
    ...identifiers,
    headings.join(','),
  ];
  return `${lines.join('\n')}\n`;
}

/** The names and contents of all tables, one line each. */
export function templateList(): string[] {
  const width = Math.max(...TEMPLATES.map(({ name }) => name.length));
  return TEMPLATES.map(({ name, about }) => `${name.padEnd(width)}  ${about}`);
}
