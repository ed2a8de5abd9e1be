/** The values of the shipped seed that its tests compare, read through the API. */
import type { Api } from '../../../src/api/api.ts';
import { dataOf } from '../../support/dataOf.ts';

export interface ShownDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface ShownFact {
  readonly id: string;
  readonly kind: string;
  readonly withdrawn: boolean;
  readonly interval: Readonly<Record<'start' | 'end' | 'plannedStart' | 'plannedEnd', ShownDate | null>>;
  readonly claims: {
    readonly totalCount: number;
    readonly nodes: readonly (Readonly<Record<'start' | 'end' | 'attested', ShownDate | null>> & {
      readonly source: { readonly date: ShownDate | null };
    })[];
  };
}

const DATE = '{ edtf earliest latest }';

const QUERY = `query($after: String) { facts(first: 100, after: $after, include: [WITHDRAWN]) {
  pageInfo { hasNextPage endCursor }
  nodes { id kind withdrawn
    interval { start ${DATE} end ${DATE} plannedStart ${DATE} plannedEnd ${DATE} }
    claims(first: 30) { totalCount
      nodes { start ${DATE} end ${DATE} attested ${DATE} source { date ${DATE} } } } } } }`;

interface Page {
  readonly facts: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly ShownFact[];
  };
}

/** All facts with their dates and claims, withdrawn ones included. */
export async function shownFacts(api: Api): Promise<ShownFact[]> {
  const found: ShownFact[] = [];
  for (let after: string | null = null; ; ) {
    const { facts } = (await dataOf(api, QUERY, { after })) as Page;
    found.push(...facts.nodes);
    if (!facts.pageInfo.hasNextPage) return found;
    after = facts.pageInfo.endCursor;
  }
}
