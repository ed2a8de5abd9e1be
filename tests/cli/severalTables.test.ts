/** Sheets of several sources about one fact: their rows are its claims, as the rows of one table are. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderOf } from '../import/support.ts';
import { fasti } from './support.ts';

const HEAD = '# dataset: town\n# template: tenures\n';
const TOWN = {
  'people.csv': '# dataset: town\nid,label\nanna,Anna Berg\n',
  'offices.csv': '# dataset: town\nid,label\nmayor,Mayor\nclerk,Clerk\n',
  'sources.csv': '# dataset: town\nid,title\nchronicle,Chronicle\nregister,Register\n',
};
const CHRONICLE = `${HEAD}holder,office,source,start,end\nanna,mayor,chronicle,1901,1905\n`;
const REGISTER = `${HEAD}holder,office,source,start,at\nanna,mayor,register,1901-05-02,fol. 17v\n`;
/** The facts and claims of a store, as `fasti status` counts them. */
const counted = (status: string): string | undefined => /town {2}(\d+ facts {2}\d+ claims)/.exec(status)?.[1];

async function settings(): Promise<{ readonly FASTI_DATA: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-tables-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { FASTI_DATA: join(folder, 'store') };
}

const plain = (text: string, folder: string): string => text.replaceAll(`${folder}/`, '');

describe('a sheet for each source', () => {
  it('makes one fact with a claim of each', async () => {
    const env = await settings();
    const folder = await folderOf({
      ...TOWN,
      'town-chronicle.csv': CHRONICLE,
      'town-register.csv': REGISTER,
    });
    const plan = await fasti(['plan', folder], env);
    expect([plan.err, plan.status]).toEqual(['', 0]);
    expect(plain(plan.out, folder)).toContain(
      'Tenures +1\n+ town-chronicle.csv:4, town-register.csv:4  Anna Berg, Mayor  2 May 1901 – 1905\n',
    );
    const applied = await fasti(['apply', folder], env);
    expect([applied.err, applied.status]).toEqual(['', 0]);
    expect(counted((await fasti(['status'], env)).out)).toBe('1 facts  2 claims');
    const again = await fasti(['plan', folder], env);
    expect(again.out).toContain('town: nothing to do');
  });

  it('that is loaded alone later takes nothing of the other away', async () => {
    const env = await settings();
    const folder = await folderOf({ ...TOWN, 'a.csv': CHRONICLE, 'b.csv': REGISTER });
    await fasti(['apply', folder], env);
    const alone = await folderOf({ 'b.csv': REGISTER.replace('1901-05-02', '1901-05-03') });
    const { out } = await fasti(['plan', alone], env);
    expect(plain(out, alone)).toContain(`~ b.csv:4  Anna Berg, Mayor
    time: 2 May 1901 – 1905 -> 3 May 1901 – 1905
    Register: from 2 May 1901, end unknown, fol. 17v -> from 3 May 1901, end unknown, fol. 17v

`);
    expect(out).not.toContain('Chronicle');
    await fasti(['apply', alone], env);
    expect(counted((await fasti(['status'], env)).out)).toBe('1 facts  2 claims');
  });

  it('beside a file in YAML that says the same counts once', async () => {
    const env = await settings();
    const said = `fasti: "1"
dataset: town
facts:
- tenure: { holder: anna, office: mayor }
  claims:
  - { source: chronicle, start: "1901", end: "1905" }
  - { source: register, start: "1901-05-02", at: [ fol. 17v ] }
`;
    const folder = await folderOf({ ...TOWN, 'a.yaml': said, 'b.csv': REGISTER, 'c.csv': CHRONICLE });
    const { err, status } = await fasti(['apply', folder, '--strict'], env);
    expect([err, status]).toEqual(['', 0]);
    expect(counted((await fasti(['status'], env)).out)).toBe('1 facts  2 claims');
  });

  it('that contradicts another in what is no claim is refused with both places', async () => {
    const folder = await folderOf({
      ...TOWN,
      'a.csv': `${HEAD}id,holder,office,source\nt1,anna,mayor,chronicle\n`,
      'b.csv': `${HEAD}id,holder,office,source\n\nt1,anna,clerk,register\n`,
    });
    const { err, status } = await fasti(['check', folder]);
    expect(status).toBe(1);
    expect(plain(err, folder)).toContain(
      'b.csv:5:9: ROWS_DIFFER: office is "clerk" here but "mayor" at a.csv:4:9, and both are about "t1"; use one value, or give one of the two an id of its own\n',
    );
  });

  it('at another time is another term, which its author has to say', async () => {
    const folder = await folderOf({
      ...TOWN,
      'a.csv': CHRONICLE,
      'b.csv': `${HEAD}holder,office,source,start\nanna,mayor,register,1911\n`,
    });
    const { err, status } = await fasti(['check', folder]);
    expect(status).toBe(1);
    expect(plain(err, folder)).toContain(
      'b.csv:4:12: AMBIGUOUS_FACT: this claim and the one at a.csv:4:12 describe the same tenure at different times; give each a term, such as first and second, or both the same id if one of the sources is wrong\n',
    );
  });
});
