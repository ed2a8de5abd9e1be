/** Checks records across all files. */

import { kindWithArticle, type ReadContext } from '../../formats/problem.ts';
import type { SpooledFile } from '../spooledFile.ts';
import { buildCatalogue } from './catalogue.ts';
import { checkClaims } from './checkClaims.ts';
import { checkFact } from './checkFact.ts';
import { checkMerges } from './checkMerges.ts';
import { checkPartOfCycles } from './checkPartOfCycles.ts';
import { checkRelation } from './checkRelation.ts';
import { checkDeclaredTexts, checkFactTexts } from './checkTexts.ts';
import { JanuaryStarts } from './januaryStarts.ts';

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
    checkDeclaredTexts(file, reading);
    for (const fact of file.facts) {
      checkFactTexts(fact, reading);
      checkFact(fact, all, reading);
      checkClaims(fact.record, all, lengths, reading);
      starts.add(file.dataset, fact, reading);
      if (fact.record.kind === 'RELATION') checkRelation(fact.record, all, reading, fact.body);
    }
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
  checkPartOfCycles(files, reading);
  checkMerges(files, all, reading);
}
