/** The sentences of `/entity/{id}`: without the name of the page, with who came before and after, each fact under whose it is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ cache: true, today: () => TEST_TODAY });
});
afterAll(() => site?.close());

/** The lines of a section: its sentences with links in brackets, and what follows them in small print. */
async function section(id: string, name: string): Promise<string[]> {
  const text = await (await fetch(`${site.url}/entity/${id}`)).text();
  const part = text.split(`<section aria-labelledby="${name}">`)[1]?.split('</section>')[0] ?? '';
  return [...part.matchAll(/<li id="fact[^>]*>(.*?)<details>/gs)].map(([, line = '']) =>
    line
      .replace(/<a [^>]*>(.*?)<\/a>/g, '[$1]')
      .replace(/<[^>]+>/g, '')
      .trim(),
  );
}

it('name the other side of a term, and who came before and after', async () => {
  const terms = await section('sergey-morozov', 'tenure');
  expect(terms[0]).toMatch(/^\[Governor of the Ulyanovsk Region\] · .*before: \[Maria Bolshakova\]/s);
  expect(terms[2]).toMatch(/^\[Governor of the Ulyanovsk Region\] · .*after: \[Aleksey Russkikh\]/s);
  const holders = await section('governor-ulyanovsk', 'tenure');
  expect(holders[0]).toMatch(/^\[Valentin Malafeyev\] · /);
  expect(holders[3]).toMatch(/^\[Maria Bolshakova\] \(acting\) · /);
  expect(holders.join()).not.toMatch(/before:|after:/);
});

it('have no link inside the name of the record', async () => {
  expect(await section('general-assembly-2017', 'relation')).toEqual([
    'belongs to [WeGO General Assembly] · 27–30 Jun 2017',
    'is held in [Ulyanovsk region] · 27–30 Jun 2017',
  ]);
  expect((await section('general-assembly-2017', 'participation'))[0]).toMatch(
    /^\[Sergey Morozov\] \(\[Governor of the Ulyanovsk Region\]\), participant · /,
  );
  expect((await section('sergey-morozov', 'participation'))[0]).toMatch(
    /^as \[Governor of the Ulyanovsk Region\], participant at \[4th WeGO General Assembly\] · /,
  );
  expect((await section('ulyanovsk-region', 'relation')).join('\n')).toMatch(
    /^\[4th WeGO General Assembly\] is held in this region · .*^is seated in \[Ulyanovsk\]/ms,
  );
});

it('say whose name it is that an event gave', async () => {
  expect(await section('general-assembly-2017', 'name')).toEqual([]);
  expect((await section('general-assembly-2017', 'caused'))[0]).toMatch(
    /^\[World Smart Sustainable Cities Organization\]: World Smart Sustainable Cities Organization official/,
  );
  const text = await (await fetch(`${site.url}/entity/general-assembly-2017?format=jsonld`)).text();
  const { '@graph': graph } = JSON.parse(text) as { '@graph': Record<string, unknown>[] };
  const own = graph.find((one) => one['@id'] === 'fasti:general-assembly-2017');
  expect(JSON.stringify(own)).not.toContain('World Smart');
});

it('begin with the path to the record', async () => {
  const text = await (await fetch(`${site.url}/entity/president-wego`)).text();
  expect(text).toMatch(
    /aria-label="Path"><a href="\/offices">Offices<\/a> › <a href="\/entity\/wego">World Smart Sustainable Cities Organization<\/a> › <span aria-current="page">President of WeGO</,
  );
});
