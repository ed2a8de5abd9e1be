/** The home page and what the archive is, in English. */

import { counts } from './numbers.ts';
import type { Mark } from './site.ts';

export const home = {
  description: 'Who held which office, who took part in which event, when, and who says so.',
  nothingRecorded: 'Nothing is recorded yet.',
  extent: (facts: number, sources: number, batch: number, day: string) =>
    `${counts.fact(facts)} from ${counts.source(sources)}, as of batch ${batch} of ${day}.`,
  recorded: 'What is recorded',
  /** The lists, as one speaks of their items. */
  counts: {
    people: 'people',
    organizations: 'organizations',
    offices: 'offices',
    regions: 'regions',
    events: 'events',
    topics: 'topics',
    sources: 'sources',
  },
  toBeginWith: 'To begin with',
  whoHeldWhat: 'Who held what',
  whoHeldWhatOn: 'Who held what on',
  needsToken: 'Reading requires a token',
  enter: 'Enter',
  tokenElsewhere: (editor: Mark, header: string) =>
    `A token of an editor goes into the panel “Token” of the ${editor('query editor')}. Programs send the header ${header}.`,
  holders: 'Who held the offices of which most is recorded',
  holdersHint:
    'Each bar is a term: filled where it is sure, outlined where the dates of sources allow it. The dotted line is today.',
  holdersMore: 'Their timeline, with what its marks mean, and as a table',
  lastChanges: 'The last changes',
  allChanges: 'All changes',
  examples: 'Example queries',
  allExamples: 'All examples, in the query editor',
  forPrograms: 'For programs',
  schema: 'Schema',
  health: 'Health',
  engine: (version: string, isNeo4j: boolean) =>
    `Fasti ${version} on ${isNeo4j ? 'Neo4j' : 'the embedded engine'}`,
};

export const about = {
  title: 'About',
  heading: (archive: string) => `About ${archive}`,
  needsToken: 'Reading its records requires a token.',
  keptWith: (version: string) => `Kept with Fasti ${version}`,
  responsible: 'Who answers for it',
  publisher: 'Publisher',
  contact: 'Contact',
  licence: 'Licence',
  languages: 'Languages',
  batches: (extent: string, all: Mark) =>
    `${extent} Every change is a batch, and what was recorded before it can still be read: ${all('all changes')}.`,
  howToCite: 'How to cite it',
  citing:
    'A fact, a timeline and a network say on their pages how to cite them, with an address that shows the same when records have changed.',
};
