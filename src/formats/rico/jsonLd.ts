/** Parts of JSON-LD objects that several records have. */
import type { Assessment } from '../../domain/claims/consensus.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { JsonObject } from '../shared/jsonObject.ts';
import type { MergedView } from '../shared/mergedView.ts';

/** What the prefixes in the file stand for. Our ids become `urn:x-fasti:<id>`. */
export const CONTEXT = {
  rico: 'https://www.ica.org/standards/RiC/ontology#',
  fasti: 'urn:x-fasti:',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
} as const;

const EDTF_TYPE = 'http://id.loc.gov/datatypes/edtf/EDTF';

export const iri = (id: string): string => `fasti:${id}`;
export const reference = (id: string): JsonObject => ({ '@id': iri(id) });

/** One value alone, several as a list, none not at all. */
export function oneOrMore(values: readonly JsonObject[]): JsonObject | readonly JsonObject[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** A text with its language, where that is known. */
export const literal = (text: string, language: string | undefined): string | JsonObject =>
  language === undefined ? text : { '@value': text, '@language': language };

/** A date as its EDTF text; `written` is how a source has it. */
export function dateOf(edtf: string | null, written?: string): JsonObject | undefined {
  if (edtf === null) return undefined;
  return {
    '@type': 'rico:Date',
    'rico:normalizedDateValue': { '@value': edtf, '@type': EDTF_TYPE },
    'rico:expressedDate': written,
  };
}

/** Start and end of something, under the properties that fit it. */
export function span(
  { start, end }: Pick<Assessment, 'start' | 'end'>,
  properties = { start: 'rico:hasBeginningDate', end: 'rico:hasEndDate' },
): JsonObject {
  return { [properties.start]: dateOf(start), [properties.end]: dateOf(end) };
}

/** Who says so, and how sure it is. */
export function support(fact: FactRecord, view: MergedView): JsonObject {
  const sources = view.sourcesOf(fact).map(({ id }) => reference(id));
  return {
    'rico:isOrWasDescribedBy': oneOrMore(sources),
    'rico:relationCertainty': certaintyOf(view.assess(fact)),
  };
}

function certaintyOf({ support: basis, conflict }: Assessment): string | undefined {
  if (basis === 'PLANNED') return 'only planned';
  if (basis === 'ATTRIBUTED') return 'told by a speaker';
  return conflict ? 'the sources contradict each other' : undefined;
}
