/** The object types of the interfaces and unions that fields return. */

export const ENTITY_TYPES = ['Person', 'Organization', 'Office', 'Region', 'Event', 'Topic'] as const;
export const ACTOR_TYPES = ['Person', 'Organization', 'Region'] as const;
export const FACT_TYPES = [
  'Tenure',
  'Membership',
  'Participation',
  'Relation',
  'Name',
  'Existence',
  'Quantity',
  'Remark',
] as const;
export const NODE_TYPES = [...ENTITY_TYPES, 'Source', ...FACT_TYPES, 'Claim', 'Batch'] as const;

/** The most items of a list without paging. */
export const SHORT_LIST = 200;
