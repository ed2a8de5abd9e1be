/** The answers to questions about an archive, told by looping over its records: slow, and plain enough to be believed. */
import { buildSchema, type GraphQLSchema, graphql } from 'graphql';
import { readTypeDefs } from '../../../src/api/schema.ts';
import type { EntityKind } from '../../../src/domain/model/kinds.ts';
import { saysAnything } from '../../../src/domain/time/bounds.ts';
import { atLeast } from '../../../src/domain/time/certainty.ts';
import { sortKey } from '../../../src/domain/time/sortKey.ts';
import { type Archive, timeOf } from './archive/archive.ts';
import { centralityAnswer } from './answers/centralityAnswer.ts';
import { coParticipantsAnswer } from './answers/coParticipantAnswer.ts';
import { coTenuresAnswer } from './answers/coTenureAnswer.ts';
import { entityAnswer } from './answers/entityAnswer.ts';
import { connectionOf, factAnswer } from './answers/factAnswer.ts';
import { belongs, entitiesIn, entityMeets, type Filter, meets } from './answers/filters.ts';
import { heldAfter, NOTHING_HELD, standingFor } from './state/recordsAfterSteps.ts';
import { labelKey } from './state/labels.ts';
import { networkAnswer } from './answers/networkAnswer.ts';
import { pageOf } from './answers/page.ts';
import { pathsAnswer } from './answers/pathsAnswer.ts';
import { type Answer, below, isShown, type ListArgs, type Place, type Teller } from './answers/fieldContext.ts';
import { Refused } from './answers/badUserInput.ts';
import { searchAnswer } from './answers/searchAnswer.ts';
import { timelineAnswer } from './answers/timelineAnswer.ts';
import { kindOf, type Told, type ToldFact, tell } from './state/archiveState.ts';

type Asked = ListArgs & { readonly filter?: Filter | null };

const schema: GraphQLSchema = buildSchema(readTypeDefs().join('\n'));

const teller: Teller = { entity: entityAnswer, fact: factAnswer, timeline: timelineAnswer };

/** Answers questions about an archive; null where a question is refused. */
export class Evaluation {
  readonly #states: readonly { readonly at: string; readonly told: Told }[];
  readonly #root: Answer;

  constructor(archive: Archive) {
    this.#states = heldAfter(archive).map((held, i) => ({ at: timeOf(i), told: tell(held) }));
    this.#root = this.#questions();
  }

  async ask(text: string): Promise<unknown> {
    const { data, errors } = await graphql({ schema, source: text, rootValue: this.#root });
    if (!errors) return JSON.parse(JSON.stringify(data));
    if (errors.some(({ originalError }) => originalError instanceof Refused)) return null;
    throw new Error(errors.map(({ message, stack }) => `${message}\n${stack}`).join('\n'));
  }

  /** The place of a root field: what was known by then. */
  #place({ at }: ListArgs): Place {
    const known = this.#states.filter((state) => at?.knownAt == null || state.at <= at.knownAt).at(-1);
    return { teller, told: known?.told ?? tell(NOTHING_HELD), moment: null, window: null, enclosing: null };
  }

  #questions(): Answer {
    const root =
      <A extends ListArgs>(answer: (place: Place, args: A) => unknown) =>
      (args: A) =>
        answer(this.#place(args), args);
    const single = (kind: EntityKind) =>
      root((place, args: ListArgs & { id: string }) => entityOf(place, args, kind));
    const list = (kind: EntityKind) => root((place, args: EntityListArgs) => entities(place, args, kind));
    const facts = (kind: ToldFact['kind']) => root((place, args: Asked) => ofKind(place, args, kind));
    return {
      node: root((place, args: ListArgs & { id: string }) => nodeOf(place, args)),
      person: single('PERSON'),
      organization: single('ORGANIZATION'),
      office: single('OFFICE'),
      region: single('REGION'),
      event: single('EVENT'),
      topic: single('TOPIC'),
      people: list('PERSON'),
      organizations: list('ORGANIZATION'),
      offices: list('OFFICE'),
      regions: list('REGION'),
      events: list('EVENT'),
      topics: list('TOPIC'),
      facts: root((place, args: Asked) => {
        const at = below(place, args);
        const { facts } = at.told;
        const found = facts.filter((fact) => isShown(at, fact, args) && meets(at.told, fact, args.filter));
        return connectionOf(at, found, args);
      }),
      tenures: facts('TENURE'),
      memberships: facts('MEMBERSHIP'),
      participations: facts('PARTICIPATION'),
      relations: facts('RELATION'),
      timeline: root(timelineAnswer),
      coTenures: root(coTenuresAnswer),
      coParticipants: root(coParticipantsAnswer),
      network: root(networkAnswer),
      paths: root(pathsAnswer),
      centrality: root(centralityAnswer),
      search: root(searchAnswer),
    };
  }
}

function entityOf(place: Place, args: ListArgs & { readonly id: string }, kind?: EntityKind): Answer | null {
  const { told } = place;
  const id = standingFor(told.held, args.id);
  if (!told.held.entities.has(id) || (kind !== undefined && kindOf(told, id) !== kind)) return null;
  return entityAnswer(below(place, args), id, args.id);
}

function nodeOf(place: Place, args: ListArgs & { readonly id: string }): Answer | null {
  const fact = place.told.facts.find(({ id }) => id === args.id);
  return fact === undefined ? entityOf(place, args) : factAnswer(below(place, args), fact);
}

/** The facts of one kind; a filter on their roles is met at any time, one on a body at the moment. */
function ofKind(place: Place, args: Asked, kind: ToldFact['kind']): Answer {
  const at = below(place, args);
  const found = at.told.facts.filter((fact) => {
    if (fact.kind !== kind || !isShown(at, fact, args)) return false;
    const { body, ...others } = args.filter ?? {};
    if (!meets(at.told, fact, kind === 'TENURE' ? others : args.filter)) return false;
    return (
      kind !== 'TENURE' ||
      body == null ||
      atLeast(belongs(at, fact.roles.office?.[0] ?? '', body as string[]), at.moment?.certainty ?? 'POSSIBLE')
    );
  });
  return connectionOf(at, found, args);
}

type EntityListArgs = Asked & { readonly orderBy?: string | null };

function entities(place: Place, args: EntityListArgs, kind: EntityKind): Answer {
  const at = below(place, args);
  const { told } = at;
  const existences = (id: string) =>
    told.facts.filter((fact) => fact.kind === 'EXISTENCE' && fact.roles.entity?.[0] === id);
  const found = [...told.held.entities.keys()].filter(
    (id) =>
      kindOf(told, id) === kind &&
      !told.held.into.has(id) &&
      entityMeets(at, id, args.filter) &&
      (args.during == null ||
        existences(id).some((fact) =>
          isShown({ ...at, moment: null }, fact, { during: args.during ?? null }),
        )),
  );
  const dateKey = (id: string): string => {
    const keys = existences(id)
      .filter(({ own }) => saysAnything(own.bounds))
      .map((fact) => sortKey(fact.own.bounds, fact.id))
      .sort();
    return keys[0] ?? `~${id}`;
  };
  const count = (id: string): number => told.facts.filter((fact) => entitiesIn(fact).includes(id)).length;
  const order = args.orderBy ?? 'LABEL_ASC';
  const key = order.startsWith('DATE') ? dateKey : (id: string) => labelKey(told, id);
  found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  if (order.endsWith('_DESC') && order !== 'FACTS_DESC') found.reverse();
  if (order === 'FACTS_DESC') found.sort((a, b) => count(b) - count(a));
  const { totalCount, items, pageInfo } = pageOf(found, args);
  const nodes = () => items.map((id) => entityAnswer(at, id));
  const edges = () => nodes().map((node) => ({ node, fact: null, certainty: null }));
  return { totalCount, pageInfo, nodes, edges };
}
