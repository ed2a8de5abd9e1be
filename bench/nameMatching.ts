/**
 * Measures how well names are matched: `npx tsx bench/nameMatching.ts [errors]` prints precision, recall and F1 on the pairs
 * of `namePairs.ts` and on the names that the parliament of Estonia has in many languages (`tests/fixtures/popolo`), for the
 * hints of duplicates and for searches, and the time of folding a name. `errors` lists the pairs that were judged wrongly.
 * A hint by name alone needs no tie; one by romanization needs an office that both held.
 */
import { readFileSync } from 'node:fs';
import {
  areDifferent,
  haveSameInitials,
  INITIALS,
  NameKeys,
  nameKeys,
} from '../src/domain/matching/nameKey.ts';
import { matchName, readSearchText } from '../src/domain/search/nameMatch.ts';
import { searchWords } from '../src/domain/search/words.ts';
import { popoloFile } from '../tests/support/popolo.ts';
import { ORGANIZATIONS, PEOPLE } from './namePairs.ts';

interface Pair {
  readonly names: readonly [string, string];
  readonly same: boolean;
}

/** Each name of a group with the first of them, and the pairs of different entities. */
const pairsIn = (lines: string): Pair[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .flatMap((line): Pair[] => {
      const same = !line.includes(' ≠ ');
      const [first = '', ...others] = line.split(same ? ' = ' : ' ≠ ');
      return others.map((other) => ({ names: [first, other], same }));
    });

/** The names of each member of a parliament in all languages with the English one, and neighbours in the order of surnames. */
function members(): Pair[] {
  const { persons } = JSON.parse(readFileSync(popoloFile('estonia'), 'utf8')) as {
    readonly persons: readonly {
      readonly name: string;
      readonly other_names?: readonly { readonly name: string }[];
    }[];
  };
  const named = persons.map(({ name, other_names = [] }) => ({
    name,
    others: other_names.map((other) => other.name).filter((other) => / /.test(other) && other !== name),
  }));
  const last = (name: string): string => name.split(' ').at(-1) ?? '';
  const sorted = [...named].sort((a, b) => (last(a.name) < last(b.name) ? -1 : 1));
  return [
    ...named.flatMap(({ name, others }) =>
      [...new Set(others)].map((other): Pair => ({ names: [name, other], same: true })),
    ),
    ...sorted.flatMap(({ name, others }, i) =>
      sorted
        .slice(i + 1, i + 6)
        .filter((next) => next.name !== name && !others.includes(next.name))
        .map((next): Pair => ({ names: [name, next.name], same: false })),
    ),
  ];
}

const keys = new NameKeys();

/** Whether two names share a key, as duplicates are compared. */
function share(keysOf: (name: string) => readonly string[], [a, b]: Pair['names']): boolean {
  const ofOther = new Set(keysOf(b));
  return (
    keysOf(a).some((key) => ofOther.has(key) && (!key.startsWith(INITIALS) || haveSameInitials(a, b))) &&
    !areDifferent(a, b)
  );
}

const MATCHERS: Readonly<Record<string, (names: Pair['names']) => boolean>> = {
  'hint by name alone': (names) => share(nameKeys, names),
  'hint in one office': (names) => share(nameKeys, names) || share((name) => keys.romanized(name), names),
  search: ([name, text]) => matchName(readSearchText(text), name) !== null,
};

function measure(title: string, pairs: readonly Pair[]): void {
  console.log(
    `\n${title}: ${pairs.filter(({ same }) => same).length} of one, ${pairs.filter(({ same }) => !same).length} of two`,
  );
  for (const [name, matches] of Object.entries(MATCHERS)) {
    const wrong = pairs.filter(({ names, same }) => matches(names) !== same);
    const [missed, taken] = [
      wrong.filter(({ same }) => same).length,
      wrong.filter(({ same }) => !same).length,
    ];
    const found = pairs.filter(({ same }) => same).length - missed;
    const [precision, recall] = [found / (found + taken), found / (found + missed)];
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(
      `  ${name.padEnd(24)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    );
    if (process.argv.includes('errors') && (title !== 'Members' || process.argv.includes('members')))
      for (const { names, same } of wrong)
        console.log(`      ${same ? 'missed' : 'TAKEN '} ${names.join(' | ')}`);
  }
}

/** Microseconds for each name, the best of some rounds. */
function timeOf(run: (name: string) => unknown, names: readonly string[]): string {
  const rounds = Array.from({ length: 9 }, () => {
    const begin = process.hrtime.bigint();
    for (const name of names) run(name);
    return Number(process.hrtime.bigint() - begin) / 1000 / names.length;
  });
  return Math.min(...rounds).toFixed(2);
}

const people = pairsIn(PEOPLE);
const organizations = pairsIn(ORGANIZATIONS);
const parliament = members();
measure('People', people);
measure('Organizations', organizations);
measure('Members', parliament);
const all = [...people, ...organizations, ...parliament].flatMap(({ names }) => names);
const latin = all.filter((name) => /^[\x20-\x7e]*$/.test(name));
for (const [kind, names] of Object.entries({ 'all names': all, 'names in ASCII': latin }))
  console.log(
    `\n${names.length} ${kind}: ${timeOf(searchWords, names)} µs to fold, ${timeOf(nameKeys, names)} µs for the keys of a name`,
  );
