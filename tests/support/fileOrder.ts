/** The order of test files: those that read the shipped seed on Neo4j come first, so that each server loads it once. */
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Only the duration of a run depends on the order, so a look at the text is enough.
const readsSeed = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').includes('seededApi');

export class SeedReadersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(readsSeed), ...sorted.filter((file) => !readsSeed(file))];
  }
}
