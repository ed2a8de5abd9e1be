/** `/`: the home page: a search, how much is recorded, the offices of which most is recorded, and the last changes. */
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { version } from '../../settings/package.ts';
import { BATCHES_PATH, batchItem } from '../batches/batchesPage.ts';
import { HOME_PAGE, type HomePageData, type HomeSource } from '../generated/documents.ts';
import { dateField, datesHint } from '../page/formFields.ts';
import { type Html, html, pageReply, searchForm, siteHeader } from '../page/html.ts';
import { ask, type PageRequest, problemPage, readProblem, withAnswerHeaders } from '../page/pageAnswer.ts';
import { entityLink, moreLink, outsideLink, viewLinks } from '../page/pageLinks.ts';
import { tokenExtras, tokenForm } from '../page/tokenPage.ts';
import { counted } from '../page/words.ts';
import type { Reply } from '../reply.ts';
import { beginnings, mostRecorded } from './beginnings.ts';
import { homeExampleItems } from './homeExamples.ts';
import { homeTimeline } from './homeTimeline.ts';

const COUNTED_FIELDS = ['people', 'organizations', 'offices', 'regions', 'events', 'topics'] as const;

/** The home page. A caller who may not read gets the page without anything from the graph. */
export async function answerHome(page: PageRequest): Promise<Reply> {
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
  const entities = await mostRecorded(page, data, batch);
  const offices = entities?.offices.nodes.map(({ recordId }) => recordId) ?? [];
  const drawn = await homeTimeline(page, offices, batch);
  const examples = entities === null ? [] : homeExampleItems(basePath, entities);
  return withAnswerHeaders(
    result.answer,
    pageReply(
      200,
      'Fasti',
      html`${headerOf(basePath)}
<p>${extentOf(data)}</p>
${searchForm(basePath)}${heldForm(basePath)}<h2 id="loaded">What is recorded</h2>
<dl class="counts" aria-labelledby="loaded">
${COUNTED_FIELDS.map((field) => html`<div><dt><a href="${basePath}/${field}">${field}</a></dt><dd>${data[field].totalCount.toLocaleString('en')}</dd></div>\n`)}</dl>
${drawn ?? ''}${entities === null ? '' : beginnings(entities, (entity) => html`${entityLink(basePath, { ...entity, id: entity.recordId })} ${viewLinks(basePath, entity)}`)}${batchesOf(basePath, data)}${
  examples.length === 0
    ? ''
    : html`<h2 id="examples">Example queries</h2>
<ul class="columns" aria-labelledby="examples">
${examples}</ul>
`
}<h2 id="sources">Sources</h2>
<details><summary>${data.sources.totalCount} sources${data.sources.totalCount > data.sources.nodes.length ? `, of which the first ${data.sources.nodes.length} are shown` : ''}</summary>
<ul class="columns" aria-labelledby="sources">
${data.sources.nodes.map(sourceItem)}</ul></details>
</main>
<footer><nav aria-label="For programs">GraphQL API: <code>${basePath}/graphql</code> <a href="${basePath}/schema.graphql">Schema</a> <a href="${basePath}/health">Health</a> <span>Fasti ${version} on ${data.about.engine === 'NEO4J' ? 'Neo4j' : 'the embedded engine'}</span></nav></footer>`,
      {},
      drawn === null ? {} : { style: TIMELINE_STYLE },
    ),
  );
}

const headerOf = (basePath: string) => html`${siteHeader(basePath, { search: false })}
<main id="main" tabindex="-1">
<h1>Fasti</h1>
<p>Who held which office, who took part in which event, when, and who says so.</p>`;

const heldForm = (
  basePath: string,
): Html => html`<form action="${basePath}/offices" method="get" aria-label="Who held what">
${dateField('asOf', 'Who held what on', null, [])} <button>Show</button>
${datesHint('')}</form>
`;

/** How much is recorded, of which years, from how many sources, as of which batch. */
function extentOf({ about, years, sources, batches }: HomePageData): string {
  const [batch] = batches.nodes;
  if (batch === undefined) return 'Nothing is recorded yet.';
  const decades = years.groups.items.filter(({ definite }) => definite > 0).map(({ key }) => decadeOf(key));
  const [first] = decades;
  const last = decades.at(-1);
  const span = first === undefined ? '' : first === last ? ` of ${first}` : ` of ${first} to ${last}`;
  return `${counted(about.factCount, 'fact')}${span} from ${counted(sources.totalCount, 'source')}, as of batch ${batch.number} of ${dateLabel(batch.appliedAt.slice(0, 10), 'en')}.`;
}

/** The words of a decade, whose key is its EDTF: 194X -> the 1940s. */
const decadeOf = (key: string): string => `the ${key.replace(/X$/, '0s')}`;

function batchesOf(basePath: string, { batches: { nodes } }: HomePageData): Html {
  if (nodes.length === 0) return html``;
  return html`<h2 id="batches">The last changes</h2>
<ul aria-labelledby="batches">
${nodes.map((batch) => batchItem(basePath, batch))}</ul>
${moreLink(`${basePath}${BATCHES_PATH}`, 'All changes')}`;
}

function sourceItem({ title, publisher, url, date }: HomeSource) {
  const rest = [publisher, date?.edtf].filter((part) => part).join(', ');
  return html`<li>${outsideLink(url, title)}<br><small>${rest}</small></li>\n`;
}
