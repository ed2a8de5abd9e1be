/** The check for breaking changes of the schema. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compareSchemas } from '../../scripts/schemaChanges.ts';

const BEFORE = `
  type Query { person(id: ID!): Person }
  type Person { id: ID! label: String! born: String }
  enum Certainty { DEFINITE }
`;

describe('compareSchemas', () => {
  it('names a removed field', () => {
    expect(compareSchemas(BEFORE, BEFORE.replace('born: String', '')).breaking).toEqual([
      'Person.born was removed.',
    ]);
  });

  it('names a new required argument', () => {
    expect(compareSchemas(BEFORE, BEFORE.replace('id: ID!)', 'id: ID!, at: String!)')).breaking).toEqual([
      'A required arg at on Query.person was added.',
    ]);
  });

  it('lists a new enum value as dangerous, not as breaking', () => {
    const after = BEFORE.replace('DEFINITE', 'DEFINITE POSSIBLE');
    expect(compareSchemas(BEFORE, after)).toEqual({
      breaking: [],
      dangerous: ['POSSIBLE was added to enum type Certainty.'],
    });
  });

  it('accepts a new field', () => {
    const after = BEFORE.replace('born: String', 'born: String died: String');
    expect(compareSchemas(BEFORE, after)).toEqual({ breaking: [], dangerous: [] });
  });
});

it('the schema breaks nothing that is published', () => {
  const args = ['--import', 'tsx', 'scripts/publishedSchema.ts', '--check'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
