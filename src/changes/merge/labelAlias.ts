/** The label that an entity loses when it is merged into another, which stays as an alias of that one. */
import { deriveFactId } from '../../domain/model/factId.ts';
import { type ClaimRecord, type FactRecord, PLAIN_CLAIM } from '../../domain/model/record.ts';
import { datasetAsSource } from '../../import/loadedDataset.ts';
import { LABEL_OF_MERGED } from '../../store/codec/claim.ts';
import { storedSource } from '../../store/codec/source.ts';
import {
  type StoredEntity,
  type StoredFact,
  type StoredSource,
  textOf,
} from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfSources, profileFactIds } from '../../store/read/factIds.ts';
import { readFacts, readSources } from '../../store/read/records.ts';
import type { RecordEdit } from '../derive/editedFacts.ts';
import { nextCore } from '../derive/factCore.ts';

/** Records that come with a merge or go with its undoing. */
export interface AliasEdits {
  readonly facts: readonly RecordEdit<StoredFact>[];
  readonly sources: readonly RecordEdit<StoredSource>[];
}

const NO_ALIAS: AliasEdits = { facts: [], sources: [] };

/** Adds the label of `from` as a name of `into`, unless one of the two has this name already. */
export async function addLabelAlias(
  graph: Graph,
  from: StoredEntity,
  into: StoredEntity,
): Promise<AliasEdits> {
  const text = textOf(from.props, 'givenLabel');
  if (text === undefined || text === textOf(into.props, 'givenLabel')) return NO_ALIAS;
  const facts = await readFacts(graph, await profileFactIds(graph, [from.id, into.id]));
  if (facts.some(({ kind, props }) => kind === 'NAME' && props.text === text)) return NO_ALIAS;
  const dataset = textOf(from.props, 'dataset') ?? from.id;
  const { own, ...core } = nextCore(aliasRecord(from.id, into.id, text, dataset), dataset, undefined);
  const next = { ...core, props: { ...own, id: core.id, kind: core.kind } };
  const known = await readSources(graph, [dataset]);
  const source = storedSource(datasetAsSource(dataset), dataset, undefined);
  return {
    facts: [{ id: core.id, now: undefined, next }],
    sources: known.length > 0 ? [] : [{ id: dataset, now: undefined, next: source }],
  };
}

function aliasRecord(
  from: string,
  into: string,
  text: string,
  dataset: string,
): FactRecord & { readonly as: FactRecord['roles'] } {
  const claim: ClaimRecord = {
    source: dataset,
    ...PLAIN_CLAIM,
    status: 'DERIVED',
    rule: LABEL_OF_MERGED,
    derivedFrom: [dataset],
  };
  return {
    id: deriveFactId('NAME', { entity: [from] }, { text, nameKind: 'ALIAS' }),
    kind: 'NAME',
    roles: { entity: [into] },
    as: { entity: [from] },
    text,
    nameKind: 'ALIAS',
    claims: [claim],
  };
}

/** Removes the alias that the merge of `id` into `into` added, and the source that nothing else cites then. */
export async function removeLabelAlias(graph: Graph, id: string, into: string): Promise<AliasEdits> {
  const facts = await readFacts(graph, await profileFactIds(graph, [into]));
  const aliases = facts.filter((fact) => isLabelAlias(fact, id));
  const sources: RecordEdit<StoredSource>[] = [];
  for (const now of await readSources(
    graph,
    new Set(aliases.flatMap(({ claims }) => claims.map(({ source }) => source))),
  )) {
    const others = (await factIdsOfSources(graph, [now.id])).filter(
      (fact) => !aliases.some((one) => one.id === fact),
    );
    // One that files declare has a title of its own.
    const isAdded = now.props.sourceKind === 'dataset' && now.props.title === now.id;
    if (others.length === 0 && isAdded) sources.push({ id: now.id, now, next: undefined });
  }
  return { facts: aliases.map((now) => ({ id: now.id, now, next: undefined })), sources };
}

const isLabelAlias = ({ kind, claims, roles }: StoredFact, id: string): boolean =>
  kind === 'NAME' &&
  roles.some(({ as }) => as === id) &&
  claims.every(({ props }) => props.rule === LABEL_OF_MERGED);
