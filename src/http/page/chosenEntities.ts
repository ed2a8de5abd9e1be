/** The entities of a view: their search by name, those that were chosen, and the citation of the view. */

import { dateLabel } from '../../domain/labels/dateLabel.ts';
import type { BatchData, Chosen, FoundEntity, NameSearch, ToldApart } from '../generated/documents.ts';
import { foundHeading, NOTHING_FOUND, toldApart } from './foundNames.ts';
import { type Frame, fullAddress, type Html, html } from './html.ts';
import { type KnownTime, knownWords, timeOf } from './knownTime.ts';
import type { PageAnswer } from './pageAnswer.ts';
import { entityLink, entityPath, searchPath } from './pageLinks.ts';

/** A sentence about an id that was not found or was merged, with the id that was probably meant. */
export interface NotFound {
  readonly message: string;
  readonly suggestion?: string;
}

/** The entities that were found, in the order of their ids. */
export const entitiesOf = ({ data }: PageAnswer<Chosen>): FoundEntity[] =>
  data.nodes.filter((node): node is FoundEntity => node?.recordId !== undefined);

/** The notes on the ids of the view, without the field of the API. */
export const notFoundIn = ({ notes }: PageAnswer<Chosen>): NotFound[] =>
  notes
    .filter(({ path, code }) => path[0] === 'nodes' && code !== 'EMPTY_LIST')
    .map((note) => ({ ...note, message: note.message.replace(/^\w+\([^)]*\): /, '') }));

/** Where the links of a result lead. */
interface ResultAddresses {
  /** The view with it. */
  readonly add: string;
  /** Other views, with the words of their links. */
  readonly others: readonly { readonly text: string; readonly address: string }[];
}

/** @param purpose what choosing a result does: "see its timeline" */
export function searchResults(
  basePath: string,
  q: string,
  { totalCount, nodes }: NameSearch['search'],
  purpose: string,
  addressesOf: (entity: ToldApart) => ResultAddresses,
): Html {
  const items = toldApart(nodes).map(({ entity, details }) => {
    const { add, others } = addressesOf(entity);
    const hidden = html`<span class="hidden"> of ${entity.label}</span>`;
    return html`<li><a href="${add}">${entity.label}</a> <small>${details}; <a href="${entityPath(basePath, entity.id)}">record${hidden}</a>${others.map(({ text, address }) => html`, <a href="${address}">${text}<span class="hidden"> ${entity.label}</span></a>`)}</small></li>\n`;
  });
  return html`<section aria-labelledby="found">${foundHeading(q, totalCount)}
${
  totalCount === 0
    ? NOTHING_FOUND
    : html`<p class="quiet">Choose one to ${purpose}.</p>
<ul class="columns">
${items}</ul>`
}
${totalCount > nodes.length ? html`<p class="more"><a href="${searchPath(basePath, q)}">All ${totalCount.toLocaleString('en')} results</a></p>` : ''}</section>
`;
}

export function notFoundNote(basePath: string, { message, suggestion }: NotFound): Html {
  return html`<p class="notice">${message}${suggestion === undefined ? '' : html` <a href="${entityPath(basePath, suggestion)}">${suggestion}</a>`}</p>
`;
}

/** The entities of a view, each with a link that takes it away. `view` is what has them. */
export function chosenList(
  basePath: string,
  chosen: readonly FoundEntity[],
  view: string,
  addressWithout: (entity: FoundEntity) => string,
): Html {
  if (chosen.length === 0) return html``;
  return html`<ul class="chosen" aria-label="Entities of the ${view}">
${chosen.map((entity) => html`<li>${entityLink(basePath, entity)} <a class="quiet" href="${addressWithout(entity)}">remove<span class="hidden"> ${entity.label}</span></a></li>\n`)}</ul>
`;
}

/** How to cite a view, or what else is shown: with its full address, also when records change. */
export function citation(
  frame: Frame,
  title: string | null,
  knownAt: KnownTime | null,
  batch: BatchData | null,
  addressAt: (knownAt: KnownTime) => string,
  what = 'view',
): Html {
  if (batch === null) return html``;
  const number =
    knownAt === null
      ? `batch ${batch.number} of ${dateLabel(batch.appliedAt.slice(0, 10), 'en')}`
      : `as known at ${knownWords(knownAt)}`;
  const path = addressAt(knownAt ?? timeOf(batch));
  return html`Cite this ${what}: ${title === null ? '' : `“${title}”, `}<cite>${frame.archive.title}</cite>, ${number}, <a href="${path}">${fullAddress(frame, path)}</a>`;
}

const LABELS_SHOWN = 3;

/** The labels of the entities, the first three and the number of the others. */
export function namesOf(chosen: readonly FoundEntity[]): string {
  const shown = chosen.slice(0, LABELS_SHOWN).map(({ label }) => label);
  const rest = chosen.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

export const titleOf = (view: string, chosen: readonly FoundEntity[]): string =>
  `${view}: ${namesOf(chosen)}`;
