/** Nothing that a record has moves the cursor, begins a line or changes colors where commands print. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { commandIo } from '../../src/cli/output/commandIo.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { fileOf, folderOf } from '../import/support.ts';
import { fasti } from './support.ts';

const TOWN = `sources:
  gazette: { title: Gazette }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
`;
/** Clears the screen, goes up, starts a line of its own, hides what follows, and turns the reading direction. */
const HOSTILE = 'A\u001b[2J\u001b[1Ann\ra\n- mayor  Mayor\u009b8m\u202e';
const SHOWN = 'A\\u001b[2J\\u001b[1Ann\\u000da\\u000a- mayor  Mayor\\u009b8m\\u202e';

/** A store with such a label and such a title, as one from before they were refused may have. */
async function oldStore(): Promise<{ readonly FASTI_DATA: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-escaped-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'store');
  const graph = await openEmbedded({ path });
  await graph.setup();
  const texts = [{ name: 'a.yaml', format: 'YAML' as const, content: fileOf(TOWN) }];
  await loadSeed(graph, { texts }, { at: '2026-01-01T00:00:00Z' });
  await graph.write((transaction) =>
    transaction.run({
      text: 'MATCH (x) WHERE x.id IN $ids SET x.label = $text, x.givenLabel = $text, x.title = $text, x.digests = []',
      params: { ids: ['anna', 'gazette'], text: HOSTILE },
    }),
  );
  await graph.close();
  return { FASTI_DATA: path };
}

const CONTROL = /(?!\n)[\p{Cc}\u202a-\u202e]/u;

it('a store with control characters is read, planned, exported and restored, and prints none of them', async () => {
  const env = await oldStore();
  const tenure = fileOf(
    `${TOWN}facts:\n- { id: t1, tenure: { holder: anna, office: mayor }, claims: [ { source: gazette } ] }\n`,
  );
  const folder = await folderOf({ 'a.yaml': tenure });
  const { out, err, status } = await fasti(['plan', folder, '--full'], { ...env, FORCE_COLOR: '1' });
  expect({ err, status }).toEqual({ err: '', status: 0 });
  const colors = ['1', '2', '22', '31', '32', '33', '39'].map((code) => `\u001b[${code}m`);
  const plain = colors.reduce((text, color) => text.replaceAll(color, ''), out);
  expect(plain).not.toMatch(CONTROL);
  expect(plain).toContain(`    title: ${SHOWN.replace('\\u000a', ' ')} -> Gazette`);
  expect(out).not.toContain('\n- mayor');
  const json = await fasti(['plan', folder, '--json'], env);
  expect(json.out).not.toMatch(CONTROL);
  expect(JSON.parse(json.out).datasets[0].changes[0].differences[0].before).toBe(HOSTILE.replace('\n', ' '));
  const backup = join(folder, 'backup');
  expect((await fasti(['backup', backup], env)).status).toBe(0);
  const restored = { FASTI_DATA: join(folder, 'restored') };
  expect((await fasti(['restore', backup], restored)).status).toBe(0);
  const exported = await fasti(['export'], restored);
  expect(exported.out).toBe((await fasti(['export'], env)).out);
  expect(exported.out).toContain('\\u001b[2J');
});

it('what a command prints in lines is one line each, and files are exact but at a terminal', () => {
  const printed: string[] = [];
  const io = (isTerminal: boolean) =>
    commandIo({ out: (text) => printed.push(text), err: (text) => printed.push(text), isTerminal }, true);
  io(true).out(HOSTILE);
  io(true).out([[null, HOSTILE]]);
  io(true).err(HOSTILE);
  io(false).file(HOSTILE);
  io(true).file(HOSTILE);
  expect(printed).toEqual([SHOWN, SHOWN, SHOWN, HOSTILE, SHOWN.replace('\\u000a', '\n')]);
});
