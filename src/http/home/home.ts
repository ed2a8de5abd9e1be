/** `/`: the home page, with a search, counts, what is recorded most, example queries and sources. */
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { version } from '../../settings/package.ts';
import type { ExampleSummary } from '../assets/pages.ts';
import { type Html, html, pageReply, siteHeader } from '../page/html.ts';
import { ask, type PageRequest, problemPage, readProblem, showing } from '../page/pageAnswer.ts';
import { entityLink, networkPath, outsideLink, timelinePath } from '../page/pageLinks.ts';
import { tokenExtras, tokenForm } from '../page/tokenPage.ts';
import type { Reply } from '../reply.ts';
import { homeExampleItems, type RecordedEntities } from './homeExamples.ts';
import { homeTimeline } from './homeTimeline.ts';
import { SHIPPED_IDS, type ShippedData } from './shippedRecords.ts';

/** The kinds of entities that are counted, and those of which some are listed. */
const COUNTED_FIELDS = ['people', 'organizations', 'offices', 'regions', 'events', 'topics'] as const;
const LISTED_FIELDS = ['people', 'organizations', 'offices', 'events'] as const;
const ENTITIES_SHOWN = 5;
/** The facts of more entities are not counted to find those with the most: no index gives that order. */
const MOST_COUNTED = 5_000;
const SOURCES_SHOWN = 100;

const QUERY = `query Home {
  about { engine factCount claimCount }
  ${COUNTED_FIELDS.map((field) => `${field} { totalCount }`).join('\n  ')}
  shipped: nodes(ids: ${JSON.stringify(SHIPPED_IDS)}) { id }
  sources(first: ${SOURCES_SHOWN}) { totalCount nodes { title publisher url date { edtf } } }
}`;

interface Count {
  readonly totalCount: number;
}

type Counts = Readonly<Record<(typeof COUNTED_FIELDS)[number], Count>>;

/** The entities of each kind: those with the most facts, or where there are too many to count, the first by label. */
const entitiesQuery = (counts: Counts): string => `query HomeEntities {
  ${LISTED_FIELDS.map((field) => {
    const order = counts[field].totalCount > MOST_COUNTED ? 'LABEL_ASC' : 'FACTS_DESC';
    return `${field}(orderBy: ${order}, first: ${ENTITIES_SHOWN}) { nodes { recordId label } }`;
  }).join('\n  ')}
}`;

interface HomeSource {
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly date: { readonly edtf: string } | null;
}

/** The shape of QUERY. */
interface HomeData extends Counts {
  readonly shipped: ShippedData['nodes'];
  readonly about: { readonly engine: string; readonly factCount: number; readonly claimCount: number };
  readonly sources: Count & { readonly nodes: readonly HomeSource[] };
}

/** The home page. A caller who may not read gets the page without anything from the graph. */
export async function answerHome(page: PageRequest, examples: readonly ExampleSummary[]): Promise<Reply> {
  const { basePath, tokenScript } = page;
  if (readProblem(page) !== null)
    return pageReply(
      200,
      'Fasti',
      html`${headerOf(basePath)}
<h2>Reading requires a token</h2>
<p>Enter yours ${tokenScript === null ? '' : 'here, or '}in the panel “Token” of the <a href="${basePath}/ide">query editor</a>, or send it to the API in the header <code>Authorization: Bearer TOKEN</code>.</p>
${tokenScript === null ? '' : tokenForm(basePath)}</main>
<footer>Fasti ${version}</footer>`,
      {},
      tokenScript === null ? {} : tokenExtras(tokenScript),
    );
  const result = await ask<HomeData>(page, QUERY, {});
  if ('problem' in result) return problemPage(page, result.problem);
  const { data, batch } = result.answer;
  const listed = await ask<RecordedEntities>(page, entitiesQuery(data), {});
  // A page shows one batch: where another one was written in between, it does without the list.
  const entities = 'answer' in listed && listed.answer.batch === batch ? listed.answer.data : null;
  const offices = entities?.offices.nodes.map(({ recordId }) => recordId) ?? [];
  const drawn = await homeTimeline(page, offices, batch);
  const counts: readonly (readonly [string, number])[] = [
    ...COUNTED_FIELDS.map((field) => [field, data[field].totalCount] as const),
    ['facts', data.about.factCount],
    ['claims', data.about.claimCount],
    ['sources', data.sources.totalCount],
  ];
  return showing(
    result.answer,
    pageReply(
      200,
      'Fasti',
      html`${headerOf(basePath)}
<h2 id="loaded">Loaded records</h2>
<dl class="counts" aria-labelledby="loaded">
${counts.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count.toLocaleString('en')}</dd></div>\n`)}</dl>
${drawn ?? ''}${entities === null ? '' : entitiesOf(basePath, entities)}${examplesOf(basePath, entities, data.shipped.every((node) => node !== null) ? examples : [])}<h2 id="sources">Sources</h2>
<details><summary>${data.sources.totalCount} sources${data.sources.totalCount > SOURCES_SHOWN ? `, of which the first ${SOURCES_SHOWN} are shown` : ''}</summary>
<ul class="columns" aria-labelledby="sources">
${data.sources.nodes.map(sourceItem)}</ul></details>
</main>
<footer>Fasti ${version} on ${data.about.engine === 'NEO4J' ? 'Neo4j' : 'the embedded engine'}</footer>`,
      {},
      drawn === null ? {} : { style: TIMELINE_STYLE },
    ),
  );
}

const headerOf = (basePath: string) => html`${siteHeader(basePath)}
<main id="main" tabindex="-1">
<h1>Fasti</h1>
<p>Who held which office, who took part in which event, when, and who says so.</p>
<nav aria-label="For programs"><a href="${basePath}/schema.graphql">Schema</a> <a href="${basePath}/health">Health</a> <span class="quiet">GraphQL API: <code>${basePath}/graphql</code></span></nav>`;

function entitiesOf(basePath: string, data: RecordedEntities): Html {
  const shown = LISTED_FIELDS.map((field) => [field, data[field].nodes] as const).filter(
    ([, nodes]) => nodes.length > 0,
  );
  if (shown.length === 0) return html``;
  return html`<h2 id="recorded">To begin with</h2>
<dl class="columns" aria-labelledby="recorded">
${shown.map(([field, nodes]) => html`<div><dt>${field}</dt>${nodes.map((entity) => html`<dd>${entityLink(basePath, { ...entity, id: entity.recordId })} <small><a href="${timelinePath(basePath, [entity.recordId])}">timeline<span class="hidden"> of ${entity.label}</span></a>, <a href="${networkPath(basePath, [entity.recordId])}">network<span class="hidden"> of ${entity.label}</span></a></small></dd>\n`)}</div>\n`)}</dl>
`;
}

/** Queries about what is recorded most, then those of the library, which are about the shipped records. */
function examplesOf(
  basePath: string,
  entities: RecordedEntities | null,
  library: readonly ExampleSummary[],
): Html {
  const items = [
    ...(entities === null ? [] : homeExampleItems(basePath, entities)),
    ...library.map(
      ({ id, title, description }) =>
        html`<li><a href="${basePath}/ide?example=${encodeURIComponent(id)}">${title}</a><br><small>${description}</small></li>\n`,
    ),
  ];
  return items.length === 0
    ? html``
    : html`<h2 id="examples">Example queries</h2>
<ul class="columns" aria-labelledby="examples">
${items}</ul>
`;
}

function sourceItem({ title, publisher, url, date }: HomeSource) {
  const rest = [publisher, date?.edtf].filter((part) => part).join(', ');
  return html`<li>${outsideLink(url, title)}<br><small>${rest}</small></li>\n`;
}
