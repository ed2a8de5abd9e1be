/** Writes facts between entities as relations of RiC-O. */
import type { FactRecord } from '../../domain/model/record.ts';
import type { JsonObject, Omissions } from '../shared/exportedFile.ts';
import type { MergedView } from '../shared/mergedView.ts';
import { iri, oneOrMore, reference, relationEnds, span, support } from './terms.ts';

const STATES = { KNOWN: 'past', ONGOING: 'ongoing', UNKNOWN: undefined } as const;

/** The relation for a fact; undefined if its kind has none, or if an end is missing, which is counted as an omission. */
export function relationOf(fact: FactRecord, view: MergedView, omissions: Omissions): JsonObject | undefined {
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
    'rico:type': words.length > 1 ? words : words[0],
    ...span(assessed),
    'rico:relationState': STATES[assessed.endKind],
    'rico:generalDescription': fact.note,
    ...support(fact, view),
  };
}
