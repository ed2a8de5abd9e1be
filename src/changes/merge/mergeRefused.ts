/** The error of a merge or an unmerge that is not possible. */
import { FastiError } from '../../domain/model/fastiError.ts';

/** The entities cannot be merged, or the merge cannot be undone; nothing was written. The message gives the reason. */
export class MergeRefused extends FastiError {
  constructor(problem: string, hint?: string) {
    super('MERGE_REFUSED', problem, { hint });
  }
}
