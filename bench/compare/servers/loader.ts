/** A process that applies records to a store of the embedded engine, so that another database can be filled meanwhile. */
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
