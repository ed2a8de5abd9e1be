/** What tools take: the schemas of their arguments, and what is wrong with those of a call. */
import { ENTITY_KINDS, FACT_KINDS } from '../domain/model/kinds.ts';
import { nearest, suggestionFor } from '../domain/search/nearest.ts';
import type { Note } from '../query/notes/note.ts';
import { type Args, type Ask, CallRefused, type Named } from './findings.ts';
import { AGENT_KINDS, type AgentKindsData } from './generated/documents.ts';
import { cutText } from './statement.ts';
import { TOKENS } from './tokens.ts';

/** The part of JSON Schema that arguments need. */
interface Schema {
  readonly type: 'string' | 'integer' | 'array' | 'object';
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a tool takes. */
export interface Takes {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  /** The kinds of records that arguments with ids may name. */
  readonly kinds?: Readonly<Record<string, readonly string[]>>;
}

const described = (description?: string) => (description ? { description } : {});
export const text = (description?: string, maxLength = 300): Schema => ({
  type: 'string',
  ...described(description),
  maxLength,
});
export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });
export const integer = (minimum: number, maximum: number, description?: string): Schema => ({
  type: 'integer',
  ...described(description),
  minimum,
  maximum,
});
const listOf = (items: Schema, maxItems: number): Schema => ({ type: 'array', items, maxItems });

export const IDS = listOf(text(), 50);
export const ENTITIES = listOf(oneOf(...ENTITY_KINDS), 8);
export const FACTS = listOf(oneOf(...FACT_KINDS), 8);
const KNOWN_AT = { knownAt: text('as recorded at this time, RFC 3339') };
export const MOMENT = { at: text('EDTF day or today; of a year some day'), ...KNOWN_AT };
export const TIMES = { at: text('EDTF day, month, year or today'), ...KNOWN_AT };
export const SIZE = {
  tokens: integer(TOKENS.least, TOKENS.most, `most of the answer, else ${TOKENS.usual}`),
};
export const PAGE = {
  language: text('tag, of labels', 35),
  after: text('next of the last answer', 2_000),
  ...SIZE,
};

/** The arguments of a call. Throws a CallRefused that says what would work. */
export function checked(tool: string, { properties, required }: Takes, given: unknown): Args {
  const names = Object.keys(properties);
  const takes = `takes ${names.join(', ')}.`;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new CallRefused(`The arguments are an object; ${tool} ${takes}`);
  for (const [name, value] of Object.entries(given)) {
    const near = nearest(name, names);
    const problem = Object.hasOwn(properties, name)
      ? problemOf(name, properties[name] as Schema, value)
      : `${tool} has no argument ${shownId(name)}${near === null ? '' : `; did you mean ${near}? It`} ${takes}`;
    if (problem !== null) throw new CallRefused(problem);
  }
  const missing = required.filter((name) => !Object.hasOwn(given, name));
  if (missing.length > 0) throw new CallRefused(`${tool} needs ${missing.join(' and ')}; it ${takes}`);
  return given as Args;
}

function problemOf(name: string, schema: Schema, value: unknown): string | null {
  const { items, maxItems = 0 } = schema;
  if (items !== undefined && Array.isArray(value) && value.length <= maxItems)
    return value.map((item) => problemOf(name, items, item)).find((problem) => problem !== null) ?? null;
  const shown = Array.isArray(value) ? `a list of ${value.length}` : shownId(value);
  return isOf(schema, value) ? null : `${name}: ${shown} is not what it takes; ${wanted(schema, value)}`;
}

function isOf(
  { type, enum: values, maxLength = 0, minimum = 0, maximum = 0 }: Schema,
  value: unknown,
): boolean {
  if (type === 'integer')
    return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === 'string' && (values?.includes(value) ?? value.length <= maxLength);
}

function wanted({ type, items, enum: values, ...limits }: Schema, value: unknown): string {
  if (type === 'integer') return `write a number from ${limits.minimum} to ${limits.maximum}.`;
  if (type === 'object') return 'write an object.';
  if (items) return `write a list such as ["${items.enum?.[0] ?? 'id'}"], of at most ${limits.maxItems}.`;
  return values
    ? suggestionFor(String(value), values)
    : `write a text of at most ${limits.maxLength} characters.`;
}

/** The longest id in a sentence of ours: others choose ids, and a long one could be a sentence of theirs. */
const LONGEST_ID = 60;

const shownId = (id: unknown): string =>
  typeof id === 'string' ? JSON.stringify(cutText(id, LONGEST_ID)) : cutText(JSON.stringify(id), LONGEST_ID);

/** A sentence whose ids are cut. */
export const withShortIds = (sentence: string): string =>
  sentence.replace(/[^\s"]{61,}/g, (id) => cutText(id, LONGEST_ID));

/** What the ids of a call name, by id, and the notes about an argument whose id names nothing; null if each names something. */
interface NamedIds {
  readonly named: ReadonlyMap<string, Named>;
  readonly unknown: readonly Note[] | null;
}

/** Reads what the ids of a call name. Throws a CallRefused for an id of a kind that the tool does not take. */
export async function namedIds(
  tool: string,
  tools: Readonly<Record<string, Takes>>,
  args: Args,
  ask: Ask,
): Promise<NamedIds> {
  const kinds = Object.entries(tools[tool]?.kinds ?? {}).filter(([name]) => args[name] !== undefined);
  const ids = [...new Set(kinds.flatMap(([name]) => args[name] as string | string[]))];
  const named = new Map<string, Named>();
  if (ids.length === 0) return { named, unknown: null };
  const { data, notes } = await ask<AgentKindsData>(AGENT_KINDS.text, { ids, knownAt: args.knownAt });
  for (const [index, node] of data.nodes.entries()) {
    const kind = node?.entityKind ?? node?.factKind ?? node?.__typename.toUpperCase();
    const id = node?.recordId ?? '';
    if (kind !== undefined) named.set(ids[index] ?? '', { id, kind, office: node?.office?.recordId ?? null });
  }
  for (const [name, taken] of kinds)
    for (const id of [args[name] as string | string[]].flat()) {
      const kind = named.get(id)?.kind;
      if (kind !== undefined && !taken.includes(kind)) throw ofOtherKind(tool, tools, id, kind, taken);
    }
  // A list may name some things; what is asked of it has notes of its own.
  const isUnknown = kinds.some(([name]) => typeof args[name] === 'string' && !named.has(args[name]));
  return { named, unknown: isUnknown ? notes : null };
}

function ofOtherKind(
  tool: string,
  tools: Readonly<Record<string, Takes>>,
  id: string,
  kind: string,
  taken: readonly string[],
): CallRefused {
  const takes = ({ kinds = {} }: Takes): boolean => Object.values(kinds).some((of) => of.includes(kind));
  const others = Object.entries(tools).flatMap(([name, other]) => (takes(other) ? [name] : []));
  const advice =
    others.length > 0 ? `with this id ask ${others.join(', ')}` : 'record lists facts with their ids';
  return new CallRefused(
    `${shownId(id)} is of the kind ${kind}, and ${tool} takes ${taken.join(', ')}; ${advice}.`,
  );
}

/** A note of the API in words for a caller of tools. */
export function sentenceOf({ code, value, suggestion, message }: Note, { knownAt }: Args): string {
  if (code !== 'UNKNOWN_ID') return message;
  const advice =
    suggestion === undefined ? 'find ids by name with search.' : `did you mean ${shownId(suggestion)}?`;
  return `Nothing ${knownAt === undefined ? 'has' : 'had at the known time'} the id ${shownId(value)}; ${advice}`;
}
