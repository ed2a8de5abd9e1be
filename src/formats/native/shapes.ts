/** The keys of the native format and their descriptions, for the reader and the JSON Schema. */
import {
  ENTITY_KINDS,
  EVENT_FORMATS,
  FACT_KINDS,
  type FactKind,
  NAME_KINDS,
  RELATION_TYPES,
  RELIABILITIES,
} from '../../domain/model/kinds.ts';
import {
  boolean,
  edtf,
  id,
  integer,
  type JsonSchema,
  language,
  listOf,
  oneOf,
  patternText,
  text,
} from '../tree/fields.ts';
import { byId, mapping, optional, required, type ShapeValues, withdrawable } from '../tree/mapping.ts';
import { claimField } from './claim.ts';

const url = () => patternText('a web address', /^https?:\/\/[^\s"<>]+$/, 'https://example.org/page');

const sourceText = mapping('the text of a source', {
  file: optional(
    text(),
    'A text file beside this one; it is stored, so name it only where the text may be kept.',
  ),
  sha256: optional(
    patternText('a SHA-256', /^[0-9a-f]{64}$/, '64 hexadecimal digits'),
    'SHA-256 of the text.',
  ),
  length: optional(
    integer(0),
    'Length of the text in code points, so that places can be checked without it.',
  ),
});

export const sourceShape = {
  kind: withdrawable(text(), 'Such as news item, report, web page.'),
  title: required(text(), 'The title, or a description in its place.'),
  publisher: withdrawable(text(), 'Who published it.'),
  voice: withdrawable(
    id(),
    'Shared by sources of one publisher or origin; confirmations are counted by voice.',
  ),
  url: withdrawable(url(), 'Where it can be read.'),
  language: withdrawable(language(), 'The language that it is written in.'),
  date: withdrawable(edtf(), 'When it was written (EDTF).'),
  dateText: withdrawable(text(), 'The date as the source writes it.'),
  dateBasis: withdrawable(text(), 'How the date is known.'),
  reliability: withdrawable(oneOf(RELIABILITIES), 'LOW if the source itself is doubtful.'),
  note: withdrawable(text(), 'An editorial note.'),
  text: withdrawable(sourceText, 'The text that the places of claims refer to.'),
};

const identifier = mapping('an identifier', {
  scheme: required(text(), 'Who assigns it, such as wikidata or viaf.'),
  value: required(text(), 'The identifier.'),
  url: optional(url(), 'Its web address.'),
});

export const entityShape = {
  kind: required(oneOf(ENTITY_KINDS), 'What it is.'),
  category: withdrawable(text(), 'Free text, such as federal subject or committee.'),
  label: withdrawable(text(), 'Displayed if no name is recorded.'),
  note: withdrawable(text(), 'An editorial note.'),
  stub: optional(boolean(), 'Whether records only name it and none describes it.'),
  seats: optional(
    integer(1),
    'How many can hold an office at one time; the same as an existence with seats.',
  ),
  filing: optional(
    text(),
    'Under what lists file a person, such as "Morozov, Sergey"; the same as a name of the kind FILING_FORM.',
  ),
  birth: optional(edtf(), 'When a person was born (EDTF); the same as the start of an existence.'),
  death: optional(
    edtf({ open: true }),
    'When a person died (EDTF), or ".." if alive; the same as the end of an existence.',
  ),
  date: optional(edtf(), 'When an event took place (EDTF); the same as the date of an existence.'),
  place: optional(id(), 'The region in which an event was held; the same as the relation HELD_IN.'),
  body: optional(id(), 'The body that an office belongs to; the same as the relation BELONGS_TO.'),
  region: optional(
    id(),
    'The region that an office belongs to if it belongs to no body; the same as the relation BELONGS_TO.',
  ),
  source: optional(id(), 'The source of these dates and ties; the dataset itself if absent.'),
  identifiers: withdrawable(listOf(identifier), 'Identifiers elsewhere; searchable, never keys.'),
};

const term = optional(
  text(),
  'Distinguishes facts of equal kind and roles; never a date that may be refined.',
);

const kindShapes = {
  tenure: {
    holder: optional(id(), 'Who holds the office; absent only in a stated vacancy.'),
    office: required(id(), 'The office.'),
    exOfficio: withdrawable(id(), 'The office by virtue of which it is held.'),
    acting: withdrawable(boolean(), 'Whether the holder is acting.'),
    vacant: withdrawable(boolean(), 'Whether this is a stated vacancy.'),
    began: withdrawable(text(), 'How it began.'),
    ended: withdrawable(text(), 'How it ended.'),
    term,
  },
  membership: {
    member: required(id(), 'Who is a member.'),
    body: required(id(), 'Of what.'),
    role: optional(text(), 'In which role; one that has a succession is an office.'),
    exOfficio: withdrawable(id(), 'The office by virtue of which it is a member.'),
    term,
  },
  participation: {
    event: required(id(), 'In what; the finest part that is known.'),
    participant: optional(id(), 'Who took part; absent for an unnamed group.'),
    group: optional(text(), 'The unnamed group, in words.'),
    role: optional(text(), 'Such as speaker or observer; the host is a relation, not a role.'),
    onBehalfOf: optional(listOf(id(), { alone: true }), 'For whom.'),
    capacity: optional(id(), 'In which office.'),
    term,
  },
  relation: {
    type: required(oneOf(RELATION_TYPES), 'What links the two.'),
    subject: required(id(), 'The first.'),
    object: required(id(), 'The second.'),
    term,
  },
  name: {
    entity: required(id(), 'Whose name.'),
    text: required(text(), 'One spelling.'),
    language: optional(language(), 'The language of the name.'),
    kind: optional(oneOf(NAME_KINDS), 'What sort of name.'),
    term,
  },
  existence: {
    entity: required(id(), 'Whose life or existence, or which event.'),
    format: withdrawable(oneOf(EVENT_FORMATS), 'How an event was held.'),
    seats: withdrawable(integer(1), 'How many can hold an office at one time.'),
    term,
  },
  quantity: {
    entity: required(id(), 'Of what.'),
    property: required(
      text(),
      'What is counted or measured; "participants" of an event and "members" of a body are shown beside the lists.',
    ),
    unit: withdrawable(text(), 'In which unit.'),
    term,
  },
  remark: {
    about: required(listOf(id(), { alone: true }), 'What it is about.'),
    text: required(text(), 'One sentence in our words about what was said.'),
    language: optional(language(), 'The language of the sentence.'),
    term,
  },
};

const factShape = {
  id: optional(
    id(),
    'The id; if absent, it is derived from the kind, the roles and the identifying properties.',
  ),
  tenure: optional(mapping('a tenure', kindShapes.tenure), 'Somebody holds an office.'),
  membership: optional(mapping('a membership', kindShapes.membership), 'Somebody is a member of a body.'),
  participation: optional(
    mapping('a participation', kindShapes.participation),
    'Somebody takes part in an event.',
  ),
  relation: optional(mapping('a relation', kindShapes.relation), 'Two entities are linked.'),
  name: optional(mapping('a name', kindShapes.name), 'An entity is called so.'),
  existence: optional(
    mapping('an existence', kindShapes.existence),
    'An entity exists, or an event takes place.',
  ),
  quantity: optional(mapping('a quantity', kindShapes.quantity), 'Something is counted or measured.'),
  remark: optional(mapping('a remark', kindShapes.remark), 'A statement for which no other kind fits.'),
  byEvent: withdrawable(id(), 'The event that caused it.'),
  note: withdrawable(text(), 'An editorial note.'),
  claims: optional(listOf(claimField), 'What the sources say, one entry for each statement of a source.'),
};

/** One fact with its claims. */
export const factField = mapping('a fact', factShape);

const merge = mapping('a merge', {
  id: required(id(), 'The entity to merge; its id stays valid.'),
  into: required(id(), 'The entity that it is merged into.'),
  reason: optional(text(), 'Why they are the same; stored with the batch.'),
});

/** One source. */
const sourceField = mapping('a source', sourceShape);

/** One entity. */
const entityField = mapping('an entity', entityShape);

const document = {
  fasti: required(patternText('a version of the format', /^1$/, '"1"'), 'The version of the format: "1".'),
  dataset: required(id(), 'Files with the same dataset belong together.'),
  language: optional(language(), 'The language of labels and notes.'),
  sources: optional(byId('sources', sourceField), 'Sources by id.'),
  entities: optional(byId('entities', entityField), 'Entities by id.'),
  facts: optional(listOf(factField), 'Facts with their claims.'),
  merged: optional(listOf(merge), 'Entities that have two ids.'),
};

/** A whole file. */
export const documentField = mapping('the file', document);

export type SourceInput = ShapeValues<typeof sourceShape>;
export type EntityInput = ShapeValues<typeof entityShape>;
export type FactInput = ShapeValues<typeof factShape>;

/** The fact kinds by their keys in a file. */
export const KIND_KEYS = Object.fromEntries(FACT_KINDS.map((kind) => [kind.toLowerCase(), kind])) as {
  readonly [Kind in FactKind as Lowercase<Kind>]: Kind;
};

/** For editors only: the reader checks more and has better messages. */
export function nativeSchema(): JsonSchema {
  const { schema } = documentField;
  const { properties } = schema as { readonly properties: Readonly<Record<string, JsonSchema>> };
  const oneKind = { oneOf: Object.keys(KIND_KEYS).map((key) => ({ required: [key] })) };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Fasti seed file',
    description: 'Records of who held which office and took part in which event, when, and who says so.',
    ...schema,
    properties: {
      ...properties,
      facts: { ...properties.facts, items: { ...factField.schema, ...oneKind } },
    },
  };
}
