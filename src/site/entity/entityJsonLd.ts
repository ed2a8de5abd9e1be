/** The record of an entity as JSON-LD, with the terms of schema.org and RiC-O. */
import { LINKING_KINDS } from '../../domain/model/factKinds.ts';
import type { EntityKind, FactKind } from '../../domain/model/kinds.ts';
import {
  CLASSES,
  CONTEXT,
  EDTF_TYPE,
  iri,
  literal,
  oneOrMore,
  reference,
  relationEnds,
  span,
  UNASSERTED,
} from '../../foreign/rico/terms.ts';
import type { JsonObject } from '../../formats/shared/exportedFile.ts';
import { timelineWords } from '../../words/words.ts';
import type { EntityRef } from '../generated/documents.ts';
import { type Frame, fullAddress } from '../page/html.ts';
import { entityPath } from '../page/pageLinks.ts';
import { type EntityData, type FactData, LINKING_ROLES, SECTION_KINDS } from './entityAnswer.ts';

interface SchemaTerms {
  readonly type: string;
  /** The properties of the dates of an existence; null where schema.org has none. */
  readonly start: string | null;
  readonly end: string | null;
}

const SCHEMA_TERMS: Readonly<Record<EntityKind, SchemaTerms>> = {
  PERSON: { type: 'schema:Person', start: 'schema:birthDate', end: 'schema:deathDate' },
  ORGANIZATION: { type: 'schema:Organization', start: 'schema:foundingDate', end: 'schema:dissolutionDate' },
  OFFICE: { type: 'schema:Thing', start: null, end: null },
  REGION: { type: 'schema:AdministrativeArea', start: null, end: null },
  EVENT: { type: 'schema:Event', start: 'schema:startDate', end: 'schema:endDate' },
  TOPIC: { type: 'schema:Thing', start: null, end: null },
};

/**
 * The JSON-LD text of what the page shows: the entity with its names, dates and identifiers, its facts that link others as
 * relations of RiC-O, each with its certainty and sources, and the archive that says so. Dates are EDTF texts. The text has no `<`, `>` or `&`, so
 * that it does no harm within a page.
 */
export function entityJsonLd(entity: EntityData, frame: Frame): string {
  const facts = LINKING_KINDS.flatMap((kind) => entity[kind]?.nodes ?? []);
  const graph = [
    entityJson(entity),
    ...pageJson(entity, frame),
    ...facts.flatMap(relationJson),
    ...sourcesOf(entity),
  ];
  const context = { ...CONTEXT, schema: 'https://schema.org/' };
  const text = JSON.stringify({ '@context': context, '@graph': graph }, null, 2);
  return `${text.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** The page of the record, and the archive that it is a part of. */
function pageJson({ id, recordId }: EntityData, frame: Frame): JsonObject[] {
  const { archive, basePath } = frame;
  const { title, description, publisher, licence, languages } = archive;
  const home = fullAddress(frame, `${basePath}/`);
  return [
    {
      '@id': fullAddress(frame, entityPath(basePath, id)),
      '@type': 'schema:WebPage',
      'schema:about': reference(recordId),
      'schema:isPartOf': { '@id': home },
    },
    {
      '@id': home,
      '@type': 'schema:Dataset',
      'schema:name': title,
      'schema:description': description ?? undefined,
      'schema:publisher':
        publisher === null ? undefined : { '@type': 'schema:Organization', 'schema:name': publisher },
      'schema:license': licence?.url ? { '@id': licence.url } : licence?.name,
      'schema:inLanguage': oneOrMore(languages),
    },
  ];
}

/** Whether the record has no more facts and claims than those. */
export function isWhole(entity: EntityData): boolean {
  const facts = SECTION_KINDS.flatMap((kind) => entity[kind]?.nodes ?? []);
  return (
    facts.length === entity.factCount &&
    facts.every(({ claims }) => claims.totalCount === claims.nodes.length)
  );
}

function entityJson(entity: EntityData): JsonObject {
  const { recordId, kind, label, note, category, identifiers, NAME, EXISTENCE } = entity;
  const names = NAME?.nodes ?? [];
  const classes = CLASSES[kind];
  const addresses = identifiers.flatMap(({ url }) => (isWebAddress(url) ? [{ '@id': url }] : []));
  return {
    '@id': iri(recordId),
    '@type': [SCHEMA_TERMS[kind].type, classes.type],
    'schema:name': label,
    'schema:alternateName': asserted(names)
      .filter(({ text }) => text !== label)
      .map(({ text = '', language }) => literal(text, language ?? undefined)),
    'schema:description': note ?? undefined,
    'rico:type': category ?? undefined,
    [classes.name[0]]: oneOrMore(names.map((fact) => nameJson(fact, classes.name[1]))),
    'schema:identifier': identifiers.map(({ scheme, value }) => ({
      '@type': 'schema:PropertyValue',
      'schema:propertyID': scheme,
      'schema:value': value,
    })),
    'schema:sameAs': addresses,
    ...datesOf(kind, EXISTENCE?.nodes ?? []),
  };
}

const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

/** The facts that a source asserts and that none contradicts. */
const asserted = (facts: readonly FactData[]): FactData[] =>
  facts.filter(({ support, disputed }) => support === 'ASSERTED' && disputed.length === 0);

/** The dates of the only existence, if a source asserts it. */
function datesOf(kind: EntityKind, existences: readonly FactData[]): JsonObject {
  const [only] = asserted(existences);
  if (only === undefined || existences.length !== 1) return {};
  const { start, end } = SCHEMA_TERMS[kind];
  if (start === null || end === null) return span(spanOf(only));
  return { [start]: edtf(only.interval.start), [end]: edtf(only.interval.end) };
}

const edtf = (date: { readonly edtf: string } | null): JsonObject | undefined =>
  date === null ? undefined : { '@value': date.edtf, '@type': EDTF_TYPE };

const spanOf = ({ interval: { start, end } }: FactData): Parameters<typeof span>[0] => ({
  start: start?.edtf ?? null,
  end: end?.edtf ?? null,
});

function nameJson(fact: FactData, type: string): JsonObject {
  return {
    '@id': iri(fact.recordId),
    '@type': type,
    'rico:textualValue': literal(fact.text ?? '', fact.language ?? undefined),
    'rico:type': [...(fact.nameKind ? [wordOf(fact.nameKind)] : []), ...certaintyOf(fact)],
    ...span(spanOf(fact), { start: 'rico:wasUsedFromDate', end: 'rico:wasUsedToDate' }),
    'rico:isOrWasDescribedBy': describedBy(fact),
  };
}

/** A fact between entities; none for a vacancy, an unnamed group, and types without a class. */
function relationJson(fact: FactData): JsonObject[] {
  const roles = rolesOf(fact);
  const refs = Object.values(roles).flat();
  const ids = Object.fromEntries(
    Object.entries(roles).map(([role, of]) => [role, of.map((ref) => ref.recordId)]),
  );
  const kinds = new Map(refs.map(({ recordId, kind }) => [recordId, kind]));
  const ends = relationEnds(
    { kind: fact.kind, roles: ids, ...(fact.type === undefined ? {} : { type: fact.type }) },
    (id) => kinds.get(id),
  );
  if (ends === undefined || ends.from.length === 0 || ends.to.length === 0) return [];
  return [
    {
      '@id': iri(fact.recordId),
      '@type': ends.type,
      'schema:description': `${fact.label}: ${fact.interval.label}`,
      'rico:relationHasSource': oneOrMore(ends.from.map(reference)),
      'rico:relationHasTarget': oneOrMore(ends.to.map(reference)),
      'rico:type': [...(fact.type ? [wordOf(fact.type)] : []), ...(fact.role ? [fact.role] : [])],
      ...span(spanOf(fact)),
      'rico:relationCertainty': certaintyOf(fact),
      'rico:isOrWasDescribedBy': describedBy(fact),
    },
  ];
}

function rolesOf(fact: FactData): Readonly<Record<string, readonly EntityRef[]>> {
  return Object.fromEntries(LINKING_ROLES.map((role) => [role, fact[role] ? [fact[role]] : []]));
}

const certaintyOf = ({ support, disputed }: FactData): string[] => [
  ...(support === 'ASSERTED' ? [] : [UNASSERTED[support]]),
  ...(disputed.length > 0 ? [timelineWords('en').disputed(disputed)] : []),
];

const describedBy = ({ claims }: FactData): JsonObject | readonly JsonObject[] | undefined =>
  oneOrMore([...new Set(claims.nodes.map(({ source }) => source.recordId))].map(reference));

/** The sources of all facts, each once. */
function sourcesOf(entity: EntityData): JsonObject[] {
  const kinds: readonly FactKind[] = ['NAME', 'EXISTENCE', ...LINKING_KINDS];
  const all = kinds.flatMap((kind) => entity[kind]?.nodes ?? []);
  const sources = new Map(
    all.flatMap(({ claims }) => claims.nodes.map(({ source }) => [source.recordId, source] as const)),
  );
  return [...sources].map(([id, { title, publisher, url, language }]) => ({
    '@id': iri(id),
    '@type': ['schema:CreativeWork', 'rico:RecordResource'],
    'schema:name': literal(title, language ?? undefined),
    'schema:publisher': publisher ?? undefined,
    'schema:url': isWebAddress(url) ? { '@id': url } : undefined,
  }));
}

/** A value of an enumeration in words: IN_PERSON -> in person. */
const wordOf = (value: string): string => value.toLowerCase().replaceAll('_', ' ');
