import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { dataOf } from '../../support/dataOf.ts';
import { ENGINES } from '../../support/engines.ts';
import { loadText } from '../../support/loadText.ts';
import { loadedApi, type SeededApi } from '../../support/seeded.ts';

/** Executes a document whose answer must have no errors. */
export type Ask = (text: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Declares tests for each engine over `open`, which is closed after the last one. */
export function onEachEngine(
  title: string,
  open: (engine: (typeof ENGINES)[number]) => Promise<SeededApi>,
  declare: (ask: Ask) => void,
): void {
  describe.each(ENGINES)(`${title} on %s`, (engine) => {
    let opened: SeededApi | undefined;
    beforeAll(async () => {
      opened = await open(engine);
    });
    afterAll(() => opened?.close());
    declare((text, variables) => {
      if (!opened) throw new Error('the API is not open yet');
      return dataOf(opened.api, text, variables);
    });
  });
}

/** The same over one file of tests/fixtures/time. */
export function onFixture(name: string, declare: (ask: Ask) => void): void {
  const file = new URL(`../../fixtures/time/${name}.yaml`, import.meta.url);
  onText(`the file ${name}`, () => readFile(file, 'utf8'), declare);
}

/** The same over the text of a file. */
export const onText = (
  title: string,
  text: () => string | Promise<string>,
  declare: (ask: Ask) => void,
): void =>
  onEachEngine(
    title,
    (engine) => loadedApi(engine, async (graph) => loadText(graph, await text(), '2026-01-31T00:00:00Z')),
    declare,
  );

interface Edges {
  readonly totalCount: number;
  readonly edges: readonly { readonly certainty: string | null; readonly node: { readonly id: string } }[];
}

/** The certainty of each edge of a list, by the id of the record; `list` is the only field, or that below `parent`. */
export async function edgesOf(ask: Ask, list: string, parent = ''): Promise<Record<string, string | null>> {
  const asked = `{ list: ${list} { totalCount edges { certainty node { id: recordId } } } }`;
  const data = await ask(parent === '' ? asked : `{ list: ${parent} ${asked} }`);
  const { list: found } = (parent === '' ? data : (data as { list: unknown }).list) as { list: Edges };
  expect(found.totalCount).toBe(found.edges.length);
  return Object.fromEntries(found.edges.map(({ certainty, node }) => [node.id, certainty]));
}

export interface Held {
  readonly id: string;
  readonly certainty: string | null;
}

/** Who held an office at a moment, as `id: certainty`, in the order of the answer. */
export async function heldAt(
  ask: Ask,
  office: string,
  asOf: string,
  certainty = 'POSSIBLE',
): Promise<string[]> {
  const data = (await ask(
    `query($office: ID!, $asOf: EDTFOrToday, $certainty: Certainty) {
       office(id: $office) { tenures(at: {asOf: $asOf, minCertainty: $certainty}) { nodes { id certainty } } } }`,
    { office, asOf, certainty },
  )) as { office: { tenures: { nodes: readonly Held[] } } };
  return data.office.tenures.nodes.map((held) => `${held.id}: ${held.certainty}`);
}

/** The bounds and texts of one fact. */
export const INTERVAL = `interval {
  start { edtf label } end { edtf } endKind label earliest latest coreStart coreEnd
  plannedStart { edtf } plannedEnd { edtf } implied { bound date because { id } } statedDates(bound: START) { edtf } }`;
