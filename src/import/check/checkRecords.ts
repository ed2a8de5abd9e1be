/** Checks records across all files. */

import { keptIn } from '../../domain/model/keptIn.ts';
import type { ReadFact } from '../../formats/fileRecords.ts';
import type { Position } from '../../formats/places.ts';
import { kindWithArticle, quoteValue, type ReadContext } from '../../formats/problem.ts';
import type { SpooledFile } from '../spooledFile.ts';
import { buildCatalogue } from './catalogue.ts';
import { checkClaims } from './checkClaims.ts';
import { checkFact } from './checkFact.ts';
import { checkMerges } from './checkMerges.ts';
import { checkPartOfCycles } from './checkPartOfCycles.ts';
import { checkRelation } from './checkRelation.ts';
import { checkDeclaredTexts, checkFactTexts } from './checkTexts.ts';

/**
 * Checks the records of all files together. Problems are added to `reading.problems`.
 * @param known the kinds of the records in the graph, by id, which files may reference
 */
export function checkRecords(
  files: readonly SpooledFile[],
  known: ReadonlyMap<string, string>,
  reading: ReadContext,
): void {
  const all = buildCatalogue(files, known, reading);
  const lengths = new Map(files.flatMap((file) => [...file.lengths]));
  const starts = new JanuaryStarts();
  for (const file of files) {
    const times = new MidnightDates();
    checkDeclaredTexts(file, reading);
    for (const fact of file.facts) {
      checkFactTexts(fact, reading);
      checkFact(fact, all, reading);
      checkClaims(fact.record, all, lengths, reading);
      starts.add(file.dataset, fact, reading);
      times.add(fact, reading);
      if (fact.record.kind === 'RELATION') checkRelation(fact.record, all, reading, fact.body);
    }
    times.report(reading);
    for (const { office, at } of file.seats) {
      const kind = all.kindOf(office);
      // A record without a kind was refused.
      if (kind !== undefined && kind !== 'OFFICE')
        reading.problems.error(
          at,
          'NOT_TAKEN',
          `${kindWithArticle(kind)} has seats`,
          'only offices have them',
        );
    }
  }
  starts.report(reading);
  checkLanguages(files, reading);
  checkPartOfCycles(files, reading);
  checkMerges(files, all, reading);
}

/** Warns of files of one dataset in several languages, since a dataset has one. */
function checkLanguages(files: readonly SpooledFile[], { problems }: ReadContext): void {
  const first = new Map<string, string>();
  for (const { file, dataset, language } of files) {
    if (language === undefined) continue;
    const kept = first.get(dataset) ?? language;
    first.set(dataset, kept);
    if (kept === language) continue;
    const at = { file, line: 1, column: 1 };
    const wrong = `the file is in ${language}, and others of ${dataset} are in ${kept}, which is kept`;
    problems.warning(at, 'NOT_KEPT', wrong, 'give it a dataset of its own, or one language to all its files');
  }
}

/** Programs write days as midnight, of which fewer may be chance. */
const LEAST_MIDNIGHTS = 3;
const MIDNIGHT = /T00:00(:00(\.0+)?)?(Z|[+-][\d:]+)?$/;

/** The dates of a file. */
class MidnightDates {
  #count = 0;
  #areAll = true;
  #first: Position | null = null;

  add({ record }: ReadFact, { places }: ReadContext): void {
    for (const { start, end, date, attested } of record.claims)
      for (const text of [start, end, date, attested]) {
        if (text === undefined || text === '..') continue;
        this.#areAll &&= MIDNIGHT.test(text);
        this.#count += 1;
        this.#first ??= places.of(record);
      }
  }

  report({ problems }: ReadContext): void {
    if (!this.#areAll || this.#first === null || this.#count < LEAST_MIDNIGHTS) return;
    const wrong = `all ${this.#count} dates of the file have the time 00:00, as programs write days; they are read as days`;
    problems.notice(this.#first, 'DATE_READ', wrong, 'write the days alone, unless that is meant');
  }
}

/**
 * So many starts, and so many on 1 January, are no chance if they are three times as many as those on one day of 365 would be.
 */
const LEAST_STARTS = 20;
const LEAST_JANUARY = 5;

interface Starts {
  /** The starts that are given to the day, without the words of the source. */
  days: number;
  january: number;
  /** Where the first fact with one on 1 January is. */
  first: Position | null;
}

class JanuaryStarts {
  readonly #starts = new Map<string, Starts>();

  add(dataset: string, { record }: ReadFact, { places }: ReadContext): void {
    const starts = keptIn(this.#starts, dataset, () => ({ days: 0, january: 0, first: null }));
    for (const { rank, dateText, start, date } of record.claims) {
      const [day = ''] = (start ?? date ?? '').split(/[/T]/);
      // A cell of a sheet that has the same day is no word of a source.
      const isQuoted = dateText !== undefined && !dateText.includes(day);
      if (rank === 'DEPRECATED' || isQuoted || !/^\d{4}-\d{2}-\d{2}$/.test(day)) continue;
      starts.days += 1;
      if (!day.endsWith('-01-01')) continue;
      starts.january += 1;
      starts.first ??= places.of(record);
    }
  }

  report({ problems }: ReadContext): void {
    for (const [dataset, { days, january, first }] of this.#starts)
      if (first !== null && days >= LEAST_STARTS && january >= LEAST_JANUARY && 365 * january > 3 * days)
        problems.notice(
          first,
          'JANUARY_STARTS',
          `${january} of the ${days} starts that ${quoteValue(dataset)} gives to the day are 1 January, which often stands for the year`,
          'where the source names no day, write the year alone; where it does, leave it, or quote its words in dateText',
        );
  }
}
