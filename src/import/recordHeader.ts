/** The in-memory header of a fact; its body is spooled to disk. */
import type { FactTopic } from '../domain/model/factTopic.ts';
import type { FactKind } from '../domain/model/kinds.ts';

export interface FactHeader {
  readonly id: string;
  readonly kind: FactKind;
  /** False if the id was derived from what identifies the fact. */
  readonly idGiven: boolean;
  /** The places of the claims whose rows do not give the id, where others do. */
  readonly unnamedClaims?: readonly number[] | undefined;
  /** Whether one of its claims has no other source than the dataset. */
  readonly isUncited: boolean;
  /** Whether the fact's own keys have their positions in another mapping than the fact itself. */
  readonly ownKeys: boolean;
  /** Position in the file. */
  readonly line: number;
  readonly column: number;
  /** Where other files state the fact too: `, register.csv:4`; absent where none does. */
  readonly otherPlaces?: string;
  /** Offsets of the record and of its positions in their spools. */
  readonly recordOffset: number;
  readonly positionsOffset: number;
  readonly digest: string;
  readonly topic: FactTopic | undefined;
  /** The entity that `topic` is about. */
  readonly topicEntity: string | undefined;
  /** The holder of a tenure. */
  readonly holder: string | undefined;
}
