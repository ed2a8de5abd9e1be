/** Checks the facts of files by the rules that the `integrity` query applies to a graph. */
import { conflictFinding } from '../../domain/integrity/conflict.ts';
import { flawFinding } from '../../domain/integrity/flawFinding.ts';
import { uncitedFinding } from '../../domain/integrity/uncited.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { Position } from '../../formats/places.ts';
import type { ReadContext } from '../../formats/problem.ts';
import { seatsOnlyExistence } from '../../import/loadedDataset.ts';
import { mergedInto, mergesById } from '../../import/mergedIds.ts';
import type { SpooledFile } from '../../import/spooledFile.ts';
import { type FactCore, isWithdrawnFact } from '../../store/codec/fact.ts';
import { type Aliases, resolveAliases } from '../aliases.ts';
import { Assessments } from '../derive/assessments.ts';
import { deriveTime } from '../derive/derivedTime.ts';
import { isUncited } from '../derive/fact.ts';
import { FactContext } from '../derive/factContext.ts';
import { nextCore } from '../derive/factCore.ts';
import { findFlaws } from '../derive/flaws.ts';
import { type SourceInfo, sourceInfosIn } from '../derive/sourceInfo.ts';
import { chunksOf } from '../plan/chunks.ts';
import { entityKindsIn } from '../plan/declaredRecords.ts';
import { type ContextFacts, type Kinds, readContextFacts } from './contextFacts.ts';
import type { StoredFacts } from './storedFacts.ts';

/**
 * Adds a warning for each fact of the files that breaks a rule. Facts are compared with those of all files, and with the
 * stored lives, existences and tenures of the entities that the files name.
 * @param notices whether notices are added: for each disputed or long bridged fact, and for the facts of each file that have no source
 */
export async function checkIntegrity(
  files: readonly SpooledFile[],
  stored: StoredFacts,
  reading: ReadContext,
  notices: boolean,
): Promise<void> {
  const checker = await FactChecker.of(files, stored, reading);
  for (const file of files) await checker.checkFile(file, notices);
}

/** The id of a fact, and where a file states it. */
interface PlacedId {
  readonly id: string;
  readonly at: Position;
}

interface PlacedFact {
  readonly record: FactRecord;
  readonly at: Position;
}

class FactChecker {
  readonly #stored: StoredFacts;
  readonly #reading: ReadContext;
  readonly #aliases: Aliases;
  readonly #contextFacts: ContextFacts;
  readonly #sources: Map<string, SourceInfo>;
  readonly #context: FactContext;
  /** The datasets with the entities of which they have an existence, `dataset entity`. */
  readonly #existences: ReadonlySet<string>;
  /** Facts of several files that were checked already. */
  readonly #checked = new Set<string>();

  private constructor(
    stored: StoredFacts,
    reading: ReadContext,
    aliases: Aliases,
    contextFacts: ContextFacts,
    sources: Map<string, SourceInfo>,
    kinds: Kinds,
    existences: ReadonlySet<string>,
  ) {
    this.#existences = existences;
    this.#stored = stored;
    this.#reading = reading;
    this.#aliases = aliases;
    this.#contextFacts = contextFacts;
    this.#sources = sources;
    this.#context = new FactContext(contextFacts.cores.values(), kinds, new Assessments(sources));
  }

  static async of(
    files: readonly SpooledFile[],
    stored: StoredFacts,
    reading: ReadContext,
  ): Promise<FactChecker> {
    const aliases = new Map([...(await stored.aliases()), ...aliasesIn(files)]);
    const declared = entityKindsIn(files);
    const kinds = { get: (id: string) => declared.get(id) ?? stored.kindOf(id) };
    const contextFacts = await readContextFacts(files, stored, aliases, kinds);
    const sources = new Map([
      ...(await stored.sources(contextFacts.cores.values())),
      ...sourceInfosIn(files),
    ]);
    return new FactChecker(stored, reading, aliases, contextFacts, sources, kinds, existencesIn(files));
  }

  async checkFile(file: SpooledFile, notices: boolean): Promise<void> {
    const { dataset, facts } = file;
    const { places, problems } = this.#reading;
    const uncited: PlacedId[] = [];
    for (const chunk of chunksOf(placedFacts(facts, places))) {
      const stored = await this.#readStored(chunk);
      for (const { record, at } of chunk) {
        const core = this.#coreToCheck(record, dataset, stored);
        if (core === null) continue;
        this.#checkFact(core, at, notices);
        if (notices && isUncited(core) && !isWithdrawnFact(core)) uncited.push({ id: core.id, at });
      }
    }
    if (notices) uncited.push(...(await this.#uncitedSeats(file)));
    const [first, ...more] = uncited;
    if (first === undefined) return;
    const { rule, message, hint } = uncitedFinding(first.id, more.length);
    problems.notice(first.at, rule, message, hint);
  }

  /** The existences that state only the number of seats, which a file gives on an office without naming a source. */
  async #uncitedSeats({ dataset, seats }: SpooledFile): Promise<PlacedId[]> {
    const found: PlacedId[] = [];
    const open = seats.filter(({ office }) => !this.#existences.has(`${dataset} ${office}`));
    for (const chunk of chunksOf(open)) {
      const records = chunk.map((one) => seatsOnlyExistence(dataset, one.office, one.seats));
      const stored = await this.#stored.byIds(records.map(({ id }) => id));
      records.forEach((record, i) => {
        const at = chunk[i]?.at;
        const core = nextCore(record, dataset, stored.get(record.id));
        if (at !== undefined && isUncited(core)) found.push({ id: record.id, at });
      });
    }
    return found;
  }

  /** The stored facts with the ids of a chunk, unless they are context facts; their sources become known too. */
  async #readStored(chunk: readonly PlacedFact[]): Promise<ReadonlyMap<string, FactCore>> {
    const ids = chunk.map(({ record }) => record.id).filter((id) => !this.#contextFacts.cores.has(id));
    const stored = await this.#stored.byIds(ids);
    for (const [id, source] of await this.#stored.sources(stored.values()))
      if (!this.#sources.has(id)) this.#sources.set(id, source);
    return stored;
  }

  /** A fact with all of its claims; null if it was checked with another file. */
  #coreToCheck(record: FactRecord, dataset: string, stored: ReadonlyMap<string, FactCore>): FactCore | null {
    const { cores, repeated, factIdOf } = this.#contextFacts;
    const id = factIdOf(record.id);
    if (this.#checked.has(id)) return null;
    if (repeated.has(id)) this.#checked.add(id);
    return cores.get(id) ?? nextCore(resolveAliases(record, this.#aliases), dataset, stored.get(id));
  }

  #checkFact(core: FactCore, at: Position, notices: boolean): void {
    const { problems } = this.#reading;
    for (const flaw of findFlaws(core, deriveTime(core, this.#context), this.#context)) {
      const { rule, severity, message, hint } = flawFinding(core.id, flaw);
      if (severity !== 'NOTICE') problems.warning(at, rule, message, hint);
      else if (notices) problems.notice(at, rule, message, hint);
    }
    if (!notices) return;
    const { conflict, saidStart, saidEnd } = this.#context.assess(core);
    if (!conflict) return;
    const { rule, message, hint } = conflictFinding({ id: core.id, saidStart, saidEnd });
    problems.notice(at, rule, message, hint);
  }
}

function* placedFacts(facts: SpooledFile['facts'], places: ReadContext['places']): Generator<PlacedFact> {
  for (const { record } of facts) yield { record, at: places.of(record) };
}

function existencesIn(files: readonly SpooledFile[]): Set<string> {
  const existences = new Set<string>();
  for (const { dataset, facts } of files)
    for (const { kind, topicEntity } of facts.headers)
      if (kind === 'EXISTENCE') existences.add(`${dataset} ${topicEntity}`);
  return existences;
}

/** The ids that the files merge into others. */
function aliasesIn(files: readonly SpooledFile[]): Aliases {
  const merges = mergesById(files);
  return new Map([...merges.keys()].map((id) => [id, { into: mergedInto(id, merges) }]));
}
