/** How the facts of a dataset stand to those of the graph, and which others change with them. */
import { type Flaw, flawOf } from '../../domain/integrity/flaw.ts';
import { canonical } from '../../domain/model/canonical.ts';
import { readFacts, readMarks } from '../../store/read/currentState.ts';
import { type FactCore, heldCore, inOrder, nextCore } from '../derive/factCore.ts';
import { Effects } from './effects.ts';
import { piecesOf, type Setting } from './planContext.ts';

/** New to the graph; as the graph has it; said otherwise; as the graph has it, but to be computed anew. */
const NEW = 0;
const SAME = 1;
const DIFFERS = 2;
const STALE = 3;

export class Standing {
  readonly #setting: Setting;
  readonly #states: Uint8Array;
  readonly #flaws = new Map<string, readonly Flaw[]>();
  /** Facts of the dataset that its files no longer have, in order; none unless they are to be replaced. */
  readonly dropped: ReadonlySet<string>;
  readonly #dependents = new Set<string>();

  constructor(setting: Setting, dropped: ReadonlySet<string>) {
    this.#setting = setting;
    this.#states = new Uint8Array(setting.facts.count);
    this.dropped = dropped;
  }

  /** Whether the graph may hold a fact. */
  isHeld(id: string): boolean {
    if (this.#setting.isEmpty) return false;
    const row = this.#setting.facts.rowOf(id);
    return row === undefined || this.#states[row] !== NEW;
  }

  /** Whether nothing of a fact can have changed. */
  isSame(row: number): boolean {
    return this.#states[row] === SAME;
  }

  /** What is wrong with one of those that are the same. */
  flawsOf(id: string): readonly Flaw[] {
    return this.#flaws.get(id) ?? [];
  }

  /** Facts that neither the files have nor drop, and whose computed values may change, in order. */
  dependents(): string[] {
    return [...this.#dependents].sort();
  }

  /** Compares the facts of the files with the graph. Unless `anew`, those with an equal digest are not looked at. */
  async compare(anew: boolean): Promise<Effects> {
    const setting = this.#setting;
    const effects = new Effects();
    if (setting.isEmpty) return effects;
    let row = 0;
    for (const ids of piecesOf(idsOf(setting))) {
      const marks = await readMarks(setting.graph, 'Fact', ids);
      const differing: number[] = [];
      for (const id of ids) {
        const mark = marks.get(id);
        if (mark === undefined) effects.addRecord(setting.recordAt(row));
        else if (!anew && mark.digests.includes(setting.digestAt(row))) {
          this.#states[row] = SAME;
          if (mark.flaws.length > 0)
            this.#flaws.set(
              id,
              mark.flaws.flatMap((text) => flawOf(text) ?? []),
            );
        } else {
          this.#states[row] = DIFFERS;
          differing.push(row);
        }
        row += 1;
      }
      await this.#addDiffering(differing, effects);
    }
    for (const ids of piecesOf(this.dropped))
      for (const fact of await readFacts(setting.graph, ids)) effects.addCore(heldCore(fact));
    return effects;
  }

  /** Has facts computed anew although nobody says them otherwise. */
  depend(ids: Iterable<string>): void {
    for (const id of ids) {
      const row = this.#setting.facts.rowOf(id);
      if (row === undefined) {
        if (!this.dropped.has(id)) this.#dependents.add(id);
      } else if (this.#states[row] === SAME) this.#states[row] = STALE;
    }
  }

  async #addDiffering(rows: readonly number[], effects: Effects): Promise<void> {
    const { graph, dataset } = this.#setting;
    const records = rows
      .map((row) => this.#setting.recordAt(row))
      .filter((record) => Effects.canComeFrom(record.kind));
    const held = await readFacts(
      graph,
      records.map(({ id }) => id),
    );
    const cores = new Map(held.map((fact) => [fact.id, heldCore(fact)]));
    for (const record of records) {
      const before = cores.get(record.id);
      const after = nextCore(record, dataset.id, before);
      if (before !== undefined && textOf(before) === textOf(after)) continue;
      if (before !== undefined) effects.addCore(before);
      effects.addCore(after);
    }
  }
}

/** What is said of a fact, in whichever order its claims come. */
const textOf = (core: FactCore): string => canonical({ ...core, claims: inOrder(core.claims) });

function* idsOf({ facts }: Setting): Generator<string> {
  for (let row = 0; row < facts.count; row += 1) yield facts.headAt(row).id;
}
