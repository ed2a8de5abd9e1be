/** The `search` query: compares a text of one word with every name, label and id. */

import { fold } from '../../../../src/domain/matching/fold.ts';
import { ENTITY_KINDS, type EntityKind } from '../../../../src/domain/model/kinds.ts';
import { certaintyAsOf } from '../../../../src/domain/time/certainty.ts';
import { TEST_TODAY } from '../../today.ts';
import { kindOf, type ResolvedFact } from '../state/archiveState.ts';
import { canonicalId } from '../state/recordsAfterSteps.ts';
import { type Answer, contextBelow, type FieldContext, type ListArgs } from './fieldContext.ts';
import { pageOf } from './page.ts';

type SearchArgs = ListArgs & { readonly text: string; readonly kinds?: readonly EntityKind[] | null };

const MATCHES = ['EXACT', 'IDENTIFIER', 'FOLDED', 'PREFIX', 'FUZZY'] as const;
type Match = (typeof MATCHES)[number];

/** A text that an entity can be found by: a recorded name, its label or its id. */
interface EntityName {
  readonly entity: string;
  readonly text: string;
  readonly name: ResolvedFact | null;
  readonly isId: boolean;
}

interface Hit extends EntityName {
  readonly match: Match;
  /** Sort keys; the best hit has the lowest. */
  readonly keys: readonly (number | string)[];
}

export function searchAnswer(parent: FieldContext, args: SearchArgs): Answer {
  const context = contextBelow(parent, args);
  const all = entityNames(context).flatMap((candidate) => hitOf(context, args.text, candidate) ?? []);
  all.sort((a, b) => compareKeys(a.keys, b.keys));
  const found = all.filter(
    ({ entity }, i) =>
      all.findIndex((hit) => hit.entity === entity) === i &&
      (args.kinds == null || args.kinds.includes(kindOf(context.state, entity))),
  );
  const { totalCount, items, pageInfo } = pageOf(found, args);
  const nodes = () =>
    items.map(({ entity, text, match, name }) => ({
      entity: () => context.resolve.entity(context, entity),
      matched: text,
      matchedBy: match,
      name: () => (name === null ? null : context.resolve.fact(context, name)),
      certainty:
        name === null || context.moment === null
          ? null
          : (certaintyAsOf(name.bounds, name.support, context.moment.days) ?? 'NOT_RECORDED'),
    }));
  return { totalCount, complete: true, pageInfo, nodes, edges: () => nodes().map((node) => ({ node })) };
}

const compareKeys = (a: Hit['keys'], b: Hit['keys']): number => {
  const i = a.findIndex((key, parent) => key !== b[parent]);
  return i < 0 ? 0 : (a[i] as number) < (b[i] as number) ? -1 : 1;
};

/** All names, labels and ids. Those of merged entities belong to the entity that they were merged into. */
function entityNames({ state }: FieldContext): EntityName[] {
  const { records, facts } = state;
  const names = facts
    .filter(({ kind }) => kind === 'NAME')
    .map((name) => ({
      entity: name.roles.entity?.[0] as string,
      text: name.text as string,
      name,
      isId: false,
    }));
  const own = [...records.entities].flatMap(([id, { label }]) => {
    const entity = canonicalId(records, id);
    return [
      { entity, text: id, name: null, isId: true },
      ...(label === undefined ? [] : [{ entity, text: label, name: null, isId: false }]),
    ];
  });
  return [...names, ...own];
}

function hitOf({ state, moment }: FieldContext, text: string, candidate: EntityName): Hit | null {
  const [sought, word] = [fold(text), fold(candidate.text)];
  const mistakes = editDistance(sought, word);
  const match = matchOf(text, candidate, mistakes);
  if (match === null) return null;
  const days = moment?.days ?? { from: TEST_TODAY, to: TEST_TODAY };
  const { name } = candidate;
  const certainty = name === null ? 'POSSIBLE' : certaintyAsOf(name.bounds, name.support, days);
  // Without a moment it is enough that a name may be in use today.
  const use =
    certainty === null ? 2 : Number(moment !== null && match !== 'IDENTIFIER' && certainty === 'POSSIBLE');
  return {
    ...candidate,
    match,
    keys: [
      MATCHES.indexOf(match),
      match === 'FUZZY' ? mistakes : 0,
      use,
      Number(!isSpeltAs(text, candidate.text)),
      Number(isCyrillic(text) !== isCyrillic(candidate.text)),
      match === 'IDENTIFIER' ? 0 : Math.max(0, word.length - sought.length),
      name === null ? 1 : KINDS_OF_NAMES.indexOf(name.nameKind ?? 'NONE'),
      ENTITY_KINDS.indexOf(kindOf(state, candidate.entity)),
      candidate.entity,
      candidate.text,
      name?.id ?? '',
    ],
  };
}

/** Labels rank as SHORT names. */
const KINDS_OF_NAMES = ['OFFICIAL', 'SHORT', 'NONE', 'ALIAS', 'TRANSLITERATION', 'FILING_FORM'];

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

const lower = (text: string): string => text.normalize('NFC').toLowerCase();

const isSpeltAs = (text: string, name: string): boolean => lower(name).startsWith(lower(text));

function matchOf(text: string, { text: name, isId }: EntityName, mistakes: number): Match | null {
  const [sought, word] = [fold(text), fold(name)];
  // Ids are in lower case; in capitals a word is a name, not an id.
  if (isId) return text === name ? 'IDENTIFIER' : null;
  if (lower(text) === lower(name)) return 'EXACT';
  if (sought === word) return 'FOLDED';
  if (sought.length >= 2 && word.startsWith(sought)) return 'PREFIX';
  // Only longer words than those of the vocabulary may have two mistakes.
  return Math.min(sought.length, word.length) >= 4 && mistakes <= 1 ? 'FUZZY' : null;
}

/** The edit distance, in which exchanging two neighbouring letters is one edit. */
function editDistance(one: string, other: string): number {
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
