/** Each tool for agents and GraphQL are asked the same about random archives, and must answer the same. */
import type { Client } from '@modelcontextprotocol/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../domain/property.ts';
import { agentClient, callTool, type Statement, wholeList } from '../support/agentClient.ts';
import { type Archive, timeAfter } from '../support/oracle/archive/archive.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { fullArchive } from '../support/oracle/archive/randomArchive.ts';
import { timeArgument } from '../support/oracle/archive/randomDates.ts';
import { ENTITY_IDS, LABELS, NAMES } from '../support/oracle/archive/vocabulary.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const ARCHIVES = 4;
const QUESTIONS = 30;

/** A label in the language that is asked for. */
const labelIn = (language: string | undefined): string =>
  language === undefined ? 'label' : `label(language: "${language}")`;

/** What is compared of a fact. */
const fieldsOfFact = (label: string): string => `recordId certainty support disputed ${label}
  interval { ${label} start { edtf } end { edtf } }
  roles { role entity { recordId } }
  claims(first: 8) { nodes { source { recordId } } }`;

interface Fact {
  readonly recordId: string;
  readonly label: string;
  readonly certainty: string | null;
  readonly support: string;
  readonly disputed: readonly string[];
  readonly interval: Readonly<Record<'start' | 'end', { readonly edtf: string } | null>> & {
    readonly label: string | null;
  };
  readonly roles: readonly { readonly role: string; readonly entity: { readonly recordId: string } }[];
  readonly claims: { readonly nodes: readonly { readonly source: { readonly recordId: string } }[] };
}

const ofFact = (fact: Fact, certainty = fact.certainty) => ({
  id: fact.recordId,
  certainty,
  support: fact.support,
  disputed: fact.disputed,
  labels: [fact.label, fact.interval.label || null],
  time: [fact.interval.start?.edtf ?? null, fact.interval.end?.edtf ?? null],
  roles: fact.roles.map(({ role, entity }) => [role, entity.recordId]),
  sources: fact.claims.nodes.map(({ source }) => source.recordId),
});

const ofStatement = ({ id, certainty, support, disputed, quoted, time, roles, claims }: Statement) => ({
  id,
  certainty: certainty ?? null,
  support,
  disputed: disputed ?? [],
  labels: [quoted?.label, time?.words ?? null],
  time: [time?.start ?? null, time?.end ?? null],
  roles: (roles ?? []).map(({ role, entity }) => [role, entity]),
  sources: (claims ?? []).map(({ source }) => source),
});

interface Times {
  readonly at?: string;
  readonly knownAt?: string;
}

/** A tool with its arguments, and how GraphQL is asked the same. */
interface Question {
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly times: Times;
  readonly language: string | undefined;
}

const id = fc.constantFrom(...ENTITY_IDS);
const question: fc.Arbitrary<(steps: number) => Question> = fc
  .record({
    tool: fc.constantFrom('record', 'holders', 'timeline', 'paths', 'search', 'changes', 'sources_of'),
    ids: fc.tuple(id, id),
    text: fc.constantFrom(...LABELS, ...NAMES),
    at: fc.option(timeArgument, { nil: undefined }),
    step: fc.option(fc.nat(), { nil: undefined }),
    language: fc.constantFrom('ru', 'en', undefined),
  })
  .map(({ tool, ids: [one, two], text, at, step, language }) => (steps) => {
    const known = step === undefined ? {} : { knownAt: timeAfter(step % steps) };
    const times: Times = tool === 'sources_of' ? known : { ...known, ...(at ? { at } : {}) };
    const args: Readonly<Record<string, object>> = {
      record: { id: one },
      holders: { id: one },
      timeline: { ids: [one, two] },
      paths: { from: one, to: two, maxHops: 3 },
      search: { text },
      changes: { since: '0' },
      sources_of: { id: `f0${one.length % 10}` },
    };
    return { tool, args: { ...args[tool] }, times: tool === 'changes' ? {} : times, language };
  });

/** Asks GraphQL with a document of its own. */
async function expectedOf({ api }: SeededApi, { tool, args, times, language }: Question): Promise<unknown> {
  const text = JSON.stringify;
  const label = labelIn(language);
  const fields = fieldsOfFact(label);
  const moment = [
    ...(times.at ? [`at: { asOf: ${text(times.at)} }`] : []),
    ...(times.knownAt ? [`knownAt: ${text(times.knownAt)}`] : []),
  ];
  const given = (...others: string[]): string => [...others, ...moment, 'first: 200'].join(', ');
  const documents: Readonly<Record<string, string>> = {
    record: `{ facts(${given(`filter: { about: [${text(args.id)}] }`)}) { nodes { ${fields} } } }`,
    holders: `{ tenures(${given(`filter: { or: [{ offices: [${text(args.id)}] }, { bodies: [${text(args.id)}] }] }`)}) { nodes { ${fields} } } }`,
    timeline: `{ timeline(${given(`ids: ${text(args.ids)}`, 'reach: [OFFICES, EVENTS]')}) { nodes { certainty fact { ${fields} } } } }`,
    paths: `{ paths(${[`from: ${text(args.from)}`, `to: ${text(args.to)}`, 'maxHops: 3', 'first: 5', ...moment].join(', ')}) { nodes { certainty hops { fact { ${fields} } } } } }`,
    search: `{ search(${given(`text: ${text(args.text)}`)}) { nodes { certainty entity { recordId ${label} } } } }`,
    changes: `{ factChanges(since: { batch: 0 }, first: 200) { nodes { fact { ${fields} } before { knownFrom } after { knownFrom } } } }`,
    sources_of: `{ node(${[`id: ${text(args.id)}`, ...moment].join(', ')}) { ... on Fact { claims(first: 200) { nodes { source { recordId } } } } } }`,
  };
  const { data, errors } = await api.execute(documents[tool] ?? '');
  if (errors) throw new Error(errors[0]?.message);
  const [root] = Object.values(data ?? {}) as ({ nodes?: unknown[]; claims?: { nodes: unknown[] } } | null)[];
  const nodes = (root?.nodes ?? root?.claims?.nodes ?? []) as never[];
  return nodes.map((node) => EXPECTED[tool]?.(node));
}

const EXPECTED: Readonly<Record<string, (node: never) => unknown>> = {
  record: (node: Fact) => ofFact(node),
  holders: (node: Fact) => ofFact(node),
  timeline: ({ fact, certainty }: { fact: Fact; certainty: string | null }) => ofFact(fact, certainty),
  paths: ({ certainty, hops }: { certainty: string; hops: { fact: Fact }[] }) => [
    certainty,
    hops.map(({ fact }) => ofFact(fact)),
  ],
  search: ({
    certainty,
    entity,
  }: {
    certainty: string | null;
    entity: { recordId: string; label: string };
  }) => [entity.recordId, entity.label, certainty],
  changes: ({ fact, before, after }: { fact: Fact; before: unknown; after: unknown }) => [
    before === null ? 'CREATED' : after === null ? 'RETRACTED' : 'CHANGED',
    ofFact(fact),
  ],
  sources_of: ({ source }: { source: { recordId: string } }) => source.recordId,
};

const ANSWERED: Readonly<Record<string, (statement: Statement) => unknown>> = {
  paths: ({ certainty, hops }) => [certainty, (hops ?? []).map(({ fact }) => ofStatement(fact))],
  search: ({ id: found, quoted, certainty }) => [found, quoted?.label, certainty ?? null],
  changes: ({ change, fact }) => [change, ofStatement(fact as Statement)],
  sources_of: ({ source }) => source,
};

const answerOf = async (client: Client, { tool, args, times, language }: Question): Promise<unknown> =>
  (
    await wholeList(client, tool, { ...args, ...times, ...(language ? { language } : {}), tokens: 20_000 })
  ).map(ANSWERED[tool] ?? ofStatement);

describe('tools for agents', () => {
  it('answer what GraphQL answers, on random archives', async () => {
    let asked = 0;
    let answered = 0;
    const check = async (
      archive: Archive,
      questions: readonly ((steps: number) => Question)[],
    ): Promise<void> => {
      const api = await loadedApi('embedded', (graph) => loadArchive(graph, archive));
      const client = await agentClient(api.api);
      try {
        for (const make of questions) {
          const asking = make(archive.steps.length);
          const refusal = (error: Error): string => error.message;
          const expected = await expectedOf(api, asking).catch(refusal);
          const answer = await answerOf(client, asking).catch(refusal);
          asked += 1;
          // A refusal is one for both; its words name the arguments that each was given.
          if (typeof expected === 'string') expect(typeof answer, JSON.stringify(asking)).toBe('string');
          else expect(answer, JSON.stringify(asking)).toEqual(expected);
          if (Array.isArray(expected) && expected.length > 0) answered += 1;
        }
      } finally {
        await client.close();
        await api.close();
      }
    };
    const questions = fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS });
    await fc.assert(fc.asyncProperty(fc.noBias(fullArchive), questions, check), {
      numRuns: ARCHIVES,
      seed,
      endOnFailure: true,
    });
    expect(answered).toBeGreaterThan(asked / 4);
  });

  it('cut lists at whole statements and go on where they cut', async () => {
    const api = await loadedApi('embedded', async (graph) => {
      const [archive] = fc.sample(fc.noBias(fullArchive), { numRuns: 1, seed: 4 });
      await loadArchive(graph, archive as Archive);
    });
    const client = await agentClient(api.api);
    const args = { since: '0' };
    const whole = await wholeList(client, 'changes', { ...args, tokens: 20_000 });
    expect(whole.length).toBeGreaterThan(10);
    expect(await wholeList(client, 'changes', { ...args, tokens: 1_000 })).toEqual(whole);
    const first = await callTool(client, 'changes', { ...args, tokens: 1_000 });
    expect(first.notKnown.at(-1)).toMatch(/^The answer is cut after \d+ of/);
    await client.close();
    await api.close();
  });
});
