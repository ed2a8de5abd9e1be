/** What the API answers about an entity, and its facts by kind. */
import type {
  EntityKind,
  EventFormat,
  FactKind,
  NameKind,
  RelationType,
  Support,
} from '../../domain/model/kinds.ts';
import { SECTION_KINDS } from './entityDocument.ts';

/** What is known of a record that is no entity. */
export interface NodeData {
  readonly __typename: string;
  /** With the moment at which it is read. */
  readonly id: string;
}

/** An entity that a fact links. */
export interface EntityRef extends Pick<NodeData, 'id'> {
  readonly recordId: string;
  readonly kind: EntityKind;
  readonly label: string;
}

interface Label {
  readonly label: string;
}

interface Edtf {
  readonly edtf: string;
}

export interface ClaimData {
  readonly start: Label | null;
  readonly end: (Label & Edtf) | null;
  readonly attested: Label | null;
  readonly calendar: string;
  readonly dateText: string | null;
  readonly acting: boolean | null;
  readonly began: string | null;
  readonly ended: string | null;
  readonly status: string;
  readonly rule: string | null;
  readonly modality: string;
  readonly rank: string;
  readonly note: string | null;
  readonly quote: string | null;
  readonly attributedTo: EntityRef | null;
  readonly value: Label | null;
  readonly locators: readonly {
    readonly page: string | null;
    readonly paragraph: string | null;
    readonly start: number | null;
    readonly end: number | null;
  }[];
  readonly passages: readonly { readonly before: string; readonly text: string; readonly after: string }[];
  readonly source: {
    readonly recordId: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly language: string | null;
    readonly reliability: string | null;
    readonly date: Label | null;
  };
}

/** A page of a list. */
export interface Listed<Item> {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
}

/** A fact; what only some kinds have is absent for the others. */
export interface FactData {
  readonly recordId: string;
  readonly kind: FactKind;
  readonly label: string;
  readonly certainty: 'DEFINITE' | 'POSSIBLE' | 'NOT_RECORDED' | null;
  readonly conflict: boolean;
  readonly support: Support;
  readonly note: string | null;
  readonly voiceCount: number;
  readonly interval: Label & {
    readonly impliedLabel: string | null;
    readonly longestBridgeDays: number;
    readonly endKind: 'KNOWN' | 'UNKNOWN' | 'ONGOING';
    readonly start: Edtf | null;
    readonly end: Edtf | null;
  };
  readonly byEvent: EntityRef | null;
  readonly claims: Listed<ClaimData>;
  readonly text?: string;
  readonly language?: string;
  readonly nameKind?: NameKind | null;
  readonly format?: EventFormat | null;
  readonly seatCount?: number | null;
  readonly holder?: EntityRef | null;
  readonly office?: EntityRef;
  readonly exOfficio?: EntityRef | null;
  readonly began?: string | null;
  readonly ended?: string | null;
  readonly member?: EntityRef;
  readonly body?: EntityRef;
  readonly role?: string | null;
  readonly event?: EntityRef;
  readonly participant?: EntityRef | null;
  readonly capacity?: EntityRef | null;
  readonly onBehalfOf?: readonly EntityRef[];
  readonly onBehalfOfCount?: number;
  readonly group?: { readonly description: string } | null;
  readonly type?: RelationType;
  readonly subject?: EntityRef;
  readonly object?: EntityRef;
  readonly property?: string;
  readonly unit?: string | null;
  readonly values?: readonly {
    readonly value: Label;
    readonly interval: Label;
    readonly conflict: boolean;
  }[];
  readonly about?: readonly EntityRef[];
  readonly aboutCount?: number;
}

/** Facts of one kind. */
export interface FactList {
  readonly nodes: readonly FactData[];
  /** How many there are; null where the record has more facts than were read. */
  readonly totalCount: number | null;
  /** Where the next page of the kind begins; null where there is none, or the list has other kinds too. */
  readonly next: string | null;
}

/** A fact on which sources contradict each other, with the dates that they give. */
export interface DisputedFact {
  readonly recordId: string;
  readonly kind: FactKind;
  readonly label: string;
  readonly interval: { readonly starts: readonly Label[]; readonly ends: readonly Label[] };
}

/** A fact whose claims are all withdrawn. */
interface WithdrawnFact {
  readonly recordId: string;
  readonly kind: FactKind;
  readonly label: string;
  readonly note: string | null;
  readonly interval: Label;
}

/** The answer to the query for an entity. */
export interface EntityAnswer {
  readonly node: NodeData | null;
  readonly facts: Listed<FactData> & {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly disputed: Listed<DisputedFact>;
  readonly withdrawn: Listed<WithdrawnFact>;
}

/** The entity of an answer whose node is one, with the facts of the only kind that was asked for, or of all. */
export function entityOf(
  { node, facts, disputed, withdrawn }: EntityAnswer,
  only: FactKind | null,
): EntityData {
  const { totalCount, nodes, pageInfo } = facts;
  const { hasNextPage, endCursor } = pageInfo;
  const listOf = (kind: FactKind): FactList => {
    if (only !== null) return { nodes, totalCount, next: hasNextPage ? endCursor : null };
    const ofKind = nodes.filter((fact) => fact.kind === kind);
    return { nodes: ofKind, totalCount: hasNextPage ? null : ofKind.length, next: null };
  };
  return {
    // The node has the shape of the query.
    ...(node as EntityData),
    ...Object.fromEntries((only === null ? SECTION_KINDS : [only]).map((kind) => [kind, listOf(kind)])),
    factCount: totalCount,
    disputed,
    withdrawn,
  };
}

/** An entity with its facts by kind; kinds that were not asked for are absent. */
export interface EntityData extends NodeData, EntityRef, Partial<Readonly<Record<FactKind, FactList>>> {
  readonly id: string;
  readonly category: string | null;
  readonly note: string | null;
  readonly existsAt: 'DEFINITE' | 'POSSIBLE' | 'NOT_RECORDED' | null;
  readonly identifiers: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly url: string | null;
  }[];
  /** How many facts it has of the kinds that were asked for. */
  readonly factCount: number;
  readonly disputed: Listed<DisputedFact>;
  readonly withdrawn: Listed<WithdrawnFact>;
}
