/** Each example of the editor shows its answer in the view that it names, with all fields of that view. */
import { isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { networkSvg } from '../../src/client/network/svg.ts';
import { timelineSvg } from '../../src/client/timeline/svg.ts';
import { readExample, type View } from '../../src/pages/example.ts';
import { type ResultViews, resultViews } from '../../src/pages/ide/results/resultViews.ts';
import { exampleDocuments } from '../support/documents.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';

let seeded: SeededApi;
beforeAll(async () => {
  seeded = await seededApi('embedded');
});
afterAll(() => seeded?.close());

/** What a view draws of the first part that it shows: the marks of items, and what the answer lacks for it. */
const DRAWN: Readonly<Record<View, (views: ResultViews) => readonly [marks: number, lacking: unknown]>> = {
  table: ({ lists: [list] }) => [list?.items.length ?? 0, []],
  timeline: ({ timelines: [timeline] }) => [
    timeline?.view ? timelineSvg(timeline.view, { width: 800 }).split('class="item').length - 1 : 0,
    timeline?.lacking,
  ],
  network: ({ networks: [network] }) => [
    network?.view ? networkSvg(network.view, { width: 800 }).split('class="item').length - 1 : 0,
    network?.missing === '' ? [] : network?.missing,
  ],
  chart: ({ charts: [chart] }) => [chart?.bars.length ?? 0, []],
};

it.each(exampleDocuments().map((document) => [document.name, document] as const))(
  '%s is drawn',
  async (name, { text, variables }) => {
    const { view } = readExample(`${name}.graphql`, text);
    const { data, errors } = await seeded.api.execute(text, variables);
    expect(errors).toBeUndefined();
    const [marks, lacking] = DRAWN[view](resultViews(data));
    expect(lacking).toEqual([]);
    expect(marks).toBeGreaterThan(0);
  },
);

it('names only arguments that there are', () => {
  const { schema } = seeded.api;
  const names = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isInputObjectType(type)) return Object.keys(type.getFields());
      const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
      return fields.flatMap(({ args }) => args.map((argument) => argument.name));
    }),
  );
  for (const { name, text } of exampleDocuments()) {
    const { description } = readExample(`${name}.graphql`, text);
    for (const [, said = ''] of description.matchAll(/\b([a-z]\w*): ?[{$A-Z…]/g))
      expect([name, said, names.has(said)]).toEqual([name, said, true]);
  }
});
