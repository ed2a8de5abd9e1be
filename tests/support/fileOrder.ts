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

const onNeo4j = ({ project }: TestSpecification): boolean => project.name === 'both engines';
const plansMuch = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/tests/cypher/');

/**
 * Files that read the shipped seed on Neo4j come first, so that each server loads it once; among them those that plan large
 * statements last, since Java plans them three times as fast when it has run for some minutes.
 */
export class SeedReadersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranked = firstThose(await super.sort(files), onNeo4j);
    const readers = firstThose(ranked, (file) => readsSeed(file) && onNeo4j(file));
    return firstThose(readers, (file) => readsSeed(file) && onNeo4j(file) && !plansMuch(file));
  }
}

/** The few files of the layer `random`, minutes each, come first: at the end one worker would wait for the other. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return firstThose(await super.sort(files), ({ project }) => project.name === 'random');
  }
}
