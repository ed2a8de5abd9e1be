/** Splits the work of a batch into chunks that fit into one transaction each. */
import { addTo } from '../../domain/model/addTo.ts';
import type { Rows } from '../../domain/model/rows.ts';
import type { Params, Statement, Value } from '../graph.ts';

/** Rows in one transaction: few enough for the memory of a small server, enough to make round trips cheap. */
const CHUNK = 1_000;

/** A statement over any number of rows, which it unwinds as `r`. */
export interface Task {
  /** The statement after `UNWIND $rows AS r`. */
  readonly text: string;
  readonly params: Params;
  /** Whether each row must match exactly once; without this check a row without a match is dropped silently. */
  readonly mustMatch: boolean;
}

/** A row, with the task that takes it. */
export type TaskRow = readonly [task: Task, row: Value];

/** The tasks for a sequence of records. Their rows are created when they are needed and dropped when they are written. */
export interface Work {
  /** The tasks in the order in which one transaction runs them; called after the rows of the transaction are created. */
  tasks(): Iterable<Task>;
  /** The number of records. */
  readonly count: number;
  /** The rows of each record. They may be split between transactions, in this order. */
  records(): Iterable<readonly TaskRow[]>;
}

/** A statement of a chunk with its rows. */
interface ChunkStatement extends Statement {
  /** The number of rows that must match; null where any number may. */
  readonly expectedMatches: number | null;
}

/** The statements of one transaction. */
export interface Chunk {
  readonly statements: readonly ChunkStatement[];
  readonly rows: number;
  /** The number of records whose first row is in it. */
  readonly records: number;
}

/** A task whose rows may match any number of times. */
export const task = (text: string, params: Params = {}): Task => ({ text, params, mustMatch: false });

/** A task whose rows must match exactly once each. */
export const matchingTask = (text: string, params: Params = {}): Task => ({ text, params, mustMatch: true });

/** Work with one task, and one row for each record. */
export const work = <T>(only: Task, list: Rows<T>, rowOf: (item: T) => Value): Work =>
  workOf(
    () => [only],
    list,
    (item) => [[only, rowOf(item)]],
  );

/** Work with several tasks, and any number of rows for each record. */
export function workOf<T>(
  tasks: () => Iterable<Task>,
  list: Rows<T>,
  rowsOfRecord: (item: T) => readonly TaskRow[],
): Work {
  return {
    tasks,
    count: list.count,
    *records() {
      for (const item of list) yield rowsOfRecord(item);
    },
  };
}

/** The number of records in several works. */
export const recordsIn = (works: readonly Work[]): number => works.reduce((sum, { count }) => sum + count, 0);

/** Whether several works fit into one transaction; creates no more rows than it needs to decide. */
export function isSmall(works: readonly Work[]): boolean {
  if (recordsIn(works) > CHUNK) return false;
  let rows = 0;
  for (const { records } of works)
    for (const record of records()) {
      rows += record.length;
      if (rows > CHUNK) return false;
    }
  return true;
}

/** Splits works into chunks of at most `most` rows, in their order. */
export function* workChunks(works: readonly Work[], most = CHUNK): Generator<Chunk> {
  let statements: ChunkStatement[] = [];
  let [rows, records] = [0, 0];
  for (const { tasks, records: recordsOf } of works) {
    let waiting = new Map<Task, Value[]>();
    const finishStatements = (): void => {
      for (const item of tasks()) {
        const list = waiting.get(item);
        if (list) statements.push(statementOf(item, list));
      }
      waiting = new Map();
    };
    for (const record of recordsOf()) {
      records += 1;
      for (const [item, row] of record) {
        addTo(waiting, item, row);
        rows += 1;
        if (rows < most) continue;
        finishStatements();
        yield { statements, rows, records };
        [statements, rows, records] = [[], 0, 0];
      }
    }
    finishStatements();
  }
  if (statements.length > 0) yield { statements, rows, records };
}

const statementOf = ({ text, params, mustMatch }: Task, rows: readonly Value[]): ChunkStatement => ({
  text: `UNWIND $rows AS r ${text}${mustMatch ? ' RETURN count(*) AS places' : ''}`,
  params: { ...params, rows },
  expectedMatches: mustMatch ? rows.length : null,
});
