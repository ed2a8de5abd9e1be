/** What a screen reader and a keyboard find: rows of pictures, axes of claims and tables of phones read as sentences. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../support/chromium.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  site = await openSeededSite({ cache: true, today: () => TEST_TODAY });
});
afterAll(() => site?.close());
afterEach(() => browser.close());

/** A node of the accessibility tree of Chromium, without what it leaves out. */
interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly children: readonly Spoken[];
}

async function treeOf(path: string, width: number): Promise<Spoken> {
  browser = await openBrowser();
  const { page } = browser;
  await page.setViewportSize({ width, height: 844 });
  await page.goto(site.url + path);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spokenBelow = (id: string): readonly Spoken[] => {
    const node = byId.get(id);
    if (node === undefined) return [];
    const children = (node.childIds ?? []).flatMap(spokenBelow);
    const role = String(node.role?.value ?? '');
    if (node.ignored || ['none', 'generic', 'InlineTextBox'].includes(role)) return children;
    return [{ role, name: String(node.name?.value ?? ''), children }];
  };
  return { role: 'page', name: '', children: spokenBelow(nodes[0]?.nodeId ?? '') };
}

const all = (node: Spoken, ...roles: readonly string[]): readonly Spoken[] =>
  node.children.flatMap((child) => [...(roles.includes(child.role) ? [child] : []), ...all(child, ...roles)]);

/** What is read of a node from its start to its end. */
const read = (node: Spoken): string =>
  node.children.length === 0
    ? node.role === 'ListMarker'
      ? ''
      : node.name
    : node.children.map(read).join(' ').replace(/\s+/g, ' ').trim();

it.each([1280, 390])(
  'each row of a picture is a link with a sentence, in the list of its lane, at %s pixels',
  async (width) => {
    const tree = await treeOf('/timeline?of=governor-ulyanovsk', width);
    const lists = all(tree, 'list').filter((list) =>
      all(list, 'link').some(({ name }) => /, surely /.test(name)),
    );
    expect(lists.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Existence and events', 'Offices held']),
    );
    const terms = lists.find(({ name }) => name === 'Offices held');
    const rows =
      terms === undefined
        ? []
        : all(terms, 'listitem').map((row) => all(row, 'link').map(({ name }) => name));
    expect(rows).toHaveLength(9);
    expect(rows[0]).toEqual([
      'Valentin Malafeyev, Governor of the Ulyanovsk Region, surely 24 Oct – 2 Nov 1991',
    ]);
    expect(rows[1]?.[0]).toMatch(
      /^Yury Goryachev, .*, surely 9 Jan 1992 – .*, sources disagree about the end$/,
    );
  },
);

it.each([1280, 390])(
  'an axis of claims is a list of sentences, and its drawings say nothing, at %s pixels',
  async (width) => {
    const tree = await treeOf('/fact/b065', width);
    const said = all(tree, 'listitem')
      .map(read)
      .filter((text) => /: .*\d{4}$/.test(text));
    expect(said.length).toBeGreaterThan(3);
    expect(said[0]).toMatch(/^Putin appointed .*Governor of the Ulyanovsk Region\s?: 2004$/);
    expect(said.at(-1)).toBe('Together: between 1 Dec 2004 and 14 Jan 2005');
  },
);

it.each([
  '/timeline?of=governor-ulyanovsk',
  '/offices?asOf=2013-05-01',
  '/help/time',
  '/timeline?of=governor-ulyanovsk&lang=ru',
])('the tables of %s are tables on a phone: each cell has the header of its column', async (path) => {
  const tree = await treeOf(path, 390);
  const tables = all(tree, 'table');
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    const [head, ...rows] = all(table, 'row').map((row) =>
      all(row, 'cell', 'gridcell', 'columnheader', 'rowheader'),
    );
    expect(head?.map(({ role }) => role)).toEqual(head?.map(() => 'columnheader'));
    expect(head?.every((cell) => read(cell) !== '')).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows.filter(({ length }) => length > 1)) expect(row).toHaveLength(head?.length ?? 0);
  }
  // What is alone in its row names the rows below it; all other rows of a timeline have a name.
  if (path.startsWith('/timeline'))
    for (const row of all(tree, 'row').slice(1))
      expect(all(row, 'rowheader', 'columnheader')).toHaveLength(1);
});

/** The focused element, in the shadow of another one too: its name, and whether it is in sight with a mark around it. */
const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at === null || at === document.body) return null;
  const { top, bottom, width } = at.getBoundingClientRect();
  const marks = [at, ...at.querySelectorAll('.hit')].map((each) => getComputedStyle(each));
  return {
    name: at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent,
    isSeen: width > 0 && bottom > 0 && top < innerHeight,
    isMarked: marks.some(({ outlineStyle, stroke }) => outlineStyle !== 'none' || stroke !== 'none'),
  };
})()`;

it('a keyboard alone reaches everything and is never caught, and what has the focus is named, in sight and marked', async () => {
  browser = await openBrowser();
  const { page } = browser;
  for (const path of ['/', '/timeline?of=sergey-morozov', '/network?of=sergey-morozov', '/fact/b065']) {
    await page.goto(site.url + path);
    const names: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<{ name: string; isSeen: boolean; isMarked: boolean } | null>(
        FOCUSED,
      );
      if (focused === null) break;
      const name = focused.name.trim();
      expect([path, name, focused.isSeen, focused.isMarked]).toEqual([
        path,
        expect.stringMatching(/\S/),
        true,
        true,
      ]);
      names.push(name);
      expect(names.length).toBeLessThan(150);
    }
    expect(names[0]).toBe('Skip to the content');
    expect(names.at(-1)).toBe('По-русски');
  }
});
