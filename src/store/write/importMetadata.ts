/** Writes the import metadata of facts whose content is unchanged. */
import { metadataValues } from '../codec/importMetadata.ts';
import { KNOWN_TO_OPEN } from '../graphLayout.ts';
import type { ChangeSet } from './changeSet.ts';
import { task, type Work, work } from './chunks.ts';

/**
 * Sets the metadata in place, after the commit of the batch: it is not part of a fact's content, so it makes no version.
 * Safe to repeat. Where it is lost, a later import compares facts that it could have skipped.
 */
export const importMetadataWork = ({ facts: { updateMetadata } }: ChangeSet): Work =>
  work(
    task(
      'MATCH (x:Fact {id: r.id}) WHERE x.knownTo = $open SET x.digests = r.digests, x.flaws = r.flaws, x.flawed = r.flawed',
      { open: KNOWN_TO_OPEN },
    ),
    updateMetadata,
    ({ id, ...metadata }) => ({ id, ...metadataValues(metadata) }),
  );
