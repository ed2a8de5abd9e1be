/** Where the element has its items from: its own light DOM, or the API. */
import { createClient } from '../request/client.ts';
import type { TimelineAnswer } from '../timeline/answer.ts';
import type { ElementData } from '../timeline/elementMarkup.ts';
import { TIMELINE_QUERY, type TimelineData, type TimelineVariables } from '../timeline/query.ts';

const TIME_LIMIT_MS = 30_000;

/** The data that a server wrote into the element; null without any. */
export function dataIn(element: Element): ElementData | null {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  return text ? (JSON.parse(text) as ElementData) : null;
}

/** Asks the API. Throws an Error with its message where it has no timeline. */
export async function fetchTimeline(endpoint: string, variables: TimelineVariables): Promise<TimelineAnswer> {
  const { timeline } = await createClient({ endpoint }).request<TimelineData, TimelineVariables>(
    TIMELINE_QUERY,
    variables,
    { signal: AbortSignal.timeout(TIME_LIMIT_MS) },
  );
  if (!timeline) throw new Error('The API answered without a timeline.');
  return timeline;
}
