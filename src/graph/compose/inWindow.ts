/** The facts that may overlap a window, whatever they are about, read along an index so that a page costs a page. */
import type { Window } from '../../domain/certainty.ts';
import { spanRanges } from '../../domain/span.ts';
import { type Cypher, cypher, lines, literal, Param, Variable, where } from '../cypher.ts';
import type { ListScope, Matched } from './connection.ts';
import { variableList } from './fields.ts';
import type { Moment, Run } from './scope.ts';

/** What of a list is needed to read its facts. */
type Reader = Pick<ListScope, 'item' | 'batch' | 'past' | 'engine' | 'slice'>;

/** Which facts of a window are read. */
interface Asked {
  readonly window: Moment;
  /** The label that all have. */
  readonly label: string;
  /** Where they have `Fact` alone: the kinds that are asked for, or null for all. */
  readonly kinds: ((run: Run) => readonly string[]) | null;
  /** Those of the list, the window among them. */
  readonly conditions: readonly Cypher[];
}

/** The ranges of a window, each `{span, from, to}`. */
export const rangesOf = (given: (run: Run) => Window): Param<Run> =>
  new Param<Run>((run) => spanRanges(given(run)).map(({ span, from, to }) => ({ span, from, to })));

/** True where a fact lies in a range of `rangesOf`. */
export const within = (fact: Variable, part: Variable): Cypher[] => [
  cypher`${fact}.span = ${part}.span`,
  cypher`${fact}.sort > ${part}.from`,
  cypher`${fact}.sort < ${part}.to`,
];

/** The window by which the facts of a list may be found, where all must be in it: `during`, or the moment of states. */
export const windowOf = (at: ListScope, states: 'ALL' | 'MIXED' | 'NONE'): Moment | null =>
  at.during ?? (states === 'ALL' ? at.moment : null);

/** Whether the facts of an entity can be found by a window: by the indexes of live facts, with days that are given. */
export const isFoundBy = (at: ListScope, window: Moment | null): boolean =>
  at.engine === 'neo4j' && !at.past && window !== null && window.given !== null;

/**
 * Binds to `at.item` the facts of a window: for each class of length the range in which they lie, in the order of the
 * list, and of each as many as a page can show. In vain it reads, on the average of all windows, no more than what is
 * going on when the window begins. Null where no index gives this: on the embedded engine, and for closed versions.
 */
export function inWindow(at: Reader, { window, label, kinds, conditions }: Asked): Matched | null {
  const { given } = window;
  if (at.engine !== 'neo4j' || at.past || given === null) return null;
  const { item: fact, batch, slice } = at;
  const [part, kind] = [new Variable('part'), new Variable('kind')];
  const ranges = rangesOf(given);
  const ofKind = label === 'Fact' ? (kinds ? cypher`${kind}` : null) : literal(label.toUpperCase());
  const led = [...(ofKind ? [cypher`${fact}.kind`] : []), cypher`${fact}.span`];
  const key = cypher`${fact}.sort`;
  const several = label === 'Fact' && kinds !== null;
  const index = ofKind ? cypher`kind, span, sort` : cypher`span, sort`;
  const found = cypher`MATCH (${fact}:Fact) USING INDEX ${fact}:Fact(${index})${where([
    ...(ofKind ? [cypher`${fact}.kind = ${ofKind}`] : []),
    ...within(fact, part),
    ...(slice ? [slice.beyond(key)] : []),
    ...conditions,
  ])}`;
  return {
    clauses: [
      ...(several ? [cypher`UNWIND ${new Param<Run>((run) => [...new Set(kinds(run))])} AS ${kind}`] : []),
      cypher`UNWIND ${ranges} AS ${part}`,
      lines([
        cypher`CALL (${variableList([part, ...(several ? [kind] : []), batch])}) {`,
        found,
        ...(slice ? [cypher`WITH ${fact} ${slice.order(led, key)} LIMIT ${slice.limit}`] : []),
        cypher`RETURN ${fact}`,
        cypher`}`,
      ]),
      cypher`WITH ${fact}, ${batch}`,
    ],
    conditions: [],
  };
}
