import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed, planSeed } from '../../src/changes/loadSeed.ts';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { problemText } from '../../src/formats/problem.ts';
import type { Graph } from '../../src/store/graph.ts';
import { fileOf, folderOf, problemsOf } from '../import/support.ts';
import { forEachEngine } from '../support/engines.ts';

const COUNCIL = `
  council: { kind: organization, label: Town council }
  anna: { kind: person, label: Anna Berg }
`;
const memberOf = (member: string, start: string) =>
  `- membership: { member: ${member}, body: council }\n  claims: [{ source: test, start: "${start}" }]\n`;

async function warningsOf(graph: Graph, dataset: string, body: string): Promise<string[]> {
  const folder = await folderOf({ 'a.yaml': fileOf(body, dataset) });
  const { problems } = await planSeed(graph, [folder]);
  return problems.map((problem) => problemText(problem).replaceAll(`${folder}/`, ''));
}

describe('fasti check', () => {
  it('warns of duplicates in files, at the second one, with both ids and a hint', async () => {
    const facts = memberOf('anna', '1998') + memberOf('a-berg', '2001');
    expect(
      await problemsOf(
        fileOf(`entities:${COUNCIL}  a-berg: { kind: person, label: "Берг, Анна" }\nfacts:\n${facts}`),
      ),
    ).toEqual([
      'a.yaml:6:3: PROBABLE_DUPLICATE (warning): "a-berg" and "anna" are probably one: they are called "Берг, Анна" and "Anna Berg", and both are linked to "council"; use one id, or once both are loaded: fasti merge a-berg anna --reason "..."; if they are two, say so with a relation NOT_SAME_AS',
    ]);
  });

  it('compares names that facts give, and accepts NOT_SAME_AS', async () => {
    const entities = `entities:${COUNCIL}  ab: { kind: person }\n`;
    const named = '- name: { entity: ab, text: "ANNA BERG", language: en }\n';
    expect(await problemsOf(fileOf(`${entities}facts:\n${named}`))).toHaveLength(1);
    const apart = '- relation: { type: NOT_SAME_AS, subject: ab, object: anna }\n';
    expect(await problemsOf(fileOf(`${entities}facts:\n${named}${apart}`))).toEqual([]);
  });

  it('finds duplicates across files and datasets', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf(`entities:${COUNCIL}`, 'one'),
      'b.yaml': fileOf('entities:\n  berg: { kind: person, label: Anna Berg }\n', 'two'),
    });
    const { problems, accepted } = await checkSeed([folder]);
    expect(accepted).toBe(true);
    expect(problems).toMatchObject([{ code: 'PROBABLE_DUPLICATE', severity: 'WARNING' }]);
    expect((await checkSeed([folder], { strict: true })).accepted).toBe(false);
  });
});

forEachEngine((_, open) => {
  it('compares new entities with those of the graph, and accepts a merge', async () => {
    const graph = await open();
    const folder = await folderOf({
      'a.yaml': fileOf(`entities:${COUNCIL}facts:\n${memberOf('anna', '1998')}`),
    });
    await loadSeed(graph, [folder]);
    expect(await warningsOf(graph, 'test', `entities:${COUNCIL}`)).toEqual([]);

    const other = 'entities:\n  berg: { kind: person, label: Анна Берг }\n';
    const warnings = await warningsOf(graph, 'other', other);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^a\.yaml:4:3: PROBABLE_DUPLICATE \(warning\): "berg" and "anna" of the graph are probably one/,
      ),
    ]);
    const office = `${other}  clerk: { kind: office, label: Clerk }
facts:
- relation: { type: BELONGS_TO, subject: clerk, object: council }
- tenure: { holder: berg, office: clerk }
`;
    expect((await warningsOf(graph, 'other', office))[0]).toContain('both are linked to "council"');
    const elsewhere = office
      .replace('object: council', 'object: other-council')
      .replace('facts:', '  other-council: { kind: organization, label: Elsewhere }\nfacts:');
    expect(await warningsOf(graph, 'other', elsewhere)).toEqual([]);

    const second = await folderOf({ 'b.yaml': fileOf(other, 'other') });
    await loadSeed(graph, [second]);
    expect((await planSeed(graph, [folder, second])).problems).toHaveLength(1);
    await mergeEntities(graph, 'berg', 'anna', { reason: 'one person' });
    expect((await planSeed(graph, [folder, second])).problems).toEqual([]);
    expect(await warningsOf(graph, 'other', other)).toEqual([]);
  });

  it('accepts a stored fact which means that they are different', async () => {
    const graph = await open();
    const files = {
      'a.yaml': fileOf(`entities:${COUNCIL}  berg: { kind: person, label: Anna Berg }\n`),
    };
    const apart = 'facts:\n- relation: { type: NOT_SAME_AS, subject: berg, object: anna }\n';
    await loadSeed(graph, [await folderOf({ 'a.yaml': `${files['a.yaml']}${apart}` })]);
    expect((await planSeed(graph, [await folderOf(files)])).problems).toEqual([]);
  });
});
