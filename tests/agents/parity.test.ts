/** Each tool for agents and GraphQL are asked the same about random archives, and must answer the same. */
import type { Client } from '@modelcontextprotocol/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firmRunOf } from '../../src/domain/time/certainty.ts';
import { seed } from '../domain/property.ts';
import { agentClient, pagesOf, type Statement, wholeList } from '../support/agentClient.ts';
import { type Archive, timeAfter } from '../support/oracle/archive/archive.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { fullArchive } from '../support/oracle/archive/randomArchive.ts';
import { timeArgument } from '../support/oracle/archive/randomDates.ts';
import { ENTITY_IDS, kindOfId, LABELS, NAMES } from '../support/oracle/archive/vocabulary.ts';
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

/** The last statement of an answer may have fewer roles and claims than GraphQL gives, and says how many there are. */
const ofStatement = ({ id, certainty, support, disputed, quoted, time, ...lists }: Statement) => ({
  id,
  certainty: certainty ?? null,
  support,
  disputed: disputed ?? [],
  labels: [quoted?.label, time?.words ?? null],
  time: [time?.start ?? null, time?.end ?? null],
  roles: lists.roleCount ? expect.any(Array) : (lists.roles ?? []).map(({ role, entity }) => [role, entity]),
  sources: lists.claimCount ? expect.any(Array) : (lists.claims ?? []).map(({ source }) => source),
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
    tool: fc.constantFrom(
      'record',
      'holders',
      'timeline',
      'paths',
      'search',
      'changes',
      'sources_of',
      'together',
      'neighbours',
    ),
    ids: fc.tuple(id, id),
    text: fc.constantFrom(...LABELS, ...NAMES),
    at: fc.option(timeArgument, { nil: undefined }),
    step: fc.option(fc.nat(), { nil: undefined }),
    language: fc.constantFrom('ru', 'en', undefined),
  })
  .map(({ tool, ids: [one, two], text, at, step, language }) => (steps) => {
    const known = step === undefined ? {} : { knownAt: timeAfter(step % steps) };
    const times: Times = { ...known, ...(at ? { at } : {}) };
    const args: Readonly<Record<string, object>> = {
      record: { id: one },
      holders: { id: one },
      timeline: { ids: [one, two] },
      paths: { from: one, to: two, maxHops: 3 },
      search: { text },
      changes: { since: '0' },
      sources_of: { id: `f0${one.length % 10}` },
      together: { id: one },
      neighbours: { id: one },
    };
    return { tool, args: { ...args[tool] }, times: tool === 'changes' ? {} : times, language };
  });

/** Asks GraphQL with a document of its own. */
async function expectedOf({ api }: SeededApi, { tool, args, times, language }: Question): Promise<unknown> {
  const text = JSON.stringify;
  const label = labelIn(language);
  const fields = fieldsOfFact(label);
  const kind = ENTITY_IDS.includes(String(args.id)) ? kindOfId(String(args.id)) : 'TOPIC';
  const isOffice = kind === 'OFFICE';
  const known = times.knownAt ? [`knownAt: ${text(times.knownAt)}`] : [];
  const moment = [...(times.at ? [`at: { asOf: ${text(times.at)} }`] : []), ...known];
  const given = (...others: string[]): string => [...others, ...moment, 'first: 200'].join(', ');
  // A firm run of days is asked as a window where the list takes one.
  const run = times.at !== undefined && firmRunOf(times.at) !== null;
  const within = (...others: string[]): string =>
    run ? [...others, `during: ${text(times.at)}`, ...known, 'first: 200'].join(', ') : given(...others);
  const documents: Readonly<Record<string, string>> = {
    record: `{ facts(${within(`filter: { about: [${text(args.id)}] }`)}) { edges { certainty node { ${fields} } } } }`,
    holders: `{ tenures(${within(`filter: { ${isOffice ? 'offices' : 'bodies'}: [${text(args.id)}] }`)}) { edges { certainty node { ${fields} } } } }`,
    timeline: `{ timeline(${within(`ids: ${text(args.ids)}`, 'reach: [OFFICES, EVENTS]')}) { nodes { certainty fact { ${fields} } } } }`,
    paths: `{ paths(${[`from: ${text(args.from)}`, `to: ${text(args.to)}`, 'maxHops: 3', 'first: 200', ...moment].join(', ')}) { nodes { certainty hops { fact { ${fields} } } } } }`,
    search: `{ search(${given(`text: ${text(args.text)}`)}) { nodes { certainty matchedBy entity { recordId ${label} } } } }`,
    changes: `{ factChanges(since: { batch: 0 }, first: 200) { nodes { fact { ${fields} } before { knownFrom } after { knownFrom } } } }`,
    sources_of: `{ node(${[`id: ${text(args.id)}`, ...moment].join(', ')}) { ... on Fact { claims(first: 200) { nodes { source { recordId } } } } } }`,
    together: `{ coTenures(${given(`of: { ${PAIRS[kind] ?? ''} }`.replace('ID', text(args.id)))}) { nodes { certainty tenure { ${fields} } other { ${fields} } } } }`,
    neighbours: isOffice
      ? `{ office(${[`id: ${text(args.id)}`, ...known].join(', ')}) { recordId ${successionWith(times.at ? `during: ${text(times.at)}, ` : '')} } }`
      : `{ tenures(${within(`filter: { holders: [${text(args.id)}] }`)}) { nodes { recordId office { recordId ${successionWith('')} } } } }`,
  };
  if (tool === 'together' && PAIRS[kind] === undefined) return 'refused';
  const { data, errors } = await api.execute(documents[tool] ?? '');
  if (errors) throw new Error(errors[0]?.message);
  const [root] = Object.values(data ?? {}) as ({
    nodes?: unknown[];
    edges?: unknown[];
    claims?: { nodes: unknown[] };
  } | null)[];
  if (tool === 'neighbours') return neighboursOf(root as never);
  const nodes = (root?.nodes ?? root?.edges ?? root?.claims?.nodes ?? []) as never[];
  const listed = tool === 'search' ? byName(nodes) : nodes;
  return listed.map((node) => EXPECTED[tool]?.(node, run));
}

/** Whose pairs of tenures an id asks for, by its kind. */
const PAIRS: Readonly<Record<string, string>> = {
  PERSON: 'person: { id: ID }',
  OFFICE: 'office: ID',
  ORGANIZATION: 'bodyAndParts: ID',
  REGION: 'bodyAndParts: ID',
};

const successionWith = (during: string): string => {
  const neighbour = '{ certainty tenure { recordId } person { recordId } }';
  return `succession(${during}first: 200) { nodes { tenure { recordId } predecessors ${neighbour} successors ${neighbour} } }`;
};

interface Neighbour {
  readonly certainty: string;
  readonly tenure: { readonly recordId: string } | null;
  readonly person: { readonly recordId: string } | null;
}

interface Office {
  readonly recordId: string;
  readonly succession: {
    readonly nodes: readonly {
      readonly tenure: { readonly recordId: string };
      readonly predecessors: readonly Neighbour[];
      readonly successors: readonly Neighbour[];
    }[];
  };
}

/** Those of an office, or of the terms of a holder, office by office. */
function neighboursOf(
  root: Office | { readonly nodes: readonly { readonly recordId: string; readonly office: Office }[] } | null,
): unknown {
  const terms = root !== null && 'nodes' in root ? root.nodes : null;
  const offices = terms?.map(({ office }) => office) ?? (root === null ? [] : [root as Office]);
  const named = ({ certainty, tenure, person }: Neighbour) => [
    tenure?.recordId ?? person?.recordId,
    certainty,
  ];
  return [...new Map(offices.map((office) => [office.recordId, office])).values()].flatMap(({ succession }) =>
    succession.nodes.flatMap(({ tenure, predecessors, successors }) =>
      terms?.every(({ recordId }) => recordId !== tenure.recordId)
        ? []
        : [[tenure.recordId, predecessors.map(named), successors.map(named)]],
    ),
  );
}

/** The hits by name, else at most ten others. */
function byName(hits: readonly { readonly matchedBy: string }[]): never[] {
  const named = hits.filter(({ matchedBy }) => !['RELATED', 'PART', 'SOME_WORDS'].includes(matchedBy));
  return (named.length > 0 ? named : hits.slice(0, 10)) as never[];
}

interface FactEdge {
  readonly certainty: string | null;
  readonly node: Fact;
}

const ofEdge = ({ node, certainty }: FactEdge, run: boolean) =>
  ofFact(node, run ? certainty : node.certainty);

const EXPECTED: Readonly<Record<string, (node: never, run: boolean) => unknown>> = {
  record: ofEdge,
  holders: ofEdge,
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
  together: ({ certainty, tenure, other }: { certainty: string; tenure: Fact; other: Fact }) => [
    certainty,
    ofFact(tenure),
    ofFact(other),
  ],
};

/** The facts of an answer; null for those that its last statement, which is shortened, only names. */
type Facts = (id: string) => Statement | null | undefined;

const factOf = (facts: Facts, id: unknown): unknown => {
  const fact = facts(String(id));
  if (fact === undefined) throw new Error(`The answer does not have the fact ${id}.`);
  return fact === null ? expect.any(Object) : ofStatement(fact);
};

const namedIn = (neighbours: unknown): unknown[] =>
  ((neighbours ?? []) as { fact?: string; entity?: string; certainty: string }[]).map((neighbour) => [
    neighbour.fact ?? neighbour.entity,
    neighbour.certainty,
  ]);

const ANSWERED: Readonly<Record<string, (statement: Statement, facts: Facts) => unknown>> = {
  paths: ({ certainty, hops }, facts) => [certainty, (hops ?? []).map(({ fact }) => factOf(facts, fact))],
  search: ({ id: found, quoted, certainty }) => [found, quoted?.label, certainty ?? null],
  changes: ({ change, fact }) => [change, ofStatement(fact as Statement)],
  sources_of: ({ source }) => source,
  together: ({ certainty, fact, with: other }, facts) => [
    certainty,
    factOf(facts, fact),
    factOf(facts, other),
  ],
  neighbours: ({ fact, before, after }) => [fact, namedIn(before), namedIn(after)],
};

const answerOf = async (client: Client, { tool, args, times, language }: Question): Promise<unknown> => {
  const asked = { ...args, ...times, ...(language ? { language } : {}), tokens: 20_000 };
  const read = ANSWERED[tool] ?? ofStatement;
  return (await pagesOf(client, tool, asked)).flatMap(({ statements, facts = {}, notKnown }) =>
    statements.map((statement, index) => {
      const isShortened = index === statements.length - 1 && notKnown.join().includes('is shortened');
      return read(statement, (id) => facts[id] ?? (isShortened ? null : undefined));
    }),
  );
};

/** How a tool refuses an id of a kind that it does not take; GraphQL finds nothing. */
const REFUSED = expect.stringMatching(/^"\w+" is of the kind [A-Z]+, and \w+ takes /);

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
          const isRefused = typeof answer === 'string' || (Array.isArray(answer) && answer.length === 0);
          if (typeof expected === 'string') expect(isRefused, JSON.stringify(asking)).toBe(true);
          else if (typeof answer === 'string')
            expect([answer, expected], JSON.stringify(asking)).toEqual([REFUSED, []]);
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
    const pages = await pagesOf(client, 'changes', { ...args, tokens: 1_000 });
    const idOf = ({ fact }: Statement): unknown => (fact as Statement).id;
    expect(pages.flatMap(({ statements }) => statements.map(idOf))).toEqual(whole.map(idOf));
    expect(pages.map(({ total }) => total)).toEqual(pages.map(() => whole.length));
    expect(pages[0]?.notKnown).toContain(
      `The answer is cut after ${pages[0]?.statements.length} of ${whole.length} statements; go on with next.`,
    );
    await client.close();
    await api.close();
  });
});
