/** The texts of Popolo files, with a record in each line, which is a third smaller than with a value in each line. */
import { addTo } from '../../domain/model/addTo.ts';
import type { JsonObject } from '../shared/exportedFile.ts';

/** A list of a file. */
export interface PopoloList {
  readonly key: string;
  readonly records: readonly JsonObject[];
}

/**
 * The lists as one document, or as several that are read together in this order. All memberships of a member are in one
 * of them: the reader compares them to distinguish them, and to find on whose behalf the member took part.
 * @param maxBytes the size of a document, which more memberships of one member can exceed
 */
export function documents(
  lists: readonly PopoloList[],
  meta: JsonObject | undefined,
  maxBytes: number,
): readonly string[] {
  const head = meta === undefined ? [] : [`"meta": ${JSON.stringify(meta)}`];
  const whole = documentOf(
    head,
    lists.map(({ key, records }) => ({ key, lines: records.map(lineOf) })),
  );
  if (Buffer.byteLength(whole) <= maxBytes) return [whole];
  const parts = new Parts(head, maxBytes);
  for (const { key, records } of lists)
    for (const lines of key === 'memberships' ? byMember(records) : records.map((one) => [lineOf(one)]))
      parts.add(key, lines);
  return parts.finished();
}

interface TextList {
  readonly key: string;
  readonly lines: string[];
}

/** The documents of an export that is too large for one. */
class Parts {
  readonly #head: readonly string[];
  readonly #maxBytes: number;
  readonly #documents: string[] = [];
  #lists: TextList[] = [];
  #bytes = 0;

  constructor(head: readonly string[], maxBytes: number) {
    this.#head = head;
    this.#maxBytes = maxBytes;
  }

  /** Adds records that must be in one document. */
  add(key: string, lines: readonly string[]): void {
    const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    if (this.#bytes > 0 && this.#bytes + bytes > this.#maxBytes) this.#finishOne();
    this.#bytes += bytes;
    const last = this.#lists.at(-1);
    if (last?.key === key) last.lines.push(...lines);
    else this.#lists.push({ key, lines: [...lines] });
  }

  finished(): readonly string[] {
    this.#finishOne();
    return this.#documents;
  }

  #finishOne(): void {
    this.#documents.push(documentOf(this.#head, this.#lists));
    this.#lists = [];
    this.#bytes = 0;
  }
}

/** The memberships of each member, in the order of their first ones. */
function byMember(memberships: readonly JsonObject[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const membership of memberships)
    addTo(groups, JSON.stringify([membership.person_id, membership.member]), lineOf(membership));
  return [...groups.values()];
}

const lineOf = (record: JsonObject): string => `  ${JSON.stringify(record)}`;

function documentOf(head: readonly string[], lists: readonly TextList[]): string {
  const members = lists.map(({ key, lines }) => {
    const text = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${[...head, ...members].join(',\n')}\n}\n`;
}
