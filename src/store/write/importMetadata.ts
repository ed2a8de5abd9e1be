/** Writes the import metadata of facts whose content is unchanged. */
import { metadataValues } from '../codec/storedRecord.ts';
import { FACT_LABELS, KNOWN_TO_OPEN } from '../graphLayout.ts';
import type { ChangeSet } from './changeSet.ts';
import { task, type Work, workOf } from './chunks.ts';
import { perKey } from './perKey.ts';

/**
 * Sets the metadata in place, after the commit of the batch: it is not part of a fact's content, so it makes no version.
 * Safe to repeat. Where it is lost, a later import compares facts that it could have skipped.
 */
export function importMetadataWork({ facts: { updateMetadata } }: ChangeSet): Work {
  const tasks = perKey(FACT_LABELS, (label) =>
    task(
      `MATCH (x:${label} {id: r.id}) WHERE x.knownTo = $open SET x.digests = r.digests, x.flaws = r.flaws, x.flawed = r.flawed`,
      { open: KNOWN_TO_OPEN },
    ),
  );
  return workOf(
    () => Object.values(tasks),
    updateMetadata,
    ({ id, label, ...metadata }) => [[tasks[label], { id, ...metadataValues(metadata) }]],
  );
}
