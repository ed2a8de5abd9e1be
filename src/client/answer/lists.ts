/** The lists of an answer: what can be shown as a table. */
import { isObject, type JsonObject, objectsOf } from './json.ts';

export interface AnswerList {
  /** The response keys that lead to it, joined with dots: `office.tenures.nodes`. */
  readonly path: string;
  readonly items: readonly JsonObject[];
  /** The object that has the list, with its `totalCount` where that was selected. */
  readonly page: JsonObject;
}

/** The lists of objects that are in no other list, those called `nodes` or `edges` first. */
export function answerLists(data: unknown): readonly AnswerList[] {
  const lists = isObject(data) ? listsBelow(data, '') : [];
  const isPaged = ({ path }: AnswerList): boolean => /(?:^|\.)(?:nodes|edges)$/.test(path);
  return [...lists.filter(isPaged), ...lists.filter((list) => !isPaged(list))];
}

const listsBelow = (page: JsonObject, prefix: string): AnswerList[] =>
  Object.entries(page).flatMap(([key, value]) => {
    const path = prefix + key;
    if (isObject(value)) return listsBelow(value, `${path}.`);
    const items = objectsOf(value);
    return items.length === 0 ? [] : [{ path, items, page }];
  });

/** What the answer does not have of a list, as a sentence; null where it has all, or does not say. */
export function missingItems({ items, page }: AnswerList): string | null {
  const { totalCount, pageInfo } = page;
  if (typeof totalCount === 'number' && totalCount > items.length)
    return `The list has ${totalCount.toLocaleString('en')} items, this answer ${items.length.toLocaleString('en')} of them.`;
  return isObject(pageInfo) && pageInfo.hasNextPage === true
    ? 'The list has more items than this answer.'
    : null;
}
