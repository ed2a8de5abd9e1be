/** The tools of agents: what each takes, what it asks the API, and what it returns. */
import type { ApiDocument } from '../api/api.ts';
import type { Note } from '../query/notes/note.ts';
import { type Item, TOKENS, tokensOf } from './fit.ts';
import * as documents from './generated/documents.ts';
import {
  type Cited,
  citedByClaims,
  citedByFact,
  claimOf,
  entityOf,
  type Shown,
  statementOf,
  type Told,
  told,
} from './statement.ts';

/** The arguments of a call, which the schema of the tool has checked. */
export type Args = Readonly<Record<string, unknown>>;

/** The answer of the API. */
export interface Read<Data> {
  readonly data: Data;
  readonly notes: readonly Note[];
  readonly batch: number | null;
}

/** Asks the API as any client would; throws an error whose message is for the caller. */
export type Ask = <Data>(query: string, variables: object) => Promise<Read<Data>>;

/** An item that a tool has found, and the cursor after it. */
interface Found extends Item {
  readonly cursor: string | null;
}

/** All that a tool has found. */
export interface Findings {
  readonly items: readonly Found[];
  /** The length of the whole list; null where it is not counted. */
  readonly total: number | null;
  /** Whether the list goes on after these. */
  readonly goesOn: boolean;
  /** Other fields of the answer. */
  readonly more?: Told;
  /** What is not known, in words of ours. */
  readonly notKnown?: readonly string[];
  readonly notes: readonly Note[];
  readonly batch: number | null;
}

/** The definition of a type in the schema definition language; null for a name that no type has. */
export type TypeDefinition = (typeName: string) => string | null;

/** What all tools ask with. */
interface Asking {
  readonly ask: Ask;
  readonly home: string;
  readonly typeDefinition: TypeDefinition;
}

export interface Tool {
  readonly description: string;
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  find(args: Args, asking: Asking): Promise<Findings>;
}

const NONE: Cited = { entities: {}, sources: {} };
const text = (description?: string, maxLength = 300): object => ({
  type: 'string',
  ...(description ? { description } : {}),
  maxLength,
});
const ids = { type: 'array', items: text(), maxItems: 50 };
const oneOf = (...values: string[]): object => ({ enum: values });

const KINDS = { type: 'array', items: { type: 'string', maxLength: 20 }, maxItems: 8 };
const TIMES = { at: text('EDTF day, month, year or today'), knownAt: text('as recorded at this time') };
const LANGUAGE = { language: text('tag, of labels', 35) };
const PAGE = {
  ...LANGUAGE,
  after: text('next of the last answer', 2_000),
  tokens: { type: 'integer', minimum: TOKENS.least, maximum: TOKENS.most },
};

const atOf = ({ at }: Args): string | null => (typeof at === 'string' ? at : null);

const momentOf = (args: Args): { readonly asOf: string } | null => {
  const asOf = atOf(args);
  return asOf === null ? null : { asOf };
};

/** As many items as a page of the API asks for; what does not fit is on the next page. */
const FIRST = 50;

interface ListOf<Node> {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
}

/** Reads a page of the list of a document. */
async function page<Data, Variables extends object, Node>(
  { ask, home }: Asking,
  document: ApiDocument<Data, Variables>,
  args: Args,
  variables: Variables,
  listIn: (data: Data) => ListOf<Node> | undefined,
  itemOf: (node: Node, shown: Shown) => Item,
): Promise<Findings & { readonly data: Data; readonly shown: Shown }> {
  const { at: _at, tokens: _tokens, ...given } = args;
  const asked = { first: FIRST, ...given, at: momentOf(args), ...variables };
  const { data, notes, batch } = await ask<Data>(document.text, asked);
  const list = listIn(data);
  const shown = { home, at: atOf(args), batch };
  const items = (list?.edges ?? []).map(({ node, cursor }) => ({ ...itemOf(node, shown), cursor }));
  return {
    data,
    shown,
    items,
    total: list?.totalCount ?? null,
    goesOn: list?.pageInfo.hasNextPage ?? false,
    notes,
    batch,
  };
}

const factItem = (fact: documents.AgentFact, shown: Shown): Item => ({
  told: statementOf(fact, shown),
  cited: citedByFact(fact, shown),
});

export const TOOLS: Readonly<Record<string, Tool>> = {
  search: {
    description:
      'Find people, offices, bodies, regions, events and topics by any name. Begin here: other tools take ids.',
    properties: { text: text(), kinds: KINDS, ...TIMES, ...PAGE },
    required: ['text'],
    find: (args, asking) =>
      page(
        asking,
        documents.AGENT_SEARCH,
        args,
        { text: String(args.text) },
        ({ list }) => list,
        (hit, shown) => {
          const { entity, matchedBy, certainty, unmatchedWords, matched } = hit;
          return {
            told: told({
              id: entity.recordId,
              ...entityOf(entity, shown, {
                category: entity.category,
                note: entity.note,
                matched,
                unmatchedWords,
              }),
              matchedBy,
              certainty,
            }),
            cited: NONE,
          };
        },
      ),
  },
  record: {
    description:
      'All that is recorded about one entity: every fact with time, certainty, claims and sources.',
    properties: { id: text(), kinds: KINDS, ...TIMES, ...PAGE },
    required: ['id'],
    async find(args, asking) {
      const found = await page(
        asking,
        documents.AGENT_RECORD,
        args,
        { id: String(args.id) },
        ({ list }) => list,
        factItem,
      );
      const { node } = found.data;
      if (!node?.recordId) return found;
      const { category, note, identifiers, existsAt } = node;
      const entity = entityOf(node as documents.AgentEntity, found.shown, { category, note, identifiers });
      return { ...found, more: { record: told({ id: node.recordId, ...entity, existsAt }) } };
    },
  },
  holders: {
    description: 'Who held an office, or any office of a body or region; with at: who held it then.',
    properties: { id: text('of the office or body'), ...TIMES, ...PAGE },
    required: ['id'],
    find: (args, asking) =>
      page(asking, documents.AGENT_HOLDERS, args, { id: String(args.id) }, ({ list }) => list, factItem),
  },
  timeline: {
    description: 'What happened around entities, in order of time, also in their offices and events.',
    properties: {
      ids,
      match: oneOf('ANY', 'ALL'),
      kinds: KINDS,
      during: text('EDTF window'),
      ...TIMES,
      ...PAGE,
    },
    required: ['ids'],
    find: (args, asking) =>
      page(
        asking,
        documents.AGENT_TIMELINE,
        args,
        { ids: args.ids as string[] },
        ({ list }) => list,
        (item, shown) => ({
          ...factItem(item.fact, shown),
          told: statementOf(item.fact, shown, item.certainty),
        }),
      ),
  },
  paths: {
    description:
      'How two entities are linked, by at most maxHops facts; SIMULTANEOUS: links that held on one day.',
    properties: {
      from: text(),
      to: text(),
      maxHops: { type: 'integer', minimum: 1, maximum: 6 },
      time: oneOf('ANY', 'SIMULTANEOUS', 'CHRONOLOGICAL'),
      ...TIMES,
      ...LANGUAGE,
      tokens: PAGE.tokens,
    },
    required: ['from', 'to'],
    async find(args, asking) {
      const { at: _at, tokens: _tokens, ...given } = args;
      const { data, notes, batch } = await asking.ask<documents.AgentPathsData>(documents.AGENT_PATHS.text, {
        first: 5,
        ...given,
        at: momentOf(args),
      });
      const shown = { home: asking.home, at: atOf(args), batch };
      const found = data.paths ?? { nodes: [], complete: true };
      const items = found.nodes.map(({ hops, certainty, interval }) => {
        const cited = hops.map(({ fact }) => citedByFact(fact, shown));
        return {
          told: told({
            certainty,
            time: interval?.label,
            hops: hops.map(({ fromRole, toRole, from, to, fact }) => ({
              from: from.recordId,
              fromRole,
              to: to.recordId,
              toRole,
              fact: statementOf(fact, shown),
            })),
          }),
          cited: {
            entities: Object.assign({}, ...cited.map(({ entities }) => entities)) as Cited['entities'],
            sources: Object.assign({}, ...cited.map(({ sources }) => sources)) as Cited['sources'],
          },
          cursor: null,
        };
      });
      const notKnown = found.complete
        ? []
        : ['Not every way was looked at: there may be others, also shorter ones.'];
      return { items, total: null, goesOn: false, notes, batch, notKnown };
    },
  },
  changes: {
    description: 'What the archive learned: facts that batches created, changed or retracted after `since`.',
    properties: {
      since: text('batch number or time'),
      until: text(),
      about: ids,
      ...PAGE,
    },
    required: ['since'],
    find(args, asking) {
      const [since, until] = [args.since, args.until].map(batchOrTime);
      const variables = { since: since ?? { batch: 0 }, until };
      return page(
        asking,
        documents.AGENT_CHANGES,
        args,
        variables,
        ({ list }) => list,
        (change, shown) => {
          const { fact, before, after } = change;
          const state = (version: typeof before): Told | null =>
            version &&
            told({
              time: version.fact.interval.label,
              withdrawn: version.fact.withdrawn || null,
              disputed: version.fact.disputed,
              quoted: { label: version.fact.label },
            });
          return {
            told: {
              change: before === null ? 'CREATED' : after === null ? 'RETRACTED' : 'CHANGED',
              inBatch: told({
                number: change.batch.number,
                appliedAt: change.batch.appliedAt,
                quoted: told({ reason: change.batch.reason }),
              }),
              ...told({ before: state(before), after: state(after) }),
              fact: statementOf(fact, shown),
            },
            cited: citedByFact(fact, shown),
          };
        },
      );
    },
  },
  sources_of: {
    description:
      'Every claim about one fact: which source says it, where, in which words, and what contradicts it.',
    properties: { id: text('of the fact'), ...TIMES, ...PAGE },
    required: ['id'],
    async find(args, asking) {
      const found = await page(
        asking,
        documents.AGENT_SOURCES,
        args,
        { id: String(args.id) },
        ({ node }) => node?.list,
        (claim, shown) => ({
          told: claimOf(claim, claim.passages),
          cited: citedByClaims([claim], shown),
        }),
      );
      const { node } = found.data;
      if (!node?.recordId) return found;
      const { claims: _claims, ...fact } = statementOf(node as documents.AgentFact, found.shown);
      return { ...found, more: { fact } };
    },
  },
  graphql: {
    description:
      'For what no other tool answers: one read-only GraphQL query, or with `type` the definition of a type (begin with Query).',
    properties: {
      query: text(undefined, 20_000),
      variables: { type: 'object' },
      type: text(),
      tokens: PAGE.tokens,
    },
    required: [],
    async find({ query, variables, type, tokens = TOKENS.usual }, { ask, typeDefinition }) {
      if (typeof type === 'string')
        return { ...EMPTY, more: { definition: definitionOf(typeDefinition(type), Number(tokens)) } };
      const { data, notes, batch } = await ask(String(query ?? ''), (variables ?? {}) as object);
      return { ...EMPTY, more: { quoted: data }, notes, batch };
    },
  },
};

const EMPTY: Findings = { items: [], total: null, goesOn: false, notes: [], batch: null };

const batchOrTime = (value: unknown): { batch: number } | { time: string } | null =>
  typeof value !== 'string' ? null : /^\d{1,9}$/.test(value) ? { batch: Number(value) } : { time: value };

/** A definition, without its descriptions if it is too long with them. */
const definitionOf = (sdl: string | null, tokens: number): string | null =>
  sdl === null || tokensOf(sdl) < tokens / 2 ? sdl : sdl.replace(/^ *"""(?:.|\n)*?"""\n/gm, '');
