/** `/offices?asOf=`: who held what on a day, as a table. */
import { factLink } from '../../client/timeline/markup.ts';
import { distanceWords } from '../entity/factItem.ts';
import type { HeldOnData, HeldTenure } from '../generated/documents.ts';
import { type Html, html } from '../page/html.ts';
import { entityLink, sourceLink } from '../page/pageLinks.ts';
import { dayWords, type ListView, type ShownList } from './listView.ts';

/** Further from the days that sources name, a tenure that perhaps went on is folded. */
const NEAR_DAYS = 3_653;

/** In days from what sources name; -1 for what is sure. */
const distanceOf = ({ certainty, evidenceDistance }: HeldTenure): number =>
  certainty === 'DEFINITE' ? -1 : (evidenceDistance?.atLeast ?? Number.POSITIVE_INFINITY);

const isNear = (tenure: HeldTenure): boolean => distanceOf(tenure) <= NEAR_DAYS;

/** The tenures of a page of the list: those near the evidence, and the others folded below. */
export function heldList({ basePath, request }: ListView, { tenures }: HeldOnData): ShownList {
  const { pageInfo, totalCount } = tenures;
  const nodes = tenures.nodes.toSorted((a, b) => distanceOf(a) - distanceOf(b));
  const near = nodes.filter(isNear);
  const far = nodes.filter((tenure) => !isNear(tenure));
  const day = dayWords(request.asOf ?? '');
  const content = html`${
    nodes.length === 0
      ? html`<p>No one is recorded as holding an office then. That does not mean that nobody did.</p>\n`
      : html`<p class="quiet">${totalCount.toLocaleString('en')} recorded; on each page the surest come first.</p>\n`
  }${near.length === 0 ? '' : heldTable(basePath, `Who held what ${day}`, near)}${
    far.length === 0
      ? ''
      : html`<details><summary>${far.length} more, seen more than 10 years before or after, or on no certain day</summary>
${heldTable(basePath, `Who may have held what ${day}`, far)}</details>\n`
  }`;
  return { content, pageInfo };
}

const heldTable = (
  basePath: string,
  caption: string,
  tenures: readonly HeldTenure[],
): Html => html`<div class="scroll" role="group" aria-label="${caption}: a table that may be wider than the window" tabindex="0"><table><caption class="hidden">${caption}</caption>
<thead><tr><th scope="col">Office</th><th scope="col">Holder</th><th scope="col">How surely</th><th scope="col">Source</th></tr></thead>
<tbody>
${tenures.map((tenure) => heldRow(basePath, tenure))}</tbody></table></div>
`;

function heldRow(basePath: string, tenure: HeldTenure): Html {
  const { recordId, certainty, evidenceDistance, conflict, acting, interval, holder, office, claims } =
    tenure;
  const { totalCount, nodes } = claims;
  const source = nodes[0]?.source;
  return html`<tr><td>${entityLink(basePath, office)}${office.body === null ? '' : html`<br><small>${entityLink(basePath, office.body)}</small>`}</td>
<td>${holder === null ? 'vacant, as a source says' : entityLink(basePath, holder)}${acting ? ' (acting)' : ''}<br><small class="time">${interval.label}</small></td>
<td>${certainty === 'DEFINITE' ? 'surely' : `perhaps${distanceWords(evidenceDistance)}`}${conflict ? html` <span class="tag conflict">sources disagree</span>` : ''}</td>
<td>${source === undefined ? 'none' : sourceLink(basePath, source)}${totalCount > 1 ? ` and ${totalCount - 1} more` : ''}<br><small><a href="${factLink(basePath, recordId, null)}">claims<span class="hidden"> of ${holder?.label ?? 'the vacancy'}, ${office.label}</span></a></small></td></tr>
`;
}
