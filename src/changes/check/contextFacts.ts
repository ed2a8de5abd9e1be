/** The facts that other facts of files are checked against: existences, PART_OF relations, owners of events, and tenures of seats. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { seatsOnlyExistence } from '../../import/loadedDataset.ts';
import type { FactHeader } from '../../import/recordHeader.ts';
import type { SpooledFile } from '../../import/spooledFile.ts';
import type { FactCore } from '../../store/codec/fact.ts';
import { type Aliases, resolveAliases } from '../aliases.ts';
import { nextCoreOf } from '../derive/factCore.ts';
import type { StoredFacts } from './storedFacts.ts';

export interface ContextFacts {
  /** The facts by id, with the claims of the files and of the graph. */
  readonly cores: ReadonlyMap<string, FactCore>;
  /**
   * The ids of facts that several files state, and of those that others were merged into. Their cores are included, since
   * no file has all of their claims.
   */
  readonly repeated: ReadonlySet<string>;
  /** The id of the fact that has the claims of a fact: its own, unless it was merged into another. */
  factIdOf(id: string): string;
}

/** The kinds of entities by id. */
export interface Kinds {
  get(id: string): EntityKind | undefined;
}

export async function readContextFacts(
  files: readonly SpooledFile[],
  stored: StoredFacts,
  aliases: Aliases,
  kinds: Kinds,
): Promise<ContextFacts> {
  const mergedFacts = await stored.mergedFacts();
  const factIdOf = (id: string): string => mergedFacts.get(id) ?? id;
  const targets = new Set(mergedFacts.values());
  const repeated = repeatedIds(files, factIdOf, targets);
  const cores = new Map((await stored.datingFacts(aliases)).map((core) => [core.id, core]));
  for (const [id, core] of await stored.byIds([...repeated], targets)) cores.set(id, core);
  const add = (record: FactRecord, dataset: string): void => {
    const id = factIdOf(record.id);
    cores.set(id, nextCoreOf(resolveAliases(record, aliases), dataset, cores.get(id), {}));
  };
  const addWhere = (test: (header: FactHeader) => boolean): void => {
    for (const { dataset, facts } of files) for (const { record } of facts.where(test)) add(record, dataset);
  };
  const isOfEvent = ({ topic, topicEntity = '' }: FactHeader): boolean =>
    topic === 'OWNING' && kinds.get(topicEntity) === 'EVENT';
  addWhere((header) => repeated.has(factIdOf(header.id)) || header.topic === 'DATING' || isOfEvent(header));
  // Ids of facts contain no spaces, so this existence does not replace one of the files.
  for (const { dataset, seats } of files)
    for (const { office, seats: count } of seats)
      add({ ...seatsOnlyExistence(dataset, office, count), id: `seats ${office}` }, dataset);
  // Two tenures that a merge makes one are compared.
  const merged = new Set([...aliases].flatMap(([id, { into }]) => [id, into]));
  addWhere(
    ({ topic, topicEntity = '', holder = '' }) =>
      topic === 'TENURE' && (merged.has(topicEntity) || merged.has(holder)),
  );
  const offices = officesWithSeats(cores.values());
  for (const core of await stored.tenures(offices)) if (!cores.has(core.id)) cores.set(core.id, core);
  addWhere(
    ({ id, topic, topicEntity = '' }) =>
      !repeated.has(factIdOf(id)) &&
      topic === 'TENURE' &&
      offices.has(aliases.get(topicEntity)?.into ?? topicEntity),
  );
  return { cores, repeated, factIdOf };
}

function repeatedIds(
  files: readonly SpooledFile[],
  factIdOf: (id: string) => string,
  targets: ReadonlySet<string>,
): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { facts } of files)
    for (const header of facts.headers) {
      const id = factIdOf(header.id);
      (seen.has(id) || targets.has(id) ? repeated : seen).add(id);
    }
  return repeated;
}

function officesWithSeats(cores: Iterable<FactCore>): Set<string> {
  const offices = new Set<string>();
  for (const { own, roles } of cores)
    if (own.seats !== undefined) for (const { entity } of roles) offices.add(entity);
  return offices;
}
