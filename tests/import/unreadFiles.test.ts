/** Files that may have records and are not read. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { problemText } from '../../src/formats/problem.ts';
import { fileOf, folderOf } from './support.ts';

it('a workbook or a copy of a seed file in a folder or pattern is a warning, and what is no seed file is none', async () => {
  const folder = await folderOf({
    'a.yaml': fileOf('entities:\n  a: { kind: topic }\n'),
    'a.yaml.bak': 'x',
    'b.CSV~': 'x',
    'c.csv.gz': 'x',
    'town.xls': 'x',
    'old.numbers': 'x',
    '~$town.xlsx': 'x',
    '~$b.csv': 'x',
    'readme.md': 'x',
    'letter.txt': 'x',
    'photo.png': 'x',
  });
  const copy =
    ':1:1: UNKNOWN_FORMAT (warning): the file looks like a copy of a seed file, and is not read; move it elsewhere, or name it by its format: seed files are named *.yaml, *.yml, *.csv, *.tsv, *.json, *.xml, *.xlsx, *.ods';
  const workbook =
    ':1:1: UNKNOWN_FORMAT (warning): the file is a workbook of a kind that is not read; save it as .xlsx or .ods';
  for (const path of [folder, join(folder, '*')]) {
    const { problems, accepted } = await checkSeed([path]);
    expect(accepted).toBe(true);
    expect(problems.map((problem) => problemText(problem).replace(`${folder}/`, '')).sort()).toEqual([
      `a.yaml.bak${copy}`,
      `b.CSV~${copy}`,
      `c.csv.gz${copy}`,
      `old.numbers${workbook}`,
      `town.xls${workbook}`,
    ]);
  }
});
