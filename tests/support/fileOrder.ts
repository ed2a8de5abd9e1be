/** The order of test files, on which only the duration of a run depends. */
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const firstThose = (
  files: readonly TestSpecification[],
  first: (file: TestSpecification) => boolean,
): TestSpecification[] => [...files.filter(first), ...files.filter((file) => !first(file))];

// A look at the text is enough.
const readsSeed = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').includes('seededApi');

/** Files that read the shipped seed on Neo4j come first, so that each server loads it once. */
export class SeedReadersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return firstThose(await super.sort(files), readsSeed);
  }
}

/** The few files of the layer `random`, minutes each, come first: at the end one worker would wait for the other. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return firstThose(await super.sort(files), ({ project }) => project.name === 'random');
  }
}
