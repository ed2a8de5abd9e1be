/** What the facts of files say against themselves and each other, by the rules that `integrity` asks of a graph. */
import { conflict } from '../../domain/integrity/conflict.ts';
import type { Finding } from '../../domain/integrity/finding.ts';
import { findingOf } from '../../domain/integrity/flaw.ts';
import { uncited } from '../../domain/integrity/uncited.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { Position } from '../../formats/problem.ts';
import type { Reading } from '../../formats/tree/fields.ts';
import { aliasesIn } from '../../import/check/checkMerges.ts';
import { seatsAlone } from '../../import/loadedDataset.ts';
import type { FiledRecords } from '../../import/spooledFile.ts';
import type { FactHead } from '../../import/recordHeader.ts';
import { type Aliases, redirectedFact } from '../aliases.ts';
import { isUncited } from '../derive/fact.ts';
import { type SourceFacts, World } from '../derive/factContext.ts';
import { type FactCore, nextCore } from '../derive/factCore.ts';
import { flawsIn } from '../derive/flaws.ts';
import { limited } from '../derive/derivedTime.ts';
import { piecesOf } from '../plan/planContext.ts';
import type { HeldFacts } from './storedFacts.ts';

interface Placed {
  readonly record: FactRecord;
  readonly at: Position;
}

/**
 * Adds a warning for each fact of the files that breaks a rule, where it stands. Facts are compared with those of all
 * the files, and with what the graph holds of the time of what they name.
 * @param notices whether what is left to do is told as well: disagreements, and for each file the facts without a source
 */
export async function checkIntegrity(
  files: readonly FiledRecords[],
  held: HeldFacts,
  { problems, places }: Reading,
  notices: boolean,
): Promise<void> {
  const aliases = new Map([...(await held.aliases()), ...aliasesIn(files)]);
  const { cores, repeated } = await lastingCores(files, held, aliases);
  const declared = kindsIn(files);
  const kinds = { get: (id: string) => declared.get(id) ?? held.kindOf(id) };
  const sources = new Map([...(await held.sources(cores.values())), ...sourcesIn(files)]);
  const world = new World(cores.values(), kinds, sources);
  const judged = new Set<string>();
  for (const { dataset, facts } of files) {
    const bare: { readonly id: string; readonly at: Position }[] = [];
    for (const piece of piecesOf(placed(facts))) {
      const others = await held.byIds(piece.map(({ record }) => record.id).filter((id) => !cores.has(id)));
      for (const [id, source] of await held.sources(others.values()))
        if (!sources.has(id)) sources.set(id, source);
      for (const { record, at } of piece) {
        const { id } = record;
        if (judged.has(id)) continue;
        if (repeated.has(id)) judged.add(id);
        const core = cores.get(id) ?? nextCore(redirectedFact(record, aliases), dataset, others.get(id));
        for (const flaw of flawsIn(core, limited(core, world), world)) warn(findingOf(id, flaw), at);
        if (notices) {
          const { conflict: disputed, saidStart, saidEnd } = world.assess(core);
          if (disputed) notice(conflict({ id, saidStart, saidEnd }), at);
          if (isUncited(core)) bare.push({ id, at });
        }
        if (!cores.has(id)) world.forget(core);
      }
    }
    const [first, ...more] = bare;
    if (first !== undefined) notice(uncited(first.id, more.length), first.at);
  }

  function* placed(facts: FiledRecords['facts']): Generator<Placed> {
    for (const { record } of facts) yield { record, at: places.of(record) };
  }
  function warn({ rule, message, hint }: Finding, at: Position): void {
    problems.warning(at, rule, message, hint);
  }
  function notice({ rule, message, hint }: Finding, at: Position): void {
    problems.notice(at, rule, message, hint);
  }
}

interface LastingCores {
  readonly cores: ReadonlyMap<string, FactCore>;
  /** Ids of facts that several files state. */
  readonly repeated: ReadonlySet<string>;
}

/** The facts that others are judged by, and those that several files state, each once with the claims of all. */
async function lastingCores(
  files: readonly FiledRecords[],
  held: HeldFacts,
  aliases: Aliases,
): Promise<LastingCores> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { facts } of files) for (const { id } of facts.heads) (seen.has(id) ? repeated : seen).add(id);
  const cores = new Map((await held.dating(aliases)).map((core) => [core.id, core]));
  for (const [id, core] of await held.byIds([...repeated])) cores.set(id, core);
  const add = (test: (head: FactHead) => boolean): void => {
    for (const { dataset, facts } of files)
      for (const { record } of facts.where(test))
        cores.set(record.id, nextCore(redirectedFact(record, aliases), dataset, cores.get(record.id)));
  };
  add(({ id, about }) => repeated.has(id) || about === 'DATING');
  for (const { dataset, seats } of files)
    for (const { office, seats: count } of seats) {
      // No id of a fact has a space, so it stands for itself beside an existence of the files.
      const record = { ...seatsAlone(dataset, office, count), id: `seats ${office}` };
      cores.set(record.id, nextCore(redirectedFact(record, aliases), dataset, cores.get(record.id)));
    }
  const seated = new Set<string>();
  for (const { own, roles } of cores.values())
    if (own.seats !== undefined) for (const { entity } of roles) seated.add(entity);
  for (const core of await held.tenures(seated)) if (!cores.has(core.id)) cores.set(core.id, core);
  add(
    ({ id, about, whom = '' }) =>
      !repeated.has(id) && about === 'TENURE' && seated.has(aliases.get(whom)?.into ?? whom),
  );
  return { cores, repeated };
}

function kindsIn(files: readonly FiledRecords[]): Map<string, EntityKind> {
  const kinds = new Map<string, EntityKind>();
  for (const { entities } of files) for (const { id, kind } of entities) kinds.set(id, kind);
  return kinds;
}

function sourcesIn(files: readonly FiledRecords[]): Map<string, SourceFacts> {
  const sources = new Map<string, SourceFacts>();
  for (const { sources: own } of files)
    for (const { id, voice = id, date } of own) sources.set(id, { voice, date });
  return sources;
}
