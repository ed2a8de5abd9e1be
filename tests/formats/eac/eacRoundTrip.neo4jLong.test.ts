import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import type { Dataset, FactRecord } from '../../../src/domain/model/record.ts';
import { dumpRecords } from '../../../src/export/allRecords.ts';
import { exportRecords } from '../../../src/export/exportRecords.ts';
import { writeEac } from '../../../src/formats/eac/writer.ts';
import { openEmbedded } from '../../../src/store/engines/embedded.ts';
import { fileOf, folderOf } from '../../import/support.ts';
import { schemaErrors } from '../../support/eacSchema.ts';
import { forEachEngine, type openEmpty } from '../../support/engines.ts';

const ROOT = resolve(import.meta.dirname, '../../fixtures/eac-cpf');
const OPTIONS = { dataset: 'eac', at: '2026-01-31T00:00:00Z' };

const asFiles = (dataset: Dataset): Record<string, string> =>
  Object.fromEntries(writeEac([dataset]).files.map(({ name, content }) => [name, content]));

/**
 * The content of a dataset in a canonical order, without what EAC-CPF does not preserve: addresses of identifiers,
 * unless they follow from the value, and texts of dates, unless they mean the same as the date.
 */
function contentOf({ entities, facts }: Dataset): unknown {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  return JSON.parse(
    JSON.stringify({
      entities: [...entities].sort(byId).map((entity) => ({
        ...entity,
        identifiers: entity.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).sort(),
      })),
      facts: [...facts].sort(byId).map((fact) => ({
        ...fact,
        claims: fact.claims.map(({ source, start, end, attested, quote, note }) => ({
          source,
          start,
          end,
          attested,
          quote,
          note,
        })),
      })),
    }),
  );
}

/** The same without sources, for facts in records of several files and for statements with sources as in 2.0. */
function contentWithoutSources(dataset: Dataset): unknown {
  const claims = ({ claims }: FactRecord) =>
    claims.map((claim) => JSON.stringify({ ...claim, source: '' })).sort();
  const facts = dataset.facts.map((fact) => ({
    ...fact,
    claims: claims(fact).map((text) => JSON.parse(text)),
  }));
  return contentOf({ ...dataset, facts });
}

/** Loads the files, a second time without a change, exports them, and loads the export into an empty graph. */
async function roundTrip(
  open: () => Promise<Awaited<ReturnType<typeof openEmpty>>>,
  paths: readonly string[],
) {
  const graph = await open();
  const first = await loadSeed(graph, paths, OPTIONS);
  expect(first.accepted).toBe(true);
  const second = await loadSeed(graph, paths, { ...OPTIONS, compareAll: true });
  expect({ ...second.counts, UNCHANGED: 0 }).toEqual({
    CREATE: 0,
    UPDATE: 0,
    RETRACT: 0,
    CONFLICT: 0,
    UNCHANGED: 0,
  });
  const [before] = await dumpRecords(graph);
  if (before === undefined) throw new Error('the graph is empty');
  const files = asFiles(before);
  for (const [name, content] of Object.entries(files))
    expect([name, schemaErrors(content)]).toEqual([name, []]);
  const again = await open();
  const folder = await folderOf(files);
  const third = await loadSeed(again, [folder], OPTIONS);
  expect(third.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  const [after] = await dumpRecords(again);
  if (after === undefined) throw new Error('nothing came back');
  return { before, after, files };
}

const well = async (folder: string): Promise<string[]> =>
  (await readdir(join(ROOT, folder)))
    .filter((file) => file.endsWith('.xml') && file !== 'as-xmleac.xml')
    .map((file) => join(ROOT, folder, file));

forEachEngine((_name, open) => {
  it.each([
    ['archivesspace', 111],
    ['snac', 23],
  ])('the files of %s are preserved', async (folder, entities) => {
    const { before, after, files } = await roundTrip(open, await well(folder));
    expect(before.entities).toHaveLength(entities);
    expect(Object.keys(files)).toHaveLength(entities);
    expect(contentOf(after)).toEqual(contentOf(before));
  });

  it('the examples of EAC-CPF 2.0 are preserved in 1.0, except for the sources of single statements', async () => {
    const { before, after } = await roundTrip(open, await well('eac-cpf-2'));
    expect(before.entities).toHaveLength(16);
    expect(contentWithoutSources(after)).toEqual(contentWithoutSources(before));
    // The second identity of a record becomes a record of its own, which is a source, and lists the first as its source.
    const ids = ({ sources }: Dataset) => sources.map(({ id }) => id);
    expect(ids(after).filter((id) => !ids(before).includes(id))).toEqual([
      'eac/record-identifier/identity-2/record',
      'eac/record-identifier/identity-2/source-1',
    ]);
    expect(ids(before).filter((id) => !ids(after).includes(id))).toEqual([]);
  });

  it('a second round trip of these examples changes nothing', async () => {
    const first = await roundTrip(open, await well('eac-cpf-2'));
    const second = await roundTrip(open, [await folderOf(first.files)]);
    expect(second.after.sources).toEqual(first.after.sources);
    expect(contentOf(second.after)).toEqual(contentOf(first.after));
  });

  it('records that refer to each other are read back with one fact for each relation', async () => {
    const { before, after } = await roundTrip(open, [join(ROOT, 'rico/_25BGroupSubdivisionRelation')]);
    expect(before.facts.filter(({ kind }) => kind === 'RELATION')).toHaveLength(3);
    expect(contentOf(after)).toEqual(contentOf(before));
  });
});

describe('the records of the French national archives', () => {
  it('are preserved or refused', { timeout: 120_000 }, async () => {
    const open = async () => {
      const graph = await openEmbedded();
      onTestFinished(() => graph.close());
      await graph.setup();
      return graph;
    };
    const refused: Record<string, string[]> = {};
    let whole = 0;
    for (const folder of (await readdir(join(ROOT, 'rico'))).filter((name) => name.startsWith('_')).sort()) {
      const path = join(ROOT, 'rico', folder);
      const { accepted, problems } = await checkSeed([path], OPTIONS);
      if (accepted) {
        const { before, after } = await roundTrip(open, [path]);
        expect([folder, contentWithoutSources(after)]).toEqual([folder, contentWithoutSources(before)]);
        whole += 1;
      } else refused[folder] = problems.flatMap(({ severity, code }) => (severity === 'ERROR' ? code : []));
    }
    expect(whole).toBe(48);
    expect(refused).toEqual({
      _00Error: ['MISSING_KEY', 'MISSING_KEY'],
      // Two files that contain the same record.
      _27AcpfRelationAssociative: ['DUPLICATE_ID', 'DUPLICATE_ID'],
      _29AcpfFamilyRelation: ['DUPLICATE_ID', 'DUPLICATE_ID'],
    });
  });
});

describe('the shipped seed as EAC-CPF', () => {
  it('is valid, has a record for each person and organization, and reports what is left out', async () => {
    const { datasets } = await checkSeed([resolve(import.meta.dirname, '../../../seed')]);
    for (const dataset of datasets) {
      const { files, omissions } = writeEac([dataset]);
      const described = dataset.entities.filter(({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION');
      expect(files).toHaveLength(described.length);
      for (const { name, content } of files) expect([name, schemaErrors(content)]).toEqual([name, []]);
      expect(omissions).toContainEqual(
        expect.stringMatching(/^EAC-CPF has no place for participations: \d+ left out\.$/),
      );
      expect(omissions).toContainEqual(expect.stringMatching(/^EAC-CPF has no place for quantities: /));
    }
  });

  it('keeps the ids of its entities and the dates of their tenures', async () => {
    const { datasets } = await checkSeed([resolve(import.meta.dirname, '../../../seed')]);
    const [dataset] = datasets;
    if (dataset === undefined) throw new Error('the shipped seed is empty');
    const folder = await folderOf(asFiles(dataset));
    const again = await checkSeed([folder], { dataset: dataset.id });
    expect(again.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    const ids = ({ entities }: Dataset): string[] =>
      entities
        .filter(({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION')
        .map(({ id }) => id)
        .sort();
    expect(again.datasets[0] && ids(again.datasets[0])).toEqual(ids(dataset));
  });
});

describe('what EAC-CPF cannot represent', () => {
  it('is left out and counted: planned, attributed and deprecated facts', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf(`sources: { s: { title: S } }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
facts:
- { tenure: { holder: anna, office: mayor, term: a, acting: "true" }, claims: [{ source: s, start: "2001" }, { source: s, start: "1999", rank: deprecated }] }
- { tenure: { holder: anna, office: mayor, term: b }, claims: [{ source: s, start: "2030", modality: planned }] }
- { tenure: { holder: anna, office: mayor, term: c }, claims: [{ source: s, start: "2005", status: attributed, by: anna }] }
- { tenure: { holder: anna, office: mayor, term: d }, claims: [{ source: s, start: "2007", rank: deprecated }] }
`),
    });
    const { datasets, problems } = await checkSeed([folder]);
    expect(problems).toEqual([]);
    const { files, omissions } = writeEac(datasets);
    const [file] = files;
    expect(file?.name).toBe('anna.xml');
    expect(file?.content.match(/<term>.*<\/term>/g)).toEqual(['<term>Mayor (acting)</term>']);
    expect(file?.content.match(/<fromDate.*/g)).toEqual(['<fromDate standardDate="2001">2001</fromDate>']);
    expect(omissions).toEqual([
      'EAC-CPF has no place for claims that do not count beside others: 1 left out.',
      'EAC-CPF has no place for facts that are only planned, only reported or no longer believed: 3 left out.',
      'EAC-CPF has no place for offices: 1 left out.',
      'EAC-CPF has no place for tenures, which are written as occupations: 1 left out.',
      'EAC-CPF has no place for ids of sources: 1 left out.',
    ]);
  });

  it('has a filing form as a name in parts, and the form is read back', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf(
        'entities:\n  anna: { kind: person, filing: "Berg, Anna" }\nfacts:\n- name: { entity: anna, text: Anna Berg }\n',
      ),
    });
    const { datasets } = await checkSeed([folder]);
    const [file] = writeEac(datasets).files;
    expect(schemaErrors(file?.content ?? '')).toEqual([]);
    expect(file?.content).toContain('<part localType="surname">Berg</part>');
    const back = await checkSeed([await folderOf({ 'anna.xml': file?.content ?? '' })], { dataset: 'test' });
    const names = ({ facts }: Dataset) => facts.map(({ text, nameKind }) => `${nameKind} ${text}`).sort();
    expect(back.datasets.map(names)).toEqual([['FILING_FORM Berg, Anna', 'undefined Anna Berg']]);
  });

  it('is replaced if XML does not allow the character', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf('entities:\n  anna: { kind: person, label: Anna }\n'),
    });
    const { datasets } = await checkSeed([folder]);
    // A graph may have such a label from before, although files may not.
    const old = datasets.map((dataset) => ({
      ...dataset,
      entities: dataset.entities.map((entity) => ({ ...entity, label: 'A\u0001 <&> "B"' })),
    }));
    const [file] = writeEac(old).files;
    expect(schemaErrors(file?.content ?? '')).toEqual([]);
    expect(file?.content).toContain('<part>A\ufffd &lt;&amp;&gt; &quot;B&quot;</part>');
  });

  it('has a file for each record, also if names differ only in case or special characters', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf('entities:\n  a/b: { kind: person }\n  a_b: { kind: person }\n'),
    });
    const { datasets } = await checkSeed([folder]);
    const names = writeEac(datasets).files.map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toBe('a_b.xml');
  });
});

forEachEngine((_name, open) => {
  describe('entities that records name and none describes', () => {
    it('are marked in an export, which gives the same number of records when it is read back', async () => {
      const { before, after, files } = await roundTrip(open, await well('snac'));
      const stubs = ({ entities }: Dataset): string[] =>
        entities.flatMap(({ id, stub }) => (stub ? id : [])).sort();
      expect(stubs(before)).toHaveLength(21);
      expect(stubs(after)).toEqual(stubs(before));
      const marked = Object.values(files).filter((content) => content.includes('urn:fasti:stub'));
      expect(marked).toHaveLength(21);
      const counts = ({ entities, facts, sources }: Dataset) => [
        entities.length,
        facts.length,
        sources.length,
      ];
      expect(counts(after)).toEqual(counts(before));
    });
  });

  it.each(['yaml', 'csv'] as const)('stubs come back from %s', async (format) => {
    const graph = await open();
    await loadSeed(graph, await well('snac'), OPTIONS);
    const [before] = await dumpRecords(graph);
    const { files } = await exportRecords(graph, format);
    const again = await open();
    const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
    expect((await loadSeed(again, [folder], OPTIONS)).accepted).toBe(true);
    const [after] = await dumpRecords(again);
    expect(after?.entities.filter(({ stub }) => stub)).toHaveLength(21);
    expect(after?.entities).toEqual(before?.entities);
  });

  describe('files that are loaded in two halves', () => {
    it.each(['archivesspace', 'snac', 'rico/_25BGroupSubdivisionRelation'])(
      'of %s give the same records as all at once, in either order',
      async (folder) => {
        const paths = await well(folder);
        const middle = Math.ceil(paths.length / 2);
        const [first, second] = [paths.slice(0, middle), paths.slice(middle)];
        const recordsAfter = async (...runs: readonly (readonly string[])[]) => {
          const graph = await open();
          for (const run of runs) {
            const { accepted, datasets } = await loadSeed(graph, run, OPTIONS);
            expect(accepted).toBe(true);
            expect(datasets.map(({ plan }) => plan.claimsTakenAway)).toEqual([0]);
          }
          const [dataset] = await dumpRecords(graph);
          if (dataset === undefined) throw new Error('the graph is empty');
          return inOrder(dataset);
        };
        const whole = await recordsAfter(paths);
        expect(await recordsAfter(first, second)).toEqual(whole);
        expect(await recordsAfter(second, first)).toEqual(whole);
        expect(await recordsAfter(paths, first)).toEqual(whole);
      },
    );
  });
});

/** The dataset with claims in an order that does not depend on their files. */
const inOrder = (dataset: Dataset): unknown =>
  JSON.parse(
    JSON.stringify({
      ...dataset,
      facts: dataset.facts.map((fact) => ({
        ...fact,
        claims: fact.claims.map((claim) => JSON.stringify(claim)).sort(),
      })),
    }),
  );
