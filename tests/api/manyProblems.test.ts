/** An answer lists a limited number of problems, the errors among them, and says how many there are. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import type { Graph } from '../../src/store/graph.ts';
import { openEmpty } from '../support/engines.ts';

interface Plan {
  readonly accepted: boolean;
  readonly problems: readonly { readonly severity: string; readonly position: { readonly line: number } }[];
  readonly problemCount: number;
}

let graph: Graph;
let api: Api;
beforeAll(async () => {
  graph = await openEmpty('embedded');
  api = await createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
  });
});
afterAll(async () => {
  await api?.close();
  await graph?.close();
});

it('of a file with a mistake in each of many rows', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => `  p${i}: { kind: persn, label: P${i} }\n`).join('');
  const content = `fasti: "1"\ndataset: d\nlanguage: en\nentities:\n${rows}`;
  const { data } = await api.execute(
    'mutation($i: PlanRecordsInput!) { planRecords(input: $i) { accepted problemCount problems { severity position { line } } } }',
    { i: { files: [{ name: 'a.yaml', format: 'YAML', content }] } },
    'editor',
  );
  const { accepted, problems, problemCount } = (data as { readonly planRecords: Plan }).planRecords;
  expect(accepted).toBe(false);
  expect(problems).toHaveLength(1_000);
  expect(problems[0]).toMatchObject({ severity: 'ERROR', position: { line: 5 } });
  expect(problems.at(-1)).toMatchObject({ severity: 'ERROR', position: { line: 1_004 } });
  expect(problemCount).toBe(3_000);
});
