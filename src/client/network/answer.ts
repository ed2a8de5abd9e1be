/** The types of a network and of paths, as the page of networks asks for them. */
import type { Support } from '../../domain/model/kinds.ts';
import type { NamedAnswer, RecordedCertainty } from '../timeline/answer.ts';

export interface NodeAnswer extends NamedAnswer {
  readonly kind: string;
}

export interface LinkingFactAnswer {
  readonly recordId: string;
  readonly kind: string;
  readonly label: string;
  readonly certainty: RecordedCertainty | null;
  readonly support: Support;
  readonly conflict: boolean;
  readonly interval: {
    readonly label: string;
    readonly impliedLabel: string | null;
    readonly coreStart: string | null;
  };
}

export interface NetworkAnswer {
  readonly complete: boolean;
  readonly nodes: readonly NodeAnswer[];
  readonly edges: readonly {
    readonly fromRecordId: string;
    readonly toRecordId: string;
    readonly fact: LinkingFactAnswer;
  }[];
}

interface PathAnswer {
  readonly certainty: RecordedCertainty;
  readonly hops: readonly {
    readonly from: NodeAnswer;
    readonly to: NodeAnswer;
    readonly fact: LinkingFactAnswer;
  }[];
}

export interface PathsAnswer {
  readonly complete: boolean;
  readonly nodes: readonly PathAnswer[];
}
