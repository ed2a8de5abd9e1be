/** `/offices?asOf=`: who held what on a day, as a table. */
import { factLink } from '../../client/timeline/markup.ts';
import { disputedTag, distanceWords } from '../entity/factItem.ts';
import type { HeldOnData, HeldTenure } from '../generated/documents.ts';
import { type Frame, type Html, html, marked, unseen } from '../page/html.ts';
import { entityLink, sourceLink } from '../page/pageLinks.ts';
import { dayWords, type ListView, type ShownList } from './listView.ts';

/** Further from the days that sources name, a tenure that perhaps went on is folded. */
const NEAR_DAYS = 3_653;

/** In days from what sources name; -1 for what is sure. */
const distanceOf = ({ certainty, evidenceDistance }: HeldTenure): number =>
  certainty === 'DEFINITE' ? -1 : (evidenceDistance?.atLeast ?? Number.POSITIVE_INFINITY);

const isNear = (tenure: HeldTenure): boolean => distanceOf(tenure) <= NEAR_DAYS;

/** The tenures of a page of the list: those near the evidence, and the others folded below. */
export function heldList(view: ListView, { tenures }: HeldOnData): ShownList {
  const { request, speech } = view;
  const { lists, counts } = speech.words;
  const { pageInfo, totalCount } = tenures;
  const nodes = tenures.nodes.toSorted((a, b) => distanceOf(a) - distanceOf(b));
  const near = nodes.filter(isNear);
  const far = nodes.filter((tenure) => !isNear(tenure));
  const day = dayWords(request.asOf ?? '', speech);
  const content = html`${
    nodes.length === 0
      ? html`<p>${lists.nobody}</p>\n`
      : html`<p class="quiet">${lists.recordedSurest(counts.number(totalCount))}</p>\n`
  }${near.length === 0 ? '' : heldTable(view, lists.heldTableTitle(day), near)}${
    far.length === 0
      ? ''
      : html`<details><summary>${lists.farMore(far.length)}</summary>
${heldTable(view, lists.heldPerhapsTitle(day), far)}</details>\n`
  }`;
  return { content, pageInfo };
}

function heldTable(frame: Frame, caption: string, tenures: readonly HeldTenure[]): Html {
  const { columns, wideTable } = frame.speech.words.lists;
  return html`<div class="scroll" role="group" aria-label="${wideTable(caption)}" tabindex="0"><table><caption class="hidden">${caption}</caption>
<thead><tr><th scope="col">${columns.office}</th><th scope="col">${columns.holder}</th><th scope="col">${columns.certainty}</th><th scope="col">${columns.source}</th></tr></thead>
<tbody>
${tenures.map((tenure) => heldRow(frame, tenure))}</tbody></table></div>
`;
}

function heldRow(frame: Frame, tenure: HeldTenure): Html {
  const { recordId, certainty, evidenceDistance, disputed, acting, interval, holder, office, claims } =
    tenure;
  const { totalCount, nodes } = claims;
  const source = nodes[0]?.source;
  const { basePath, speech } = frame;
  const { lists } = speech.words;
  const who = holder === null ? html`${lists.vacant}` : entityLink(frame, holder);
  const first = source === undefined ? html`${lists.noSource}` : sourceLink(basePath, source);
  const claimsWords = marked((mark) =>
    lists.claimsOf(holder?.label ?? null, office.label, (words) => mark(unseen(words))),
  );
  return html`<tr><td>${entityLink(frame, office)}${office.body === null ? '' : html`<br><small>${entityLink(frame, office.body)}</small>`}</td>
<td>${acting ? marked((mark) => lists.acting(mark(who))) : who}<br><small class="time">${interval.label}</small></td>
<td>${certainty === 'DEFINITE' ? lists.surely : lists.perhaps(distanceWords(frame, evidenceDistance))}${disputedTag(frame, disputed)}</td>
<td>${totalCount > 1 ? marked((mark) => lists.andMore(mark(first), totalCount - 1)) : first}<br><small><a href="${factLink(basePath, recordId, null)}">${claimsWords}</a></small></td></tr>
`;
}
