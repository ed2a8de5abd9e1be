/** What facts state about an entity that values of other records are derived from. */
import type { FactKind, RelationType, RoleName } from './kinds.ts';

/** What an entity is called, when it existed, what it is part of, what it belongs to, who organized or hosts it, or who held it. */
const TOPICS = ['names', 'existences', 'wholes', 'owners', 'organizers', 'tenures'] as const;
export type FactTopic = (typeof TOPICS)[number];

/** A value for each topic. */
export const eachTopic = <Value>(create: () => Value): Record<FactTopic, Value> =>
  Object.fromEntries(TOPICS.map((topic) => [topic, create()])) as Record<FactTopic, Value>;

interface TopicOfFact {
  readonly topic: FactTopic;
  /** The role of the entity that the topic is about. */
  readonly role: RoleName;
}

const BY_KIND: Partial<Record<FactKind, TopicOfFact>> = {
  NAME: { topic: 'names', role: 'entity' },
  EXISTENCE: { topic: 'existences', role: 'entity' },
  TENURE: { topic: 'tenures', role: 'office' },
};

const BY_RELATION: Partial<Record<RelationType, TopicOfFact>> = {
  PART_OF: { topic: 'wholes', role: 'subject' },
  BELONGS_TO: { topic: 'owners', role: 'subject' },
  ORGANIZED_BY: { topic: 'organizers', role: 'subject' },
  HOSTED_BY: { topic: 'organizers', role: 'subject' },
};

/** @param type of a relation; ignored for other kinds */
export const topicOf = (kind: FactKind, type: unknown): TopicOfFact | undefined =>
  kind === 'RELATION' ? BY_RELATION[type as RelationType] : BY_KIND[kind];
