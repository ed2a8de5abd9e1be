/** `Node.id`: the id of the record, with the moment at which it is read. */
import { keptIn } from '../../domain/model/keptIn.ts';
import { type IdMoment, momentSuffix } from '../../domain/time/qualifiedId.ts';
import { property } from './fieldReaders.ts';
import type { DecodeContext } from './run.ts';
import type { FieldCompiler } from './scope.ts';

/** The suffix of each moment, which all nodes of a list share. */
const suffixes = new WeakMap<DecodeContext['moment'], string>();

function suffixOf({ moment, enclosing }: DecodeContext): string {
  if (enclosing !== null) return momentSuffix({ ...moment, enclosing });
  return keptIn(suffixes, moment, () => momentSuffix({ ...moment, enclosing } satisfies IdMoment));
}

export const nodeId: FieldCompiler = (scope, selection) => ({
  ...property('id')(scope, selection),
  decode: (raw, env) => `${String(raw)}${suffixOf(env)}`,
});
