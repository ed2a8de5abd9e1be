/**
 * Two hundred questions whose answers stand in the files of the records: a client that has only the tools and a name finds
 * each answer, with its sources.
 */
import { readFileSync } from 'node:fs';
import type { Client } from '@modelcontextprotocol/client';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { seed } from '../domain/property.ts';
import { agentClient, callTool, type Statement, wholeList } from '../support/agentClient.ts';
import { yamlOf } from '../support/oracle/archive/archive.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { fullArchive } from '../support/oracle/archive/randomArchive.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';
import { withShippedApi } from '../support/shippedApi.ts';

const QUESTIONS = 200;

type Roles = Readonly<Record<string, string | readonly string[] | undefined>>;

interface FactOfFile {
  readonly tenure?: Roles;
  readonly membership?: Roles;
  readonly participation?: Roles;
  readonly relation?: Roles;
  readonly name?: { readonly entity: string; readonly text: string };
  readonly claims?: readonly { readonly source?: string; readonly rank?: string }[];
}

interface File {
  readonly entities?: Readonly<Record<string, { readonly label?: string } | undefined>>;
  readonly facts?: readonly FactOfFile[];
}

/** Who is asked for, of what has the name, and which sources say so. */
interface Question {
  readonly name: string;
  readonly tool: 'holders' | 'record';
  readonly role: string;
  readonly who: string;
  readonly sources: readonly string[];
}

/** By the kind of a fact: of what the question is, and whom it asks for. */
const ASKED = [
  ['tenure', 'office', 'holder', 'holders', 'HOLDER'],
  ['membership', 'body', 'member', 'record', 'MEMBER'],
  ['participation', 'event', 'participant', 'record', 'PARTICIPANT'],
  // Relations that are read in both directions have their two in the order of ids.
  ['relation', 'subject', 'object', 'record', 'SUBJECT or OBJECT'],
] as const;

function questionsOf(files: readonly File[]): Question[] {
  // What was withdrawn is in no list.
  const facts = files
    .flatMap((file) => file.facts ?? [])
    .filter(({ claims = [] }) => claims.some(({ rank }) => rank !== 'DEPRECATED'));
  const labels = new Map<string, string | undefined>([
    ...facts.flatMap(({ name }) => (name ? [[name.entity, name.text] as const] : [])),
    ...files.flatMap(({ entities = {} }) =>
      Object.entries(entities).flatMap(([id, entity]) =>
        entity?.label ? [[id, entity.label] as const] : [],
      ),
    ),
  ]);
  return facts.flatMap((fact) =>
    ASKED.flatMap(([kind, of, asked, tool, role]) => {
      const roles = fact[kind];
      const name = labels.get(String(roles?.[of]));
      const who = roles?.[asked];
      const sources = (fact.claims ?? []).flatMap(({ source, rank }) =>
        source === undefined || rank === 'DEPRECATED' ? [] : [source],
      );
      return name === undefined || typeof who !== 'string' || sources.length === 0
        ? []
        : [{ name, tool, role, who, sources }];
    }),
  );
}

/** Finds who is asked for by the tools alone: all statements with it, of whatever has the name. */
async function found(client: Client, { name, tool, role, who }: Question): Promise<readonly Statement[]> {
  // Who asks for holders looks for an office: the tool refuses a person whose name is like that of one.
  const kinds = tool === 'holders' ? { kinds: ['OFFICE'] } : {};
  const candidates = await wholeList(client, 'search', { text: name, ...kinds });
  const statements = await Promise.all(candidates.map(({ id }) => wholeList(client, tool, { id })));
  return statements
    .flat()
    .filter(({ roles }) => roles?.some((one) => role.includes(one.role) && one.entity === who));
}

/** What is wrong with the answer to a question; null for nothing. */
async function problemOf(client: Client, question: Question): Promise<string | null> {
  const statements = await found(client, question);
  if (statements.length === 0) return 'not answered';
  for (const { id, url, claims = [] } of statements) {
    if (!String(url).includes(`/fact/${id}`)) return 'without an address';
    if (claims.length === 0) return `${id} is uncited`;
  }
  const said = new Set<unknown>();
  for (const { id } of statements) {
    const { sources = {} } = await callTool(client, 'sources_of', { id });
    if (Object.values(sources).some(({ url }) => !url.includes('/source/')))
      return 'a source without an address';
    for (const { source } of await wholeList(client, 'sources_of', { id })) said.add(source);
  }
  const left = question.sources.filter((source) => !said.has(source));
  return left.length === 0 ? null : `${left.join()} not named`;
}

describe('the tools alone', () => {
  it(`answer ${QUESTIONS} questions from the shipped and random records, each with its sources`, async () => {
    let asked = 0;
    const ask = async (client: Client, questions: readonly Question[]): Promise<void> => {
      for (const question of questions.slice(0, QUESTIONS - asked)) {
        expect([question, await problemOf(client, question)]).toEqual([question, null]);
        asked += 1;
      }
    };
    await withShippedApi(async (api) => {
      const files = globSync('seed/*.yaml').map((path) => parse(readFileSync(path, 'utf8')) as File);
      const client = await agentClient(api);
      await ask(client, questionsOf(files));
      await client.close();
    });
    expect(asked).toBeGreaterThan(100);
    for (const archive of fc.sample(fc.noBias(fullArchive), { numRuns: 200, seed })) {
      if (asked >= QUESTIONS) break;
      const first = archive.steps.find((step) => step.kind === 'LOAD');
      if (first?.kind !== 'LOAD') continue;
      const api: SeededApi = await loadedApi('embedded', (graph) => loadArchive(graph, { steps: [first] }));
      const client = await agentClient(api.api);
      await ask(client, questionsOf([parse(yamlOf(first.dataset)) as File]));
      await client.close();
      await api.close();
    }
    expect(asked).toBe(QUESTIONS);
  });
});
