/** Warns of entities that are probably one under two ids, in the files and in the graph that they go to. */
import { assess } from '../../domain/claims/consensus.ts';
import { probableDuplicate } from '../../domain/integrity/probableDuplicate.ts';
import {
  type Duplicate,
  type Evidence,
  probableDuplicates,
  type Suspect,
} from '../../domain/matching/duplicate.ts';
import { Namesakes } from '../../domain/matching/namesakes.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { Position } from '../../formats/problem.ts';
import type { Reading } from '../../formats/tree/fields.ts';
import { mergedIn } from '../../import/check/checkMerges.ts';
import type { FiledRecords } from '../../import/spooledFile.ts';
import type { Graph } from '../../store/graph.ts';
import { type HeldSuspects, readHeldSuspects } from './storedCandidates.ts';

interface Declared {
  readonly suspect: Suspect & { names: string[] };
  readonly at: Position;
}

/**
 * Adds a warning for each entity of the files that is probably one with another, of the files or of the graph. Two
 * that both are in the graph already are warned of where files declare both.
 * @param known the kinds of what the graph holds, by id
 * @param graph the graph that the files go to; without one only the files are compared
 */
export async function checkDuplicates(
  files: readonly FiledRecords[],
  known: ReadonlyMap<string, string>,
  graph: Graph | undefined,
  reading: Reading,
): Promise<void> {
  const declared = declaredIn(files, reading);
  const namesakes = new Namesakes();
  for (const { suspect } of declared.values())
    for (const name of suspect.names) namesakes.add(suspect.id, suspect.kind, name);
  const named = new Map([...declared].map(([id, { suspect }]) => [id, suspect]));
  const held = graph ? await readHeldSuspects(graph, named, known, namesakes) : null;
  const groups = namesakes.groups();
  if (groups.length === 0) return;
  const suspects = new Map<string, Suspect>();
  for (const id of new Set(groups.flat())) {
    const suspect = joined(declared.get(id)?.suspect, held?.suspects.get(id));
    if (suspect !== undefined) suspects.set(id, suspect);
  }
  const evidence = [...evidenceIn(files, suspects), ...(held?.evidence ?? [])];
  const isMerged = mergedIn(files);
  for (const duplicate of probableDuplicates(groups, suspects, evidence))
    if (!isMerged(...duplicate.ids)) warn(duplicate, declared, held, reading);
}

/** The entities that files declare, each with its label and with the names that facts give it. */
function declaredIn(files: readonly FiledRecords[], { places }: Reading): Map<string, Declared> {
  const declared = new Map<string, Declared>();
  for (const { entities } of files)
    for (const entity of entities) {
      const names = entity.label === undefined ? [] : [entity.label];
      const before = declared.get(entity.id);
      if (before !== undefined) before.suspect.names.push(...names);
      else declared.set(entity.id, { suspect: { ...entity, names }, at: places.of(entity) });
    }
  for (const { facts } of files)
    for (const { record } of facts.where(({ kind }) => kind === 'NAME'))
      if (record.text !== undefined)
        for (const id of record.roles.entity ?? []) declared.get(id)?.suspect.names.push(record.text);
  return declared;
}

const joined = (file: Suspect | undefined, held: Suspect | undefined): Suspect | undefined =>
  file === undefined || held === undefined
    ? (file ?? held)
    : {
        ...held,
        ...file,
        names: [...file.names, ...held.names],
        identifiers: [...file.identifiers, ...held.identifiers],
      };

/** The facts of the files that tell where a suspect belongs and when it was. */
function* evidenceIn(
  files: readonly FiledRecords[],
  suspects: ReadonlyMap<string, Suspect>,
): Generator<Evidence> {
  const sources = new Map<string, { readonly voice: string; readonly date: string | undefined }>();
  for (const file of files)
    for (const { id, voice = id, date } of file.sources) sources.set(id, { voice, date });
  for (const { facts } of files)
    for (const { record } of facts) {
      const concerned = Object.values(record.roles).some((ids) => ids.some((id) => suspects.has(id)));
      if (!concerned && record.type !== 'BELONGS_TO') continue;
      yield { kind: record.kind, roles: record.roles, type: record.type, bounds: boundsOf(record) };
    }

  function boundsOf({ claims }: FactRecord) {
    return assess(
      claims.map((claim) => {
        const source = sources.get(claim.source);
        return { ...claim, voice: source?.voice ?? claim.source, sourceDate: source?.date };
      }),
    ).bounds;
  }
}

function warn(
  duplicate: Duplicate,
  declared: ReadonlyMap<string, Declared>,
  held: HeldSuspects | null,
  { problems }: Reading,
): void {
  const {
    ids: [a, b],
    names: [nameA, nameB],
  } = duplicate;
  const [first, second] = [declared.get(a), declared.get(b)];
  // The one that stands further down, or the one that is new.
  const isSecond = second !== undefined && (first === undefined || !isAfter(first.at, second.at));
  const ids = isSecond ? ([b, a] as const) : ([a, b] as const);
  const at = isSecond ? second.at : first?.at;
  if (at === undefined || held?.isOne(a, b)) return;
  const { rule, message, hint } = probableDuplicate(
    { ...duplicate, ids, names: isSecond ? [nameB, nameA] : [nameA, nameB] },
    declared.has(ids[1]) ? '' : ' of the graph',
    `use one id, or once both are loaded: fasti merge ${ids[0]} ${ids[1]} --reason "..."; if they are two, say so with a relation NOT_SAME_AS`,
  );
  problems.warning(at, rule, message, hint);
}

const isAfter = (a: Position, b: Position): boolean =>
  a.file === b.file && (a.line > b.line || (a.line === b.line && a.column > b.column));
