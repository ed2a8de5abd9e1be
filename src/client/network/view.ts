/** The answers as what the picture and the list show: entities, and one link for all facts between two of them. */
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import type { NetworkWords } from '../../words/words.ts';
import type { RecordedCertainty } from '../timeline/answer.ts';
import { namePhrase, type Phrase } from '../timeline/phrase.ts';
import type { LinkingFactAnswer, NetworkAnswer, NodeAnswer, PathsAnswer } from './answer.ts';

/** How a fact is known, the surest first; only `sure` is drawn solid. */
export const CERTAINTIES = [
  'sure',
  'possible',
  'attributed',
  'planned',
  'withdrawn',
  /** At the moment that was asked for, no record puts it there. */
  'elsewhen',
] as const;
export type LinkCertainty = (typeof CERTAINTIES)[number];

export interface NetworkNode {
  readonly id: string;
  readonly name: Phrase;
  readonly kind: EntityKind;
  /** Whether it is one of the entities that were asked for. */
  readonly isChosen: boolean;
}

export interface LinkingFact {
  readonly id: string;
  /** The fact as a sentence. */
  readonly sentence: string;
  /** When, by the sources. */
  readonly when: string;
  /** What other facts add, in words; null where they add nothing. */
  readonly implied: string | null;
  readonly certainty: LinkCertainty;
  readonly conflict: boolean;
}

export interface NetworkLink {
  /** The places of its ends in the list of nodes. */
  readonly from: number;
  readonly to: number;
  /** The surest first. */
  readonly facts: readonly LinkingFact[];
  /** That of its surest fact. */
  readonly certainty: LinkCertainty;
  /** Whether sources disagree on one of its facts. */
  readonly conflict: boolean;
}

export interface NetworkView {
  /** The nearest first. */
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  /** Whether a moment was asked about, so that certainties are those of the moment. */
  readonly hasMoment: boolean;
  /** False where a limit left something out. */
  readonly complete: boolean;
}

/** A path as a sentence for each hop. */
export interface NetworkPath {
  /** Whether there is a day on which all hops held: surely, perhaps, or by no record. */
  readonly certainty: RecordedCertainty;
  readonly hops: readonly {
    readonly from: NetworkNode;
    readonly to: NetworkNode;
    readonly fact: LinkingFact;
  }[];
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly fact: LinkingFactAnswer;
}

/** @param chosen the ids of the entities that were asked for */
export function networkView(answer: NetworkAnswer, chosen: readonly string[]): NetworkView {
  const edges = answer.edges.map(({ fromRecordId, toRecordId, fact }) => ({
    from: fromRecordId,
    to: toRecordId,
    fact,
  }));
  return viewOf(answer.nodes, edges, answer.complete, new Set(chosen));
}

/** The entities and facts of the paths as a network, and the paths. */
export function pathsView(
  answer: PathsAnswer,
  chosen: readonly string[],
): { readonly view: NetworkView; readonly paths: readonly NetworkPath[] } {
  const hops = answer.nodes.flatMap((path) => path.hops);
  const nodes = new Map(hops.flatMap(({ from, to }) => [from, to]).map((node) => [node.recordId, node]));
  const edges = hops.map(({ from, to, fact }) => ({ from: from.recordId, to: to.recordId, fact }));
  const ids = new Set(chosen);
  const paths = answer.nodes.map((path) => ({
    certainty: path.certainty,
    hops: path.hops.map(({ from, to, fact }) => ({
      from: nodeOf(from, ids),
      to: nodeOf(to, ids),
      fact: factOf(fact),
    })),
  }));
  return { view: viewOf([...nodes.values()], edges, answer.complete, ids), paths };
}

function viewOf(
  nodes: readonly NodeAnswer[],
  edges: readonly Edge[],
  complete: boolean,
  chosen: ReadonlySet<string>,
): NetworkView {
  const places = new Map(nodes.map(({ recordId }, place) => [recordId, place]));
  const byEnds = new Map<string, { from: number; to: number; facts: Map<string, LinkingFact> }>();
  for (const { from, to, fact } of edges) {
    const ends = [places.get(from), places.get(to)].sort((a = 0, b = 0) => a - b);
    const [first, second] = ends;
    if (first === undefined || second === undefined || first === second) continue;
    const link = byEnds.get(ends.join()) ?? { from: first, to: second, facts: new Map() };
    link.facts.set(fact.recordId, factOf(fact));
    byEnds.set(ends.join(), link);
  }
  return {
    nodes: nodes.map((node) => nodeOf(node, chosen)),
    links: [...byEnds.values()].map(({ from, to, facts }) => linkOf(from, to, [...facts.values()])),
    hasMoment: edges.some(({ fact }) => fact.certainty !== null),
    complete,
  };
}

const nodeOf = (node: NodeAnswer, chosen: ReadonlySet<string>): NetworkNode => ({
  id: node.recordId,
  name: namePhrase(node),
  kind: ENTITY_KINDS.find((kind) => kind === node.kind) ?? 'TOPIC',
  isChosen: chosen.has(node.recordId),
});

const factOf = (fact: LinkingFactAnswer): LinkingFact => ({
  id: fact.recordId,
  sentence: fact.label,
  when: fact.interval.label,
  implied: fact.interval.impliedLabel,
  certainty: certaintyOf(fact),
  conflict: fact.conflict,
});

/** Sure is only what sources assert: at the moment that was asked for, or without one on some day that is sure. */
function certaintyOf({ certainty, support, interval }: LinkingFactAnswer): LinkCertainty {
  if (certainty === 'NOT_RECORDED') return 'elsewhen';
  if (support === 'PLANNED') return 'planned';
  if (support === 'ATTRIBUTED') return 'attributed';
  if (support === 'WITHDRAWN') return 'withdrawn';
  const isSure = certainty === null ? interval.coreStart !== null : certainty === 'DEFINITE';
  return isSure ? 'sure' : 'possible';
}

function linkOf(from: number, to: number, facts: readonly LinkingFact[]): NetworkLink {
  const rank = ({ certainty }: LinkingFact): number => CERTAINTIES.indexOf(certainty);
  const surestFirst = [...facts].sort((a, b) => rank(a) - rank(b));
  return {
    from,
    to,
    facts: surestFirst,
    certainty: surestFirst[0]?.certainty ?? 'possible',
    conflict: facts.some(({ conflict }) => conflict),
  };
}

/** How surely a fact links two entities, or did at the moment that was asked for. */
export const certaintyWords = (
  { certainties, certaintiesThen }: NetworkWords,
  certainty: LinkCertainty,
  { hasMoment }: NetworkView,
): string => ({ ...certainties, ...(hasMoment ? certaintiesThen : {}) })[certainty];
