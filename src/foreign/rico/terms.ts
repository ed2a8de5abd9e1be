/** The terms of RiC-O and schema.org: values, classes, and the relations for facts between entities. */
import type { Assessment } from '../../domain/claims/consensus.ts';
import type { JsonObject } from '../../domain/model/isObject.ts';
import type { EntityKind, RelationType, Support } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { MergedView } from '../shared/mergedView.ts';

/** The JSON-LD context. Fasti ids become `urn:x-fasti:<id>`. */
export const CONTEXT = {
  rico: 'https://www.ica.org/standards/RiC/ontology#',
  fasti: 'urn:x-fasti:',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  schema: 'https://schema.org/',
} as const;

interface EntityTerms {
  readonly type: string;
  /** The property and the class of its names. */
  readonly name: readonly [string, string];
  readonly schemaType: string;
  /** The properties of schema.org for the dates of its existence; undefined where there are none. */
  readonly schemaDates?: { readonly start: string; readonly end: string };
}

/** The classes and properties of each kind. */
export const ENTITY_TERMS: Readonly<Record<EntityKind, EntityTerms>> = {
  PERSON: {
    type: 'rico:Person',
    name: ['rico:hasOrHadAgentName', 'rico:AgentName'],
    schemaType: 'schema:Person',
    schemaDates: { start: 'schema:birthDate', end: 'schema:deathDate' },
  },
  ORGANIZATION: {
    type: 'rico:CorporateBody',
    name: ['rico:hasOrHadAgentName', 'rico:AgentName'],
    schemaType: 'schema:Organization',
    schemaDates: { start: 'schema:foundingDate', end: 'schema:dissolutionDate' },
  },
  OFFICE: {
    type: 'rico:Position',
    name: ['rico:hasOrHadAgentName', 'rico:AgentName'],
    schemaType: 'schema:Thing',
  },
  REGION: {
    type: 'rico:Place',
    name: ['rico:hasOrHadPlaceName', 'rico:PlaceName'],
    schemaType: 'schema:AdministrativeArea',
  },
  EVENT: {
    type: 'rico:Event',
    name: ['rico:hasOrHadName', 'rico:Name'],
    schemaType: 'schema:Event',
    schemaDates: { start: 'schema:startDate', end: 'schema:endDate' },
  },
  TOPIC: { type: 'rico:Thing', name: ['rico:hasOrHadName', 'rico:Name'], schemaType: 'schema:Thing' },
};

/** A date as a literal. */
export const edtfLiteral = (edtf: string | null): JsonObject | undefined =>
  edtf === null ? undefined : { '@value': edtf, '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' };

export const iri = (id: string): string => `fasti:${id}`;
export const reference = (id: string): JsonObject => ({ '@id': iri(id) });

/** A single value as itself, several as a list, none as undefined. */
export const oneOrMore = <T>(values: readonly T[]): T | readonly T[] | undefined =>
  values.length > 1 ? values : values[0];

/** A text with its language, if known. */
export const literal = (text: string, language: string | undefined): string | JsonObject =>
  language === undefined ? text : { '@value': text, '@language': language };

/** A date as EDTF; `written` is the text of a source. */
export function dateOf(edtf: string | null, written?: string): JsonObject | undefined {
  if (edtf === null) return undefined;
  return {
    '@type': 'rico:Date',
    'rico:normalizedDateValue': edtfLiteral(edtf),
    'rico:expressedDate': written,
  };
}

/** Start and end under the given properties. */
export function span(
  { start, end }: Pick<Assessment, 'start' | 'end'>,
  properties = { start: 'rico:hasBeginningDate', end: 'rico:hasEndDate' },
): JsonObject {
  return { [properties.start]: dateOf(start), [properties.end]: dateOf(end) };
}

/** The sources of a fact. */
export const sourcesJson = (fact: FactRecord, view: MergedView): JsonObject => ({
  'rico:isOrWasDescribedBy': oneOrMore(view.sourcesOf(fact).map(({ id }) => reference(id))),
});

/** The words for a fact that no source asserts. */
export const UNASSERTED: Readonly<Record<Exclude<Support, 'ASSERTED'>, string> & { ASSERTED?: undefined }> = {
  PLANNED: 'only planned',
  ATTRIBUTED: 'attributed to a speaker',
  WITHDRAWN: 'withdrawn',
};

/** The kinds that are agents in RiC-O; a region is a place there. */
const AGENTS: ReadonlySet<EntityKind | undefined> = new Set(['PERSON', 'ORGANIZATION', 'OFFICE']);

/** A relation class with its two ends, in the direction of the class. */
interface RelationEnds {
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The class of a fact and its ends, by the kinds of its entities; undefined for kinds of facts without a class. */
export function relationEnds(
  { kind, roles, type }: Pick<FactRecord, 'kind' | 'roles' | 'type'>,
  kindOfEntity: (id: string) => EntityKind | undefined,
): RelationEnds | undefined {
  const kindOf = (id: string | undefined) => (id === undefined ? undefined : kindOfEntity(id));
  const { holder = [], office = [], member = [], body = [], event = [], participant = [] } = roles;
  const { subject = [], object = [] } = roles;
  switch (kind) {
    case 'TENURE':
      return between(kindOf(holder[0]), 'PositionHoldingRelation', holder, office);
    case 'MEMBERSHIP':
      return kindOf(member[0]) === 'PERSON'
        ? { type: 'rico:MembershipRelation', from: body, to: member }
        : between(kindOf(member[0]), 'AgentToAgentRelation', member, body);
    case 'PARTICIPATION':
      return { type: 'rico:EventRelation', from: event, to: participant };
    case 'RELATION':
      return type === undefined
        ? undefined
        : relationTypeEnds(type, kindOf(subject[0]), kindOf(object[0]), roles);
    default:
      return undefined;
  }
}

/** The class `personal` if `from` is a person, otherwise the more general one for places or agents. */
function between(
  kind: EntityKind | undefined,
  personal: string,
  from: readonly string[],
  to: readonly string[],
): RelationEnds {
  if (kind === 'REGION') return { type: 'rico:PlaceRelation', from, to };
  return { type: `rico:${kind === 'PERSON' ? personal : 'AgentToAgentRelation'}`, from, to };
}

/** The classes of relations between persons. */
const PERSONAL = {
  PARENT_OF: 'ChildRelation',
  SIBLING_OF: 'SiblingRelation',
  SPOUSE_OF: 'SpouseRelation',
  RELATIVE_OF: 'FamilyRelation',
  TEACHER_OF: 'TeachingRelation',
  ASSOCIATE_OF: 'KnowingRelation',
} as const;

/** The class of a relation type, in its direction: from the whole, the place, the event or the earlier one. */
function relationTypeEnds(
  type: RelationType,
  subjectKind: EntityKind | undefined,
  objectKind: EntityKind | undefined,
  { subject = [], object = [] }: FactRecord['roles'],
): RelationEnds | undefined {
  const forward = (name: string): RelationEnds => ({ type: `rico:${name}`, from: subject, to: object });
  const reverse = (name: string): RelationEnds => ({ type: `rico:${name}`, from: object, to: subject });
  const agents = AGENTS.has(subjectKind) && AGENTS.has(objectKind);
  switch (type) {
    case 'PART_OF':
      return reverse('WholePartRelation');
    case 'SUCCEEDS':
      return reverse(agents ? 'AgentTemporalRelation' : 'TemporalRelation');
    case 'HELD_IN':
    case 'SEATED_IN':
    case 'ADJACENT_TO':
      return reverse('PlaceRelation');
    case 'BELONGS_TO':
      if (subjectKind === 'OFFICE' && objectKind === 'ORGANIZATION')
        return forward('PositionToGroupRelation');
      return forward(subjectKind === 'EVENT' ? 'EventRelation' : 'Relation');
    case 'HOSTED_BY':
    case 'ORGANIZED_BY':
    case 'DISCUSSED':
      return forward(subjectKind === 'EVENT' ? 'EventRelation' : 'Relation');
    case 'SERVES_AS':
    case 'COOPERATES_WITH':
      return forward(agents ? 'AgentToAgentRelation' : 'Relation');
    case 'NOT_SAME_AS':
      return undefined;
    default:
      return forward(PERSONAL[type]);
  }
}
