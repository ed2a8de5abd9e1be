/** The words of the picture and the list of a network in English. */
import { counted } from './numbers.ts';

export const network = {
  network: 'Network',
  kinds: {
    PERSON: 'person',
    ORGANIZATION: 'organization',
    OFFICE: 'office',
    REGION: 'region',
    EVENT: 'event',
    TOPIC: 'topic',
  },
  /** How surely a fact links two entities. */
  certainties: {
    sure: 'surely',
    possible: 'no day is sure',
    attributed: 'a speaker says so',
    planned: 'planned',
    withdrawn: 'withdrawn',
    elsewhen: 'not recorded for then',
  },
  /** What is said otherwise at the moment that was asked for. */
  certaintiesThen: { sure: 'surely then', possible: 'perhaps then' },
  /** Whether all hops of a path held on one day. */
  paths: {
    DEFINITE: 'surely all on one day',
    POSSIBLE: 'perhaps all on one day',
    NOT_RECORDED: 'by the records never all on one day',
  },
  hops: (count: number) => counted(count, { one: 'hop', other: 'hops' }),
  /** Follows the facts of a line that its tooltip has. */
  more: (count: number) => `${count} more`,
  /** Entities that the picture does not have. */
  undrawn: (count: number) =>
    `${counted(count, { one: 'farther entity is', other: 'farther entities are' })} in the list only`,
  /** Names that the picture does not have. */
  unnamed: (count: number) =>
    `${counted(count, { one: 'name has', other: 'names have' })} no room here and stand in the list`,
  /** What the number on a line means. */
  several: 'several facts; the line is that of the surest',
  /** The link that adds an entity to the network. */
  expand: 'expand',
  empty: 'No link is recorded here. That does not mean that there was none.',
  /** What is missing in the answer. */
  incomplete:
    'More is recorded: a limit of the search left something out (400 entities, 1,000 facts, or the first 200 facts of one entity).',
};
