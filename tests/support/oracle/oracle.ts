/** The expected answers to queries about an archive, computed with loops over its records: slow, but easy to verify. */
import { buildSchema, type GraphQLSchema, graphql } from 'graphql';
import { readTypeDefs } from '../../../src/api/executableSchema.ts';
import type { EntityKind } from '../../../src/domain/model/kinds.ts';
import { saysAnything } from '../../../src/domain/time/bounds.ts';
import { atLeast, type RecordedCertainty, windowOf } from '../../../src/domain/time/certainty.ts';
import { sortKey } from '../../../src/domain/time/sortKey.ts';
import { TEST_TODAY } from '../today.ts';
import { BadUserInput } from './answers/badUserInput.ts';
import { coParticipantsAnswer } from './answers/coParticipantAnswer.ts';
import { coTenuresAnswer } from './answers/coTenureAnswer.ts';
import { entityAnswer } from './answers/entityAnswer.ts';
import { type EventGroupArgs, eventGroupsAnswer, undatedEvents } from './answers/eventGroupAnswer.ts';
import { connectionOf, factAnswer } from './answers/factAnswer.ts';
import {
  type Answer,
  asksForSure,
  certaintyInList,
  contextBelow,
  type FieldContext,
  isShown,
  type ListArgs,
  type NeighbourNotes,
  type ObjectResolvers,
  weaker,
} from './answers/fieldContext.ts';
import {
  asksHowSure,
  entitiesIn,
  entityFilterCertainty,
  factListFilterCertainty,
  filterLeast,
  meetsListFilter,
} from './answers/filters.ts';
import type { FilterInput } from './answers/filterTree.ts';
import { integrityAnswer } from './answers/integrityAnswer.ts';
import { networkAnswer } from './answers/networkAnswer.ts';
import { pageOf } from './answers/page.ts';
import { pathsAnswer } from './answers/pathsAnswer.ts';
import { searchAnswer } from './answers/searchAnswer.ts';
import { timelineAnswer } from './answers/timelineAnswer.ts';
import { type Archive, timeOf } from './archive/archive.ts';
import {
  type ArchiveState,
  kindOf,
  listedFacts,
  type ResolvedFact,
  resolveState,
} from './state/archiveState.ts';
import { labelKey } from './state/labels.ts';
import { canonicalId, NO_RECORDS, recordsAfterSteps } from './state/recordsAfterSteps.ts';

type FilteredListArgs = ListArgs & { readonly filter?: FilterInput | null };

const schema: GraphQLSchema = buildSchema(readTypeDefs().join('\n'));

const resolve: ObjectResolvers = { entity: entityAnswer, fact: factAnswer, timeline: timelineAnswer };

/** Answers queries about an archive without a graph or Cypher. */
export class Oracle {
  readonly #states: readonly { readonly at: string; readonly state: ArchiveState }[];
  readonly #root: Answer;
  readonly #notes: NeighbourNotes = { must: new Set(), may: new Set() };

  constructor(archive: Archive) {
    this.#states = recordsAfterSteps(archive).map((records, i) => ({
      at: timeOf(i),
      state: resolveState(records),
    }));
    this.#root = this.#rootFields();
  }

  /** The data of the answer; null if the API must refuse the query with BAD_USER_INPUT. Throws on any other error. */
  async ask(text: string): Promise<unknown> {
    for (const offices of Object.values(this.#notes)) offices.clear();
    const { data, errors } = await graphql({ schema, source: text, rootValue: this.#root });
    if (!errors) return JSON.parse(JSON.stringify(data));
    if (errors.some(({ originalError }) => originalError instanceof BadUserInput)) return null;
    throw new Error(errors.map(({ message, stack }) => `${message}\n${stack}`).join('\n'));
  }

  /** What the answer before says of neighbours that are missing. */
  get notes(): NeighbourNotes {
    return this.#notes;
  }

  /** The context of a root field: the state of the archive at `knownAt`, or the latest one. */
  #rootContext({ knownAt }: ListArgs): FieldContext {
    const known = this.#states.filter((isState) => knownAt == null || isState.at <= knownAt).at(-1);
    return {
      resolve,
      state: known?.state ?? resolveState(NO_RECORDS),
      moment: null,
      during: null,
      enclosing: null,
      notes: this.#notes,
    };
  }

  #rootFields(): Answer {
    const root =
      <A extends ListArgs>(answer: (parent: FieldContext, args: A) => unknown) =>
      (args: A) =>
        answer(this.#rootContext(args), args);
    const single = (kind: EntityKind) =>
      root((parent, args: ListArgs & { id: string }) => entityOf(parent, args, kind));
    const list = (kind: EntityKind) => root((parent, args: EntityListArgs) => entities(parent, args, kind));
    const facts = (kind: ResolvedFact['kind'] | null) =>
      root((parent, args: FilteredListArgs) => factsOfKind(parent, args, kind));
    return {
      node: root((parent, args: ListArgs & { id: string }) => nodeOf(parent, args)),
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
      facts: facts(null),
      tenures: facts('TENURE'),
      memberships: facts('MEMBERSHIP'),
      participations: facts('PARTICIPATION'),
      relations: facts('RELATION'),
      timeline: root(timelineAnswer),
      coTenures: root(coTenuresAnswer),
      coParticipants: root(coParticipantsAnswer),
      network: root(networkAnswer),
      paths: root(pathsAnswer),
      search: root(searchAnswer),
      integrity: root(integrityAnswer),
    };
  }
}

function entityOf(
  parent: FieldContext,
  args: ListArgs & { readonly id: string },
  kind?: EntityKind,
): Answer | null {
  const { state } = parent;
  const id = canonicalId(state.records, args.id);
  if (!state.records.entities.has(id) || (kind !== undefined && kindOf(state, id) !== kind)) return null;
  return entityAnswer(contextBelow(parent, args), id);
}

function nodeOf(parent: FieldContext, args: ListArgs & { readonly id: string }): Answer | null {
  const { facts, withdrawn } = parent.state;
  const fact = [...facts, ...withdrawn].find(({ id }) => id === args.id);
  return fact === undefined ? entityOf(parent, args) : factAnswer(contextBelow(parent, args), fact);
}

/** A connection of the facts of one kind, or of any. */
function factsOfKind(
  parent: FieldContext,
  args: FilteredListArgs,
  kind: ResolvedFact['kind'] | null,
): Answer {
  const context = contextBelow(parent, args);
  const found = listedFacts(context.state, args).filter(
    (fact) =>
      (kind === null || fact.kind === kind) &&
      isShown(context, fact, args) &&
      meetsListFilter(context, fact, args),
  );
  return connectionOf(context, found, args, (fact) => factListFilterCertainty(context, fact, args.filter));
}

type EntityListArgs = FilteredListArgs & { readonly orderBy?: string | null };

function entities(parent: FieldContext, args: EntityListArgs, kind: EntityKind): Answer {
  const context = contextBelow(parent, args);
  const { state } = context;
  const existences = (id: string) =>
    state.facts.filter((fact) => fact.kind === 'EXISTENCE' && fact.roles.entity?.[0] === id);
  /** Whether an event without a recorded existence begins later, by a relation that has its time. */
  const isLaterThan = (id: string, during: string): boolean =>
    state.facts.some(
      ({ kind, roles, isUndated, bounds }) =>
        kind === 'RELATION' &&
        roles.subject?.[0] === id &&
        isUndated &&
        bounds.startMin > windowOf(during, TEST_TODAY).to,
    );
  const found = [...state.records.entities.keys()].filter(
    (id) =>
      kindOf(state, id) === kind &&
      !state.records.into.has(id) &&
      atLeast(entityFilterCertainty(context, id, args.filter), filterLeast(context, args)) &&
      (args.during == null ||
        existences(id).some((fact) =>
          isShown({ ...context, moment: null }, fact, {
            ...args,
          }),
        ) ||
        (existences(id).length === 0 && !asksForSure(args) && !isLaterThan(id, args.during))),
  );
  const dateKey = (id: string): string => {
    const keys = existences(id)
      .filter(({ own }) => saysAnything(own.bounds))
      .map((fact) => sortKey(fact.own.bounds, fact.id))
      .sort();
    return keys[0] ?? `~${id}`;
  };
  const count = (id: string): number => state.facts.filter((fact) => entitiesIn(fact).includes(id)).length;
  const order = args.orderBy ?? 'LABEL_ASC';
  const key = order.startsWith('DATE') ? dateKey : (id: string) => labelKey(state, id);
  found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  if (order.endsWith('_DESC') && order !== 'FACTS_DESC') found.reverse();
  if (order === 'FACTS_DESC') found.sort((a, b) => count(b) - count(a));
  const isTimed = context.moment !== null || context.during !== null;
  /** How surely an entity meets the filter; null where nothing asks for that. */
  const filterCertainty = (id: string): RecordedCertainty | null =>
    (isTimed && args.filter != null) || asksHowSure(args)
      ? entityFilterCertainty(context, id, args.filter)
      : null;
  /** The same together with how surely an event overlaps the window; null without both. */
  const matchCertainty = (id: string): RecordedCertainty | null => {
    const inWindow = existences(id).map((fact) => certaintyInList({ ...context, moment: null }, fact));
    const parts = [
      args.during == null ? null : inWindow.includes('DEFINITE') ? 'DEFINITE' : 'POSSIBLE',
      filterCertainty(id),
    ].filter((part): part is RecordedCertainty => part !== null);
    return parts.length === 0 ? null : parts.reduce<RecordedCertainty | null>(weaker, 'DEFINITE');
  };
  const { totalCount, items, pageInfo } = pageOf(found, args);
  const nodes = () => items.map((id) => entityAnswer(context, id));
  const edges = () =>
    items.map((id) => ({
      node: () => entityAnswer(context, id),
      fact: null,
      certainty: matchCertainty(id),
    }));
  const groups = (given: EventGroupArgs) =>
    eventGroupsAnswer(context, found, args, given, (id) => filterCertainty(id) !== 'POSSIBLE');
  const undatedCount = () => undatedEvents(state, found);
  return { totalCount, pageInfo, nodes, edges, groups, undatedCount };
}
