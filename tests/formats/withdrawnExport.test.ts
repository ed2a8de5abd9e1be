/** Exports keep withdrawn facts and say so; nothing is concluded from them. */
import { expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import type { Dataset } from '../../src/domain/model/record.ts';
import { writeGraphml } from '../../src/foreign/graphml/writer.ts';
import { writeRico } from '../../src/foreign/rico/writer.ts';
import type { ExportResult } from '../../src/formats/shared/exportedFile.ts';
import { fileOf, folderOf } from '../import/support.ts';

const RECORDS = fileOf(`sources:
  s1: { title: One }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
  town: { kind: organization, label: Town }
  shire: { kind: organization, label: Shire }
facts:
- name: { entity: shire, text: Wrong Shire, kind: official }
  claims: [ { source: s1, rank: DEPRECATED } ]
- id: wrong-term
  tenure: { holder: anna, office: mayor }
  claims: [ { source: s1, start: "1990-01-01", end: "1995-12-31", rank: DEPRECATED } ]
- id: term
  tenure: { holder: anna, office: mayor, term: "2" }
  claims: [ { source: s1, start: "2000-01-01", end: "2005-12-31" } ]
- id: wrong-owner
  relation: { type: BELONGS_TO, subject: mayor, object: shire }
  claims: [ { source: s1, rank: DEPRECATED } ]
- relation: { type: BELONGS_TO, subject: mayor, object: town }
  claims: [ { source: s1 } ]
- id: wrong-part
  relation: { type: PART_OF, subject: town, object: shire }
  claims: [ { source: s1, rank: DEPRECATED } ]
`);

const text = ({ files }: ExportResult): string => files.map(({ content }) => content).join('\n');

async function records(): Promise<readonly Dataset[]> {
  const { datasets, problems } = await checkSeed([await folderOf({ 'a.yaml': RECORDS })]);
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  return datasets;
}

it('graphs say of each relation that it is withdrawn', async () => {
  const rico = JSON.parse(text(writeRico(await records()))) as { '@graph': Record<string, unknown>[] };
  const found = rico['@graph'].filter((item) => item['rico:relationCertainty'] === 'withdrawn');
  expect(found.map((item) => item['@id'])).toEqual([
    'fasti:wrong-term',
    'fasti:wrong-owner',
    'fasti:wrong-part',
  ]);
  const shire = rico['@graph'].find((item) => item['@id'] === 'fasti:shire');
  expect(shire).toMatchObject({ 'rico:name': 'Shire' });
  expect(text(writeGraphml(await records())).match(/>WITHDRAWN</g)).toHaveLength(3);
});
