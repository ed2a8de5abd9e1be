/** The groups of an answer as bars: what is sure, and what is possible beyond it. */
import { isObject, type JsonObject, textOrNull } from './json.ts';
import { answerLists } from './lists.ts';

export interface Bar {
  /** Its own among those of the chart. */
  readonly key: string;
  readonly label: string;
  /** Zero where the answer does not have it, so that nothing looks surer than it is. */
  readonly definite: number;
  /** Null where nobody knows how many more there may be. */
  readonly possible: number | null;
}

export interface AnswerChart {
  /** The response keys that lead to the groups, joined with dots; with those of their days. */
  readonly path: string;
  readonly bars: readonly Bar[];
  /** The longest bar. */
  readonly most: number;
}

/** A chart for each list of an answer whose items are counts, and one for their days. */
export function answerCharts(data: unknown): readonly AnswerChart[] {
  return answerLists(data).flatMap(({ path, items }) => [
    ...chartOf(`${path}.days`, items, ({ days }) => days),
    ...chartOf(path, items, (item) => item),
  ]);
}

function chartOf(
  path: string,
  items: readonly JsonObject[],
  countsOf: (item: JsonObject) => unknown,
): AnswerChart[] {
  const bars = items.flatMap((item, at) => {
    const counts = countsOf(item);
    if (!isObject(counts) || !('possible' in counts)) return [];
    const { definite, possible } = counts;
    const [least, most] = [definite, possible].map((count) => (typeof count === 'number' ? count : null));
    return [{ key: String(at), label: labelOf(item), definite: least ?? 0, possible: most ?? null }];
  });
  const most = Math.max(0, ...bars.map(({ definite, possible }) => possible ?? definite));
  return bars.length === 0 ? [] : [{ path, bars, most }];
}

const labelOf = ({ label, key, from }: JsonObject): string =>
  textOrNull(label) ?? textOrNull(key) ?? textOrNull(from) ?? '';
