/** What docs/agents.md says of each tool is so. */
import { readFileSync } from 'node:fs';
import { encode } from 'gpt-tokenizer';
import { expect, it } from 'vitest';
import { agentClient, callTool } from '../support/agentClient.ts';
import { withShippedApi } from '../support/shippedApi.ts';

const document = readFileSync(new URL('../../docs/agents.md', import.meta.url), 'utf8');
const rows = [...document.matchAll(/^\| `(\w+)` \| (\d+) \| `(.+?)` \| (.+) \|$/gm)].map(
  ([, tool = '', tokens, args = '', parts = '']) => ({
    tool,
    tokens: Number(tokens),
    args: JSON.parse(args) as object,
    parts: [...parts.matchAll(/`(.+?)`/g)].map(([, part]) => part ?? ''),
  }),
);

it('has a row for each tool, with its tokens, a question, and what its answer has', async () => {
  await withShippedApi(async (api) => {
    const client = await agentClient(api);
    const { tools } = await client.listTools();
    expect(rows.map(({ tool }) => tool)).toEqual(tools.map(({ name }) => name));
    const all = tools.map((tool) => [tool.name, encode(JSON.stringify(tool)).length]);
    expect(Object.fromEntries(rows.map(({ tool, tokens }) => [tool, tokens]))).toEqual(
      Object.fromEntries(all),
    );
    for (const { tool, args, parts } of rows) {
      const answer = JSON.stringify(await callTool(client, tool, args));
      expect(
        parts.filter((part) => !answer.includes(part)),
        tool,
      ).toEqual([]);
    }
    await client.close();
  });
});
