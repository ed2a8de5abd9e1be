/** A body with very many members, and the pages that show it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const BODY = 'the-union';
/** The members in a file, so that it has less than the 16 MiB that are read. */
const A_FILE = 50_000;

/** Writes a body, so many people who are members of it for some years, and eleven offices of it with one holder each. */
export async function writeBody(folder: string, members: number): Promise<void> {
  const table = (name: string, template: string, head: string, rows: readonly string[]): Promise<void> =>
    writeFile(
      join(folder, `${name}.csv`),
      `# template: ${template}\n# dataset: union\n${[head, ...rows].join('\n')}\n`,
    );
  await table('sources', 'sources', 'id,title', ['register,The register']);
  await table('body', 'organizations', 'id,label', [`${BODY},The Union`]);
  await table(
    'offices',
    'offices',
    'id,label,body',
    OFFICES.map((id, i) => `${id},Office ${i},${BODY}`),
  );
  const holders = OFFICES.map((id, i) => `${id}-1,${id},member-${i},register,${1900 + i},${1910 + i}`);
  await table('tenures', 'tenures', 'id,office,holder,source,start,end', holders);
  for (let from = 0; from < members; from += A_FILE) {
    const numbers = Array.from({ length: Math.min(A_FILE, members - from) }, (_, i) => from + i);
    const people = numbers.map((i) => `member-${i},Member ${i}`);
    await table(`people-${from}`, 'people', 'id,label', people);
    const rows = numbers.map(
      (i) => `m-${i},member-${i},${BODY},register,${1810 + (i % 180)},${1814 + (i % 180)}`,
    );
    await table(`members-${from}`, 'memberships', 'id,member,body,source,start,end', rows);
  }
}

export const OFFICES = Array.from({ length: 11 }, (_, i) => `office-${i}`);

/** The pages about the body, and about it with others. */
export const pagesAbout = (body: string): string[] => [
  `/entity/${body}`,
  `/entity/${body}?kind=MEMBERSHIP`,
  `/entity/${body}@1905-06-01`,
  `/entity/${body}?view=history`,
  `/entity/${body}?format=csv`,
  `/entity/member-1`,
  `/search?q=union`,
  `/people`,
  `/organizations`,
  `/offices?body=${body}`,
  `/offices?asOf=1905`,
  `/offices?asOf=1905-06-01&body=${body}`,
  `/source/register`,
  `/timeline?of=${body}`,
  `/timeline?of=${body}&asOf=1905-06-01`,
  `/timeline?of=${body}&during=1900/1950&lanes=entity`,
  `/timeline?of=${body}&days=1900-01-01/1950-12-31`,
  `/timeline?of=${body}&compare=batch:1`,
  `/timeline?of=${[body, ...OFFICES].join('&of=')}`,
  `/timeline.svg?of=${body}`,
  `/timeline?of=${body}&format=csv`,
  `/network?of=${body}`,
  `/network?of=${body}&hops=2&asOf=1905`,
  `/network?of=${body}&to=member-9`,
  `/network?of=${body}&format=csv`,
  `/network.svg?of=${body}`,
];
