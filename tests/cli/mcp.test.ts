/** `fasti mcp` as a process, as a desktop client starts it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it, onTestFinished } from 'vitest';
import { callTool } from '../support/agentClient.ts';
import { addressOf, folder, serve } from './serving.ts';
import { CLEAN, fasti, PROGRAM, start } from './support.ts';

async function connected(settings: Readonly<Record<string, string>>): Promise<Client> {
  const client = new Client({ name: 'tests', version: '1' });
  const { PATH = '', HOME = '' } = CLEAN;
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [PROGRAM, 'mcp'],
      env: { PATH, HOME, ...settings },
    }),
  );
  onTestFinished(() => client.close());
  return client;
}

describe('fasti mcp', () => {
  it('answers over standard input and output, from a store that nobody serves', async () => {
    const settings = { FASTI_DATA: await folder(), FASTI_PUBLIC_URL: 'https://archive.example' };
    expect((await fasti(['apply', 'seed'], settings)).status).toBe(0);
    const client = await connected(settings);
    expect((await client.listTools()).tools).toHaveLength(10);
    const { statements } = await callTool(client, 'search', { text: 'Morozov' });
    expect(statements.map(({ url }) => url)).toEqual(['https://archive.example/entity/sergey-morozov']);
    await expect(callTool(client, 'graphql', { query: 'mutation { __typename }' })).resolves.toBeDefined();
  });

  it('answers beside a server that has the store, and sees its batches', async () => {
    const settings = { FASTI_DATA: await folder(), FASTI_SEED: 'seed' };
    const serving = serve(settings);
    await addressOf(serving);
    const client = await connected(settings);
    expect((await callTool(client, 'record', { id: 'wego' })).batch).toBe(1);
    const town = join(settings.FASTI_DATA, 'town.yaml');
    await writeFile(
      town,
      'fasti: "1"\ndataset: town\nentities:\n  new-town: { kind: region, label: New Town }\n',
    );
    expect((await fasti(['apply', town], settings)).status).toBe(0);
    expect(await callTool(client, 'search', { text: 'New Town' })).toMatchObject({
      batch: 2,
      statements: [{ id: 'new-town' }],
    });
  });

  it('ends when its input does, with nothing but the protocol on its output', async () => {
    const child = start(
      ['mcp'],
      { FASTI_DATA: await folder() },
      'this is no JSON\n{"jsonrpc":"2.0","id":1,"method":"ping"}\n',
    );
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += String(chunk);
    });
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect(status).toBe(0);
    for (const line of output.split('\n').filter(Boolean)) expect(JSON.parse(line)).toHaveProperty('jsonrpc');
  });
});
