/** A graph of an earlier layout has the derived values of the present rules after it is upgraded. */
import { describe, expect, it } from 'vitest';
import { examineGraph } from '../../src/changes/doctor/examineGraph.ts';
import { upgradeGraph } from '../../src/changes/upgrade/upgradeGraph.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import { durationClassOf } from '../../src/domain/time/durationClasses.ts';
import { anchorOf, sortKey } from '../../src/domain/time/sortKey.ts';
import type { Graph } from '../../src/store/graph.ts';
import { LAYOUT_VERSION } from '../../src/store/graphLayout.ts';
import type { UpgradeStep } from '../../src/store/layoutVersion.ts';
import { fileOf, propsOf } from '../import/support.ts';
import { forEachEngine } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';

const RECORDS = fileOf(`sources:
  letters: { title: Letters, date: "2017" }
  papers: { title: Papers }
entities:
  anna: { kind: person, label: Anna }
  bert: { kind: person }
  club: { kind: organization }
  mayor: { kind: office, seats: "1" }
  clerk: { kind: office }
facts:
- id: anna-lives
  existence: { entity: anna }
  claims: [ { source: letters, start: "1950", end: "2010" } ]
- id: club-name
  name: { entity: club, text: The Club, language: en }
- id: seen
  tenure: { holder: anna, office: clerk, term: "1" }
  claims: [ { source: letters, attested: "2005" } ]
- id: seen-again
  tenure: { holder: anna, office: clerk, term: "2" }
  claims: [ { source: letters, attested: "2008-05" } ]
- id: too-late
  membership: { member: anna, body: club }
  claims: [ { source: letters, attested: "2009/2012" } ]
- id: anna-mayor-again
  tenure: { holder: anna, office: mayor, term: "again" }
  claims: [ { source: letters, start: "2001-02-01", end: "2002-02-01", rank: DEPRECATED } ]
- id: anna-other-life
  existence: { entity: anna }
  claims: [ { source: letters, start: "1960", end: "2006", rank: DEPRECATED } ]
- id: other-name
  name: { entity: club, text: The Other Club, language: en, kind: official }
  claims: [ { source: letters, rank: DEPRECATED }, { source: papers, rank: DEPRECATED } ]
- id: bert-mayor
  tenure: { holder: bert, office: mayor }
  claims: [ { source: papers, attested: "2001-03-01" } ]
- id: anna-mayor
  tenure: { holder: anna, office: mayor }
  claims: [ { source: papers, start: "2003-03-01", end: "2004-03-01" } ]
- id: apart
  membership: { member: bert, body: club }
  claims: [ { source: papers, start: "2010" }, { source: letters, end: "2005-05" } ]
`);

const AT = '2026-01-01T00:00:00Z';

/** All properties and relationships of all records, and those of the clock. */
const contents = async (graph: Graph) => [
  ...(await graph.read({
    text: `MATCH (f)-[r]->(x) RETURN f.id AS id, f.knownFrom AS since, type(r) AS type, r.\`as\` AS used, x.id AS to
           ORDER BY id, since, type, to`,
    params: {},
  })),
  ...(
    await graph.read({
      text: `MATCH (x) WHERE x:Fact OR x:Withdrawn OR x:Entity OR x:Past OR x:Dataset OR x:Clock
           RETURN labels(x) AS labels, properties(x) AS props ORDER BY x.id, x.knownFrom`,
      params: {},
    })
  ).map(({ labels, props }) => ({ labels, props: { ...(props as object), store: null } })),
];

/** What an earlier layout gave these facts, whose bounds are limited by lives and by filled seats only. */
const OLD_BOUNDS = {
  seen: {
    startMin: dayOf(1950, 1, 1),
    startMax: dayOf(2005, 12, 31),
    endMin: dayOf(2005, 1, 1),
    endMax: dayOf(2010, 12, 31),
  },
  'seen-again': {
    startMin: dayOf(1950, 1, 1),
    startMax: dayOf(2008, 5, 31),
    endMin: dayOf(2008, 5, 1),
    endMax: dayOf(2010, 12, 31),
  },
  // The death contradicts it, so that it was not limited by the birth either.
  'too-late': {
    startMin: -1_000_000_000_000,
    startMax: dayOf(2009, 12, 31),
    endMin: dayOf(2012, 1, 1),
    endMax: 1_000_000_000_000,
  },
};

/** The same graph as an earlier layout would have it, whose upgrade was begun. */
async function toEarlierLayout(graph: Graph): Promise<void> {
  await graph.write(async (transaction) => {
    const run = (text: string, params = {}) => transaction.run({ text, params });
    for (const [id, bounds] of Object.entries(OLD_BOUNDS)) {
      const props = { ...bounds, sort: sortKey(bounds, id), span: durationClassOf(bounds, anchorOf(bounds)) };
      await run('MATCH (f:Fact {id: $id}) SET f += $props', { id, props });
    }
    await run("MATCH (f:Fact {id: 'too-late'}) REMOVE f.implied, f.flaws, f.flawed");
    await run("MATCH (f:Fact {id: 'seen'}) REMOVE f.implied");
    await run("MATCH (f {id: 'apart'}) WHERE f:Fact OR f:Past REMOVE f.accountDays");
    await run("MATCH (f:Withdrawn {id: 'other-name'}) REMOVE f.support");
    await run("MATCH (e:Entity {id: 'club'}) SET e.label = 'Club' REMOVE e.dateSort");
    await run("MATCH (f:Past {id: 'seen'}) REMOVE f.precision, f.span");
    await run('MATCH (d:Dataset) SET d.hash = d.digest REMOVE d.digest');
    await run('MATCH (c:Clock) SET c.upgrading = c.format');
  });
}

/** A worked step: a property that does not follow from the records got another name. */
const RENAMED: UpgradeStep = {
  layout: LAYOUT_VERSION + 1,
  text: `MATCH (d:Dataset) WHERE d.hash IS NOT NULL WITH d LIMIT $part
         SET d.digest = d.hash REMOVE d.hash RETURN count(*) AS done`,
};
/** One that the graph has already. */
const DONE: UpgradeStep = {
  layout: LAYOUT_VERSION,
  text: 'MATCH (x) DETACH DELETE x RETURN count(*) AS done',
};

describe('upgradeGraph', () => {
  forEachEngine((_name, open) => {
    it('derives the values of all records by the present rules, without a new batch or version', async () => {
      const graph = await open();
      await loadText(graph, RECORDS, AT);
      const changed = RECORDS.replace('attested: "2008-05"', 'attested: "2008-06"').replace(
        'end: "2005-05"',
        'end: "2005-06"',
      );
      await loadText(graph, changed.replace('end: "2002-02-01"', 'end: "2002-03-01"'), AT);
      const expected = await contents(graph);
      expect(await propsOf(graph, 'Fact', 'seen')).toMatchObject({
        startMin: dayOf(1950, 1, 1),
        endMax: dayOf(2008, 6, 30),
        implied: [`START\t${dayOf(1950, 1, 1)}\tanna-lives`, `END\t${dayOf(2008, 6, 30)}\tseen-again`],
      });
      expect(await propsOf(graph, 'Fact', 'too-late')).toMatchObject({
        flawed: true,
        startMin: dayOf(1950, 1, 1),
      });

      await toEarlierLayout(graph);
      expect(await contents(graph)).not.toEqual(expected);
      await upgradeGraph(graph, [DONE, RENAMED]);
      expect(await contents(graph)).toEqual(expected);
      // Nothing is left to do.
      await upgradeGraph(graph);
      expect(await contents(graph)).toEqual(expected);
    });

    it('gives an entity of layout 9 the label of its file, which names in any language replaced', async () => {
      const graph = await open();
      const town = fileOf(`entities:
  town: { kind: region, label: Town }
facts:
- name: { entity: town, text: Stadt, language: de }
`);
      await loadText(graph, town, AT);
      const expected = await contents(graph);
      await graph.write(async ({ run }) => {
        const text =
          "MATCH (e:Entity {id: 'town'}) SET e.label = 'Stadt', e.labels = ['de\\tStadt'], e.labelSort = 'stadt'";
        await run({ text, params: {} });
        await run({ text: 'MATCH (c:Clock) SET c.format = 9', params: {} });
      });
      expect(await examineGraph(graph)).toEqual([{ code: 'DERIVED_VALUES', count: 1, examples: ['town'] }]);
      await upgradeGraph(graph);
      expect(await examineGraph(graph)).toEqual([]);
      expect(await contents(graph)).toEqual(expected);
    });

    it('does nothing in a graph without a batch', async () => {
      const graph = await open();
      await upgradeGraph(graph);
      expect(await contents(graph)).toEqual([]);
    });
  });
});
