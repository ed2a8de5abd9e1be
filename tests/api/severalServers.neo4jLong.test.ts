/** Two servers on one graph: trusted documents and the tools of agents answer the same, also after a batch of the other one. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTrustedDocuments } from '../../src/http/graphql/trustedDocuments.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { decorate } from '../../src/store/graph.ts';
import { callTool } from '../support/agentClient.ts';
import { forEachEngine, neo4jOptions } from '../support/engines.ts';
import { sha256 } from '../support/manifests.ts';
import { openSite, type TestSite } from '../support/site.ts';

const PEOPLE = 'query People($knownAt: DateTime) { people(knownAt: $knownAt) { nodes { recordId label } } }';
const APPLY = `mutation Apply($files: [RecordFileInput!]!) { applyRecords(input: { files: $files, reason: "x" }) { batches { number } } }`;
const TOKEN = 'the-token-of-an-editor';

forEachEngine((engine, open) => {
  let sites: readonly [TestSite, TestSite];
  beforeAll(async () => {
    const documents = await readTrustedDocuments([], () => null);
    for (const text of [PEOPLE, APPLY]) documents.add(text);
    const options = { documents, documentsOnly: true, cache: true, tokens: `editor:${TOKEN}` };
    const graph = decorate(await open(), { close: async () => undefined });
    const one = await openSite({ ...options, graph });
    // A store of the embedded engine has one server.
    const other =
      engine === 'neo4j' ? await openSite({ ...options, graph: await openNeo4j(neo4jOptions()) }) : one;
    sites = [one, other];
  });
  afterAll(async () => {
    for (const site of new Set(sites)) await site.close();
  });

  const get = async ({ url }: TestSite, search: Record<string, string> = {}) => {
    const response = await fetch(
      `${url}/graphql?${new URLSearchParams({ documentId: `sha256:${sha256(PEOPLE)}`, ...search })}`,
    );
    const { data } = (await response.json()) as { data: { people: { nodes: { recordId: string }[] } } };
    return { ids: data.people.nodes.map(({ recordId }) => recordId), tag: response.headers.get('etag') };
  };
  const apply = async ({ url }: TestSite, id: string): Promise<number> => {
    const content = `fasti: "1"\ndataset: ${id}\nlanguage: en\nentities:\n  ${id}: { kind: person, label: ${id} Example }\n`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({
        documentId: `sha256:${sha256(APPLY)}`,
        variables: { files: [{ name: 'a.yaml', format: 'YAML', content }] },
      }),
    });
    const { data } = (await response.json()) as {
      data: { applyRecords: { batches: readonly { number: number }[] } };
    };
    return data.applyRecords.batches[0]?.number ?? 0;
  };

  it('answer the same by id, with one entity tag, before and after a batch', async () => {
    const [one, other] = sites;
    const before = [await get(one), await get(other)];
    expect(before[0]).toEqual(before[1]);
    await apply(one, 'ann');
    const after = [await get(other), await get(one)];
    expect(after[0]).toEqual(after[1]);
    expect(after[0]?.ids).toContain('ann');
    expect(after[0]?.tag).not.toBe(before[0]?.tag);
  });

  it('have tools that see what the other one wrote', async () => {
    const [one, other] = sites;
    const client = new Client({ name: 'tests', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${other.url}/mcp`)));
    for (const id of ['bob', 'cleo']) {
      const batch = await apply(one, id);
      const found = await callTool(client, 'search', { text: `${id} Example` });
      expect(found).toMatchObject({ batch, statements: [{ id }] });
      expect(await callTool(client, 'record', { id })).toMatchObject({ batch });
    }
    await client.close();
  });
});
