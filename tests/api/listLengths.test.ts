/** Each list of the schema is known to the cost: whether its page can be chosen, and which stored lists it reads. */
import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executableSchema } from '../../src/api/executableSchema.ts';
import { ALL_EMPTY, askedLength, heldLength } from '../../src/api/limits/listLengths.ts';
import type { Selection } from '../../src/query/compile/selection.ts';
import { type ListSizes, readListSizes } from '../../src/store/listSizes.ts';
import { dataOf } from '../support/dataOf.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';

/**
 * Claims of the facts of an entity, as many as both lists multiplied, their sources, and versions, which are not counted: by
 * their pages alone.
 */
const BY_PAGES_ALONE: Readonly<Record<string, 'Entity' | 'Fact'>> = {
  claims: 'Entity',
  sources: 'Entity',
  history: 'Fact',
};
/** Lists over everything, of what is computed, and of a plan. */
const ROOTS = new Set(['Query', 'PlanRecordsPayload']);

const schema = executableSchema();

const connections = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => ({ type: type.name, field }))
    : [],
);

const isByPages = (type: string, field: string): boolean =>
  (schema.getType(type) as GraphQLObjectType)
    .getInterfaces()
    .some(({ name }) => name === BY_PAGES_ALONE[field]);

const selectionOf = (type: string, name: string): Selection => {
  const nodes: Selection = { key: 'nodes', name: 'nodes', slot: 0, args: {}, fields: new Map() };
  return { key: name, name, slot: 0, args: {}, fields: new Map([[type, [nodes]]]) };
};

it.each(connections.map(({ type, field }) => [`${type}.${field.name}`, type, field] as const))(
  'knows %s',
  (_name, type, field) => {
    const selection = selectionOf(type, field.name);
    const hasPages = field.args.some(({ name }) => name === 'first');
    expect(askedLength(selection, {}).argument).toBe(hasPages ? 'first' : null);
    const held = heldLength([type], selection, {}, ALL_EMPTY);
    const isStored = !ROOTS.has(type) && !isByPages(type, field.name);
    expect(Number.isFinite(held)).toBe(isStored);
  },
);

describe('over the shipped records', () => {
  let seeded: SeededApi;
  let sizes: ListSizes | null;
  beforeAll(async () => {
    seeded = await seededApi('embedded');
    sizes = await readListSizes(seeded.graph);
  });
  afterAll(() => seeded?.close());

  it.each([
    ['people', 'Person'],
    ['organizations', 'Organization'],
    ['regions', 'Region'],
    ['offices', 'Office'],
    ['events', 'Event'],
    ['topics', 'Topic'],
    ['sources', 'Source'],
    ['tenures', 'Tenure'],
    ['relations', 'Relation'],
    ['participations', 'Participation'],
  ])('no list of %s is longer than it counts', async (root, type) => {
    const names = connections.filter((each) => each.type === type).map(({ field }) => field.name);
    const data = await dataOf(
      seeded.api,
      `{ ${root}(first: 200) { nodes { recordId ${names.map((name) => `${name} { totalCount }`).join(' ')} } } }`,
    );
    type Node = Readonly<Record<string, { totalCount: number }>> & { readonly recordId: string };
    const { nodes } = (data as Record<string, { nodes: Node[] }>)[root] as { nodes: Node[] };
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes)
      for (const name of names.filter((each) => !isByPages(type, each))) {
        const selection = selectionOf(type, name);
        const { totalCount } = node[name] as { totalCount: number };
        const most = heldLength([type], selection, {}, { sizes });
        expect(most, `${node.recordId} ${name}`).toBeGreaterThanOrEqual(Math.min(totalCount, 256));
      }
  });
});
