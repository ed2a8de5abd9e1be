/** JSON-LD values that several kinds of records share. */
import type { Assessment } from '../../domain/claims/consensus.ts';
import type { EntityKind, Support } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { JsonObject } from '../shared/jsonObject.ts';
import type { MergedView } from '../shared/mergedView.ts';

/** The JSON-LD context. Fasti ids become `urn:x-fasti:<id>`. */
export const CONTEXT = {
  rico: 'https://www.ica.org/standards/RiC/ontology#',
  fasti: 'urn:x-fasti:',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
} as const;

/** The RiC-O class of each kind, and the property and class of its names. */
export const CLASSES: Readonly<
  Record<EntityKind, { readonly type: string; readonly name: readonly [string, string] }>
> = {
  PERSON: { type: 'rico:Person', name: ['rico:hasOrHadAgentName', 'rico:AgentName'] },
  ORGANIZATION: { type: 'rico:CorporateBody', name: ['rico:hasOrHadAgentName', 'rico:AgentName'] },
  OFFICE: { type: 'rico:Position', name: ['rico:hasOrHadAgentName', 'rico:AgentName'] },
  REGION: { type: 'rico:Place', name: ['rico:hasOrHadPlaceName', 'rico:PlaceName'] },
  EVENT: { type: 'rico:Event', name: ['rico:hasOrHadName', 'rico:Name'] },
  TOPIC: { type: 'rico:Thing', name: ['rico:hasOrHadName', 'rico:Name'] },
};

/** The datatype of EDTF texts. */
export const EDTF_TYPE = 'http://id.loc.gov/datatypes/edtf/EDTF';

export const iri = (id: string): string => `fasti:${id}`;
export const reference = (id: string): JsonObject => ({ '@id': iri(id) });

/** A single value as itself, several as a list, none as undefined. */
export function oneOrMore(values: readonly JsonObject[]): JsonObject | readonly JsonObject[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** A text with its language, if known. */
export const literal = (text: string, language: string | undefined): string | JsonObject =>
  language === undefined ? text : { '@value': text, '@language': language };

/** A date as EDTF; `written` is the text of a source. */
export function dateOf(edtf: string | null, written?: string): JsonObject | undefined {
  if (edtf === null) return undefined;
  return {
    '@type': 'rico:Date',
    'rico:normalizedDateValue': { '@value': edtf, '@type': EDTF_TYPE },
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

/** The sources of a fact, and its certainty. */
export function support(fact: FactRecord, view: MergedView): JsonObject {
  const sources = view.sourcesOf(fact).map(({ id }) => reference(id));
  return {
    'rico:isOrWasDescribedBy': oneOrMore(sources),
    'rico:relationCertainty': certaintyOf(view.assess(fact)),
  };
}

/** The words for a fact that no source asserts. */
export const UNASSERTED: Readonly<Record<Exclude<Support, 'ASSERTED'>, string>> = {
  PLANNED: 'only planned',
  ATTRIBUTED: 'attributed to a speaker',
  WITHDRAWN: 'withdrawn',
};

function certaintyOf({ support: basis, conflict }: Assessment): string | undefined {
  if (basis !== 'ASSERTED') return UNASSERTED[basis];
  return conflict ? 'the sources contradict each other' : undefined;
}
