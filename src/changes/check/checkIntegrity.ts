/** Checks the facts of files by the rules that the `integrity` query applies to a graph. */
import { conflictFinding } from '../../domain/integrity/conflict.ts';
import { flawFinding } from '../../domain/integrity/flawFinding.ts';
import { uncitedFinding } from '../../domain/integrity/uncited.ts';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import type { Position } from '../../formats/places.ts';
import type { ReadContext } from '../../formats/problem.ts';
import { type LoadedDataset, seatsOnlyExistence } from '../../import/loadedDataset.ts';
import type { SpooledFile } from '../../import/spooledFile.ts';
import { readClock } from '../../store/clock.ts';
import { type FactCore, isWithdrawnFact } from '../../store/codec/fact.ts';
import type { Graph } from '../../store/graph.ts';
import { readMergedFacts } from '../../store/read/batchVersions.ts';
import { readAliases } from '../../store/read/records.ts';
import { ChangedFacts } from '../derive/changedFacts.ts';
import { Derivation } from '../derive/derivation.ts';
import { deriveTime } from '../derive/derivedTime.ts';
import { isUncited } from '../derive/fact.ts';
import type { FactContext } from '../derive/factContext.ts';
import { findFlaws } from '../derive/flaws.ts';
import { StoredFacts } from '../derive/storedFacts.ts';
import { CheckedFacts } from './checkedFacts.ts';

/** The files of a run, and the graph that they are loaded into. */
interface CheckedFiles {
  readonly files: readonly SpooledFile[];
  /** What the files state, by dataset. */
  readonly datasets: readonly LoadedDataset[];
  readonly graph: Graph | undefined;
  /** The kinds of the stored records that files name, by id. */
  readonly known: ReadonlyMap<string, string>;
}

/**
 * Adds a warning for each fact of the files that breaks a rule. Facts are compared with those of all files, and with the
 * stored lives, existences and tenures of the entities that the files name.
 * @param notices whether notices are added: for each disputed or long bridged fact, and for the facts of each file that have no source
 */
export async function checkIntegrity(
  { files, datasets, graph, known }: CheckedFiles,
  reading: ReadContext,
  notices: boolean,
): Promise<void> {
  const stored = graph && (await readClock(graph)).number > 0 ? graph : null;
  const aliases = stored ? await readAliases(stored) : new Map();
  const mergedFacts = stored ? await readMergedFacts(stored) : new Map<string, string>();
  const facts = new CheckedFacts(datasets, known, { aliases, mergedFacts });
  const checker = new FactChecker(facts, new StoredFacts(stored), reading, existencesIn(files));
  await checker.check(files, notices);
}

/** The id of a fact, and where a file states it. */
interface PlacedId {
  readonly id: string;
  readonly at: Position;
}

interface FactOfFile extends PlacedId {
  readonly file: SpooledFile;
}

class FactChecker {
  readonly #facts: CheckedFacts;
  readonly #derivation: Derivation;
  readonly #reading: ReadContext;
  /** The datasets with the entities of which they have an existence, `dataset entity`. */
  readonly #existences: ReadonlySet<string>;
  /** Facts of several files that were checked already. */
  readonly #checked = new Set<string>();

  constructor(
    facts: CheckedFacts,
    stored: StoredFacts,
    reading: ReadContext,
    existences: ReadonlySet<string>,
  ) {
    this.#facts = facts;
    this.#derivation = new Derivation(new ChangedFacts(stored, facts));
    this.#reading = reading;
    this.#existences = existences;
  }

  async check(files: readonly SpooledFile[], notices: boolean): Promise<void> {
    const uncited = new Map(files.map((file): [SpooledFile, PlacedId[]] => [file, []]));
    // Files may be many and small, so facts of several are read together.
    for (const chunk of chunksOf(factsIn(files, this.#reading.places))) {
      const placed = new Map(chunk.flatMap((fact) => this.#unchecked(fact)));
      const next = await this.#derivation.read([...placed.keys()]);
      const context = await this.#derivation.contextOfFacts(next);
      for (const { id, core } of next) {
        const fact = placed.get(id);
        if (core === undefined || fact === undefined) continue;
        this.#checkFact(core, fact.at, context, notices);
        if (isUncited(core) && !isWithdrawnFact(core)) uncited.get(fact.file)?.push({ id, at: fact.at });
      }
    }
    if (notices) for (const [file, facts] of uncited) await this.#addUncited(file, facts);
  }

  /** Adds a notice for the facts of a file that have no source, at the first of them. */
  async #addUncited(file: SpooledFile, facts: readonly PlacedId[]): Promise<void> {
    const [first, ...more] = [...facts, ...(await this.#uncitedSeats(file))];
    if (first === undefined) return;
    const { rule, message, hint } = uncitedFinding(first.id, more.length);
    this.#reading.problems.notice(first.at, rule, message, hint);
  }

  /** The existences that state only the number of seats, which a file gives on an office without naming a source. */
  async #uncitedSeats({ dataset, seats }: SpooledFile): Promise<PlacedId[]> {
    const found: PlacedId[] = [];
    const open = seats.filter(({ office }) => !this.#existences.has(`${dataset} ${office}`));
    for (const chunk of chunksOf(open)) {
      const placed = new Map(
        chunk.map(({ office, seats: count, at }) => [seatsOnlyExistence(dataset, office, count).id, at]),
      );
      for (const { id, core } of await this.#derivation.read([...placed.keys()])) {
        const at = placed.get(id);
        if (core !== undefined && at !== undefined && isUncited(core)) found.push({ id, at });
      }
    }
    return found;
  }

  /** The id of the fact that has the claims of a fact, with this one, in a list; none if it was checked with another file. */
  #unchecked(fact: FactOfFile): [string, FactOfFile][] {
    const id = this.#facts.factIdOf(fact.id);
    if (this.#checked.has(id)) return [];
    if (this.#facts.countOf(id) > 1) this.#checked.add(id);
    return [[id, fact]];
  }

  #checkFact(core: FactCore, at: Position, context: FactContext, notices: boolean): void {
    const { problems } = this.#reading;
    for (const flaw of findFlaws(core, deriveTime(core, context), context)) {
      const { rule, severity, message, hint } = flawFinding(core.id, flaw);
      if (severity !== 'NOTICE') problems.warning(at, rule, message, hint);
      else if (notices) problems.notice(at, rule, message, hint);
    }
    if (!notices) return;
    const { conflict, disputed, saidStart, saidEnd } = context.assess(core);
    if (!conflict) return;
    const { rule, message, hint } = conflictFinding({ id: core.id, disputed, saidStart, saidEnd });
    problems.notice(at, rule, message, hint);
  }
}

function* factsIn(files: readonly SpooledFile[], places: ReadContext['places']): Generator<FactOfFile> {
  for (const file of files)
    for (const { record } of file.facts) yield { id: record.id, file, at: places.of(record) };
}

function existencesIn(files: readonly SpooledFile[]): Set<string> {
  const existences = new Set<string>();
  for (const { dataset, facts } of files)
    for (const { kind, topicEntity } of facts.headers)
      if (kind === 'EXISTENCE') existences.add(`${dataset} ${topicEntity}`);
  return existences;
}
