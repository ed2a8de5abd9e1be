/**
 * Takes out of closed versions what they repeat of facts that are erased: days that these implied, flaws that name them,
 * and what former states of entities show of them. What is left says less than before, never something else.
 */

import { foldLabel } from '../../domain/labels/entityLabel.ts';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import type { Props } from '../codec/storedRecord.ts';
import type { Graph, Value } from '../graph.ts';
import { readInParts } from '../read/byIds.ts';
import { entitiesMergedFrom, entitiesMergedInto, type FactVersion } from '../read/erasable.ts';
import type { Lease } from './lease.ts';

const linesIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Reads all closed facts that repeat something of another one, of which there is no index by that one. */
export async function scrubClosedFacts(
  graph: Graph,
  lease: Lease,
  erased: ReadonlySet<string>,
): Promise<void> {
  if (erased.size === 0) return;
  const rows = await graph.read({
    text: `MATCH (f:Past) WHERE f.kind IN $kinds AND (f.implied IS NOT NULL OR f.flaws IS NOT NULL)
           RETURN f.id AS id, f.knownFrom AS since, f.implied AS implied, f.flaws AS flaws`,
    params: { kinds: FACT_KINDS },
  });
  // `implied` ends with the id of a fact, `flaws` has it in the middle.
  const kept = (lines: string[], place: number): string[] =>
    lines.filter((line) => !erased.has(line.split('\t')[place] ?? ''));
  const changed = rows.flatMap((row): Value[] => {
    const [implied, flaws] = [linesIn(row.implied), linesIn(row.flaws)];
    const [own, left] = [kept(implied, 2), kept(flaws, 1)];
    if (own.length === implied.length && left.length === flaws.length) return [];
    return [
      {
        id: String(row.id),
        since: Number(row.since),
        implied: own.length === 0 ? null : own,
        flaws: left.length === 0 ? null : left,
        flawed: left.length === 0 ? null : true,
      },
    ];
  });
  await inParts(
    graph,
    lease,
    `MATCH (f:Past {id: r.id}) WHERE f.knownFrom = r.since AND f.kind IN $kinds
     SET f.implied = r.implied, f.flaws = r.flaws, f.flawed = r.flawed`,
    changed,
  );
}

/** What a fact adds to the cached properties of the entities that it is in the profile of. */
interface Profile {
  readonly texts: Set<string>;
  hasExistence: boolean;
  hasOwner: boolean;
}

/**
 * The former states of entities whose name, existence or owner is erased, or which were once merged with one of the erased
 * `entities`; the last state of an entity that was retracted is one of them.
 */
export async function scrubFormerStates(
  graph: Graph,
  lease: Lease,
  versions: readonly FactVersion[],
  entities: readonly string[],
): Promise<void> {
  const profiles = profilesOf(versions);
  const into = await entitiesMergedInto(graph, entities);
  for (const id of [...into, ...(await entitiesMergedFrom(graph, [...entities, ...into]))])
    if (!profiles.has(id)) profiles.set(id, newProfile());
  const rows = await readInParts(
    graph,
    profiles.keys(),
    `UNWIND $ids AS id MATCH (p:Past {id: id}) WHERE NOT p.kind IN $kinds
     RETURN id, p.knownFrom AS since, p.knownTo AS until, properties(p) AS props`,
    { kinds: FACT_KINDS },
  );
  const erased = new Set(entities);
  const changed = rows.flatMap((row): Value[] => {
    const profile = profiles.get(String(row.id));
    if (!profile) return [];
    const props = scrubbed(row.props as Props, profile, erased);
    return [{ id: String(row.id), since: Number(row.since), until: Number(row.until), props: { ...props } }];
  });
  await inParts(
    graph,
    lease,
    'MATCH (p:Past {id: r.id}) WHERE p.knownFrom = r.since AND p.knownTo = r.until AND NOT p.kind IN $kinds SET p = r.props',
    changed,
  );
}

const newProfile = (): Profile => ({ texts: new Set(), hasExistence: false, hasOwner: false });

/** The entities that facts are in the profile of. */
function profilesOf(versions: readonly FactVersion[]): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  for (const { kind, type, text, roles } of versions) {
    const isOwner = kind === 'RELATION' && type === 'BELONGS_TO';
    if (kind !== 'NAME' && kind !== 'EXISTENCE' && !isOwner) continue;
    const ofProfile = isOwner ? 'SUBJECT' : 'ENTITY';
    for (const { relationship, entity: id } of roles) {
      if (relationship !== ofProfile) continue;
      const profile = keptIn(profiles, id, newProfile);
      if (kind === 'NAME' && text !== null) profile.texts.add(text);
      profile.hasExistence ||= kind === 'EXISTENCE';
      profile.hasOwner ||= isOwner;
    }
  }
  return profiles;
}

type Draft = Record<string, Props[string]>;

function scrubbed(
  props: Props,
  { texts, hasExistence, hasOwner }: Profile,
  erased: ReadonlySet<string>,
): Props {
  const left: Draft = { ...props };
  if (texts.size > 0 && props.label !== undefined) scrubLabels(left, texts);
  scrubMerges(left, erased);
  if (hasExistence) {
    for (const key of ['existenceMin', 'existenceMax', 'seats']) delete left[key];
    if (props.dateSort !== undefined) left.dateSort = `~${String(props.id)}`;
  }
  if (hasOwner) for (const key of ['bodyId', 'definedBy']) delete left[key];
  return left;
}

/** Takes the labels with one of the texts out of the state. */
function scrubLabels(state: Draft, texts: ReadonlySet<string>): void {
  const labels = linesIn(state.labels).filter((line) => !texts.has(line.split('\t')[1] ?? ''));
  setOrDelete(state, 'labels', labels);
  if (!texts.has(String(state.label))) return;
  const label = labels[0]?.split('\t')[1] ?? labelWithoutNames(state);
  state.label = label;
  state.labelSort = `${foldLabel(label)}\u0001${String(state.id)}`;
}

/** Takes merges with one of the erased entities out of the state. What was merged into one counts as itself, in no list. */
function scrubMerges(state: Draft, erased: ReadonlySet<string>): void {
  if (erased.has(String(state.mergedInto))) {
    delete state.mergedInto;
    delete state.mergedVia;
    state.label = labelWithoutNames(state);
  } else if (erased.has(String(state.mergedVia))) delete state.mergedVia;
  setOrDelete(
    state,
    'aliases',
    linesIn(state.aliases).filter((alias) => !erased.has(alias)),
  );
}

const labelWithoutNames = ({ givenLabel, id }: Draft): string => String(givenLabel ?? id);

function setOrDelete(state: Draft, key: string, list: readonly string[]): void {
  if (list.length > 0) state[key] = list;
  else delete state[key];
}

async function inParts(graph: Graph, lease: Lease, text: string, rows: readonly Value[]): Promise<void> {
  for (const part of chunksOf(rows))
    await lease.part(graph, async (transaction) => {
      await transaction.run({ text: `UNWIND $rows AS r ${text}`, params: { rows: part, kinds: FACT_KINDS } });
    });
}
