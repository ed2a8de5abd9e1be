/**
 * A process that applies a file as `fasti apply --replace` does, with the settings of its environment, and that is
 * killed in the middle of it: `applying.ts FILE [reading]`. It sends how many rows are written and, with `reading`,
 * every other checksum that a reader in it sees meanwhile.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createApi } from '../../../src/api/api.ts';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import { openGraph } from '../../../src/cli/openGraph.ts';
import { readConfig } from '../../../src/settings/config.ts';
import { READ_EVERY_MS, seenBy } from './records.ts';

/** What it sends to its parent. */
export type Told =
  | { readonly tell: 'rows'; readonly done: number; readonly of: number }
  | { readonly tell: 'seen'; readonly checksum: string }
  | { readonly tell: 'failed'; readonly message: string };

const tell = (told: Told): void => void process.send?.(told);

const [file = '', reading] = process.argv.slice(2);
const graph = await openGraph(readConfig(), () => {});
const api = await createApi({
  graph,
  report: ({ error }) => tell({ tell: 'failed', message: String(error) }),
});
let writing = true;

async function read(): Promise<void> {
  while (writing) {
    tell({ tell: 'seen', checksum: await seenBy(api) });
    await pause(READ_EVERY_MS);
  }
}

try {
  const reader = reading === 'reading' ? read() : Promise.resolve();
  const { accepted, problems, counts } = await loadSeed(graph, [file], {
    replace: true,
    onProgress: ({ done, of }) => tell({ tell: 'rows', done, of }),
  });
  writing = false;
  await reader;
  if (!accepted)
    tell({
      tell: 'failed',
      message: `the file was not accepted: ${JSON.stringify({ problems: problems.slice(0, 5), counts })}`,
    });
} catch (error) {
  tell({ tell: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
} finally {
  await api.close();
  await graph.close();
  process.disconnect?.();
}
