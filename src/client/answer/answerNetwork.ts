/** A network or paths in an answer, where it has all fields of the picture. */
import { SUPPORTS } from '../../domain/model/kinds.ts';
import type { LinkingFactAnswer, NetworkAnswer, NodeAnswer, PathsAnswer } from '../network/answer.ts';
import { type NetworkPath, type NetworkView, networkView, pathsView } from '../network/view.ts';
import { isObject, type JsonObject, objectsOf, oneOf, textOrNull } from './json.ts';
import { missingFields, type Shape } from './missingFields.ts';

export interface AnswerNetwork {
  /** The response key. */
  readonly path: string;
  /** Null where fields are missing. */
  readonly view: NetworkView | null;
  /** The paths of an answer to `paths`; null for a network. */
  readonly paths: readonly NetworkPath[] | null;
  /** The selection that is missing; empty if none is. */
  readonly missing: string;
}

const NODE: Shape = { recordId: null, label: null, kind: null };
const FACT: Shape = {
  recordId: null,
  kind: null,
  label: null,
  certainty: null,
  support: null,
  conflict: null,
  interval: { label: null, impliedLabel: null, coreStart: null },
};
const NETWORK: Shape = {
  complete: null,
  nodes: NODE,
  edges: { fromRecordId: null, toRecordId: null, fact: FACT },
};
const PATHS: Shape = {
  complete: null,
  nodes: { certainty: null, hops: { from: NODE, to: NODE, fact: FACT } },
};

/** The networks and paths among the root fields of an answer. */
export function answerNetworks(data: unknown): readonly AnswerNetwork[] {
  return Object.entries(isObject(data) ? data : {}).flatMap(([path, value]) => {
    if (!isObject(value)) return [];
    if (objectsOf(value.edges).some((edge) => 'fromRecordId' in edge || 'fact' in edge))
      return [networkOf(path, value)];
    return objectsOf(value.nodes).some((node) => 'hops' in node) ? [pathsOf(path, value)] : [];
  });
}

function networkOf(path: string, value: JsonObject): AnswerNetwork {
  const missing = missingFields([value], NETWORK);
  if (missing !== '') return { path, view: null, paths: null, missing };
  const answer: NetworkAnswer = {
    complete: value.complete === true,
    nodes: objectsOf(value.nodes).map(nodeOf),
    edges: objectsOf(value.edges).map(({ fromRecordId, toRecordId, fact }) => ({
      fromRecordId: textOf(fromRecordId),
      toRecordId: textOf(toRecordId),
      fact: factOf(fact),
    })),
  };
  return { path, view: networkView(answer, []), paths: null, missing };
}

function pathsOf(path: string, value: JsonObject): AnswerNetwork {
  const missing = missingFields([value], PATHS);
  if (missing !== '') return { path, view: null, paths: null, missing };
  const answer: PathsAnswer = {
    complete: value.complete === true,
    nodes: objectsOf(value.nodes).map(({ certainty, hops }) => ({
      certainty: certaintyOf(certainty) ?? 'NOT_RECORDED',
      hops: objectsOf(hops).map(({ from, to, fact }) => ({
        from: nodeOf(from),
        to: nodeOf(to),
        fact: factOf(fact),
      })),
    })),
  };
  return { path, ...pathsView(answer, endsOf(answer)), missing };
}

/** Where the paths begin and end: the entities that were asked for. */
const endsOf = ({ nodes }: PathsAnswer): string[] =>
  nodes.flatMap(({ hops }) => [hops[0]?.from, hops.at(-1)?.to].flatMap((end) => (end ? [end.recordId] : [])));

const textOf = (value: unknown): string => textOrNull(value) ?? '';

const certaintyOf = (value: unknown) => oneOf(['DEFINITE', 'POSSIBLE', 'NOT_RECORDED'], value);

function nodeOf(value: unknown): NodeAnswer {
  const node = isObject(value) ? value : {};
  const names = isObject(node.names) ? objectsOf(node.names.nodes) : [];
  return {
    recordId: textOf(node.recordId),
    label: textOf(node.label),
    kind: textOf(node.kind),
    names: {
      nodes: names.map(({ text, language }) => ({ text: textOf(text), language: textOrNull(language) })),
    },
  };
}

function factOf(value: unknown): LinkingFactAnswer {
  const fact = isObject(value) ? value : {};
  const interval = isObject(fact.interval) ? fact.interval : {};
  return {
    recordId: textOf(fact.recordId),
    kind: textOf(fact.kind),
    label: textOf(fact.label),
    certainty: certaintyOf(fact.certainty),
    support: oneOf(SUPPORTS, fact.support) ?? 'WITHDRAWN',
    conflict: fact.conflict === true,
    interval: {
      label: textOf(interval.label),
      impliedLabel: textOrNull(interval.impliedLabel),
      coreStart: textOrNull(interval.coreStart),
    },
  };
}
