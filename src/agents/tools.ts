/** The tools of agents: what each takes, what it asks the API, and what it returns. */
import { ACTOR_KINDS, ENTITY_KINDS, FACT_KINDS } from '../domain/model/kinds.ts';
import {
  ENTITIES,
  FACTS,
  IDS,
  integer,
  MOMENT,
  oneOf,
  PAGE,
  SIZE,
  type Takes,
  TIMES,
  text,
} from './arguments.ts';
import {
  type Args,
  type Asking,
  CallRefused,
  EMPTY,
  type Findings,
  page,
  read,
  sliced,
  tokensFor,
  withFacts,
} from './findings.ts';
import { largest } from './fit.ts';
import * as documents from './generated/documents.ts';
import { claimOf, entityOf, type Shown, statementOf, type Told, told } from './statement.ts';
import { neighbours, together } from './terms.ts';
import { tokensOf } from './tokens.ts';

export interface Tool extends Takes {
  readonly description: string;
  find(args: Args, asking: Asking): Promise<Findings>;
}

export const TOOLS: Readonly<Record<string, Tool>> = {
  search: {
    description:
      'Find people, offices, bodies, regions, events and topics by any name. Begin here: other tools take ids.',
    properties: { text: text(), kinds: ENTITIES, ...MOMENT, ...PAGE },
    required: ['text'],
    async find(args, asking) {
      const found = await page(asking, documents.AGENT_SEARCH, args, {}, ({ node }, shown) => {
        const { entity, matchedBy, certainty, matched, unmatchedWords } = node;
        const { recordId: id, category, note } = entity;
        const more = { category, note, matched, unmatchedWords };
        return told({ id, ...entityOf(entity, shown, more), matchedBy, certainty });
      });
      return searchHits(found, args);
    },
  },
  record: {
    description:
      'All that is recorded about one entity: every fact with time, certainty, claims and sources.',
    properties: { id: text(), kinds: FACTS, ...TIMES, ...PAGE },
    required: ['id'],
    kinds: { id: ENTITY_KINDS },
    async find(args, asking) {
      const found = await page(asking, documents.AGENT_RECORD, args, {}, statementOfEdge);
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
    kinds: { id: ['OFFICE', 'ORGANIZATION', 'REGION'] },
    find(args, asking) {
      const { id, kind } = asking.named(args.id);
      const of = { [kind === 'OFFICE' ? 'offices' : 'bodies']: [id] };
      return page(asking, documents.AGENT_HOLDERS, args, of, statementOfEdge);
    },
  },
  neighbours: {
    description:
      'Who came directly before and after: in an office, of a holder in their offices, or of one term (a TENURE).',
    properties: { id: text('of the office, holder or term'), ...TIMES, ...PAGE },
    required: ['id'],
    kinds: { id: ['OFFICE', ...ACTOR_KINDS, 'TENURE'] },
    find: neighbours,
  },
  together: {
    description:
      'Who was in office at the same time as a person, the holders of an office or one term (in the same body), or within a body and its parts.',
    properties: {
      id: text('of the person, office, body or term'),
      with: text('for a person: another person, or a body whose offices count'),
      ...MOMENT,
      ...PAGE,
    },
    required: ['id'],
    kinds: { id: ['OFFICE', ...ACTOR_KINDS, 'TENURE'], with: ACTOR_KINDS },
    find: together,
  },
  timeline: {
    description: 'What happened around entities, in order of time, also in their offices and events.',
    properties: {
      ids: IDS,
      match: oneOf('ANY', 'ALL'),
      kinds: FACTS,
      during: text('EDTF window'),
      ...TIMES,
      ...PAGE,
    },
    required: ['ids'],
    kinds: { ids: ENTITY_KINDS },
    find: (args, asking) =>
      page(asking, documents.AGENT_TIMELINE, args, {}, ({ node: { fact, certainty } }, shown) =>
        statementOf(fact, shown, certainty),
      ),
  },
  paths: {
    description:
      'How two entities are linked, by at most maxHops facts; SIMULTANEOUS: links that held on one day.',
    properties: {
      from: text(),
      to: text(),
      maxHops: integer(1, 6),
      time: oneOf('ANY', 'SIMULTANEOUS', 'CHRONOLOGICAL'),
      ...MOMENT,
      ...PAGE,
    },
    required: ['from', 'to'],
    kinds: { from: ENTITY_KINDS, to: ENTITY_KINDS },
    async find(args, asking) {
      const { data, notes, batch } = await read(asking, documents.AGENT_PATHS, args, { first: MOST_PATHS });
      const { nodes, complete } = data.paths ?? { nodes: [], complete: true };
      const items = sliced(nodes.map(pathOf), args, batch);
      const isWhole = complete && nodes.length < MOST_PATHS;
      const notKnown = isWhole
        ? []
        : ['Not every way was looked at: there may be others, also shorter ones.'];
      const total = isWhole ? nodes.length : null;
      return withFacts(asking, args, { items, total, goesOn: false, notes, batch, notKnown });
    },
  },
  changes: {
    description: 'What the archive learned: facts that batches created, changed or retracted after `since`.',
    properties: { since: text('batch number or time'), until: text(), about: IDS, ...PAGE },
    required: ['since'],
    kinds: { about: ENTITY_KINDS },
    async find(args, asking) {
      const since = batchOrTime('since', args.since);
      const until = args.until === undefined ? null : batchOrTime('until', args.until);
      const found = await page(asking, documents.AGENT_CHANGES, args, { since, until }, changeOf);
      for (const [name, bound] of [['since', since] as const, ['until', until] as const])
        if ((bound?.batch ?? 0) > (found.batch ?? 0))
          throw noBatchOrTime(name, args[name], `the newest batch is ${found.batch ?? 0}`);
      return found;
    },
  },
  sources_of: {
    description:
      'Every claim about one fact: which source says it, where, in which words, and what contradicts it.',
    properties: { id: text('of the fact'), ...MOMENT, ...PAGE },
    required: ['id'],
    kinds: { id: FACT_KINDS },
    async find(args, asking) {
      const found = await page(asking, documents.AGENT_SOURCES, args, {}, ({ node }, shown) =>
        claimOf(node, shown, node.passages),
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
    properties: { query: text(undefined, 20_000), variables: { type: 'object' }, type: text(), ...SIZE },
    required: [],
    async find(args, { ask, typeDefinition }) {
      const { query, variables = {}, type } = args;
      if (typeof type === 'string')
        return { ...EMPTY, more: { definition: definitionOf(typeDefinition(type), tokensFor(args)) } };
      if (query === undefined)
        throw new CallRefused('graphql needs query or type; {"type": "Query"} says what can be asked.');
      const { data, notes, batch } = await ask(String(query), variables as object);
      return { ...EMPTY, more: { quoted: data }, notes, batch };
    },
  },
};

type FactEdge = documents.AgentHoldersData['list']['edges'][number];

const statementOfEdge = ({ node, certainty }: FactEdge, shown: Shown): Told =>
  statementOf(node, shown, shown.run ? certainty : node.certainty);

const NOT_BY_NAME: ReadonlySet<unknown> = new Set(['RELATED', 'PART', 'SOME_WORDS']);
/** The most hits that do not have the text in their names. */
const MOST_OTHERS = 10;

/** The hits by name; without such, the first of the others, which are related or have some of the words. */
function searchHits(found: Findings, { after }: Args): Findings {
  const { items } = found;
  const named = items.filter(({ told: { matchedBy } }) => !NOT_BY_NAME.has(matchedBy));
  if (named.length === items.length) return found;
  const listed = named.length > 0 ? named : items.slice(0, MOST_OTHERS);
  const total = after === undefined ? listed.length : null;
  const left = after === undefined ? (found.total ?? 0) - listed.length : 'Some';
  const others = left === 0 ? '' : ` ${left} more hits are not listed`;
  const notKnown =
    named.length > 0
      ? `${others.trim()}: they are linked to what has these words, or have some of them. record, holders or timeline of a hit has what it is linked to.`
      : `No name has all words of the text. RELATED: the other words are those of what the hit is linked to; unmatchedWords: those that match nothing of it.${others && `${others}; ask with other words, or with kinds.`}`;
  return { ...found, items: listed, total, goesOn: false, notKnown: [notKnown] };
}

/** The most paths that the API gives. */
const MOST_PATHS = 200;

type Path = NonNullable<documents.AgentPathsData['paths']>['nodes'][number];

const pathOf = ({ hops, certainty, interval }: Path): Told =>
  told({
    certainty,
    time: interval?.label,
    hops: hops.map(({ fromRole, toRole, from, to, fact }) => ({
      from: from.recordId,
      fromRole,
      to: to.recordId,
      toRole,
      fact: fact.recordId,
    })),
  });

type ChangeEdge = documents.AgentChangesData['list']['edges'][number];

function changeOf({ node: { fact, before, after, batch } }: ChangeEdge, shown: Shown): Told {
  const state = (version: typeof before): Told | null =>
    version &&
    told({
      time: version.fact.interval.label,
      withdrawn: version.fact.withdrawn || null,
      disputed: version.fact.disputed,
      quoted: { label: version.fact.label },
    });
  const { number, appliedAt, reason } = batch;
  return told({
    change: before === null ? 'CREATED' : after === null ? 'RETRACTED' : 'CHANGED',
    inBatch: told({ number, appliedAt, quoted: told({ reason }) }),
    before: state(before),
    after: state(after),
    fact: statementOf(fact, shown),
  });
}

function batchOrTime(name: string, value: unknown): { readonly batch?: number; readonly time?: string } {
  const text = String(value);
  if (/^\d{1,9}$/.test(text)) return { batch: Number(text) };
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return { time: text };
  throw noBatchOrTime(name, value, 'a time has a day and an hour');
}

function noBatchOrTime(name: string, value: unknown, why: string): CallRefused {
  const [, year = '2026', day = '-01-01'] = /^(\d{4})(-\d\d-\d\d)?$/.exec(String(value)) ?? [];
  return new CallRefused(
    `${name}: ${JSON.stringify(value)} is no batch and no time, since ${why}; write a number such as "1", or "${year}${day}T00:00:00Z".`,
  );
}

/** Tokens of an answer besides a definition. */
const TOKENS_OF_FRAME = 150;

/** A definition with as many of its descriptions, from the first on, as the answer has room for. */
function definitionOf(sdl: string, tokens: number): string {
  // Every second part is a description.
  const parts = sdl.split(/(^ *"""(?:.|\n)*?"""\n)/gm);
  const withFirst = (count: number): string =>
    parts.filter((_, index) => index % 2 === 0 || index < 2 * count).join('');
  const fits = (count: number): boolean =>
    tokensOf(JSON.stringify(withFirst(count))) <= tokens - TOKENS_OF_FRAME;
  return withFirst(largest(parts.length, fits));
}
