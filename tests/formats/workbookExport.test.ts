/** Workbooks that an export writes, read by another reader too. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { loadSeed, planSeed } from '../../src/changes/loadSeed.ts';
import { readHarmless } from '../../src/domain/model/csvText.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import { Scanner } from '../../src/formats/csv/scanner.ts';
import { fasti } from '../cli/support.ts';
import { folderOf } from '../import/support.ts';
import { openEmpty } from '../support/engines.ts';

async function seeded() {
  const graph = await openEmpty('embedded');
  await loadSeed(graph, ['seed'], {});
  const [book] = (await exportRecords(graph, 'xlsx')).files;
  return { graph, bytes: book?.bytes ?? new Uint8Array() };
}

it('another reader finds the same cells as in the tables', async () => {
  const { graph, bytes } = await seeded();
  const tables = (await exportRecords(graph, 'csv')).files.filter(({ name }) => name.endsWith('.csv'));
  const sheets = await readSheets(Buffer.from(bytes), { trim: false });
  expect(sheets.map(({ sheet }) => `${sheet}.csv`)).toEqual(tables.map(({ name }) => name));
  sheets.forEach(({ data }, i) => {
    const scanner = new Scanner((tables[i]?.content ?? '').replace('\ufeff', ''), () => {});
    const rows: string[][] = [];
    while (!scanner.atEnd) rows.push(scanner.row(',').cells.map(({ text }) => readHarmless(text)));
    const cells = data.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    const isData = ([first = '']: readonly string[]): boolean => !first.startsWith('# ');
    expect(cells.filter(isData)).toEqual(rows.filter(isData));
  });
});

it('applied again it changes nothing, and equal records give equal bytes', async () => {
  const { graph, bytes } = await seeded();
  const folder = await folderOf({ 'wego.xlsx': bytes });
  expect((await planSeed(graph, [folder], {})).counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0 });
  const [again] = (await exportRecords(graph, 'xlsx')).files;
  expect(again?.bytes).toEqual(bytes);
});

it('has lists to choose from, and what a column means at its heading', async () => {
  const { bytes } = await seeded();
  const parts = unzipSync(bytes);
  const sheets = Object.entries(parts).filter(([name]) => name.includes('worksheets'));
  const tenures = sheets.map(([, part]) => strFromU8(part)).find((xml) => xml.includes('>holder<')) ?? '';
  expect(tenures).toMatch(/<dataValidation type="list"[^>]*><formula1>offices!\$A\$4:\$A\$\d+<\/formula1>/);
  expect(tenures).toMatch(/<formula1>sources!\$A\$4:\$A\$\d+<\/formula1>/);
  expect(tenures).toMatch(/promptTitle="holder" prompt="Who holds the office/);
});

it('the command needs a file to write it to, since it is no text', async () => {
  const folder = await folderOf({
    'a.yaml': 'fasti: "1"\ndataset: town\nentities:\n  mayor: { kind: office, label: " =1+2_x0041_ " }\n',
  });
  const settings = { FASTI_DATA: join(folder, 'store') };
  await fasti(['apply', join(folder, 'a.yaml')], settings);
  const { status, err } = await fasti(['export', '--format', 'xlsx'], settings);
  expect({ status, err }).toEqual({
    status: 1,
    err: 'town.xlsx is no text; name a file or a folder with --out.\n',
  });
  // The year in which files of an archive can begin is 1979 in America where it is 1980 elsewhere.
  const paths = ['Pacific/Auckland', 'America/New_York'].map((zone) => ({
    zone,
    out: join(folder, `${zone.slice(0, 3)}.xlsx`),
  }));
  for (const { zone, out } of paths)
    expect(
      await fasti(['export', '--format', 'xlsx', '--out', out], { ...settings, TZ: zone }),
    ).toMatchObject({ status: 0 });
  const [east, west] = await Promise.all(paths.map(({ out }) => readFile(out)));
  expect(west).toEqual(east);
  const { out } = await fasti(['plan', join(folder, 'Ame.xlsx')], settings);
  expect(out).toContain('town: nothing to do, 1 records unchanged.');
});
