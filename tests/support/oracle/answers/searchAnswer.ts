/** Who is called so: a text of one word compared with every name, label and id of one word, letter by letter. */

import { fold } from '../../../../src/domain/matching/fold.ts';
import { ENTITY_KINDS, type EntityKind } from '../../../../src/domain/model/kinds.ts';
import { certaintyAsOf } from '../../../../src/domain/time/certainty.ts';
import { TEST_TODAY } from '../../today.ts';
import { standingFor } from '../state/recordsAfterSteps.ts';
import { pageOf } from './page.ts';
import { type Answer, below, type ListArgs, type Place } from './fieldContext.ts';
import { kindOf, type ToldFact } from '../state/archiveState.ts';

type SearchArgs = ListArgs & { readonly text: string; readonly kinds?: readonly EntityKind[] | null };

const MATCHES = ['EXACT', 'IDENTIFIER', 'FOLDED', 'PREFIX', 'FUZZY'] as const;
type Match = (typeof MATCHES)[number];

/** Something that an entity is called by: a recorded name, the label of its file or its id. */
interface Called {
  readonly entity: string;
  readonly text: string;
  readonly name: ToldFact | null;
  readonly isId: boolean;
}

interface Hit extends Called {
  readonly match: Match;
  /** What it is ordered by, the better the less. */
  readonly keys: readonly (number | string)[];
}

export function searchAnswer(place: Place, args: SearchArgs): Answer {
  const at = below(place, args);
  const all = calledIn(at).flatMap((called) => hitOf(at, args.text, called) ?? []);
  all.sort((a, b) => compareKeys(a.keys, b.keys));
  const found = all.filter(
    ({ entity }, i) =>
      all.findIndex((hit) => hit.entity === entity) === i &&
      (args.kinds == null || args.kinds.includes(kindOf(at.told, entity))),
  );
  const { totalCount, items, pageInfo } = pageOf(found, args);
  const nodes = () =>
    items.map(({ entity, text, match, name }) => ({
      entity: () => at.teller.entity(at, entity),
      matched: text,
      matchedBy: match,
      name: () => (name === null ? null : at.teller.fact(at, name)),
      certainty:
        name === null || at.moment === null ? null : certaintyAsOf(name.bounds, name.support, at.moment.days),
    }));
  return { totalCount, complete: true, pageInfo, nodes, edges: () => nodes().map((node) => ({ node })) };
}

const compareKeys = (a: Hit['keys'], b: Hit['keys']): number => {
  const i = a.findIndex((key, place) => key !== b[place]);
  return i < 0 ? 0 : (a[i] as number) < (b[i] as number) ? -1 : 1;
};

/** All that entities are called by; what was merged leads to what stands for it. */
function calledIn({ told }: Place): Called[] {
  const { held, facts } = told;
  const names = facts
    .filter(({ kind }) => kind === 'NAME')
    .map((name) => ({
      entity: name.roles.entity?.[0] as string,
      text: name.text as string,
      name,
      isId: false,
    }));
  const own = [...held.entities].flatMap(([id, { label }]) => {
    const entity = standingFor(held, id);
    return [
      { entity, text: id, name: null, isId: true },
      ...(label === undefined ? [] : [{ entity, text: label, name: null, isId: false }]),
    ];
  });
  return [...names, ...own];
}

function hitOf({ told, moment }: Place, text: string, called: Called): Hit | null {
  const [sought, word] = [fold(text), fold(called.text)];
  const mistakes = fewestMistakes(sought, word);
  const match = matchOf(text, called, mistakes);
  if (match === null) return null;
  const days = moment?.days ?? { from: TEST_TODAY, to: TEST_TODAY };
  const { name } = called;
  const isInUse = name === null || certaintyAsOf(name.bounds, name.support, days) !== null;
  return {
    ...called,
    match,
    keys: [
      MATCHES.indexOf(match),
      match === 'FUZZY' ? mistakes : 0,
      Number(!isInUse),
      Number(!isSpeltAs(text, called.text)),
      Number(isCyrillic(text) !== isCyrillic(called.text)),
      match === 'IDENTIFIER' ? 0 : Math.max(0, word.length - sought.length),
      name === null ? 1 : KINDS_OF_NAMES.indexOf(name.nameKind ?? 'NONE'),
      ENTITY_KINDS.indexOf(kindOf(told, called.entity)),
      called.entity,
    ],
  };
}

/** Labels count as short names. */
const KINDS_OF_NAMES = ['OFFICIAL', 'SHORT', 'NONE', 'ALIAS', 'TRANSLITERATION'];

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

const lower = (text: string): string => text.normalize('NFC').toLowerCase();

const isSpeltAs = (text: string, name: string): boolean => lower(name).startsWith(lower(text));

function matchOf(text: string, { text: name, isId }: Called, mistakes: number): Match | null {
  const [sought, word] = [fold(text), fold(name)];
  if (isId) return lower(text) === lower(name) ? 'IDENTIFIER' : null;
  if (lower(text) === lower(name)) return 'EXACT';
  if (sought === word) return 'FOLDED';
  if (sought.length >= 2 && word.startsWith(sought)) return 'PREFIX';
  // Words of the cast are shorter than those that may have two mistakes.
  return Math.min(sought.length, word.length) >= 4 && mistakes <= 1 ? 'FUZZY' : null;
}

/** A letter wrong, missing or too many, or two neighbours exchanged. */
function fewestMistakes(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const from = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return a.length - i + b.length - j;
    const exchanged = a[i] === b[j + 1] && a[i + 1] === b[j] && a[i + 1] !== undefined;
    return Math.min(
      from(i + 1, j + 1) + Number(a[i] !== b[j]),
      from(i + 1, j) + 1,
      from(i, j + 1) + 1,
      exchanged ? from(i + 2, j + 2) + 1 : Number.POSITIVE_INFINITY,
    );
  };
  return from(0, 0);
}
