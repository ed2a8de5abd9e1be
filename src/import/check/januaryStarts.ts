/** JANUARY_STARTS: most starts of a dataset are 1 January, which often stands for the year. */
import type { ReadFact } from '../../formats/fileRecords.ts';
import type { Position } from '../../formats/places.ts';
import { quoteValue, type ReadContext } from '../../formats/problem.ts';

/** Days of the year are alike in sources, so that more than half of so many on one of 365 are no chance. */
const LEAST_STARTS = 20;

interface Starts {
  /** The starts that are given to the day, without the words of the source. */
  days: number;
  january: number;
  /** Where the first fact with one on 1 January is. */
  first: Position | null;
}

export class JanuaryStarts {
  readonly #starts = new Map<string, Starts>();

  add(dataset: string, { record }: ReadFact, { places }: ReadContext): void {
    const starts = this.#starts.get(dataset) ?? { days: 0, january: 0, first: null };
    this.#starts.set(dataset, starts);
    for (const { rank, dateText, start, date } of record.claims) {
      const [day = ''] = (start ?? date ?? '').split('/');
      if (rank === 'DEPRECATED' || dateText !== undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) continue;
      starts.days += 1;
      if (!day.endsWith('-01-01')) continue;
      starts.january += 1;
      starts.first ??= places.of(record);
    }
  }

  report({ problems }: ReadContext): void {
    for (const [dataset, { days, january, first }] of this.#starts)
      if (first !== null && days >= LEAST_STARTS && 2 * january > days)
        problems.notice(
          first,
          'JANUARY_STARTS',
          `${january} of the ${days} starts that ${quoteValue(dataset)} gives to the day are 1 January, which often stands for the year`,
          'where the source names no day, write the year alone; where it does, leave it, or quote its words in dateText',
        );
  }
}
