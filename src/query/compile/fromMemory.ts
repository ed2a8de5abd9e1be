/**
 * Answers about very many records from memory, on the embedded engine: pages of facts in the order of time, and entities by
 * a text in their labels. Lists ask for them while they are compiled. Before the statement runs, they are taken from memory
 * where it has them, and they are used only if they are of the batch that the statement reads. Otherwise the statement finds
 * them itself.
 */
import { ENTITY_KINDS, FACT_KINDS, nodeLabelOf } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, name, Param, Variable } from '../../store/cypher.ts';
import { MOST_LABELLED } from '../memory/liveNames.ts';
import type { ListMatch, ListScope } from './listScope.ts';
import { isGiven } from './moment.ts';
import type { RequestValues } from './run.ts';
import type { FoundInMemory, FromMemory, GivenWindow, Moment } from './scope.ts';
import type { Args } from './selection.ts';

/** Whether the facts of a list are states: ALL of them, NONE, or MIXED. */
export type States = 'ALL' | 'MIXED' | 'NONE';

/** The facts of a list that starts from no entity. */
export interface FactQuery {
  /** Only facts that may overlap it; null for all. */
  readonly window: GivenWindow | null;
  /** The label that all have. */
  readonly label: string;
  /** With the label `Fact`: the kinds to read, or null for all. */
  readonly kinds: ((run: RequestValues) => readonly string[]) | null;
  /** The conditions of the list, except that facts may overlap the window. */
  readonly conditions: readonly Cypher[];
}

/** Whether memory can find the facts of a window: it does not know their support, which DEFINITE depends on. */
const isKnownToMemory = (window: Moment | null): window is GivenWindow | null =>
  window === null || (isGiven(window) && window.certainty !== 'DEFINITE');

/** Binds to `item` the records with a label that memory has found. */
function matchFound(
  item: Variable,
  label: string,
  idsIn: (found: FoundInMemory) => readonly string[] | undefined,
): Cypher[] {
  const ids = new Param<RequestValues>((run) => idsIn(run.prefetched as FoundInMemory) ?? []);
  const id = new Variable('id');
  return [cypher`UNWIND ${ids} AS ${id}`, cypher`MATCH (${item}:${name(label)} {id: ${id}})`];
}

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
 * @param window as by `windowAlone`
 */
export function matchPageFromOrder(
  { statement: { fromMemory }, slice, item, withdrawn, selection }: ListScope,
  { label, kinds, conditions }: Omit<FactQuery, 'window'>,
  window: Moment | null | undefined,
): ListMatch | null {
  if (!fromMemory || !slice || withdrawn || selection.args.include != null) return null;
  if (window === undefined || !isKnownToMemory(window)) return null;
  const place = fromMemory.pages.length;
  fromMemory.pages.push((run) => ({
    lists: label === 'Fact' ? (kinds?.(run) ?? FACT_KINDS) : [label.toUpperCase()],
    window: window?.given(run) ?? null,
    after: slice.cursor(run),
    down: slice.down,
    limit: slice.limit.read(run) as number,
  }));
  if (!fromMemory.brought.pages) return null;
  return { clauses: matchFound(item, label, ({ pages }) => pages?.[place]), conditions, sliced: true };
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
  return {
    clauses: matchFound(item, label, ({ labels }) => labels?.[place]),
    conditions,
    ...(page ? { sliced: true } : {}),
  };
}

/** What was found in memory is found again if a batch was committed meanwhile; after that, the statement finds it. */
const ATTEMPTS = 2;

/**
 * The answer of a statement that gets what it asks for from memory; null if memory has nothing of it, or not of the newest
 * batch.
 * @param run runs the statement, which is compiled only where it is of use
 */
export async function answerFromMemory<Answer extends { readonly batch: number }>(
  asked: FromMemory,
  request: RequestValues,
  run: (found: FoundInMemory) => Promise<Answer>,
): Promise<Answer | null> {
  const { order, names } = request.memory ?? {};
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const pages = asked.pages.length > 0 ? await order?.pages(asked.pages.map((ask) => ask(request))) : null;
    const labels =
      asked.labels.length > 0 ? await names?.labelled(asked.labels.map((ask) => ask(request))) : null;
    if (!pages && !labels) return null;
    const answer = await run({
      pages: pages?.pages ?? null,
      labels: labels?.found ?? null,
    });
    if ([pages, labels].every((part) => !part || part.batch === answer.batch)) return answer;
    await Promise.all([pages && order?.follow(), labels && names?.newest()]);
  }
  return null;
}
