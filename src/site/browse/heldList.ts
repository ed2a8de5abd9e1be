/** `/offices?asOf=`: who held what at a time, as a table. */
import { factLink } from '../../client/timeline/markup.ts';
import { firmRunOf, type Window } from '../../domain/time/certainty.ts';
import { dayIn } from '../../domain/time/day.ts';
import { disputedTag, distanceWords } from '../entity/factItem.ts';
import type { HeldOnData } from '../generated/documents.ts';
import { type Html, html, marked, unseen } from '../page/html.ts';
import { entityLink, sourceLink } from '../page/pageLinks.ts';
import { surelyWords, thenWords } from '../page/typedTime.ts';
import type { ListView, ShownList } from './listView.ts';

/** Further from the days that sources name, a tenure that perhaps went on is folded. */
const NEAR_DAYS = 3_653;

type Held = HeldOnData['tenures']['edges'][number];

/** In days from what sources name; -1 for what is sure. */
function distanceOf({ certainty, node }: Held, run: Window | null): number {
  if (certainty === 'DEFINITE') return -1;
  const { evidenceDistance, interval, support } = node;
  if (run === null) return evidenceDistance?.atLeast ?? Number.POSITIVE_INFINITY;
  // Only a moment has that distance; days of a window are as far as they are from the sure ones.
  const [start, end] = [dayIn(interval.coreStart ?? ''), dayIn(interval.coreEnd ?? '')];
  const isKnown = support === 'ASSERTED' && (start ?? end) !== null;
  return isKnown
    ? Math.max(0, (start ?? run.from) - run.to, run.from - (end ?? run.to))
    : Number.POSITIVE_INFINITY;
}

/** The tenures of a page of the list: those near the evidence, and the others folded below. */
export function heldList(view: ListView, { tenures }: HeldOnData): ShownList {
  const { request, speech } = view;
  const { lists, counts } = speech.words;
  const { pageInfo, totalCount } = tenures;
  const typed = request.asOf ?? '';
  const run = firmRunOf(typed);
  const isNear = (held: Held): boolean => distanceOf(held, run) <= NEAR_DAYS;
  const all = tenures.edges.toSorted((a, b) => distanceOf(a, run) - distanceOf(b, run));
  const near = all.filter(isNear);
  const far = all.filter((held) => !isNear(held));
  const then = thenWords(typed, speech);
  const content = html`${
    all.length === 0
      ? html`<p>${lists.nobody}</p>\n`
      : html`<p class="quiet">${lists.recordedSurest(counts.number(totalCount))}</p>\n`
  }${near.length === 0 ? '' : heldTable(view, lists.heldTableTitle(then), near)}${
    far.length === 0
      ? ''
      : html`<details><summary>${lists.farMore(far.length)}</summary>
${heldTable(view, lists.heldPerhapsTitle(then), far)}</details>\n`
  }`;
  return { content, pageInfo };
}

function heldTable(view: ListView, caption: string, rows: readonly Held[]): Html {
  const { columns, wideTable } = view.speech.words.lists;
  return html`<div class="scroll" role="group" aria-label="${wideTable(caption)}" tabindex="0"><table><caption class="hidden">${caption}</caption>
<thead><tr><th scope="col">${columns.office}</th><th scope="col">${columns.holder}</th><th scope="col">${columns.certainty}</th><th scope="col">${columns.source}</th></tr></thead>
<tbody>
${rows.map((row) => heldRow(view, row))}</tbody></table></div>
`;
}

function heldRow(view: ListView, { certainty, node }: Held): Html {
  const { recordId, evidenceDistance, disputed, acting, interval, holder, office, claims } = node;
  const { totalCount, nodes } = claims;
  const source = nodes[0]?.source;
  const { basePath, speech } = view;
  const { lists } = speech.words;
  const who = holder === null ? html`${lists.vacant}` : entityLink(view, holder);
  const first = source === undefined ? html`${lists.noSource}` : sourceLink(basePath, source);
  const claimsWords = marked((mark) =>
    lists.claimsOf(holder?.label ?? null, office.label, (words) => mark(unseen(words))),
  );
  return html`<tr><td>${entityLink(view, office)}${office.body === null ? '' : html`<br><small>${entityLink(view, office.body)}</small>`}</td>
<td>${acting ? marked((mark) => lists.acting(mark(who))) : who}<br><small class="time">${interval.label}</small></td>
<td>${certainty === 'DEFINITE' ? surelyWords(view.request.asOf ?? '', interval, speech) : lists.perhaps(distanceWords(view, evidenceDistance))}${disputedTag(view, disputed)}</td>
<td>${totalCount > 1 ? marked((mark) => lists.andMore(mark(first), totalCount - 1)) : first}<br><small><a href="${factLink(basePath, recordId, null)}">${claimsWords}</a></small></td></tr>
`;
}
