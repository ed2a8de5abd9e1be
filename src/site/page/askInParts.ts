/** Asks for a page in one request or, where that may read too much at once, in several. */
import type { ApiDocument } from '../../api/api.ts';
import { type Frame, type Html, html } from './html.ts';
import { askBeside } from './listPages.ts';
import { ask, OtherReply, type PageAnswer, type PageRequest } from './pageAnswer.ts';

/** The variables that ask for a part, in full and then in ways that read less of it. */
export type Ways<Variables> = readonly [Partial<Variables>, ...Partial<Variables>[]];

/** How often parts are read again until all are of one batch. */
const MOST_ATTEMPTS = 3;

/**
 * Asks for all parts in one request, so that a page costs one answer; where that is too much for the API, for each part by
 * itself, in the first way that is not. A part that is too much in all ways is missing, but for the first, whose refusal is
 * thrown.
 * @param rest the variables that leave out all parts
 * @param alone the variables that make parts cheaper that are asked for by themselves
 */
export async function askInParts<Data, Variables>(
  page: PageRequest,
  document: ApiDocument<Data, Variables>,
  rest: NoInfer<Variables>,
  parts: readonly Ways<NoInfer<Variables>>[],
  alone: Partial<NoInfer<Variables>> = {},
): Promise<PageAnswer<Data>> {
  const { errors } = page.record;
  try {
    return await ask(page, document, Object.assign({}, rest, ...parts.map(([full]) => full)));
  } catch (error) {
    if (!isTooMuch(error) || parts.length === 0) throw error;
  }
  for (let attempt = 1; ; attempt += 1) {
    const answers: PageAnswer<Data>[] = [];
    for (const [place, ways] of parts.entries()) {
      const answer = await firstAllowed(page, document, { ...rest, ...alone }, ways, place === 0);
      if (answer !== null) answers.push(answer);
    }
    const [first] = answers as [PageAnswer<Data>];
    const same = answers.filter(({ batch }) => batch === first.batch);
    if (same.length < answers.length && attempt < MOST_ATTEMPTS) continue;
    // What was refused on the way is no error of the page.
    page.record.errors = errors;
    const isPartial = same.length < parts.length;
    const { etag, ...headers } = first.headers;
    return {
      ...first,
      // Caches keep what has a tag; the next time, nothing may be missing.
      headers: isPartial || etag === undefined ? headers : first.headers,
      data: Object.assign({}, ...same.map(({ data }) => data)),
      notes: same.flatMap(({ notes }) => notes),
      isInParts: true,
      isPartial,
    };
  }
}

/** What is asked for; null where it is too much. */
export const unlessTooMuch = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (isTooMuch(error)) return null;
    throw error;
  });

/** Says that a part is missing. */
export const partNotice = ({ speech }: Frame, isPartial: boolean): Html =>
  isPartial ? html`<p class="notice">${speech.words.refusals.partly}</p>\n` : html``;

const isTooMuch = (error: unknown): boolean => error instanceof OtherReply && error.isTooMuch;

/** The answer to the first way that is allowed; null without one, unless the part is needed. */
async function firstAllowed<Data, Variables>(
  page: PageRequest,
  document: ApiDocument<Data, Variables>,
  rest: Variables,
  ways: Ways<Variables>,
  isNeeded: boolean,
): Promise<PageAnswer<Data> | null> {
  for (const [place, way] of ways.entries()) {
    const asked = askBeside(page, document, { ...rest, ...way });
    const answer = await (isNeeded && place === ways.length - 1 ? asked : unlessTooMuch(asked));
    if (answer !== null) return answer;
  }
  return null;
}
