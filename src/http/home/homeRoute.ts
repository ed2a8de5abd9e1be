/** `/`: the home page: a search, how much is recorded, the offices of which most is recorded, and the last changes. */
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import type { Archive } from '../../formats/archiveFile.ts';
import { version } from '../../settings/package.ts';
import type { ExampleSummary } from '../assets/pages.ts';
import { BATCHES_PATH, batchItem } from '../batches/batchesPage.ts';
import { filledExamples } from '../examples/filledExamples.ts';
import { HOME_PAGE, type HomePageData } from '../generated/documents.ts';
import { dateField, datesHint } from '../page/formFields.ts';
import { type Html, html, pageReply, searchForm } from '../page/html.ts';
import { ask, type PageRequest, readProblem, withAnswerHeaders } from '../page/pageAnswer.ts';
import { entityLink, moreLink, viewLinks } from '../page/pageLinks.ts';
import { tokenExtras, tokenForm } from '../page/tokenPage.ts';
import type { Reply } from '../reply.ts';
import { beginnings, mostRecorded } from './beginnings.ts';
import { aboutWords, countsOf, extentOf } from './extent.ts';
import { homeTimeline } from './homeTimeline.ts';

/** The most examples that are named; the query editor has all. */
const MOST_EXAMPLES = 8;

/** The home page. A caller who may not read gets the page without anything from the graph. */
export async function answerHome(page: PageRequest, library: readonly ExampleSummary[]): Promise<Reply> {
  const { basePath, tokenScript, archive } = page;
  if (readProblem(page) !== null)
    return pageReply(
      page,
      200,
      null,
      html`${headingOf(archive)}
<h2>Reading requires a token</h2>
<p>Enter yours ${tokenScript === null ? '' : 'here, or '}in the panel “Token” of the <a href="${basePath}/ide">query editor</a>, or send it to the API in the header <code>Authorization: Bearer TOKEN</code>.</p>
${tokenScript === null ? '' : tokenForm(basePath)}`,
      {},
      {
        isSearch: true,
        foot: html`Fasti ${version}`,
        ...(tokenScript === null ? {} : tokenExtras(tokenScript)),
      },
    );
  const answer = await ask(page, HOME_PAGE, {});
  const { data, batch } = answer;
  const entities = await mostRecorded(page, data, batch);
  const offices = entities?.offices.nodes.map(({ recordId }) => recordId) ?? [];
  const drawn = await homeTimeline(page, offices, batch);
  const examples = entities === null ? [] : await filledExamples(page, library, async () => entities);
  return withAnswerHeaders(
    answer,
    pageReply(
      page,
      200,
      null,
      html`${headingOf(archive)}
<p>${extentOf(data)}</p>
${searchForm(basePath)}${heldForm(basePath)}${countsOf(basePath, data)}${drawn ?? ''}${entities === null ? '' : beginnings(entities, (entity) => html`${entityLink(basePath, { ...entity, id: entity.recordId })} ${viewLinks(basePath, entity)}`)}${batchesOf(basePath, data)}${
  examples.length === 0
    ? ''
    : html`<h2 id="examples">Example queries</h2>
<ul class="columns" aria-labelledby="examples">
${examples.slice(0, MOST_EXAMPLES).map(({ id, title }) => html`<li><a href="${basePath}/ide?example=${id}">${title}</a></li>\n`)}</ul>
${moreLink(`${basePath}/ide`, 'All examples, in the query editor')}`
}`,
      {},
      {
        isSearch: true,
        foot: html`<nav aria-label="For programs">GraphQL API: <code>${basePath}/graphql</code> <a href="${basePath}/schema.graphql">Schema</a> <a href="${basePath}/health">Health</a> <span>Fasti ${version} on ${data.about.engine === 'NEO4J' ? 'Neo4j' : 'the embedded engine'}</span></nav>`,
        ...(drawn === null ? {} : { style: TIMELINE_STYLE }),
      },
    ),
  );
}

const headingOf = (archive: Archive): Html => html`<h1>${archive.title}</h1>
<p>${aboutWords(archive)}</p>`;

const heldForm = (
  basePath: string,
): Html => html`<form action="${basePath}/offices" method="get" aria-label="Who held what">
${dateField('asOf', 'Who held what on', null, [])} <button>Show</button>
${datesHint('')}</form>
`;

function batchesOf(basePath: string, { batches: { nodes } }: HomePageData): Html {
  if (nodes.length === 0) return html``;
  return html`<h2 id="batches">The last changes</h2>
<ul aria-labelledby="batches">
${nodes.map((batch) => batchItem(basePath, batch))}</ul>
${moreLink(`${basePath}${BATCHES_PATH}`, 'All changes')}`;
}
