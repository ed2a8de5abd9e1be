/** A graph that several servers of a test share. */
import { onTestFinished } from 'vitest';
import { decorate, type Graph } from '../../src/store/graph.ts';
import { openSite, type TestSite, type TestSiteOptions } from './site.ts';

/** The same graph, which outlives the site that it is given to. */
export const keptOpen = (kept: Graph): Graph => decorate(kept, { close: async () => {} });

/** Another server over the graph of a site, which is closed after the test. */
export async function otherSite(site: TestSite, options: TestSiteOptions): Promise<TestSite> {
  const other = await openSite({ ...options, graph: keptOpen(site.graph) });
  onTestFinished(() => other.close());
  return other;
}
