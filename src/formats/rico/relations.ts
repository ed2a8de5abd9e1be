/** Facts between entities as relations of RiC-O. */
import type { EntityKind, RelationType } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { JsonObject } from '../shared/jsonObject.ts';
import type { MergedView } from '../shared/mergedView.ts';
import type { Omissions } from '../shared/omissions.ts';
import { iri, oneOrMore, reference, span, support } from './jsonLd.ts';

const STATES = { KNOWN: 'past', ONGOING: 'ongoing', UNKNOWN: undefined } as const;

/** What RiC-O calls agents; a region of ours is a place there. */
const AGENTS: ReadonlySet<EntityKind | undefined> = new Set(['PERSON', 'ORGANIZATION', 'OFFICE']);

/** A relation with its two ends, in the direction that its class has. */
interface Shape {
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The relation that a fact becomes; undefined where it is none, or has no second end, which is counted. */
export function relationOf(fact: FactRecord, view: MergedView, omissions: Omissions): JsonObject | undefined {
  const { id, kind, roles, type, role, group } = fact;
  const shape = shapeOf(fact, view);
  if (shape === undefined) return undefined;
  const unnamed: JsonObject[] = group === undefined ? [] : [{ '@type': 'rico:Group', 'rico:name': group }];
  const targets = [...shape.to.map(reference), ...unnamed];
  if (shape.from.length === 0 || targets.length === 0) {
    omissions.add('stated vacancies');
    return undefined;
  }
  const assessed = view.assess(fact);
  const context = [...(roles.onBehalfOf ?? []), ...(roles.capacity ?? []), ...(roles.byEvent ?? [])];
  const words = [
    ...(type === undefined ? [] : [type.toLowerCase().replaceAll('_', ' ')]),
    ...(role === undefined ? [] : [role]),
    ...(kind === 'TENURE' && (assessed.acting ?? fact.acting) ? ['acting'] : []),
  ];
  return {
    '@id': iri(id),
    '@type': shape.type,
    'rico:relationHasSource': oneOrMore(shape.from.map(reference)),
    'rico:relationHasTarget': oneOrMore(targets),
    'rico:relationHasContext': oneOrMore(context.map(reference)),
    'rico:type': words.length > 1 ? words : words[0],
    ...span(assessed),
    'rico:relationState': STATES[assessed.endKind],
    'rico:generalDescription': fact.note,
    ...support(fact, view),
  };
}

function shapeOf({ kind, roles, type }: FactRecord, view: MergedView): Shape | undefined {
  const kindOf = (id: string | undefined) => view.entities.get(id ?? '')?.kind;
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
        : relationShape(type, kindOf(subject[0]), kindOf(object[0]), roles);
    default:
      return undefined;
  }
}

/** With a person at its beginning the class that is named; other agents, and places, have more general ones. */
function between(
  kind: EntityKind | undefined,
  personal: string,
  from: readonly string[],
  to: readonly string[],
): Shape {
  if (kind === 'REGION') return { type: 'rico:PlaceRelation', from, to };
  return { type: `rico:${kind === 'PERSON' ? personal : 'AgentToAgentRelation'}`, from, to };
}

/** Each in the direction of its class: from the whole, the place, the event or the earlier one. */
function relationShape(
  type: RelationType,
  subjectKind: EntityKind | undefined,
  objectKind: EntityKind | undefined,
  { subject = [], object = [] }: FactRecord['roles'],
): Shape | undefined {
  const forth = (name: string): Shape => ({ type: `rico:${name}`, from: subject, to: object });
  const back = (name: string): Shape => ({ type: `rico:${name}`, from: object, to: subject });
  const agents = AGENTS.has(subjectKind) && AGENTS.has(objectKind);
  switch (type) {
    case 'PART_OF':
      return back('WholePartRelation');
    case 'SUCCEEDS':
      return back(agents ? 'AgentTemporalRelation' : 'TemporalRelation');
    case 'HELD_IN':
    case 'SEATED_IN':
    case 'ADJACENT_TO':
      return back('PlaceRelation');
    case 'BELONGS_TO':
      if (subjectKind === 'OFFICE' && objectKind === 'ORGANIZATION') return forth('PositionToGroupRelation');
      return forth(subjectKind === 'EVENT' ? 'EventRelation' : 'Relation');
    case 'HOSTED_BY':
    case 'ORGANIZED_BY':
    case 'DISCUSSED':
      return forth(subjectKind === 'EVENT' ? 'EventRelation' : 'Relation');
    case 'SERVES_AS':
    case 'COOPERATES_WITH':
      return forth(agents ? 'AgentToAgentRelation' : 'Relation');
    case 'NOT_SAME_AS':
      return undefined;
  }
}
