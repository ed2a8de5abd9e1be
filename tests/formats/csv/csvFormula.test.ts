/** Texts that begin like formulas: harmless in an exported table, and the same after it is read again. */
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import { harmless, readHarmless } from '../../../src/domain/model/csvText.ts';
import { dumpRecords } from '../../../src/export/allRecords.ts';
import { writeCsv } from '../../../src/formats/csv/writer.ts';
import { openEmbedded } from '../../../src/store/engines/embedded.ts';
import { check } from '../../domain/property.ts';
import { folderOf } from '../../import/support.ts';

it.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ['-2+3+cmd|calc', "'-2+3+cmd|calc"],
  ['＝1', "'＝1"],
  ['-0043', '-0043'],
  ["'-0043", "'-0043"],
  ['-12.5', '-12.5'],
  ['-', '-'],
  ["'-", "''-"],
  ['-0043/-0012-05', '-0043/-0012-05'],
  ['-0043-3', "'-0043-3"],
  ['-0043~+A1', "'-0043~+A1"],
  ["'tis", "'tis"],
  ['', ''],
])('%j is written as %j', (text, written) => {
  expect(harmless(text)).toBe(written);
  expect(readHarmless(written)).toBe(text);
});

it('any text comes back, and none is a formula', () => {
  const text = fc.array(fc.constantFrom("'", '=', '-', '@', '+', '1', '.', 'a', '\t', '＝'), {
    maxLength: 6,
  });
  check(
    fc.property(text, (parts) => {
      const one = parts.join('');
      expect(readHarmless(harmless(one))).toBe(one);
      expect(harmless(one)).not.toMatch(/^[=@\t＝]/);
    }),
  );
});

it('an export is harmless and loads unchanged', async () => {
  const open = async () => {
    const graph = await openEmbedded();
    onTestFinished(() => graph.close());
    await graph.setup();
    return graph;
  };
  const content = `fasti: "1"
dataset: town
sources:
  roll: { title: "=HYPERLINK(1)", note: "'=kept" }
entities:
  ann: { kind: person, label: "@Ann", note: "-1+cmd|calc" }
  mayor: { kind: office, label: "+7 8422" }
facts:
- { id: n, name: { entity: ann, text: "=1+1" }, claims: [ { source: roll, start: "-0043", quote: "＝SUM(1)" } ] }
- { id: t, tenure: { holder: ann, office: mayor }, note: "@x", claims: [ { source: roll, note: "\\t=1" } ] }
`;
  const graph = await open();
  const loaded = await loadSeed(graph, { texts: [{ name: 'a.yaml', format: 'YAML', content }] }, { by: 'x' });
  expect(loaded.problems).toEqual([]);
  const datasets = await dumpRecords(graph);
  const { files } = writeCsv(datasets);
  const cells = files.flatMap((file) => file.content.split(/[,\n]/).map((cell) => cell.replace(/^"/, '')));
  expect(cells).toContain("'=1+1");
  expect(cells).toContain('-0043');
  expect(cells.filter((cell) => /^[=@\t＝+]|^-\D/.test(cell))).toEqual([]);

  const folder = await folderOf(Object.fromEntries(files.map((file) => [file.name, file.content])));
  const copy = await open();
  const again = await loadSeed(copy, [folder], { by: 'x' });
  expect(again.problems).toEqual([]);
  expect(await dumpRecords(copy)).toEqual(datasets);
});
