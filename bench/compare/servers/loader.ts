/** A process that applies records to an embedded store, while the parent loads Neo4j. */
import { openEmbedded } from '../../../src/store/engines/embedded.ts';
import { applyTo } from '../applied.ts';
import { served } from './served.ts';

await served(async ({ folder }) => {
  process.on('message', async ({ records }: { readonly records: string }) => {
    const graph = await openEmbedded(folder === null ? {} : { path: folder });
    const seconds = await applyTo(graph, records);
    await graph.close();
    process.send?.({ seconds });
  });
  return 'loader';
});
