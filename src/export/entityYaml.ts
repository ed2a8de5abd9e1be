/** The record of one entity as a YAML text. */
import { writeRecords } from '../formats/writers.ts';
import type { Graph } from '../store/graph.ts';
import { type EntityRecordsOptions, readEntityRecords } from './entityRecords.ts';

/** A text of one batch. */
export interface EntityYaml {
  /** Empty where no entity has the id. */
  readonly text: string;
  /** The batch that was read. */
  readonly batch: number;
}

/**
 * Reads the newest record of an entity, and writes it in the native format: a document for each dataset, in the order in
 * which they can be applied. Throws as `readEntityRecords` does.
 */
export async function entityYaml(
  graph: Graph,
  id: string,
  options: EntityRecordsOptions,
): Promise<EntityYaml> {
  const { datasets, batch } = await readEntityRecords(graph, id, options);
  const { files } = writeRecords('yaml', datasets, { maxFileBytes: Number.POSITIVE_INFINITY });
  return { text: files.map(({ content }) => content).join('---\n'), batch };
}
