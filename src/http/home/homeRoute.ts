/** `/`: the home page, with a search, counts, what is recorded most, example queries and sources. */
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { version } from '../../settings/package.ts';
import type { ExampleSummary } from '../assets/pages.ts';
import {
  HOME_ENTITIES,
  HOME_PAGE,
  type HomeEntitiesData,
  type HomeEntitiesVariables,
  type HomePageData,
  type HomeSource,
} from '../generated/documents.ts';
import { type Html, html, pageReply, siteHeader } from '../page/html.ts';
import { ask, type PageRequest, problemPage, readProblem, withAnswerHeaders } from '../page/pageAnswer.ts';
import { entityLink, networkPath, outsideLink, timelinePath } from '../page/pageLinks.ts';
import { tokenExtras, tokenForm } from '../page/tokenPage.ts';
import type { Reply } from '../reply.ts';
import { homeExampleItems } from './homeExamples.ts';
import { homeTimeline } from './homeTimeline.ts';

/** The kinds of entities that are counted, and those of which some are listed. */
const COUNTED_FIELDS = ['people', 'organizations', 'offices', 'regions', 'events', 'topics'] as const;
const LISTED_FIELDS = ['people', 'organizations', 'offices', 'events'] as const;
/** The facts of more entities are not counted to find those with the most: no index gives that order. */
const MOST_COUNTED = 5_000;

/** The order of each list: those with the most facts first, or where there are too many to count, the first by label. */
const ordersOf = (counts: HomePageData): HomeEntitiesVariables => {
  const orderOf = (field: (typeof LISTED_FIELDS)[number]) =>
    counts[field].totalCount > MOST_COUNTED ? 'LABEL_ASC' : 'FACTS_DESC';
  return {
    people: orderOf('people'),
    organizations: orderOf('organizations'),
    offices: orderOf('offices'),
    events: orderOf('events'),
  };
};

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
  const result = await ask(page, HOME_PAGE, {});
  if ('problem' in result) return problemPage(page, result.problem);
  const { data, batch } = result.answer;
  const listed = await ask(page, HOME_ENTITIES, ordersOf(data));
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
  return withAnswerHeaders(
    result.answer,
    pageReply(
      200,
      'Fasti',
      html`${headerOf(basePath)}
<h2 id="loaded">Loaded records</h2>
<dl class="counts" aria-labelledby="loaded">
${counts.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count.toLocaleString('en')}</dd></div>\n`)}</dl>
${drawn ?? ''}${entities === null ? '' : entitiesOf(basePath, entities)}${examplesOf(basePath, entities, data.shipped.every((node) => node !== null) ? examples : [])}<h2 id="sources">Sources</h2>
<details><summary>${data.sources.totalCount} sources${data.sources.totalCount > data.sources.nodes.length ? `, of which the first ${data.sources.nodes.length} are shown` : ''}</summary>
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

function entitiesOf(basePath: string, data: HomeEntitiesData): Html {
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
  entities: HomeEntitiesData | null,
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
