/** Writes facts between entities as relations of RiC-O. */
import type { EntityKind, RelationType } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { JsonObject } from '../shared/jsonObject.ts';
import type { MergedView } from '../shared/mergedView.ts';
import type { Omissions } from '../shared/omissions.ts';
import { iri, oneOrMore, reference, span, support } from './jsonLd.ts';

const STATES = { KNOWN: 'past', ONGOING: 'ongoing', UNKNOWN: undefined } as const;

/** The kinds that are agents in RiC-O; a region is a place there. */
const AGENTS: ReadonlySet<EntityKind | undefined> = new Set(['PERSON', 'ORGANIZATION', 'OFFICE']);

/** A relation class with its two ends, in the direction of the class. */
interface RelationEnds {
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

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
    case 'PARENT_OF':
      return forward('ChildRelation');
    case 'SIBLING_OF':
      return forward('SiblingRelation');
    case 'SPOUSE_OF':
      return forward('SpouseRelation');
    case 'RELATIVE_OF':
      return forward('FamilyRelation');
    case 'TEACHER_OF':
      return forward('TeachingRelation');
    case 'ASSOCIATE_OF':
      return forward('KnowingRelation');
    case 'NOT_SAME_AS':
      return undefined;
  }
}
