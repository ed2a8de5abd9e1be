/** Writes datasets as JSON-LD with the terms of RiC-O 1.0.2 (Records in Contexts) and schema.org. */
import type { Assessment } from '../../domain/claims/consensus.ts';
import type { JsonObject } from '../../domain/model/isObject.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import type {
  EntityRecord,
  FactRecord,
  Identifier,
  MergeRecord,
  SourceRecord,
} from '../../domain/model/record.ts';
import { sureBounds } from '../../domain/time/bounds.ts';
import { isBounded } from '../../domain/time/day.ts';
import { type Omissions, oneFileWriter } from '../../formats/shared/exportedFile.ts';
import { timelineWords } from '../../words/words.ts';
import { displayName, factsByRole, MergedView } from '../shared/mergedView.ts';
import {
  CONTEXT,
  dateOf,
  ENTITY_TERMS,
  edtfLiteral,
  iri,
  literal,
  oneOrMore,
  reference,
  relationEnds,
  sourcesJson,
  span,
  UNASSERTED,
} from './terms.ts';

/**
 * Writes entities, sources and facts as one graph. A date is a `rico:Date` with its EDTF text; a relation is the
 * consensus of all claims, with its sources. What RiC-O cannot represent is left out and counted.
 */
export const writeRico = oneFileWriter('RiC-O', '.jsonld', (datasets, omissions) => {
  const view = new MergedView(datasets);
  const names = factsByRole(view.factsOfKind('NAME'), 'entity');
  const asserted = view.assertedNames();
  const existences = factsByRole(view.factsOfKind('EXISTENCE'), 'entity');
  const different = factsByRole(view.relationsOfType('NOT_SAME_AS'), 'subject');
  const graph: JsonObject[] = [...view.sources.values()].map(sourceJson);
  for (const entity of view.entities.values())
    graph.push(
      ...entityJson(entity, view, {
        called: displayName(entity, asserted.get(entity.id) ?? []),
        names: names.get(entity.id) ?? [],
        existences: existences.get(entity.id) ?? [],
        different: different.get(entity.id) ?? [],
        same: view.merges.filter(({ id }) => id === entity.id),
      }),
    );
  for (const fact of view.facts) {
    const relation = relationOf(fact, view, omissions);
    if (relation !== undefined) graph.push(relation);
  }
  omissions.addOtherKinds(view.facts);
  omissions.add(
    'seats of offices',
    view.factsOfKind('EXISTENCE').filter(({ seats }) => seats !== undefined).length,
  );
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
});

function sourceJson({
  id,
  title,
  kind,
  publisher,
  url,
  language,
  date,
  dateText,
  note,
}: SourceRecord): JsonObject {
  const link = url === undefined ? undefined : { '@id': url };
  return {
    '@id': iri(id),
    '@type': ['schema:CreativeWork', 'rico:RecordResource'],
    'schema:name': literal(title, language),
    'schema:publisher': publisher,
    'schema:url': link,
    'rico:title': literal(title, language),
    'rico:type': kind,
    'rico:hasPublicationDate': dateOf(date ?? null, dateText),
    'rico:hasPublisher':
      publisher === undefined ? undefined : { '@type': 'rico:Agent', 'rico:name': publisher },
    'rico:generalDescription': note,
    'rdfs:seeAlso': link,
  };
}

interface EntityFacts {
  /** The name to display. */
  readonly called: string;
  readonly names: readonly FactRecord[];
  readonly existences: readonly FactRecord[];
  readonly different: readonly FactRecord[];
  /** The merges of the entity into others. */
  readonly same: readonly MergeRecord[];
}

/** The entity. If it has several existences, or one that is not asserted, each is a separate event. */
function entityJson(
  entity: EntityRecord,
  view: MergedView,
  { called, names, existences, different, same }: EntityFacts,
): readonly JsonObject[] {
  const { id, kind, category, note, identifiers } = entity;
  const { type, name, schemaType } = ENTITY_TERMS[kind];
  const dated = existences.filter((fact) => {
    const { start, end } = view.assess(fact);
    return (start ?? end) !== null;
  });
  const [only] = dated;
  const single = only !== undefined && dated.length === 1 && view.isAsserted(only) ? only : undefined;
  const json = {
    '@id': iri(id),
    '@type': [schemaType, type],
    'schema:name': called,
    'schema:alternateName': oneOrMore(
      names
        .filter((fact) => fact.text !== called && isUndisputed(fact, view))
        .map(({ text = '', language }) => literal(text, language)),
    ),
    'schema:description': note,
    'schema:identifier': oneOrMore(
      identifiers.map(({ scheme, value }) => ({
        '@type': 'schema:PropertyValue',
        'schema:propertyID': scheme,
        'schema:value': value,
      })),
    ),
    'schema:sameAs': oneOrMore(identifiers.flatMap(({ url }) => (url === undefined ? [] : { '@id': url }))),
    'rico:name': called,
    'rico:type': category,
    'rico:generalDescription': note,
    [name[0]]: oneOrMore(names.map((fact) => nameJson(fact, name[1], view))),
    'rico:hasOrHadIdentifier': oneOrMore(identifiers.map(identifierJson)),
    'owl:differentFrom': oneOrMore(different.flatMap(({ roles }) => (roles.object ?? []).map(reference))),
    'owl:sameAs': oneOrMore(same.map(({ into }) => reference(into))),
    ...(single
      ? { ...schemaDates(kind, single, view), ...timeJson(kind, single, view), ...sourcesJson(single, view) }
      : {}),
  };
  return [json, ...(single ? [] : dated).map((fact) => existenceJson(id, fact, view))];
}

/** Whether a source asserts the fact and none contradicts it: schema.org has no place for doubts. */
const isUndisputed = (fact: FactRecord, view: MergedView): boolean =>
  view.isAsserted(fact) && !view.assess(fact).conflict;

function schemaDates(kind: EntityKind, existence: FactRecord, view: MergedView): JsonObject {
  const properties = ENTITY_TERMS[kind].schemaDates;
  if (properties === undefined || !isUndisputed(existence, view)) return {};
  const { start, end } = view.assess(existence);
  return { [properties.start]: edtfLiteral(start), [properties.end]: edtfLiteral(end) };
}

/** A name. Its type says where no source asserts it, since RiC-O has a certainty only for relations. */
function nameJson(fact: FactRecord, type: string, view: MergedView): JsonObject {
  const { id, text = '', language, nameKind } = fact;
  const words = [
    ...(nameKind === undefined ? [] : [nameKind.toLowerCase().replace('_', ' ')]),
    ...unassertedWords(fact, view),
  ];
  return {
    '@id': iri(id),
    '@type': type,
    'rico:textualValue': literal(text, language),
    'rico:type': oneOrMore(words),
    ...span(view.assess(fact), { start: 'rico:wasUsedFromDate', end: 'rico:wasUsedToDate' }),
    ...sourcesJson(fact, view),
  };
}

function identifierJson({ scheme, value, url }: Identifier): JsonObject {
  return {
    '@type': 'rico:Identifier',
    'rico:textualValue': value,
    'rico:hasIdentifierType': { '@type': 'rico:IdentifierType', 'rico:name': scheme },
    'rdfs:seeAlso': url === undefined ? undefined : { '@id': url },
  };
}

function timeJson(kind: EntityKind, existence: FactRecord, view: MergedView): JsonObject {
  const assessed = view.assess(existence);
  if (kind === 'PERSON') return span(assessed, { start: 'rico:hasBirthDate', end: 'rico:hasDeathDate' });
  if (kind === 'EVENT' && assessed.start !== null && assessed.start === assessed.end)
    return { 'rico:occurredAtDate': dateOf(assessed.start) };
  return span(assessed);
}

const unassertedWords = (fact: FactRecord, view: MergedView): readonly string[] =>
  [UNASSERTED[view.assess(fact).support]].filter((words) => words !== undefined);

function existenceJson(entity: string, fact: FactRecord, view: MergedView): JsonObject {
  const words = ['existence', ...unassertedWords(fact, view)];
  return {
    '@id': iri(fact.id),
    '@type': 'rico:Event',
    'rico:type': oneOrMore(words),
    'rico:isEventAssociatedWith': reference(entity),
    ...span(view.assess(fact)),
    ...sourcesJson(fact, view),
  };
}

/** What is only doubted to have ended is in no state. */
const stateOf = ({ endKind, bounds }: Assessment): string | undefined =>
  endKind === 'ONGOING' ? 'ongoing' : isBounded(sureBounds(bounds).endMax) ? 'past' : undefined;

/** The relation for a fact; undefined if its kind has none, or if an end is missing, which is counted as an omission. */
function relationOf(fact: FactRecord, view: MergedView, omissions: Omissions): JsonObject | undefined {
  const { id, kind, roles, type, role, group } = fact;
  const ends = relationEnds(fact, (id) => view.entities.get(id)?.kind);
  if (ends === undefined) return undefined;
  const unnamed: JsonObject[] = group === undefined ? [] : [{ '@type': 'rico:Group', 'rico:name': group }];
  const targets = [...ends.to.map(reference), ...unnamed];
  if (ends.from.length === 0 || targets.length === 0) {
    omissions.add('stated vacancies');
    return undefined;
  }
  const assessed = view.assess(fact);
  const { onBehalfOf = [], capacity = [], exOfficio = [], byEvent = [] } = roles;
  const context = [...onBehalfOf, ...capacity, ...exOfficio, ...byEvent];
  const words = [
    ...(type === undefined ? [] : [type.toLowerCase().replaceAll('_', ' ')]),
    ...(role === undefined ? [] : [role]),
    ...(kind === 'TENURE' && (assessed.acting ?? fact.acting) ? ['acting'] : []),
    ...(exOfficio.length > 0 ? ['ex officio'] : []),
  ];
  return {
    '@id': iri(id),
    '@type': ends.type,
    'rico:relationHasSource': oneOrMore(ends.from.map(reference)),
    'rico:relationHasTarget': oneOrMore(targets),
    'rico:relationHasContext': oneOrMore(context.map(reference)),
    'rico:type': oneOrMore(words),
    ...span(assessed),
    'rico:relationState': stateOf(assessed),
    'rico:generalDescription': fact.note,
    ...sourcesJson(fact, view),
    'rico:relationCertainty':
      UNASSERTED[assessed.support] ??
      (assessed.conflict ? timelineWords('en').disputed(assessed.disputed) : undefined),
  };
}
