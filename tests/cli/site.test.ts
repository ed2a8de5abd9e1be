/** `FASTI_SITE`: a server whose file says something else than it may does not start, and says where and why. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder } from './serving.ts';
import { fasti } from './support.ts';

it('names each line that cannot be used, with what would work', async () => {
  const place = await folder();
  const file = join(place, 'site.yaml');
  await writeFile(file, 'tilte: Town\ncontact: javascript:alert(1)\nlanguages: [en, English]\n');
  const { status, out, err } = await fasti(['serve'], {
    FASTI_SITE: file,
    FASTI_SEED: 'none',
    FASTI_DATA: join(place, 'data'),
    PORT: '0',
  });
  expect([status, out]).toEqual([1, '']);
  expect(err.trimEnd().split('\n')).toEqual([
    `${file}:1:1: UNKNOWN_KEY: the file has no key "tilte"; did you mean "title"?`,
    `${file}:2:10: INVALID_VALUE: "javascript:alert(1)" is not a mail address or a web address; write it like archive@example.org or https://example.org/contact`,
    `${file}:3:17: INVALID_VALUE: "English" is not a language tag; write it like en or zh-Hant`,
  ]);
});
