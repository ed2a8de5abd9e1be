/** Random selections of `groups`. */
import fc from 'fast-check';
import type { Item } from './lists.ts';
import { allOf, optional, some } from './randomArguments.ts';

/** The lists with `groups`. */
export const GROUPED: readonly Item[] = [
  'FACT',
  'TENURE',
  'MEMBERSHIP',
  'PARTICIPATION',
  'RELATION',
  'EVENT',
];

/** The arguments of `groups`. DAY is rare: only short windows have few enough days. */
const periods = fc.oneof(
  { weight: 1, arbitrary: fc.constant(['by: PERIOD']) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('DAY', 'MONTH', 'MONTH', 'YEAR', 'YEAR', 'DECADE', 'DECADE')
      .map((unit) => ['by: PERIOD', `unit: ${unit}`]),
  },
);

const ofEvents = fc.constantFrom('CATEGORY', 'HOST', 'ORGANIZER', 'PLACE', 'BODY').map((by) => [`by: ${by}`]);

const ofFacts = allOf(
  fc.constantFrom('HOLDER', 'OFFICE', 'BODY', 'ROLE', 'RELATION_TYPE').map((by) => [`by: ${by}`]),
  optional('orderBy', fc.constantFrom('FACTS_DESC', 'DAYS_DESC')),
);

const OWN = ['label', 'from to', 'definite', 'possible'];

/** The field `groups` of a list. No lists below it: with many groups they exceed the cost limit of queries. */
export const groups = (item: Item, entity: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      by: fc.oneof(item === 'EVENT' ? ofEvents : ofFacts, periods),
      items: some(item === 'EVENT' ? OWN : [...OWN, 'days { definite possible }']),
      of: fc.option(
        entity.map((text) => `entity { ${text} }`),
        { nil: '', freq: 2 },
      ),
      more: some(['ungroupedCount', 'complete']),
    })
    .map(({ by, items, of, more }) => `groups(${by.join(', ')}) { items { key ${items} ${of} } ${more} }`);
