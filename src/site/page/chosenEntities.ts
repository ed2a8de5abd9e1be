/** The entities of a view: their search by name, those that were chosen, and the citation of the view. */

import { dateLabel } from '../../domain/labels/dateLabel.ts';
import type { PageWords } from '../../words/pageWords.ts';
import type { BatchData, Chosen, FoundEntity, NameSearch, ToldApart } from '../generated/documents.ts';
import { foundHeading, nothingFound, toldApart } from './foundNames.ts';
import { type Frame, fullAddress, type Html, html, marked, unseen } from './html.ts';
import { type KnownTime, knownWords, timeOf } from './knownTime.ts';
import type { PageAnswer } from './pageAnswer.ts';
import { entityLink, entityPath, searchPath } from './pageLinks.ts';
import type { Limit } from './viewLimits.ts';

/** A sentence about an id that was not found or was merged, with the id that was probably meant. */
export interface NotFound {
  readonly message: string;
  readonly suggestion?: string;
}

/** The entities that were found, in the order of their ids. */
export const entitiesOf = ({ data }: PageAnswer<Chosen>): FoundEntity[] =>
  data.nodes.filter((node): node is FoundEntity => node?.recordId !== undefined);

/** The notes on the ids of the view, without the field of the API. */
export const notFoundIn = ({ notes }: PageAnswer<Chosen>, { found }: PageWords): NotFound[] =>
  notes
    .filter(({ path, code }) => path[0] === 'nodes' && code !== 'EMPTY_LIST')
    .map((note) => ({
      ...note,
      message: found.noteOnId(note.value ?? '', note.code, note.message.replace(/^\w+\([^)]*\): /, '')),
    }));

/** Where the links of a result lead. */
interface ResultAddresses {
  /** The view with it. */
  readonly add: string;
  /** Other views, with the words of their links. */
  readonly others: readonly { readonly text: string; readonly address: string }[];
}

/** @param purpose what choosing a result does: "see its timeline" */
export function searchResults(
  frame: Frame,
  q: string,
  { totalCount, nodes }: NameSearch['search'],
  purpose: string,
  addressesOf: (entity: ToldApart) => ResultAddresses,
): Html {
  const { basePath, speech } = frame;
  const { found } = speech.words;
  const items = toldApart(frame, nodes).map(({ entity, details }) => {
    const { add, others } = addressesOf(entity);
    const record = marked((mark) => found.recordOf(entity.label, (words) => mark(unseen(words))));
    return html`<li><a href="${add}">${entity.label}</a> <small>${details}; <a href="${entityPath(basePath, entity.id)}">${record}</a>${others.map(({ text, address }) => html`, <a href="${address}">${text}<span class="hidden"> ${entity.label}</span></a>`)}</small></li>\n`;
  });
  return html`<section aria-labelledby="found">${foundHeading(frame, q, totalCount)}
${
  totalCount === 0
    ? nothingFound(frame)
    : html`<p class="quiet">${found.choose(purpose)}</p>
<ul class="columns">
${items}</ul>`
}
${totalCount > nodes.length ? html`<p class="more"><a href="${searchPath(basePath, q)}">${found.all(totalCount)}</a></p>` : ''}</section>
`;
}

export function notFoundNote({ basePath }: Frame, { message, suggestion }: NotFound): Html {
  return html`<p class="notice">${message}${suggestion === undefined ? '' : html` <a href="${entityPath(basePath, suggestion)}">${suggestion}</a>`}</p>
`;
}

/** The entities and the limits of a view, each with a link that takes it away. `view` is what has them. */
export function chosenList(
  frame: Frame,
  chosen: readonly FoundEntity[],
  view: keyof PageWords['forms']['views'],
  addressWithout: (entity: FoundEntity) => string,
  limits: readonly Limit[] = [],
): Html {
  if (chosen.length === 0 && limits.length === 0) return html``;
  const { forms, found } = frame.speech.words;
  const remove = (address: string, what: string): Html =>
    html`<a class="quiet" href="${address}">${marked((mark) => found.remove(what, (words) => mark(unseen(words))))}</a>`;
  return html`<ul class="chosen" aria-label="${found.entitiesOf(forms.views[view])}">
${chosen.map((entity) => html`<li>${entityLink(frame, entity)} ${remove(addressWithout(entity), entity.label)}</li>\n`)}${limits.map(({ words, without }) => html`<li>${words} ${remove(without, words)}</li>\n`)}</ul>
`;
}

/** How to cite a view, or what else is shown: with its full address, also when records change. */
export function citation(
  frame: Frame,
  title: string | null,
  knownAt: KnownTime | null,
  batch: BatchData | null,
  addressAt: (knownAt: KnownTime) => string,
  what: keyof PageWords['found']['citing'] = 'view',
): Html {
  if (batch === null) return html``;
  const { language, words } = frame.speech;
  const { found } = words;
  const number =
    knownAt === null
      ? found.batchOf(batch.number, dateLabel(batch.appliedAt.slice(0, 10), language))
      : found.knownAt(knownWords(knownAt, frame.speech));
  const path = addressAt(knownAt ?? timeOf(batch));
  return html`${found.citing[what]}: ${title === null ? '' : `${found.quoted(title)}, `}<cite>${frame.archive.title}</cite>, ${number}, <a href="${path}" rel="bookmark">${fullAddress(frame, path)}</a>`;
}

const LABELS_SHOWN = 3;

/** The labels of the entities, the first three and the number of the others. */
function namesOf(chosen: readonly FoundEntity[], { found }: PageWords): string {
  const shown = chosen.slice(0, LABELS_SHOWN).map(({ label }) => label);
  const rest = chosen.length - shown.length;
  return rest > 0 ? found.more(shown.join(', '), rest) : shown.join(', ');
}

export const titleOf = (view: string, chosen: readonly FoundEntity[], words: PageWords): string =>
  `${view}: ${namesOf(chosen, words)}`;
