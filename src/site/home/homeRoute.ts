/** `/`: the home page: a search, how much is recorded, the offices of which most is recorded, and the last changes. */

import type { Reply } from '../../api/http/reply.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { version } from '../../settings/package.ts';
import type { ExampleSummary } from '../assets/pages.ts';
import { BATCHES_PATH, batchItem } from '../batches/batchesPage.ts';
import { HOME_PAGE, HOME_TIMELINE, type HomePageData } from '../generated/documents.ts';
import { dateField, datesHint } from '../page/formFields.ts';
import { type Frame, type Html, html, marked, pageReply, searchForm } from '../page/html.ts';
import { askBeside } from '../page/listPages.ts';
import { ask, orNull, type PageRequest, readProblem, withAnswerHeaders } from '../page/pageAnswer.ts';
import { entityLink, moreLink, viewLinks } from '../page/pageLinks.ts';
import { smallTimeline } from '../page/pictures.ts';
import { beginnings, mostRecorded } from './beginnings.ts';
import { examplesAbout } from './examplesAbout.ts';
import { aboutWords, countsOf, extentOf } from './extent.ts';

/** The most examples that are named; the query editor has all. */
const MOST_EXAMPLES = 8;

/** The home page. A caller who may not read gets the page without anything from the graph. */
export async function answerHome(page: PageRequest, library: readonly ExampleSummary[]): Promise<Reply> {
  const { basePath, speech } = page;
  const { home, refusals } = speech.words;
  if (readProblem(page) !== null)
    return pageReply(page, {
      title: null,
      content: html`${headingOf(page)}
<h2>${home.needsToken}</h2>
<p><a href="${basePath}/search">${home.enter}</a>. ${refusals.tokenAsPassword}</p>
<p>${marked((mark) =>
        home.tokenElsewhere(
          (words) => mark(html`<a href="${basePath}/ide">${words}</a>`),
          mark(html`<code>Authorization: Bearer TOKEN</code>`),
        ),
      )}</p>
`,
      isSearch: true,
      foot: html`Fasti ${version}`,
    });
  const answer = await ask(page, HOME_PAGE, {});
  const { data, batch } = answer;
  const entities = await mostRecorded(page, data, batch);
  const offices = entities?.offices.nodes.map(({ recordId }) => recordId) ?? [];
  const drawn = await homeTimeline(page, offices, batch);
  // The editor and the titles of its examples are English.
  const examples = entities === null || speech.language !== 'en' ? [] : examplesAbout(entities, library);
  return withAnswerHeaders(
    answer,
    pageReply(page, {
      title: null,
      content: html`${headingOf(page)}
<p>${extentOf(page, data)}</p>
${searchForm(page)}${heldForm(page)}${countsOf(page, data)}${drawn ?? ''}${entities === null ? '' : beginnings(page, entities, (entity) => html`${entityLink(page, { ...entity, id: entity.recordId })} ${viewLinks(page, entity)}`)}${batchesOf(page, data)}${
  examples.length === 0
    ? ''
    : html`<h2 id="examples">${home.examples}</h2>
<ul class="columns" aria-labelledby="examples">
${examples.slice(0, MOST_EXAMPLES).map(({ id, title }) => html`<li><a href="${basePath}/ide?example=${id}">${title}</a></li>\n`)}</ul>
${moreLink(`${basePath}/ide`, home.allExamples)}`
}`,
      isSearch: true,
      foot: html`<nav aria-label="${home.forPrograms}">GraphQL API: <code>${basePath}/graphql</code> <a href="${basePath}/schema.graphql">${home.schema}</a> <a href="${basePath}/health">${home.health}</a> <span>${home.engine(version, data.about.engine === 'NEO4J')}</span></nav>`,
      ...(drawn === null ? {} : { style: TIMELINE_STYLE }),
    }),
  );
}

const headingOf = ({ archive, speech }: Frame): Html => html`<h1>${archive.title}</h1>
<p>${aboutWords(archive, speech.words)}</p>`;

function heldForm(frame: Frame): Html {
  const { basePath, speech } = frame;
  const { home, site } = speech.words;
  return html`<form action="${basePath}/offices" method="get" aria-label="${home.whoHeldWhat}">
${dateField('asOf', home.whoHeldWhatOn, null, [])} <button>${site.show}</button>
${datesHint(frame, '')}</form>
`;
}

function batchesOf(frame: Frame, { batches: { nodes } }: HomePageData): Html {
  if (nodes.length === 0) return html``;
  const { home } = frame.speech.words;
  return html`<h2 id="batches">${home.lastChanges}</h2>
<ul aria-labelledby="batches">
${nodes.map((batch) => batchItem(frame, batch))}</ul>
${moreLink(`${frame.basePath}${BATCHES_PATH}`, home.allChanges)}`;
}

/** Who held the offices of which most is recorded, as a picture; null without tenures, and where another batch was written meanwhile. */
async function homeTimeline(
  page: PageRequest,
  offices: readonly string[],
  batch: number | null,
): Promise<Html | null> {
  if (offices.length === 0) return null;
  const answer = await orNull(askBeside(page, HOME_TIMELINE, { offices }));
  const timeline = answer?.batch === batch ? answer.data.timeline : null;
  if (timeline === null || timeline.nodes.length === 0) return null;
  const { home } = page.speech.words;
  return smallTimeline(page, timeline, offices, {
    title: home.holders,
    heading: home.holders,
    hint: home.holdersHint,
    more: home.holdersMore,
  });
}
