/** `/`: the home page, with counts, example queries and sources. */
import type { Account } from '../api/account.ts';
import type { Api } from '../api/api.ts';
import { version } from '../settings/package.ts';
import { html, messagePage, pageReply } from './html.ts';
import type { ExampleSummary } from './pages.ts';
import { RETRY_AFTER_SECONDS, type Reply } from './reply.ts';

const COUNTED_FIELDS = ['people', 'organizations', 'offices', 'regions', 'events', 'topics'] as const;
const SOURCES_SHOWN = 100;

const QUERY = `query Home {
  about { engine entityCount factCount claimCount sourceCount }
  ${COUNTED_FIELDS.map((field) => `${field} { totalCount }`).join('\n  ')}
  sources(first: ${SOURCES_SHOWN}) { totalCount nodes { title publisher url date { edtf } } }
}`;

interface Count {
  readonly totalCount: number;
}

interface HomeSource {
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly date: { readonly edtf: string } | null;
}

interface HomeData extends Readonly<Record<(typeof COUNTED_FIELDS)[number], Count>> {
  readonly about: { readonly engine: string; readonly factCount: number; readonly claimCount: number };
  readonly sources: Count & { readonly nodes: readonly HomeSource[] };
}

/**
 * The home page, with data queried through the API; status 503 if the query fails. A caller who may not read gets the page
 * without anything from the graph.
 */
export async function answerHome(
  basePath: string,
  api: Api,
  examples: readonly ExampleSummary[],
  authorization: string | undefined,
  account: Account,
): Promise<Reply> {
  if (api.readRefusal(api.access(authorization)) !== null)
    return pageReply(
      200,
      'Fasti',
      html`${headerOf(basePath)}
<main>
<h2>Reading requires a token</h2>
<p>Enter yours in the panel “Token” of the <a href="${basePath}/ide">query editor</a>, or send it to the API in the header <code>Authorization: Bearer TOKEN</code>.</p>
</main>
<footer>Fasti ${version}</footer>`,
    );
  const data = await query(api, account);
  if (data === null)
    return messagePage(basePath, 503, 'The database does not answer', 'Try again in a few seconds.', {
      'retry-after': String(RETRY_AFTER_SECONDS),
    });
  const counts: readonly (readonly [string, number])[] = [
    ...COUNTED_FIELDS.map((field) => [field, data[field].totalCount] as const),
    ['facts', data.about.factCount],
    ['claims', data.about.claimCount],
    ['sources', data.sources.totalCount],
  ];
  return pageReply(
    200,
    'Fasti',
    html`${headerOf(basePath)}
<main>
<h2 id="loaded">Loaded records</h2>
<dl aria-labelledby="loaded">
${counts.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count.toLocaleString('en')}</dd></div>\n`)}</dl>
<h2 id="examples">Example queries</h2>
<ul aria-labelledby="examples">
${examples.map(({ id, title, description }) => html`<li><a href="${basePath}/ide?example=${encodeURIComponent(id)}">${title}</a><br><small>${description}</small></li>\n`)}</ul>
<h2 id="sources">Sources</h2>
<details><summary>${data.sources.totalCount} sources${data.sources.totalCount > SOURCES_SHOWN ? `, of which the first ${SOURCES_SHOWN} are shown` : ''}</summary>
<ul aria-labelledby="sources">
${data.sources.nodes.map(sourceItem)}</ul></details>
</main>
<footer>Fasti ${version} on ${data.about.engine === 'neo4j' ? 'Neo4j' : 'the embedded engine'}</footer>`,
  );
}

const headerOf = (basePath: string) => html`<header>
<h1>Fasti</h1>
<p>Who held which office, who took part in which event, when, and who says so.</p>
<nav aria-label="Pages"><a href="${basePath}/ide">Query editor</a> <a href="${basePath}/schema.graphql">Schema</a> <a href="${basePath}/health">Health</a> <span class="quiet">GraphQL API: <code>${basePath}/graphql</code></span></nav>
</header>`;

function sourceItem({ title, publisher, url, date }: HomeSource) {
  const name =
    url !== null && /^https?:\/\//.test(url)
      ? html`<a href="${url}" rel="noreferrer">${title}</a>`
      : html`${title}`;
  const rest = [publisher, date?.edtf].filter((part) => part).join(', ');
  return html`<li>${name}<br><small>${rest}</small></li>\n`;
}

async function query(api: Api, account: Account): Promise<HomeData | null> {
  const { data, errors, extensions } = await api.execute(QUERY);
  account.owe((extensions?.cost as { readonly fields: number } | undefined)?.fields ?? 0);
  // The data has the shape of QUERY.
  return errors === undefined && data ? (data as unknown as HomeData) : null;
}
