/** A plan as a page of its own: what changes in words, and timelines before and after. It loads and runs nothing. */

import type { SeedReport } from '../../changes/loadSeed.ts';
import {
  type ChangedTimeline,
  changedTimelines,
  type TimelineFact,
} from '../../changes/plan/changedTimelines.ts';
import {
  changesOfPlan,
  countsText,
  findingsOf,
  MARKS,
  namedFindings,
  type ShownChange,
  type ShownGroup,
  shownPlan,
} from '../../changes/plan/planWords.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { timelineSvg } from '../../client/timeline/svg.ts';
import { rangeOf } from '../../client/timeline/view.ts';
import { escapeControls } from '../../domain/model/controlCharacter.ts';
import { problemText } from '../../formats/problem.ts';
import type { Graph } from '../../store/graph.ts';
import { Html, html, htmlDocument } from '../page/html.ts';
import { STYLE } from '../page/pageStyle.ts';
import { pictures } from '../page/pictures.ts';
import { planView } from './planTimeline.ts';

/** What each page begins with, by which an earlier one is recognized. */
export const PAGE_START = '<!doctype html>\n<!-- fasti plan -->\n';

/** The most entities of which a page has pictures, and problems and findings that it lists. */
const MAX_TIMELINES = 12;
const MAX_PROBLEMS = 1_000;

const OWN_STYLE = `li ul { padding-left: 1.6rem; }
.mark { display: inline-block; min-width: 1.2rem; font: 700 1rem ui-monospace, monospace; }
.create, ins { color: var(--fasti-c2); }
.retract, del { color: var(--fasti-mark); }
.update, .conflict, .others { color: var(--fasti-c3); }
ins { text-decoration: none; }
`;

/** The page of the plans of a run. */
export async function planPage(graph: Graph, report: SeedReport, full: boolean): Promise<string> {
  const { problems, datasets, accepted } = report;
  const names = datasets.map(({ plan }) => plan.dataset).join(', ');
  const title = plain(names === '' ? 'Plan' : `Plan of ${names}`);
  const parts: Html[] = [];
  for (const dataset of datasets) {
    const { plan } = dataset;
    const found = findingsOf(dataset).map(({ text }) => text);
    const named = await namedFindings(graph, found.slice(0, MAX_PROBLEMS), [dataset]);
    const groups = await shownPlan(graph, plan, full);
    const { timelines, left } = await changedTimelines(graph, changesOfPlan(plan), MAX_TIMELINES);
    parts.push(html`<h2>${plain(plan.dataset)}</h2>
<p>${countsText(plan, true)}. <span class="quiet">plan ${plan.hash}</span></p>
${list(named, found.length - named.length)}${groups.map(groupMarkup)}${timelines.length === 0 ? '' : html`<h3>Timelines</h3>\n`}${timelines.map(timelineMarkup)}${leftOut(left, 'whose timelines change')}`);
  }
  const said = problems.slice(0, MAX_PROBLEMS).map(problemText);
  const page = htmlDocument(
    'en',
    title,
    html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${new Html(TIMELINE_STYLE + STYLE + OWN_STYLE)}</style>
`,
    html`<main>
<h1>${title}</h1>
<p>${accepted ? 'Nothing is written yet.' : 'It cannot be applied.'}</p>
${said.length === 0 ? '' : html`<h2>Problems</h2>\n${list(said, problems.length - said.length)}`}${parts}</main>`,
  );
  return PAGE_START + page.text;
}

/** Text of records, in which no character moves or hides what is around it. */
const plain = (words: string): string => escapeControls(words, '\t');

const leftOut = (left: number, what: string): Html =>
  left === 0 ? html`` : html`<p class="quiet">... and ${left} more ${what}</p>\n`;

const list = (items: readonly string[], left: number): Html =>
  html`<ul>\n${items.map((item) => html`<li>${plain(item)}</li>\n`)}</ul>\n${leftOut(left, '')}`;

/** The pictures before and after, of the same days. */
function timelineMarkup({ name, before, after, changes }: ChangedTimeline): Html {
  const today = Math.floor(Date.now() / 86_400_000);
  const { from, to } = rangeOf(planView([...before, ...after], today));
  const margin = Math.ceil((to - from) / 20);
  const days = { from: from - margin, to: to + margin };
  const side = (heading: string, facts: readonly TimelineFact[], legend: boolean): Html => {
    if (facts.length === 0) return html`<p class="quiet">${heading}: nothing.</p>\n`;
    const view = planView(facts, today);
    const options = { changes, days, legend, title: `${name}: ${heading.toLowerCase()}` };
    return html`<p class="quiet">${heading}</p>\n${pictures((width) => timelineSvg(view, { ...options, width }), false)}`;
  };
  return html`<h4>${plain(name)}</h4>\n${side('Before', before, after.length === 0)}${side('After', after, true)}`;
}

const groupMarkup = ({ heading, items, left }: ShownGroup): Html =>
  html`<h3>${heading}</h3>\n<ul>\n${items.map(changeMarkup)}</ul>\n${leftOut(left, '; --full shows all')}`;

function changeMarkup({ shown, place, name, more, differences }: ShownChange): Html {
  const said = differences.map(({ name: what, before, after }) => {
    const was = before === null ? '' : html` <del>${plain(before)}</del>`;
    const is = after === null ? '' : html` <ins>${plain(after)}</ins>`;
    return html`<li>${plain(what)}:${was}${is}</li>\n`;
  });
  return html`<li><span class="mark ${shown.toLowerCase()}">${MARKS[shown]}</span> ${plain([name, ...more].filter(Boolean).join(' · '))} <small>${plain(place)}</small>${said.length === 0 ? '' : html`\n<ul>\n${said}</ul>\n`}</li>\n`;
}
