/** Where the element has its items from: its own light DOM, or the API. */
import type { TimelineAnswer } from '../timeline/answer.ts';
import type { ElementData } from '../timeline/elementMarkup.ts';
import { TIMELINE_QUERY, type TimelineData, type TimelineVariables } from '../timeline/query.ts';

const TIME_LIMIT_MS = 30_000;

/** The data that a server wrote into the element; null without any. */
export function dataIn(element: Element): ElementData | null {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  return text ? (JSON.parse(text) as ElementData) : null;
}

interface Reply {
  readonly data?: TimelineData | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks the API. Throws an Error with its message where it has no timeline. */
export async function fetchTimeline(endpoint: string, variables: TimelineVariables): Promise<TimelineAnswer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify({ query: TIMELINE_QUERY, variables }),
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  });
  const { data, errors } = (await response.json()) as Reply;
  if (!data?.timeline)
    throw new Error(errors?.[0]?.message ?? `The API answered with status ${response.status}.`);
  return data.timeline;
}
