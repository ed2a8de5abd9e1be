import { aKind } from '../../formats/problem.ts';
import type { Reading } from '../../formats/tree/fields.ts';
import type { FiledRecords } from '../spooledFile.ts';
import { catalogue } from './catalogue.ts';
import { checkClaims } from './checkClaims.ts';
import { checkFact } from './checkFact.ts';
import { checkMerged } from './checkMerges.ts';
import { checkCycles, checkRelation } from './checkRelation.ts';

/**
 * Checks records across files. `known` are the kinds of records that the graph holds already, by id,
 * so that a file may build on them. Problems go to `reading.problems`.
 */
export function checkRecords(
  files: readonly FiledRecords[],
  known: ReadonlyMap<string, string>,
  reading: Reading,
): void {
  const all = catalogue(files, known, reading);
  const lengths = new Map(files.flatMap((file) => [...file.lengths]));
  for (const { facts, seats } of files) {
    for (const fact of facts) {
      checkFact(fact, all, reading);
      checkClaims(fact.record, all, lengths, reading);
      if (fact.record.kind === 'RELATION') checkRelation(fact.record, all, reading, fact.body);
    }
    for (const { office, at } of seats)
      if (all.kindOf(office) !== 'OFFICE')
        reading.problems.error(
          at,
          'NOT_TAKEN',
          `${aKind(all.kindOf(office) ?? 'thing of no kind')} has seats`,
          'only offices have them',
        );
  }
  checkCycles(files, reading);
  checkMerged(files, all, reading);
}
