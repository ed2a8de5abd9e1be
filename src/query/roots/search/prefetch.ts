/**
 * The prefetch of `search`: finds candidates in the names that are in memory, and ranks them. A statement reads the offices, bodies
 * and times of those with some words of the text, and the holders of the offices that are found.
 */

import type { EntityKind } from '../../../domain/model/kinds.ts';
import { findCandidates, rarestEntities } from '../../../domain/search/findCandidates.ts';
import { type Hit, rankHits, type SearchTime } from '../../../domain/search/hitRanking.ts';
import { readSearchText, type SearchText } from '../../../domain/search/nameMatch.ts';
import { isWhole, relatedHits, withRelated } from '../../../domain/search/related.ts';
import { windowOf } from '../../../domain/time/certainty.ts';
import { cursorKey, pageOf } from '../../compile/paging.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { argument } from '../../filters/arguments.ts';
import { InputError } from '../../inputError.ts';
import type { NamesAt } from '../../memory/liveNames.ts';
import type { Prefetch, QuerySession } from '../../querySession.ts';
import { linksReader } from './links.ts';

/** A page of hits, and what the connection says about all of them. */
export interface HitsPage {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** False if there are more candidates than are compared. */
  readonly complete: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export const prefetchSearch: Prefetch = {
  maxStatements: 2,
  prepare(root) {
    const kindsGiven = root.args.kinds == null ? null : argument(root, 'kinds');
    const readLinks = linksReader();

    /** The hits by what entities are linked to, if a text of several words is in no name, or in the title of an office. */
    async function readRelated(
      session: QuerySession,
      text: SearchText,
      { index, batch }: NamesAt,
      { hits, kinds, time }: Searched,
    ): Promise<{ readonly related: readonly Hit[]; readonly complete: boolean }> {
      if (text.words.length < 2) return { related: [], complete: true };
      const whole = hits.filter(isWhole).map(({ entity }) => entity);
      const offices = whole.filter((id) => index.kindOf(id, batch) === 'OFFICE');
      const all = whole.length === 0 ? rarestEntities(index, text, batch) : offices;
      const ids = all.slice(0, MOST_LINKED);
      if (ids.length === 0 || offices.length > MOST_OFFICES) return { related: [], complete: true };
      const { links, complete } = await readLinks(session, ids);
      const among = new Set([...ids, ...links.flatMap(({ entity, to }) => [entity, to ?? entity])]);
      const candidates = findCandidates(index, text, { batch, kinds: null, among, most: 1 });
      const kindOf = (id: string): EntityKind | null => {
        const kind = index.kindOf(id, batch);
        return kinds === null || (kind !== null && kinds.includes(kind)) ? kind : null;
      };
      return {
        related: relatedHits(text, candidates, links, kindOf, time),
        complete: complete && candidates.complete && ids.length === all.length,
      };
    }

    return async (session, request) => {
      const args = request.args[root.slot] as Args;
      const { size } = pageOf(root.name, args);
      const after = cursorKey(root, args);
      const text = checkedSearchText(args.text);
      const names = await session.readNames();
      const { index, batch } = names;
      const kinds = (kindsGiven?.read(request) ?? null) as readonly EntityKind[] | null;
      const time = searchTime(args, request.today);
      const hitsWith = (most?: number) => {
        const { complete, ...candidates } = findCandidates(index, text, { batch, kinds, most });
        return { complete, hits: rankHits(text, candidates, time) };
      };
      // Where no name has two words of the text, those that have one.
      const whole = hitsWith();
      const found = whole.hits.length === 0 ? hitsWith(1) : whole;
      const { related, complete } = await readRelated(session, text, names, {
        hits: found.hits,
        kinds,
        time,
      });
      const hits = related.length === 0 ? found.hits : withRelated(found.hits, related);
      const from = placeAfter(root, hits, after);
      return {
        hits: hits.slice(from, from + size),
        total: hits.length,
        complete: found.complete && complete,
        hasNext: hits.length > from + size,
        hasPrevious: from > 0,
      } satisfies HitsPage;
    };
  },
};

/** The most entities whose links are read. */
const MOST_LINKED = 100;
/** A text that more offices have is the title of none. */
const MOST_OFFICES = 20;

interface Searched {
  readonly hits: readonly Hit[];
  readonly kinds: readonly EntityKind[] | null;
  readonly time: SearchTime;
}

/** The window of `at`, or the day of the request. */
function searchTime(args: Args, today: number): SearchTime {
  const asOf = (args.at as { readonly asOf?: string | null } | null | undefined)?.asOf;
  return asOf == null
    ? { window: { from: today, to: today }, moment: false }
    : { window: windowOf(asOf, today), moment: true };
}

/** The place of the first hit of the page, after the hit of the cursor. */
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

/** The longest text; the descriptions of the schema state it. */
const MOST_LETTERS = 300;
const SHOWN_LETTERS = 40;

/** The text of a request. Throws InputError if it is too long, or has nothing to search for. */
function checkedSearchText(given: unknown): SearchText {
  const text = String(given);
  const { length } = text;
  if (length > MOST_LETTERS)
    throw new InputError(
      'INVALID_TEXT',
      `search(text:) has ${length} characters; give at most ${MOST_LETTERS}, such as a name or some words of it.`,
    );
  const sought = readSearchText(text);
  if (sought.words.length === 0)
    throw new InputError(
      'INVALID_TEXT',
      text.trim() === ''
        ? 'search(text:) is empty; give a name, some words of it, or an identifier.'
        : `search(text: ${JSON.stringify(shortened(text))}) has no letter and no digit; give a name, some words of it, or an identifier.`,
    );
  return sought;
}

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join('')} ...` : text;
};
