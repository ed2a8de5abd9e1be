/** Finds whom a search means, before the statement that answers it. */

import type { EntityKind, NameKind, Support } from '../../../domain/model/kinds.ts';
import { isBeginning, meantBy } from '../../../domain/search/candidateWords.ts';
import type { Sought } from '../../../domain/search/likeness.ts';
import {
  type Candidates,
  type Hit,
  type NameCandidate,
  type OwnCandidate,
  ranked,
} from '../../../domain/search/ranking.ts';
import type { Window } from '../../../domain/time/certainty.ts';
import { windowOf } from '../../../domain/time/certainty.ts';
import { boundsOf } from '../../compile/certainty.ts';
import { cursorKey, pageOf } from '../../compile/paging.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { identifierOf } from '../../fields/identifiers.ts';
import { argument } from '../../filters/arguments.ts';
import { InputError } from '../../inputError.ts';
import type { Finder, Sitting } from '../../querySession.ts';
import { candidatesStep, type Leads, MOST_MARKED, MOST_NAMES, wordsStep } from './steps.ts';
import { keysOf, leadingWords, lookUpOf, readText } from './text.ts';

/** What the answer is made of: a page of hits, and what is told of them all. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** False where there were more candidates than are compared. */
  readonly complete: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export const searchFinder: Finder = {
  most: 2,
  find(root) {
    const words = wordsStep();
    const candidates = candidatesStep(root.args.kinds == null ? null : argument(root, 'kinds'));
    return async (sitting, request) => {
      const args = request.args[root.slot] as Args;
      const { size } = pageOf(root.name, args);
      const after = cursorKey(root, args);
      const sought = readText(args.text);
      const leads = await leadsOf(sought, sitting, words);
      const read = (await sitting.step(candidates, leads.given)) as readonly [
        readonly unknown[][],
        readonly unknown[][],
      ];
      const hits = ranked(sought, candidatesIn(read), askedIn(args, request.today));
      const from = placeAfter(root, hits, after);
      return {
        hits: hits.slice(from, from + size),
        total: hits.length,
        complete: leads.complete && read[0].length <= MOST_NAMES && read[1].length <= MOST_MARKED,
        hasNext: hits.length > from + size,
        hasPrevious: from > 0,
      } satisfies Found;
    };
  },
};

/** So few links are followed from all words of a search. */
const FEW_LINKS = 200;
/** Links that are followed from more words than the rarest, which leads to all names that have each of the words. */
const MOST_LINKS = 5_000;
/** A name of two words may be a part of a text from here on. */
const WORDS_BEYOND_A_NAME = 3;

interface Followed {
  readonly given: Leads;
  /** False where names that match may not be among the candidates. */
  readonly complete: boolean;
}

async function leadsOf(
  sought: Sought,
  sitting: Sitting,
  step: ReturnType<typeof wordsStep>,
): Promise<Followed> {
  const words = leadingWords(sought);
  const keys = keysOf(sought);
  const read = (await sitting.step(step, lookUpOf(words, keys))) as readonly (readonly [string, number])[];
  const links = new Map(read);
  const meant = words.map((word, place) => {
    const found = meantBy(word, links.keys());
    const count = found.words.reduce((sum, one) => sum + (links.get(one) ?? 0), 0);
    return { ...found, place, count, initial: !isBeginning(word) };
  });
  // Initials last; then the rarest first. A word that nothing has leads nowhere.
  const rarest = meant
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(a.initial) - Number(b.initial) || a.count - b.count || a.place - b.place);
  const beyond = words.length >= WORDS_BEYOND_A_NAME;
  const followed: typeof meant = [];
  let sum = 0;
  for (const one of rarest) {
    if (followed.length > 0 && sum + one.count > (beyond ? MOST_LINKS : FEW_LINKS)) break;
    sum += one.count;
    followed.push(one);
  }
  const whole = followed.filter(({ initial }) => !initial).length;
  const leads = followed.flatMap(({ words: found, place }) => found.map((word) => [word, place] as const));
  const identifiers = keys.filter((key) => links.has(key)).map((key) => [key, IDENTIFIER_PLACE] as const);
  return {
    given: {
      words: [...leads, ...identifiers],
      // A name that matches has each of the words, or, as a part of the text, two of them.
      least: sum > FEW_LINKS ? Math.min(2, Math.max(1, whole)) : 1,
      id: sought.text.trim(),
    },
    complete: (followed.length === rarest.length || !beyond) && meant.every(({ complete }) => complete),
  };
}

const IDENTIFIER_PLACE = -1;

/** The moment that is asked for, or the day of the request. */
function askedIn(args: Args, today: number): { readonly window: Window; readonly moment: boolean } {
  const asOf = (args.at as { readonly asOf?: string | null } | null | undefined)?.asOf;
  return asOf == null
    ? { window: { from: today, to: today }, moment: false }
    : { window: windowOf(asOf, today), moment: true };
}

function candidatesIn([names, own]: readonly [readonly unknown[][], readonly unknown[][]]): Candidates {
  return {
    names: names.slice(0, MOST_NAMES).map(nameIn),
    own: own.map(ownIn),
  };
}

function nameIn(row: readonly unknown[]): NameCandidate {
  const [entity, kind, fact, text, nameKind, judgement] = row as readonly [
    string,
    EntityKind,
    string,
    string,
    NameKind | null,
    readonly unknown[],
  ];
  return {
    entity,
    kind,
    fact,
    text,
    nameKind,
    bounds: boundsOf(judgement),
    support: judgement[4] as Support,
  };
}

function ownIn(row: readonly unknown[]): OwnCandidate {
  const [entity, kind, id, label, identifiers] = row as readonly [
    string,
    EntityKind,
    string,
    string | null,
    readonly string[] | null,
  ];
  const listed = (identifiers ?? []).map(identifierOf);
  return { entity, kind, id, label, identifiers: listed.map((one) => ({ ...one, url: one.url ?? '' })) };
}

/** Where the page begins: behind the hit of the cursor. */
function placeAfter(root: Selection, hits: readonly Hit[], after: string | null): number {
  if (after === null) return 0;
  const place = hits.findIndex(({ entity }) => entity === after);
  if (place < 0)
    throw new InputError(
      'STALE_CURSOR',
      `The cursor in ${root.name}(after:) points to nothing that this text finds now; start again without it.`,
    );
  return place + 1;
}
