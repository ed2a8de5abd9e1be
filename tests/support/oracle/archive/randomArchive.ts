/** Random small archives: several batches of two datasets that speak of the same facts, merges, and what is taken back. */
import fc from 'fast-check';
import type { ClaimRecord, Dataset, EntityRecord, SourceRecord } from '../../../../src/domain/model/record.ts';
import type { Archive, Step } from './archive.ts';
import { CAST, CATEGORIES, DATASETS, factId, kindOf, LABELS, MOST_FACTS, SOURCES, VOICES } from './vocabulary.ts';
import { claimsAbout, ownClaim } from './randomClaims.ts';
import { date } from './randomDates.ts';
import { type Matter, matter } from './randomFacts.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** What a file says of an entity beside its facts. */
interface Aspect {
  readonly category?: string | undefined;
  readonly label?: string | undefined;
  readonly note?: string | undefined;
}

interface Load {
  readonly kind: 'LOAD';
  readonly dataset: string;
  readonly replace: boolean;
  /** The places of the facts that it says something about, with what it claims. */
  readonly said: readonly { readonly place: number; readonly claims: readonly ClaimRecord[] }[];
  readonly aspects: readonly Aspect[];
  readonly dates: readonly (string | undefined)[];
}

const aspect: fc.Arbitrary<Aspect> = fc.record({
  category: maybe(fc.constantFrom(...CATEGORIES)),
  label: maybe(fc.constantFrom(...LABELS)),
  note: fc.option(fc.constant('A note.'), { nil: undefined, freq: 2 }),
});

const isOfEvent = ({ kind, roles }: Matter): boolean =>
  kind === 'EXISTENCE' && (CAST.EVENT as readonly string[]).includes(roles.entity?.[0] ?? '');

const load = (facts: readonly Matter[]): fc.Arbitrary<Load> =>
  fc.record({
    kind: fc.constant('LOAD' as const),
    dataset: fc.constantFrom(...DATASETS),
    replace: fc.oneof(
      { weight: 4, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    said: fc.uniqueArray(
      fc.nat(facts.length - 1).chain((place) => {
        const fact = facts[place] as Matter;
        return claimsAbout(fact, isOfEvent(fact)).map((claims) => ({ place, claims }));
      }),
      { minLength: 1, maxLength: facts.length, selector: ({ place }) => place, size: 'max' },
    ),
    aspects: fc.array(aspect, { maxLength: 5 }),
    dates: fc.array(maybe(date), { maxLength: SOURCES.length }),
  });

const between: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(CAST.PERSON, CAST.PERSON, CAST.ORGANIZATION, CAST.REGION, CAST.EVENT, CAST.OFFICE)
      .chain((list) => fc.shuffledSubarray([...list] as string[], { minLength: 2, maxLength: 2 }))
      .map(([from, into]): Step => ({ kind: 'MERGE', from: from as string, into: into as string })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...CAST.PERSON).map((id): Step => ({ kind: 'UNMERGE', id })) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'REVERT' }) },
);

function datasetOf(said: Load, facts: readonly Matter[]): Dataset {
  const records = said.said.map(({ place, claims }) => ({
    ...(facts[place] as Matter),
    id: factId(place),
    claims: claims.length > 0 ? claims : [ownClaim(said.dataset)],
  }));
  const named = new Set(
    records.flatMap(({ roles, claims }) => [
      ...Object.values(roles).flat(),
      ...claims.flatMap(({ by }) => by ?? []),
    ]),
  );
  const sources = SOURCES.filter((id) =>
    records.some(({ claims }) => claims.some(({ source }) => source === id)),
  );
  return {
    id: said.dataset,
    sources: sources.map(
      (id, i): SourceRecord => ({ id, title: `The ${id}`, voice: VOICES[id], date: said.dates[i] }),
    ),
    entities: [...named]
      .sort()
      .map((id, i): EntityRecord => ({ id, kind: kindOf(id), ...said.aspects[i], identifiers: [] })),
    facts: records,
  };
}

/** A file may not tie two to each other that are one by then; such facts are left out. */
function withoutLoops(dataset: Dataset, group: (id: string) => string): Dataset {
  const ends = ({ kind, roles }: Dataset['facts'][number]) =>
    kind === 'RELATION'
      ? [roles.subject, roles.object]
      : kind === 'MEMBERSHIP'
        ? [roles.member, roles.body]
        : [];
  const facts = dataset.facts.filter((fact) => {
    const [a, b] = ends(fact).map((ids) => group(ids?.[0] ?? ''));
    return a === undefined || a !== b;
  });
  return { ...dataset, facts };
}

/** Whoever was ever merged counts as one in what is loaded later, whether or not that was refused or taken back. */
function stepsOf(steps: readonly (Load | Step)[], facts: readonly Matter[]): Step[] {
  const into = new Map<string, string>();
  const group = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : group(next);
  };
  return steps.map((step): Step => {
    if (step.kind === 'MERGE') {
      const [from, to] = [group(step.from), group(step.into)];
      if (from !== to) into.set(from, to);
    }
    if (!('said' in step)) return step as Step;
    return { kind: 'LOAD', replace: step.replace, dataset: withoutLoops(datasetOf(step, facts), group) };
  });
}

/** An archive of up to 40 facts in up to six steps, of which the first is a file. */
export const archive: fc.Arbitrary<Archive> = fc
  .array(matter, { minLength: 1, maxLength: MOST_FACTS, size: 'max' })
  .chain((facts) =>
    fc
      .tuple(
        load(facts),
        fc.array(fc.oneof({ weight: 3, arbitrary: load(facts) }, { weight: 2, arbitrary: between }), {
          maxLength: 5,
        }),
      )
      .map(([first, others]): Archive => ({ steps: stepsOf([first, ...others], facts) })),
  );
