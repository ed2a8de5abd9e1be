/** Answers of a bounded size: whole statements, as many as fit, and where to go on. */
import type { Cited, Told } from './statement.ts';

/** The tokens of an answer. */
export const TOKENS = { least: 500, usual: 8_000, most: 20_000 } as const;

/** Parts of a text that tokenizers do not join. */
const PARTS = /[A-Za-z]+|\d{1,3}|[\p{L}\p{M}]+|\s{1,3}|[!-~]{1,2}|./gsu;

/**
 * How many tokens a text has, rather more than fewer: about four letters of English and three bytes of another alphabet are
 * one. Rare characters have a token for each of their bytes.
 */
export function tokensOf(text: string): number {
  let count = 0;
  for (const [part] of text.matchAll(PARTS)) count += Math.ceil(Buffer.byteLength(part) / bytesOfToken(part));
  return count;
}

const bytesOfToken = (part: string): number =>
  /^[A-Za-z]/.test(part) ? 4 : /^[\p{L}\p{M}]/u.test(part) ? 3 : part.charCodeAt(0) < 0x80 ? 3 : 1;

/** An item of an answer, with the entities and sources that it names. */
export interface Item {
  readonly told: Told;
  readonly cited: Cited;
}

/** The items that fit, and what they cite. */
export interface Fitting {
  readonly statements: readonly Told[];
  readonly entities: Readonly<Record<string, Told>>;
  readonly sources: Readonly<Record<string, Told>>;
}

/** The first items that fit into so many tokens. */
export function fitting(items: readonly Item[], tokens: number): Fitting {
  const statements: Told[] = [];
  const entities: Record<string, Told> = {};
  const sources: Record<string, Told> = {};
  let left = tokens;
  for (const { told, cited } of items) {
    const fresh = [newIn(cited.entities, entities), newIn(cited.sources, sources)] as const;
    left -= tokensOf(JSON.stringify([told, ...fresh]));
    if (left < 0) break;
    statements.push(told);
    Object.assign(entities, fresh[0]);
    Object.assign(sources, fresh[1]);
  }
  return { statements, entities, sources };
}

const newIn = (
  named: Readonly<Record<string, Told>>,
  have: Readonly<Record<string, Told>>,
): Record<string, Told> =>
  Object.fromEntries(Object.entries(named).filter(([id]) => !Object.hasOwn(have, id)));
