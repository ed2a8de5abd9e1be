/** Sentences about facts in English, from the labels of their entities; and the headings of their kinds. */
/** The kinds of facts, as headings of lanes and sections. */
export const kinds = {
  TENURE: 'Offices held',
  MEMBERSHIP: 'Memberships',
  PARTICIPATION: 'Participations',
  RELATION: 'Relations',
  NAME: 'Names',
  EXISTENCE: 'Existence and events',
  QUANTITY: 'Quantities',
  REMARK: 'Remarks',
};

export const facts = {
  headings: kinds,
  acting: '(acting)',
  /** Added to a tenure or membership by virtue of another office. */
  exOfficio: '(ex officio)',
  vacant: (office: string) => `${office}: vacant`,
  member: 'member',
  participant: 'participant',
  memberOf: (member: string, role: string, body: string) => `${member}, ${role} of ${body}`,
  takesPart: (who: string, role: string, event: string) => `${who}, ${role} at ${event}`,
  onBehalfOf: (who: string, others: string) => `${who} for ${others}`,
  relations: {
    PART_OF: (a: string, b: string) => `${a} is part of ${b}`,
    BELONGS_TO: (a: string, b: string) => `${a} belongs to ${b}`,
    HELD_IN: (a: string, b: string) => `${a} is held in ${b}`,
    HOSTED_BY: (a: string, b: string) => `${a} is hosted by ${b}`,
    ORGANIZED_BY: (a: string, b: string) => `${a} is organized by ${b}`,
    SERVES_AS: (a: string, b: string) => `${a} serves as ${b}`,
    COOPERATES_WITH: (a: string, b: string) => `${a} cooperates with ${b}`,
    SUCCEEDS: (a: string, b: string) => `${a} succeeds ${b}`,
    DISCUSSED: (a: string, b: string) => `${a} discussed ${b}`,
    SEATED_IN: (a: string, b: string) => `${a} is seated in ${b}`,
    ADJACENT_TO: (a: string, b: string) => `${a} is adjacent to ${b}`,
    NOT_SAME_AS: (a: string, b: string) => `${a} is not the same as ${b}`,
    PARENT_OF: (a: string, b: string) => `${a} is a parent of ${b}`,
    SIBLING_OF: (a: string, b: string) => `${a} is a sibling of ${b}`,
    SPOUSE_OF: (a: string, b: string) => `${a} is the spouse of ${b}`,
    RELATIVE_OF: (a: string, b: string) => `${a} is a relative of ${b}`,
    TEACHER_OF: (a: string, b: string) => `${a} is a teacher of ${b}`,
    ASSOCIATE_OF: (a: string, b: string) => `${a} is an associate of ${b}`,
  },
  /** Added to a fact that no source asserts. */
  unasserted: { PLANNED: '(planned)', ATTRIBUTED: '(according to a speaker)', WITHDRAWN: '(withdrawn)' },
};
