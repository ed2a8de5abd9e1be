/** `npm run fixture:layout`: writes a store and a backup of the present layout, which all later versions open in a test. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBackup } from '../src/store/backup/backup.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { LAYOUT_VERSION } from '../src/store/graphLayout.ts';
import { layoutFile, loadEditions } from '../tests/support/layoutFixture.ts';

const file = layoutFile(LAYOUT_VERSION, 'store');
if (existsSync(file)) throw new Error(`${file} exists and stays as it is.`);
await mkdir(dirname(file), { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'fasti-layout-'));
const graph = await openEmbedded({ path: folder });
await graph.setup();
await loadEditions(graph);
let lines = '';
for await (const line of readBackup(graph)) lines += `${JSON.stringify(line)}\n`;
await graph.close();
await writeFile(file, gzipSync(await readFile(join(folder, 'fasti.graph')), { level: 9 }));
await writeFile(layoutFile(LAYOUT_VERSION, 'backup'), gzipSync(lines, { level: 9 }));
await rm(folder, { recursive: true });
