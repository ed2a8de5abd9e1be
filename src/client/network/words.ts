/** The words of the picture and the list. */
import type { LinkCertainty, NetworkPath, NetworkView, NodeKind } from './view.ts';

export const plural = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`;

export const KIND_WORDS: Readonly<Record<NodeKind, string>> = {
  PERSON: 'person',
  ORGANIZATION: 'organization',
  OFFICE: 'office',
  REGION: 'region',
  EVENT: 'event',
  TOPIC: 'topic',
};

const WORDS: Readonly<Record<LinkCertainty, string>> = {
  sure: 'surely',
  possible: 'no day is sure',
  attributed: 'a speaker says so',
  planned: 'planned',
  withdrawn: 'withdrawn',
  elsewhen: 'not recorded for then',
};

/** How surely a fact links two entities. */
export function certaintyWords(certainty: LinkCertainty, { hasMoment }: NetworkView): string {
  if (!hasMoment) return WORDS[certainty];
  if (certainty === 'sure') return 'surely then';
  return certainty === 'possible' ? 'perhaps then' : WORDS[certainty];
}

export const CONFLICT_WORDS = 'sources disagree';

/** Whether all hops of a path held on one day. */
export const PATH_WORDS: Readonly<Record<NetworkPath['certainty'], string>> = {
  DEFINITE: 'surely all on one day',
  POSSIBLE: 'perhaps all on one day',
  NOT_RECORDED: 'by the records never all on one day',
};

export const EMPTY_WORDS = 'No link is recorded here. That does not mean that there was none.';

/** What is missing in the answer. */
export const INCOMPLETE_WORDS =
  'More is recorded: a limit of the search left something out (400 entities, 1,000 facts, or the first 200 facts of one entity).';
