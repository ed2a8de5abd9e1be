/** Computes the derived properties of closed versions of facts again: what their own claims say, by their sources of then. */
import { type EntityKind, SUPPORTS } from '../../domain/model/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { anchorInKey } from '../../domain/time/sortKey.ts';
import { accountDaysIn } from '../../store/codec/accountDays.ts';
import {
  accountsIn,
  boundsOf,
  bridgesIn,
  type FactCore,
  factCoreOf,
  isWithdrawnFact,
  labelTimeIn,
  storedFact,
} from '../../store/codec/fact.ts';
import { listOf, type Props, type StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { closedFacts, kindsEver, sourcesAt } from '../../store/read/batchVersions.ts';
import type { replaceClosedProps } from '../../store/write/derivedProps.ts';
import { Derivation } from '../derive/derivation.ts';
import { type DerivedTime, deriveTime } from '../derive/derivedTime.ts';
import { derivedFact } from '../derive/fact.ts';
import type { FactContext } from '../derive/factContext.ts';
import { type SourceInfo, sourceInfosOf } from '../derive/sourceInfo.ts';
import { StoredFacts, unchanged } from '../derive/storedFacts.ts';
import { changedProps } from './changedProps.ts';

/**
 * Recomputes the versions of facts that a batch closed. A version keeps what other facts implied for it when it was
 * written: its bounds, their reasons, its place in orders, the time that its label says, and its flaws.
 * @param replace writes those that differ
 */
export async function recomputeClosed(
  graph: Graph,
  ids: readonly string[],
  batch: number,
  replace: typeof replaceClosedProps,
): Promise<void> {
  const facts = await closedFacts(graph, ids, batch);
  const context = await new Derivation(new FactsOfThen(graph, batch)).contextOfFacts(facts.map(unchanged));
  const counted: StoredFact[] = [];
  const changed = facts.flatMap((fact) => {
    const core = factCoreOf(fact);
    const time = timeOf(fact, core, context);
    const { props } = storedFact(core, derivedFact(core, time, context));
    const next = { ...fact, props };
    if (!isWithdrawnFact(core)) counted.push(next);
    return changedProps(fact, next);
  });
  await replace(graph, batch, changed, counted);
}

/** No other facts, the kinds of entities, and the sources as they were last before a batch. */
class FactsOfThen extends StoredFacts {
  readonly #graph: Graph;
  readonly #batch: number;

  constructor(graph: Graph, batch: number) {
    super(null);
    this.#graph = graph;
    this.#batch = batch;
  }

  override async kinds(entities: readonly string[]): Promise<[string, EntityKind][]> {
    return [...(await kindsEver(this.#graph, entities))];
  }

  override async sources(ids: readonly string[]): Promise<Map<string, SourceInfo>> {
    return sourceInfosOf(await sourcesAt(this.#graph, ids, this.#batch - 1));
  }
}

/** The time of a version as it was written. */
function timeOf({ props }: StoredFact, core: FactCore, context: FactContext): DerivedTime {
  const own = deriveTime(core, context);
  const labelTime = labelTimeIn(props);
  return {
    ...own,
    bounds: boundsOf(props),
    support: SUPPORTS.find((known) => known === props.support) ?? own.support,
    implied: listOf(props, 'implied'),
    namedDays: namedDaysIn(props),
    bridges: bridgesIn(props.bridges),
    labelTime,
    accounts: accountsIn(props.accounts),
    accountDays: labelTime === null ? own.accountDays : accountDaysIn(props.accountDays),
    anchor: anchorInKey(String(props.sort)),
  };
}

const namedDaysIn = ({ namedDays }: Props): Day[] => (Array.isArray(namedDays) ? (namedDays as Day[]) : []);
