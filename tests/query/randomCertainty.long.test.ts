/** A list at DEFINITE agrees with its edges at POSSIBLE, on both engines; Neo4j plans each question anew, so it is asked fewer. */
import { expect, it } from 'vitest';
import { seed } from '../domain/property.ts';
import { checkCertaintyOfLists } from '../support/certaintyOfLists.ts';
import { ENGINES } from '../support/engines.ts';

it.each(ENGINES)(
  'a list at DEFINITE has the items whose edges are DEFINITE in the list at POSSIBLE, on %s',
  async (engine) => {
    const size = engine === 'neo4j' ? { archives: 3, questions: 15 } : { archives: 12, questions: 60 };
    expect(await checkCertaintyOfLists(engine, { ...size, seed })).toBeGreaterThan(size.archives);
  },
  3_600_000,
);
