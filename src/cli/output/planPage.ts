/** A plan as a page of its own: what changes in words, and timelines before and after. It loads and runs nothing. */

import type { SeedReport } from '../../changes/loadSeed.ts';
import {
  type ChangedTimeline,
  changedTimelines,
  type TimelineFact,
} from '../../changes/plan/changedTimelines.ts';
import { escaped } from '../../client/timeline/markup.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { timelineSvg } from '../../client/timeline/svg.ts';
import { rangeOf } from '../../client/timeline/view.ts';
import { escapeControls } from '../../domain/model/controlCharacter.ts';
import { problemText } from '../../formats/problem.ts';
import type { Graph } from '../../store/graph.ts';
import { changesOfPlan, type ShownChange, type ShownGroup, shownPlan } from './planText.ts';
import { planView } from './planTimeline.ts';
import { countsText, findingLines } from './report.ts';

/** What each page begins with, by which an earlier one is recognized. */
export const PAGE_START = '<!doctype html>\n<!-- fasti plan -->\n';

/** The most entities of which a page has pictures, and problems that it lists. */
const MAX_TIMELINES = 12;
const MAX_PROBLEMS = 1_000;
/** Pixels, of a phone and of the text. */
const WIDTHS = { narrow: 340, wide: 880 } as const;

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 58rem; padding: 1.5rem 1rem 3rem; background: var(--fasti-paper); color: var(--fasti-ink); font: 1rem/1.5 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 2.4rem; border-bottom: 1px solid var(--fasti-line); }
ul { list-style: none; padding: 0; }
li { padding: .3rem 0; }
li ul { padding-left: 1.6rem; }
li li { padding: 0; }
.quiet, .place { color: var(--fasti-quiet); font: .85rem system-ui, sans-serif; }
.mark { display: inline-block; min-width: 1.2rem; font: 700 1rem ui-monospace, monospace; }
.green, ins { color: var(--fasti-c2); }
.red, del { color: var(--fasti-mark); }
.yellow, .magenta { color: var(--fasti-c3); }
ins { text-decoration: none; }
.wide { display: none; }
@media (min-width: 60rem) { .wide { display: block; } .narrow { display: none; } }
`;

/** The page of the plans of a run. */
export async function planPage(graph: Graph, report: SeedReport, full: boolean): Promise<string> {
  const { problems, datasets, accepted } = report;
  const names = datasets.map(({ plan }) => plan.dataset).join(', ');
  const title = text(names === '' ? 'Plan' : `Plan of ${names}`);
  const parts: string[] = [];
  for (const dataset of datasets) {
    const { plan } = dataset;
    const found = await findingLines(graph, [dataset], { all: plan.findings.length <= MAX_PROBLEMS });
    const groups = await shownPlan(graph, plan, full);
    const { timelines, left } = await changedTimelines(graph, changesOfPlan(plan), MAX_TIMELINES);
    const pictures = timelines.map(
      ({ name, ...sides }) => `<h4>${text(name)}</h4>\n${picturesOf(name, sides)}`,
    );
    const more = left === 0 ? '' : `<p class="quiet">... and ${left} more whose timelines change.</p>\n`;
    parts.push(
      `<h2>${text(plan.dataset)}</h2>\n<p>${text(countsText(plan, true))}. <span class="quiet">plan ${plan.hash}</span></p>\n`,
      list(found.map(text)),
      ...groups.map(groupMarkup),
      pictures.length === 0 ? '' : `<h3>Timelines</h3>\n${pictures.join('')}${more}`,
    );
  }
  const said = problems.slice(0, MAX_PROBLEMS).map((problem) => text(problemText(problem)));
  const unlisted = problems.length - said.length;
  return `${PAGE_START}<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${TIMELINE_STYLE}${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${accepted ? 'Nothing is written yet.' : 'It cannot be applied.'}</p>
${said.length === 0 ? '' : `<h2>Problems</h2>\n${list(said)}`}${unlisted > 0 ? `<p class="quiet">... and ${unlisted} more.</p>\n` : ''}${parts.join('')}</main>
</body>
</html>
`;
}

/** Text of records, in which no character moves or hides what is around it. */
const text = (words: string): string => escaped(escapeControls(words, '\t'));

const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>\n`;

/** The pictures before and after, of the same days. */
function picturesOf(name: string, { before, after, changes }: Omit<ChangedTimeline, 'name'>): string {
  const today = Math.floor(Date.now() / 86_400_000);
  const { from, to } = rangeOf(planView([...before, ...after], today));
  const margin = Math.ceil((to - from) / 20);
  const days = { from: from - margin, to: to + margin };
  const side = (heading: string, facts: readonly TimelineFact[], legend: boolean): string => {
    if (facts.length === 0) return `<p class="quiet">${heading}: nothing.</p>\n`;
    const view = planView(facts, today);
    const options = { changes, days, legend, title: `${name}: ${heading.toLowerCase()}` };
    const drawn = Object.entries(WIDTHS).map(
      ([size, width]) => `<div class="${size}">${timelineSvg(view, { ...options, width })}</div>\n`,
    );
    return `<p class="quiet">${heading}</p>\n${drawn.join('')}`;
  };
  return side('Before', before, after.length === 0) + side('After', after, true);
}

const groupMarkup = ({ heading, items, left }: ShownGroup): string =>
  `<h3>${text(heading)}</h3>\n${list(items.map(changeMarkup))}${left === 0 ? '' : `<p class="quiet">... and ${left} more; --full shows all</p>\n`}`;

function changeMarkup({ mark, color, place, name, more, differences }: ShownChange): string {
  const said = differences.map(({ name: what, before, after }) => {
    const was = before === null ? '' : ` <del>${text(before)}</del>`;
    const is = after === null ? '' : ` <ins>${text(after)}</ins>`;
    return `${text(what)}:${was}${is}`;
  });
  return `<span class="mark ${color}">${text(mark)}</span> ${text([name, ...more].filter(Boolean).join(' · '))} <span class="place">${text(place)}</span>${said.length === 0 ? '' : `\n${list(said)}`}`;
}
