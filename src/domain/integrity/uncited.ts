/** UNCITED: no source but the dataset itself says it. */
import { type Finding, finding, quoted } from './finding.ts';

export const uncited = (fact: string): Finding =>
  finding('UNCITED', [fact], `${quoted(fact)} has no source outside its dataset`);
