/** Manifests of documents, as the builds of clients write them. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { onTestFinished } from 'vitest';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A new folder with these files, which is removed when the test ends. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-documents-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** The manifest of Apollo: `ids` by the names of operations are what its client sends. */
export function apolloManifest(documents: Readonly<Record<string, string>>): {
  readonly text: string;
  readonly ids: ReadonlyMap<string, string>;
} {
  const operations = Object.entries(documents).map(([name, body]) => ({
    id: sha256(body),
    name,
    type: /^\s*mutation/.test(body) ? 'mutation' : 'query',
    body,
    clientName: null,
  }));
  return {
    text: JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
    ids: new Map(operations.map(({ name, id }) => [name, id])),
  };
}

/** The manifest that the client preset of GraphQL Code Generator writes of the documents of an application. */
export async function codegenManifest(documents: string, hashAlgorithm: 'sha1' | 'sha256'): Promise<string> {
  const folder = await folderWith({ 'app.graphql': documents });
  const files = (await generate(
    {
      schema: 'schema/published/schema.graphql',
      documents: join(folder, 'app.graphql'),
      silent: true,
      errorsOnly: true,
      generates: {
        [`${folder}/gql/`]: { preset: 'client', presetConfig: { persistedDocuments: { hashAlgorithm } } },
      },
    },
    false,
  )) as { filename: string; content: string }[];
  const manifest = files.find(({ filename }) => filename.endsWith('persisted-documents.json'));
  if (manifest === undefined) throw new Error('The client preset wrote no manifest.');
  return manifest.content;
}
