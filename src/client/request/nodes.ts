/** All nodes of a list, read page by page. */
import type { Client, RequestOptions } from './client.ts';
import type { TypedDocument } from './document.ts';

/** A page of a Relay connection, with `nodes` or `edges`. */
export interface Page<Node> {
  readonly nodes?: readonly Node[];
  readonly edges?: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * Reads the pages of a list one after the other, and yields their nodes. The document passes its variable `after` on to the
 * list, and selects `pageInfo { hasNextPage endCursor }`. All pages are of the batch of the first one, so that none skips or
 * repeats a node while records are written.
 * @param pageOf the list in the data of the document; null or undefined, such as for an unknown id, has no nodes
 */
export async function* nodesOf<Data, Variables, Node>(
  client: Client,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => Page<Node> | null | undefined,
  options?: RequestOptions,
): AsyncGenerator<Node, void, undefined> {
  let after: string | null = null;
  do {
    const data: Data = await client.request(
      document,
      after === null ? variables : { ...variables, after },
      options,
    );
    const page: Page<Node> | null | undefined = pageOf(data);
    if (!page) return;
    yield* page.nodes ?? (page.edges ?? []).map(({ node }) => node);
    const { hasNextPage, endCursor = null }: Page<Node>['pageInfo'] = page.pageInfo;
    if (hasNextPage && (endCursor === null || endCursor === after))
      throw new Error(
        'The document does not page on: select pageInfo { hasNextPage endCursor } and pass $after to the list.',
      );
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
}
