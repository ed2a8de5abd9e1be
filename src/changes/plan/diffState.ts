/** Which facts of a dataset differ from the stored ones, and which stored facts depend on those. */
import { decodeFlaw, type Flaw } from '../../domain/integrity/flaw.ts';
import { canonical } from '../../domain/model/canonical.ts';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import { claimsInFileOrder } from '../../store/codec/claim.ts';
import { type FactCore, factCoreOf } from '../../store/codec/fact.ts';
import { type RecordMetadata, readFacts, readRecordMetadata } from '../../store/read/records.ts';
import { Effects } from '../derive/effects.ts';
import { nextCoreOf } from '../derive/factCore.ts';
import type { PlanContext } from './planContext.ts';

/** Not stored yet. */
const NEW = 0;
/** Stored as the files state it. */
const SAME = 1;
/** Stored differently. */
const DIFFERS = 2;
/** Stored as the files state it, but its derived values must be computed again. */
const STALE = 3;

export class DiffState {
  /**
   * The stored facts that lose the claims of the dataset: those that others take the place of, or where the files replace the
   * dataset, all that they do not contain.
   */
  readonly dropped: ReadonlySet<string>;
  readonly #planContext: PlanContext;
  /** The state of each fact of the files, by row. */
  readonly #states: Uint8Array;
  readonly #flaws = new Map<string, readonly Flaw[]>();
  readonly #dependents = new Set<string>();

  constructor(planContext: PlanContext, dropped: ReadonlySet<string>) {
    this.#planContext = planContext;
    this.#states = new Uint8Array(planContext.facts.count);
    this.dropped = dropped;
  }

  /** False if the graph surely does not have the fact. */
  mayBeStored(id: string): boolean {
    if (this.#planContext.isEmpty) return false;
    const rows = this.#planContext.facts.rowsOf(id);
    return rows.length === 0 || rows.some((row) => this.#states[row] !== NEW);
  }

  /** Whether neither the content nor a derived value of the fact changes. */
  isSame(row: number): boolean {
    return this.#states[row] === SAME;
  }

  /** The stored flaws of a fact that stays the same. */
  flawsOf(id: string): readonly Flaw[] {
    return this.#flaws.get(id) ?? [];
  }

  /** The stored facts that are not in the files and whose derived values may change, sorted by id. */
  dependents(): string[] {
    return [...this.#dependents].sort();
  }

  /**
   * Compares the facts of the files with the stored ones.
   * @param compareAll whether facts with an equal digest are compared too
   * @returns what the changed facts affect
   */
  async compare(compareAll: boolean): Promise<Effects> {
    const planContext = this.#planContext;
    const effects = new Effects(planContext.graph);
    let row = 0;
    for (const ids of chunksOf(idsOf(planContext))) {
      const metadata = await readRecordMetadata(planContext.graph, 'Fact', ids);
      const differing: number[] = [];
      for (const id of ids) {
        const stored = metadata.get(id);
        if (stored === undefined) effects.addRecord(planContext.facts.recordAt(row));
        else if (!compareAll && stored.digests.includes(planContext.facts.digestAt(row)))
          this.#setSame(row, id, stored);
        else {
          this.#states[row] = DIFFERS;
          differing.push(row);
        }
        row += 1;
      }
      await this.#addDiffering(differing, effects);
    }
    for (const ids of chunksOf(this.dropped))
      for (const fact of await readFacts(planContext.graph, ids)) effects.addCore(factCoreOf(fact));
    return effects;
  }

  /** Has the derived values of facts computed again although their content stays the same. */
  markStale(ids: Iterable<string>): void {
    for (const id of ids) {
      const rows = this.#planContext.facts.rowsOf(id);
      if (rows.length === 0 && !this.dropped.has(id)) this.#dependents.add(id);
      for (const row of rows) if (this.#states[row] === SAME) this.#states[row] = STALE;
    }
  }

  #setSame(row: number, id: string, { flaws }: RecordMetadata): void {
    this.#states[row] = SAME;
    if (flaws.length === 0) return;
    this.#flaws.set(
      id,
      flaws.flatMap((text) => decodeFlaw(text) ?? []),
    );
  }

  async #addDiffering(rows: readonly number[], effects: Effects): Promise<void> {
    const { graph, dataset } = this.#planContext;
    const records = rows
      .map((row) => this.#planContext.facts.recordAt(row))
      .filter((record) => Effects.canComeFrom(record.kind));
    const ids = records.map(({ id }) => this.#planContext.facts.factIdOf(id));
    const stored = new Map((await readFacts(graph, ids)).map((fact) => [fact.id, factCoreOf(fact)]));
    for (const record of records) {
      const before = stored.get(this.#planContext.facts.factIdOf(record.id));
      const after = nextCoreOf(record, dataset.id, before, this.#planContext);
      if (before !== undefined && textOf(before) === textOf(after)) continue;
      if (before !== undefined) effects.addCore(before);
      effects.addCore(after);
    }
  }
}

/** The content of a fact as a text, independent of the order of its claims. */
const textOf = (core: FactCore): string => canonical({ ...core, claims: claimsInFileOrder(core.claims) });

function* idsOf(planContext: PlanContext): Generator<string> {
  for (let row = 0; row < planContext.facts.count; row += 1) yield planContext.facts.factIdAt(row);
}
