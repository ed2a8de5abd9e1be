/** Records to JSON-LD with the terms of RiC-O 1.0.2 (Records in Contexts), for archives and linked data. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import type {
  Dataset,
  EntityRecord,
  FactRecord,
  Identifier,
  MergeRecord,
  SourceRecord,
} from '../../domain/model/record.ts';
import { type Exported, fileNameOf, LeftOut } from '../shared/exportedFile.ts';
import { bestName, factsBy, Picture } from '../shared/mergedView.ts';
import { CONTEXT, dateOf, iri, type Json, literal, oneOrMore, reference, span, support } from './json.ts';
import { relationOf } from './relations.ts';

/** What each kind is in RiC-O, and how its names are attached. */
const CLASSES: Readonly<
  Record<EntityKind, { readonly type: string; readonly name: readonly [string, string] }>
> = {
  PERSON: { type: 'rico:Person', name: ['rico:hasOrHadAgentName', 'rico:AgentName'] },
  ORGANIZATION: { type: 'rico:CorporateBody', name: ['rico:hasOrHadAgentName', 'rico:AgentName'] },
  OFFICE: { type: 'rico:Position', name: ['rico:hasOrHadAgentName', 'rico:AgentName'] },
  REGION: { type: 'rico:Place', name: ['rico:hasOrHadPlaceName', 'rico:PlaceName'] },
  EVENT: { type: 'rico:Event', name: ['rico:hasOrHadName', 'rico:Name'] },
  TOPIC: { type: 'rico:Thing', name: ['rico:hasOrHadName', 'rico:Name'] },
};

/**
 * Entities, sources and facts as one graph. A date is a `rico:Date` with its EDTF text; a relation is what all
 * claims come to, with the sources that describe it. What RiC-O has no place for is left out and counted.
 */
export function writeRico(datasets: readonly Dataset[]): Exported {
  if (datasets.length === 0) return { files: [], left: [] };
  const picture = new Picture(datasets);
  const left = new LeftOut();
  const names = factsBy(picture.of('NAME'), 'entity');
  const existences = factsBy(picture.of('EXISTENCE'), 'entity');
  const different = factsBy(picture.relations('NOT_SAME_AS'), 'subject');
  const graph: Json[] = [...picture.sources.values()].map(sourceJson);
  for (const entity of picture.entities.values())
    graph.push(
      ...entityJson(entity, picture, {
        names: names.get(entity.id) ?? [],
        existences: existences.get(entity.id) ?? [],
        different: different.get(entity.id) ?? [],
        same: picture.merges.filter(({ id }) => id === entity.id),
      }),
    );
  for (const fact of picture.facts) {
    const relation = relationOf(fact, picture, left);
    if (relation !== undefined) graph.push(relation);
  }
  left.add('quantities', picture.of('QUANTITY').length);
  left.add('remarks', picture.of('REMARK').length);
  left.add('seats of offices', picture.of('EXISTENCE').filter(({ seats }) => seats !== undefined).length);
  const [only, ...more] = datasets;
  const name = only !== undefined && more.length === 0 ? fileNameOf(only.id) : 'fasti';
  const content = `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
  return { files: [{ name: `${name}.jsonld`, content }], left: left.sentences('RiC-O') };
}

function sourceJson({ id, title, kind, publisher, url, language, date, dateText, note }: SourceRecord): Json {
  return {
    '@id': iri(id),
    '@type': 'rico:RecordResource',
    'rico:title': literal(title, language),
    'rico:type': kind,
    'rico:hasPublicationDate': dateOf(date ?? null, dateText),
    'rico:hasPublisher':
      publisher === undefined ? undefined : { '@type': 'rico:Agent', 'rico:name': publisher },
    'rico:generalDescription': note,
    'rdfs:seeAlso': url === undefined ? undefined : { '@id': url },
  };
}

interface About {
  readonly names: readonly FactRecord[];
  readonly existences: readonly FactRecord[];
  readonly different: readonly FactRecord[];
  /** What the entity was merged into. */
  readonly same: readonly MergeRecord[];
}

/** The entity, and an event for each time that it existed where there are several, or one that is not certain. */
function entityJson(
  entity: EntityRecord,
  picture: Picture,
  { names, existences, different, same }: About,
): readonly Json[] {
  const { id, kind, category, note, identifiers } = entity;
  const { type, name } = CLASSES[kind];
  const dated = existences.filter((fact) => {
    const { start, end } = picture.assess(fact);
    return (start ?? end) !== null;
  });
  const [only] = dated;
  const alone = only !== undefined && dated.length === 1 && picture.isAsserted(only) ? only : undefined;
  const json = {
    '@id': iri(id),
    '@type': type,
    'rico:name': bestName(entity, names),
    'rico:type': category,
    'rico:generalDescription': note,
    [name[0]]: oneOrMore(names.map((fact) => nameJson(fact, name[1], picture))),
    'rico:hasOrHadIdentifier': oneOrMore(identifiers.map(identifierJson)),
    'owl:differentFrom': oneOrMore(different.flatMap(({ roles }) => (roles.object ?? []).map(reference))),
    'owl:sameAs': oneOrMore(same.map(({ into }) => reference(into))),
    ...(alone ? timeJson(kind, alone, picture) : {}),
    ...(alone ? { 'rico:isOrWasDescribedBy': support(alone, picture)['rico:isOrWasDescribedBy'] } : {}),
  };
  return [json, ...(alone ? [] : dated).map((fact) => existenceJson(id, fact, picture))];
}

/** A name is not a relation, so how sure it is has no place on it. */
function nameJson(fact: FactRecord, type: string, picture: Picture): Json {
  const { id, text = '', language, nameKind } = fact;
  return {
    '@id': iri(id),
    '@type': type,
    'rico:textualValue': literal(text, language),
    'rico:type': nameKind?.toLowerCase(),
    ...span(picture.assess(fact), { start: 'rico:wasUsedFromDate', end: 'rico:wasUsedToDate' }),
    'rico:isOrWasDescribedBy': support(fact, picture)['rico:isOrWasDescribedBy'],
  };
}

function identifierJson({ scheme, value, url }: Identifier): Json {
  return {
    '@type': 'rico:Identifier',
    'rico:textualValue': value,
    'rico:hasIdentifierType': { '@type': 'rico:IdentifierType', 'rico:name': scheme },
    'rdfs:seeAlso': url === undefined ? undefined : { '@id': url },
  };
}

function timeJson(kind: EntityKind, existence: FactRecord, picture: Picture): Json {
  const assessed = picture.assess(existence);
  if (kind === 'PERSON') return span(assessed, { start: 'rico:hasBirthDate', end: 'rico:hasDeathDate' });
  if (kind === 'EVENT' && assessed.start !== null && assessed.start === assessed.end)
    return { 'rico:occurredAtDate': dateOf(assessed.start) };
  return span(assessed);
}

function existenceJson(entity: string, fact: FactRecord, picture: Picture): Json {
  const { support: basis } = picture.assess(fact);
  const words = [
    'existence',
    ...(basis === 'ASSERTED' ? [] : [basis === 'PLANNED' ? 'only planned' : 'told by a speaker']),
  ];
  return {
    '@id': iri(fact.id),
    '@type': 'rico:Event',
    'rico:type': words.length > 1 ? words : words[0],
    'rico:isEventAssociatedWith': reference(entity),
    ...span(picture.assess(fact)),
    'rico:isOrWasDescribedBy': support(fact, picture)['rico:isOrWasDescribedBy'],
  };
}
