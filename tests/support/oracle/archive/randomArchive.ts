/** Random small archives: batches of two datasets with claims about the same facts, merges, unmerges and reverts. */
import fc from 'fast-check';
import type {
  ClaimRecord,
  Dataset,
  EntityRecord,
  SourceRecord,
} from '../../../../src/domain/model/record.ts';
import type { Archive, Step } from './archive.ts';
import { claimsAbout, ownClaim } from './randomClaims.ts';
import { date } from './randomDates.ts';
import { type FactContent, factContent, factsOfBody, officeContent } from './randomFacts.ts';
import {
  CATEGORIES,
  DATASETS,
  factId,
  IDS_BY_KIND,
  kindOfId,
  LABELS,
  MAX_FACTS,
  SOURCES,
  VOICES,
} from './vocabulary.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** The optional fields of an entity in a file. */
interface Aspect {
  readonly category?: string | undefined;
  readonly label?: string | undefined;
  readonly note?: string | undefined;
}

interface FileContent {
  readonly kind: 'LOAD';
  readonly dataset: string;
  readonly replace: boolean;
  /** The indexes of the facts in the file, each with its claims. */
  readonly claimed: readonly { readonly index: number; readonly claims: readonly ClaimRecord[] }[];
  readonly aspects: readonly Aspect[];
  readonly dates: readonly (string | undefined)[];
}

const aspect: fc.Arbitrary<Aspect> = fc.record({
  category: optional(fc.constantFrom(...CATEGORIES)),
  label: optional(fc.constantFrom(...LABELS)),
  note: fc.option(fc.constant('A note.'), { nil: undefined, freq: 2 }),
});

/** Whether a fact is about the time of an event, or a relation that has the time of one. */
const isOfEvent = ({ kind, roles }: FactContent): boolean =>
  (kind === 'EXISTENCE' || kind === 'RELATION') &&
  [roles.entity, roles.subject].some((ids) =>
    (IDS_BY_KIND.EVENT as readonly string[]).includes(ids?.[0] ?? ''),
  );

/** A file with at least so many of the facts. */
const load = (facts: readonly FactContent[], least: number): fc.Arbitrary<FileContent> =>
  fc.record({
    kind: fc.constant('LOAD' as const),
    dataset: fc.constantFrom(...DATASETS),
    replace: fc.oneof(
      { weight: 4, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    claimed: fc.uniqueArray(
      fc.nat(facts.length - 1).chain((index) => {
        const fact = facts[index] as FactContent;
        return claimsAbout(fact, isOfEvent(fact)).map((claims) => ({ index, claims }));
      }),
      { minLength: least, maxLength: facts.length, selector: ({ index }) => index, size: 'max' },
    ),
    aspects: fc.array(aspect, { maxLength: 5 }),
    dates: fc.array(optional(date), { maxLength: SOURCES.length }),
  });

const between: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        IDS_BY_KIND.PERSON,
        IDS_BY_KIND.PERSON,
        IDS_BY_KIND.ORGANIZATION,
        IDS_BY_KIND.REGION,
        IDS_BY_KIND.EVENT,
        IDS_BY_KIND.OFFICE,
      )
      .chain((list) => fc.shuffledSubarray([...list] as string[], { minLength: 2, maxLength: 2 }))
      .map(([from, into]): Step => ({ kind: 'MERGE', from: from as string, into: into as string })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...IDS_BY_KIND.PERSON).map((id): Step => ({ kind: 'UNMERGE', id })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'REVERT' }) },
);

function datasetOf(file: FileContent, facts: readonly FactContent[]): Dataset {
  const records = file.claimed.map(({ index, claims }) => ({
    ...(facts[index] as FactContent),
    id: factId(index),
    claims: claims.length > 0 ? claims : [ownClaim(file.dataset)],
  }));
  const entityIds = new Set(
    records.flatMap(({ roles, claims }) => [
      ...Object.values(roles).flat(),
      ...claims.flatMap(({ by, replaces, replacedBy }) =>
        [by, replaces, replacedBy].flatMap((id) => id ?? []),
      ),
    ]),
  );
  const sources = SOURCES.filter((id) =>
    records.some(({ claims }) => claims.some(({ source }) => source === id)),
  );
  return {
    id: file.dataset,
    sources: sources.map(
      (id, i): SourceRecord => ({ id, title: `The ${id}`, voice: VOICES[id], date: file.dates[i] }),
    ),
    entities: [...entityIds]
      .sort()
      .map((id, i): EntityRecord => ({ id, kind: kindOfId(id), ...file.aspects[i], identifiers: [] })),
    facts: records,
  };
}

/** Removes facts that link an entity to itself after merges: the loader does not accept them. */
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

/** Removes facts that would link merged entities from later files, even if the merge was refused or undone. */
function stepsOf(steps: readonly (FileContent | Step)[], facts: readonly FactContent[]): Step[] {
  const into = new Map<string, string>();
  const group = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : group(next);
  };
  const owners = new Map<string, string>();
  let isReverted = false;
  // Only the dataset that declared a source first may date it, and after a revert that may be another one.
  const withOwnDates = (dataset: Dataset): Dataset => ({
    ...dataset,
    sources: dataset.sources.map((source) => {
      const owner = owners.get(source.id) ?? dataset.id;
      owners.set(source.id, owner);
      return owner === dataset.id && !isReverted ? source : { ...source, date: undefined };
    }),
  });
  return steps.map((step): Step => {
    isReverted ||= step.kind === 'REVERT';
    if (step.kind === 'MERGE') {
      const [from, to] = [group(step.from), group(step.into)];
      if (from !== to) into.set(from, to);
    }
    if (!('claimed' in step)) return step as Step;
    return {
      kind: 'LOAD',
      replace: step.replace,
      dataset: withOwnDates(withoutLoops(datasetOf(step, facts), group)),
    };
  });
}

/** An archive of such facts in up to six steps, of which the first is a file with at least so many of them. */
const archiveAbout = (
  content: fc.Arbitrary<FactContent[]>,
  leastOf: (facts: readonly FactContent[]) => number,
): fc.Arbitrary<Archive> =>
  content.chain((facts) =>
    fc
      .tuple(
        load(facts, leastOf(facts)),
        fc.array(fc.oneof({ weight: 3, arbitrary: load(facts, 1) }, { weight: 2, arbitrary: between }), {
          maxLength: 5,
        }),
      )
      .map(([first, others]): Archive => ({ steps: stepsOf([first, ...others], facts) })),
  );

/** An archive of up to 40 facts of a kind, with at least so many of them in the first file. */
export const archiveOf = (content: fc.Arbitrary<FactContent>, least = 1): fc.Arbitrary<Archive> =>
  archiveAbout(fc.array(content, { minLength: least, maxLength: MAX_FACTS, size: 'max' }), () => least);

export const randomArchive: fc.Arbitrary<Archive> = archiveOf(factContent);

/** An archive of up to as many tenures of one office as a list of holders has. */
const officeArchive = archiveOf(officeContent, 4);

/** An archive about one body, its office and its event. */
const bodyArchive = archiveAbout(factsOfBody, ({ length }) => length);

/** Mostly archives of many facts, since few facts leave most questions without an answer; a failing one shrinks to few. */
export const fullArchive: fc.Arbitrary<Archive> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: randomArchive },
  { weight: 3, arbitrary: archiveOf(factContent, MAX_FACTS / 2) },
  { weight: 1, arbitrary: officeArchive },
  { weight: 1, arbitrary: bodyArchive },
);
