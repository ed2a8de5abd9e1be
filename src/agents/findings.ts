/** What tools read of the API, as much as an answer has room for. */
import type { ApiDocument } from '../api/api.ts';
import { FastiError } from '../domain/model/fastiError.ts';
import { firmRunOf } from '../domain/time/certainty.ts';
import type { Note } from '../query/notes/note.ts';
import { namesIn } from './fit.ts';
import { AGENT_STATEMENTS, type AgentFact } from './generated/documents.ts';
import { type Shown, statementOf, type Told } from './statement.ts';
import { TOKENS, tokensOf } from './tokens.ts';

/** The arguments of a call, which `arguments.ts` has checked. */
export type Args = Readonly<Record<string, unknown>>;

/** The answer of the API. */
export interface Read<Data> {
  readonly data: Data;
  readonly notes: readonly Note[];
  readonly batch: number | null;
}

/** Asks the API as any client would; throws an error whose message is for the caller. */
export type Ask = <Data>(query: string, variables: object) => Promise<Read<Data>>;

/** The definition of a type in the schema definition language. Throws a FastiError for a name that no type has. */
export type TypeDefinition = (typeName: string) => string;

/** What an id of a call names. */
export interface Named {
  /** The id of the record; that of another one if it was merged into it. */
  readonly id: string;
  readonly kind: string;
  /** The id of the office of a tenure. */
  readonly office: string | null;
}

/** What all tools ask with. */
export interface Asking extends Pick<Shown, 'home' | 'cited'> {
  readonly ask: Ask;
  readonly typeDefinition: TypeDefinition;
  /** What the id of an argument names. */
  named(id: unknown): Named;
}

/** A statement that a tool has found, and the cursor after it. */
export interface Found {
  readonly told: Told;
  readonly cursor: string;
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

export const EMPTY: Findings = { items: [], total: null, goesOn: false, notes: [], batch: null };

/** What a tool was asked cannot be answered; the message is for the caller. */
export class CallRefused extends FastiError {
  constructor(problem: string) {
    super('CALL_REFUSED', problem);
  }
}

export const tokensFor = ({ tokens }: Args): number => (typeof tokens === 'number' ? tokens : TOKENS.usual);

/**
 * The variables of a document, and how its answer is shown. A firm run of days, such as a year, is asked as a window where the
 * document takes one, and else as some day of it.
 */
function readAs(
  { home, cited }: Asking,
  { text }: ApiDocument<unknown, object>,
  { at, tokens, ...given }: Args,
): { readonly variables: object; readonly shown: Omit<Shown, 'batch'> } {
  const during = given.during ?? at;
  const run = typeof during === 'string' && text.includes('during: $during') ? firmRunOf(during) : null;
  const asOf = typeof at === 'string' && (run === null || given.during) ? at : null;
  return {
    variables: { ...given, ...(run && { during }), at: asOf && { asOf } },
    shown: { home, cited, run, at: asOf ?? (run && String(during)) },
  };
}

/** Asks a document, with the arguments of the call and more variables. */
export async function read<Data, Variables extends object>(
  asking: Asking,
  document: ApiDocument<Data, Variables>,
  args: Args,
  more: Partial<Variables>,
): Promise<Read<Data> & { readonly shown: Shown }> {
  const { variables, shown } = readAs(asking, document as never, args);
  const answer = await asking.ask<Data>(document.text, { ...variables, ...more });
  return { ...answer, shown: { ...shown, batch: answer.batch } };
}

/** How many items a request asks for; where an answer has room for more, the next request reads on. */
const FIRST = 25;

interface ListOf<Edge> {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly edges: readonly Edge[];
}

/** The edge of the list of a document, at its root or below a node. */
type EdgeOf<Data> = Data extends { readonly list: ListOf<infer Edge> }
  ? Edge
  : Data extends { readonly node: { readonly list?: ListOf<infer Edge> } | null }
    ? Edge
    : never;

/** Reads as much of the list of a document as the answer may have tokens. */
export async function page<Data, Variables extends object>(
  asking: Asking,
  document: ApiDocument<Data, Variables>,
  args: Args,
  variables: Partial<Variables>,
  statement: (edge: EdgeOf<Data>, shown: Shown) => Told,
): Promise<Findings & { readonly data: Data; readonly shown: Shown }> {
  const items: Found[] = [];
  let [spent, after] = [0, args.after];
  for (;;) {
    const more = { first: FIRST, ...variables, after } as Partial<Variables>;
    const { data, notes, batch, shown } = await read(asking, document, args, more);
    const { list, node } = data as { list?: ListOf<Cursor>; node?: { list?: ListOf<Cursor> } | null };
    const { edges, pageInfo, totalCount = null } = list ?? node?.list ?? NO_LIST;
    const found = edges.map((edge) => ({
      told: statement(edge as EdgeOf<Data>, shown),
      cursor: edge.cursor,
    }));
    items.push(...found);
    spent += tokensOf(JSON.stringify(found.map(({ told }) => told)));
    after = found.at(-1)?.cursor;
    const goesOn = pageInfo.hasNextPage;
    if (!goesOn || spent >= tokensFor(args))
      return { data, shown, items, total: totalCount, goesOn, notes, batch };
  }
}

interface Cursor {
  readonly cursor: string;
}

const NO_LIST: ListOf<Cursor> = { pageInfo: { hasNextPage: false }, edges: [] };

function requireBatch(before: number | null, batch: number | null): void {
  if (before !== batch)
    throw new CallRefused(
      `The records have changed since the answer before: it was of batch ${before}, and the newest is ${batch}. Ask again without \`after\`.`,
    );
}

/** A list that is known as a whole, from the place on that `after` names: a batch and the number of items before. */
export function sliced(statements: readonly Told[], { after }: Args, batch: number | null): readonly Found[] {
  const [, of, start] = /^(\d+)\.(\d+)$/.exec(String(after ?? `${batch ?? 0}.0`)) ?? [];
  if (start === undefined)
    throw new CallRefused('`after` is not from an answer of this tool; ask without it to begin.');
  requireBatch(Number(of), batch ?? 0);
  return statements.map((told, index) => ({ told, cursor: `${of}.${index + 1}` })).slice(Number(start));
}

/** Findings that name facts by id, with these facts: the first items, as many as the answer may have tokens. */
export async function withFacts(asking: Asking, args: Args, found: Findings): Promise<Findings> {
  const { facts } = asking.cited;
  let [seen, spent] = [0, 0];
  while (seen < found.items.length && spent < tokensFor(args)) {
    const ids = new Set<string>();
    const first = seen;
    for (; seen < found.items.length && (seen === first || ids.size < FIRST); seen += 1)
      for (const id of namesIn(found.items[seen]?.told, 'facts')) if (!facts.has(id)) ids.add(id);
    const { data, batch, shown } = await read(asking, AGENT_STATEMENTS, args, { ids: [...ids] });
    requireBatch(found.batch, batch);
    for (const node of data.nodes)
      if (node?.recordId) facts.set(node.recordId, statementOf(node as AgentFact, shown));
    const named = found.items.slice(first, seen).map(({ told }) => told);
    spent += tokensOf(JSON.stringify([named, [...ids].map((id) => facts.get(id))]));
  }
  return { ...found, items: found.items.slice(0, seen), goesOn: found.goesOn || seen < found.items.length };
}
