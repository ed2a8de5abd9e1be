/**
 * Answers about very many facts from memory: pages in the order of time, on the embedded engine, and numbers by year. Lists
 * ask for them while they are compiled. Before the statement runs, they are taken from memory where it has them, and they
 * are used only if they are of the batch that the statement reads. Otherwise the statement finds them itself.
 */
import { ENTITY_KINDS, FACT_KINDS, type FactKind, nodeLabelOf } from '../../domain/model/kinds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import type { YearAnswer, YearQuestion } from '../../domain/time/yearCounts.ts';
import { type Cypher, cypher, name, Param, Variable } from '../../store/cypher.ts';
import { listsOf, relationshipOf } from '../../store/listSizes.ts';
import { MOST_LABELLED } from '../memory/liveNames.ts';
import type { FactsOfYears, ListMatch, ListScope } from './listScope.ts';
import { isGiven } from './moment.ts';
import type { RequestValues } from './run.ts';
import type { FoundInMemory, FromMemory, GivenWindow, Moment, Scope } from './scope.ts';
import type { Args } from './selection.ts';

/** Whether the facts of a list are states: ALL of them, NONE, or MIXED. */
export type States = 'ALL' | 'MIXED' | 'NONE';

/** What selects the facts of a list, if nothing else does. */
interface FactsInOrder {
  /** Null where they may be of any kind. */
  readonly kinds: ((run: RequestValues) => readonly string[]) | null;
  /** Only facts that may overlap it; null for all. */
  readonly window: Moment | null;
  /** Whose facts they are; null for facts of any entity. */
  readonly of: FactsOfEntities | null;
}

interface FactsOfEntities {
  readonly ids: (run: RequestValues) => readonly string[];
  /** The roles of the entities, named by their relationship types. */
  readonly roles: readonly string[];
  /** The types of relations; without it all. */
  readonly types?: readonly string[];
}

/** The kinds of the facts with a label: of `Fact` those that are asked for, or all. */
export const kindsAsked =
  (label: string, kinds: FactsInOrder['kinds']) =>
  (run: RequestValues): readonly FactKind[] =>
    label !== 'Fact'
      ? [label.toUpperCase() as FactKind]
      : ((kinds?.(run) as FactKind[] | undefined) ?? FACT_KINDS);

/** Whether memory can find the facts of a window: it does not know their support, which DEFINITE depends on. */
const isKnownToMemory = (window: Moment | null): window is GivenWindow | null =>
  window === null || (isGiven(window) && window.certainty !== 'DEFINITE');

const foundIn = (run: RequestValues): FoundInMemory => run.prefetched as FoundInMemory;

/** The window that all facts of a list must be in: `during`, or `at` if all are states; null without one. */
export const listWindow = (at: ListScope, states: States): Moment | null =>
  at.during ?? (states === 'ALL' ? at.moment : null);

/**
 * The window of a list if nothing but that and `kinds` selects facts; undefined if a filter or a further moment does.
 */
export function windowAlone(at: ListScope, states: States, filter: Args): Moment | null | undefined {
  const { moment, during, certainty } = at;
  const isFiltered = Object.entries(filter).some(([key, value]) => value != null && key !== 'kinds');
  const isOfMoment = moment !== null && (states === 'MIXED' || (states === 'ALL' && during !== null));
  return isFiltered || isOfMoment || certainty === 'DEFINITE' ? undefined : listWindow(at, states);
}

/**
 * Binds to `at.item` the facts of a page that the order in memory has found, and says which page that is; null if the
 * statement finds the page itself.
 * @param label the label that all have
 * @param facts undefined if the order cannot find them
 * @param conditions those of the list
 */
export function matchPageFromOrder(
  { statement: { fromMemory }, slice, item, withdrawn, selection }: ListScope,
  label: string,
  facts: FactsInOrder | undefined,
  conditions: readonly Cypher[],
): ListMatch | null {
  if (!fromMemory || !slice || !facts || withdrawn || selection.args.include != null) return null;
  const { window, kinds, of } = facts;
  if (!isKnownToMemory(window)) return null;
  const kindsIn = kindsAsked(label, kinds);
  const place = fromMemory.pages.length;
  fromMemory.pages.push((run) => ({
    of: of?.ids(run) ?? null,
    lists: of ? kindsIn(run).flatMap((kind) => listsIn(kind, of)) : kindsIn(run),
    window: window?.given(run) ?? null,
    after: slice.cursor(run),
    down: slice.down,
    limit: slice.limit.read(run) as number,
  }));
  if (!fromMemory.brought.pages) return null;
  const ids = new Param<RequestValues>((run) => foundIn(run).pages?.[place] ?? []);
  const id = new Variable('id');
  return {
    clauses: [cypher`UNWIND ${ids} AS ${id}`, cypher`MATCH (${item}:${name(label)} {id: ${id}})`],
    conditions,
    sliced: true,
  };
}

interface FactsOfNamed {
  readonly label: string;
  readonly states: States;
  /** Relationship types. */
  readonly roles: readonly string[];
  readonly kinds?: FactsInOrder['kinds'];
  /** The type of all facts, which are relations. */
  readonly type?: string | undefined;
}

/** The same for the facts of the entity that the root field names, if the list is one of that entity. */
export function matchNamedInOrder(
  at: ListScope,
  { label, states, roles, kinds = null, type }: FactsOfNamed,
  conditions: readonly Cypher[],
): ListMatch | null {
  const { node, selection, statement } = at;
  const named = statement.fromMemory?.named;
  if (named?.node !== node) return null;
  const window = windowAlone(at, states, (selection.args.filter as Args | null | undefined) ?? {});
  if (window === undefined) return null;
  const of = { ids: (run: RequestValues) => [named.id(run)], roles, ...(type ? { types: [type] } : {}) };
  return matchPageFromOrder(at, label, { kinds, window, of }, conditions);
}

/** The lists of the facts of a kind in which an entity has one of the roles. */
const listsIn = (kind: FactKind, { roles, types }: FactsOfEntities): string[] =>
  listsOf(kind, types).filter((list) => roles.includes(relationshipOf(list)));

/**
 * The answer to a question about years, if the statement gets it from memory; null if it must count. Which it is depends on
 * the window of the request too.
 * @param facts undefined if something else selects the facts
 * @param check throws for a window that is refused, before memory reads anything for it
 */
export function countedYears(
  { statement: { fromMemory } }: Scope,
  facts: FactsOfYears | undefined,
  unit: YearQuestion['unit'],
  check: (window: Window) => void = () => {},
): ((run: RequestValues) => YearAnswer) | null {
  if (!fromMemory || !facts || !isKnownToMemory(facts.window)) return null;
  const { window, kinds } = facts;
  const ask = (run: RequestValues) => {
    const given = window?.given(run) ?? null;
    if (given) check(given);
    return { kinds: kinds(run), window: given, unit };
  };
  const place = fromMemory.years.push(ask) - 1;
  return fromMemory.brought.years ? (run) => foundIn(run).years?.[place] as YearAnswer : null;
}

/**
 * Binds to `at.item` the entities with a label that contains the text, if memory has found them. They meet `conditions`, which
 * are all of the filter. Null if the statement finds them itself.
 * @param isPage whether the text alone selects the items, in the order of their labels
 */
export function matchLabelled(
  { statement: { fromMemory }, slice, item, past }: ListScope,
  label: string,
  text: Param<RequestValues>,
  conditions: readonly Cypher[],
  isPage: boolean,
): ListMatch | null {
  const kind = ENTITY_KINDS.find((each) => nodeLabelOf(each) === label);
  if (!fromMemory || past || kind === undefined) return null;
  const page = isPage ? slice : null;
  const place = fromMemory.labels.length;
  fromMemory.labels.push((run) => ({
    kind,
    text: String(text.read(run)),
    after: page?.cursor(run) ?? null,
    down: page?.down ?? false,
    limit: page ? Number(page.limit.read(run)) : MOST_LABELLED + 1,
  }));
  if (!fromMemory.brought.labels) return null;
  const ids = new Param<RequestValues>((run) => foundIn(run).labels?.[place] ?? []);
  const id = new Variable('id');
  return {
    clauses: [cypher`UNWIND ${ids} AS ${id}`, cypher`MATCH (${item}:${name(label)} {id: ${id}})`],
    conditions,
    ...(page ? { sliced: true } : {}),
  };
}

/** What was found in memory is found again if a batch was committed meanwhile; after that, the statement finds it. */
const ATTEMPTS = 2;

/**
 * The answer of a statement that gets what it asks for from memory; null if memory has nothing of it, or not of the newest
 * batch.
 * @param run runs the statement, which is compiled only where it is of use: few entities have so many facts that their
 * order is kept
 */
export async function answerFromMemory<Answer extends { readonly batch: number }>(
  asked: FromMemory,
  request: RequestValues,
  run: (found: FoundInMemory) => Promise<Answer>,
): Promise<Answer | null> {
  const { order, years, names } = request.memory ?? {};
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const pages = asked.pages.length > 0 ? await order?.pages(asked.pages.map((ask) => ask(request))) : null;
    const counts =
      asked.years.length > 0 ? await years?.answers(asked.years.map((ask) => ask(request))) : null;
    const labels =
      asked.labels.length > 0 ? await names?.labelled(asked.labels.map((ask) => ask(request))) : null;
    if (!pages && !counts && !labels) return null;
    const answer = await run({
      pages: pages?.pages ?? null,
      years: counts?.answers ?? null,
      labels: labels?.found ?? null,
    });
    if ([pages, counts, labels].every((part) => !part || part.batch === answer.batch)) return answer;
    await Promise.all([pages && order?.follow(), counts && years?.follow(), labels && names?.newest()]);
  }
  return null;
}
