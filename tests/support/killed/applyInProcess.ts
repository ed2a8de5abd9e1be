/**
 * A script that applies a file like `fasti apply --replace`, with the settings of its environment, until a test kills it:
 * `applyInProcess.ts FILE [reading]`. It sends its parent how many rows are written and, with `reading`, the checksum of
 * each read that it makes meanwhile.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createApi } from '../../../src/api/api.ts';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import { openGraph } from '../../../src/cli/graph/openGraph.ts';
import { readConfig } from '../../../src/settings/config.ts';
import { checksumSeenBy, READ_EVERY_MS } from './records.ts';

/** What the script sends to its parent. */
export type ChildMessage =
  | { readonly kind: 'rows'; readonly done: number; readonly of: number }
  | { readonly kind: 'seen'; readonly checksum: string }
  | { readonly kind: 'failed'; readonly reason: string };

const send = (message: ChildMessage): void => void process.send?.(message);

const [file = '', reading] = process.argv.slice(2);
const graph = await openGraph(readConfig(), () => {});
const api = await createApi({
  graph,
  report: ({ error }) => send({ kind: 'failed', reason: String(error) }),
});
let writing = true;

async function read(): Promise<void> {
  while (writing) {
    send({ kind: 'seen', checksum: await checksumSeenBy(api) });
    await pause(READ_EVERY_MS);
  }
}

try {
  const reader = reading === 'reading' ? read() : Promise.resolve();
  const { accepted, problems, counts } = await loadSeed(graph, [file], {
    replace: true,
    onProgress: ({ done, of }) => send({ kind: 'rows', done, of }),
  });
  writing = false;
  await reader;
  if (!accepted)
    send({
      kind: 'failed',
      reason: `the file was not accepted: ${JSON.stringify({ problems: problems.slice(0, 5), counts })}`,
    });
} catch (error) {
  send({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
} finally {
  await api.close();
  await graph.close();
  process.disconnect?.();
}
