/** What all records of a graph together give, to compare with what is stored. */
import { Derivation } from '../../src/changes/derive/derivation.ts';
import type { FactSource, NextFact } from '../../src/changes/derive/factSource.ts';
import type { SourceInfo } from '../../src/changes/derive/sourceInfo.ts';
import { StoredFacts } from '../../src/changes/derive/storedFacts.ts';
import { changedProps } from '../../src/changes/upgrade/changedProps.ts';
import type { EntityKind } from '../../src/domain/model/kinds.ts';
import type { Graph } from '../../src/store/graph.ts';
import type { TermsKey } from '../../src/store/read/factIds.ts';
import { readEntities } from '../../src/store/read/records.ts';
import { liveIds } from '../../src/store/write/derivedProps.ts';

/** Answers each question with everything, so that nothing which a value depends on is left out. */
class AllFacts implements FactSource {
  readonly #facts: readonly NextFact[];
  readonly #kinds: readonly (readonly [string, EntityKind])[];
  readonly #sources: ReadonlyMap<string, SourceInfo>;

  private constructor(
    facts: readonly NextFact[],
    kinds: readonly (readonly [string, EntityKind])[],
    sources: ReadonlyMap<string, SourceInfo>,
  ) {
    this.#facts = facts;
    this.#kinds = kinds;
    this.#sources = sources;
  }

  static async of(graph: Graph): Promise<AllFacts> {
    const stored = new StoredFacts(graph);
    const facts = await stored.read([
      ...(await liveIds(graph, 'Fact')),
      ...(await liveIds(graph, 'Withdrawn')),
    ]);
    const cited = facts.flatMap(({ stored: fact }) => fact?.claims.map(({ source }) => source) ?? []);
    return new AllFacts(
      facts,
      await stored.kinds(await liveIds(graph, 'Entity')),
      await stored.sources([...new Set(cited)]),
    );
  }

  get ids(): string[] {
    return this.#facts.map(({ id }) => id);
  }

  async read(ids: readonly string[]): Promise<NextFact[]> {
    const wanted = new Set(ids);
    return this.#facts.filter(({ id }) => wanted.has(id));
  }

  async datingIds(): Promise<string[]> {
    return this.ids;
  }

  async profileIds(): Promise<string[]> {
    return this.ids;
  }

  async tenureIds(): Promise<string[]> {
    return this.#tenures;
  }

  async termIds(keys: readonly TermsKey[]): Promise<ReadonlyMap<TermsKey, string[]>> {
    return new Map(keys.map((key) => [key, this.#tenures]));
  }

  async kinds(): Promise<readonly (readonly [string, EntityKind])[]> {
    return this.#kinds;
  }

  async sources(): Promise<ReadonlyMap<string, SourceInfo>> {
    return this.#sources;
  }

  get #tenures(): string[] {
    return this.#facts.flatMap(({ id, core }) => (core?.kind === 'TENURE' ? [id] : []));
  }
}

/**
 * The ids of the live facts and entities of which a stored value is not what all records together give.
 * @param today the day of the label of an entity
 */
export async function staleRecords(graph: Graph, today: number): Promise<string[]> {
  const all = await AllFacts.of(graph);
  const derivation = new Derivation(all);
  const facts = (await derivation.facts(await all.read(all.ids))).flatMap(({ next, after }) =>
    next.stored && after ? changedProps(next.stored, after) : [],
  );
  const stored = await readEntities(graph, await liveIds(graph, 'Entity'));
  const entities = (await derivation.entities(stored, today)).flatMap((entity, i) => {
    const before = stored[i];
    return before ? changedProps(before, entity) : [];
  });
  return [...facts, ...entities].map(({ id }) => id).sort();
}
