/** The entities of which most is recorded, which a reader who has none in mind may begin with. */
import {
  type EntityCounts,
  HOME_COUNTS,
  HOME_ENTITIES,
  type HomeEntitiesData,
  type HomeEntitiesVariables,
} from '../generated/documents.ts';
import { type Frame, type Html, html } from '../page/html.ts';
import { askBeside } from '../page/listPages.ts';
import { orNull, type PageRequest } from '../page/pageAnswer.ts';
import { langAttribute, nameLanguage } from '../page/pageLinks.ts';

const LISTED_FIELDS = ['people', 'organizations', 'offices', 'events'] as const;
const READ_FIELDS = [...LISTED_FIELDS, 'regions'] as const;
/** The facts of more entities are not counted to find those with the most: no index gives that order. */
const MOST_COUNTED = 5_000;

/** The order of each list: those with the most facts first, or where there are too many to count, the first by label. */
const ordersOf = (counts: EntityCounts): HomeEntitiesVariables =>
  Object.fromEntries(
    READ_FIELDS.map((field) => [field, counts[field].totalCount > MOST_COUNTED ? 'LABEL_ASC' : 'FACTS_DESC']),
  ) as HomeEntitiesVariables;

/** The entities; null where another batch than that of the page was written in between, or they cannot be read. */
export async function mostRecorded(
  page: PageRequest,
  counts: EntityCounts,
  batch: number | null,
): Promise<HomeEntitiesData | null> {
  const listed = await orNull(askBeside(page, HOME_ENTITIES, ordersOf(counts)));
  return listed?.batch === batch ? listed.data : null;
}

export function beginnings(
  { speech }: Frame,
  data: HomeEntitiesData,
  itemOf: (entity: { readonly recordId: string; readonly label: string }) => Html,
): Html {
  const shown = LISTED_FIELDS.map((field) => [field, data[field].nodes] as const).filter(
    ([, nodes]) => nodes.length > 0,
  );
  if (shown.length === 0) return html``;
  const { home } = speech.words;
  return html`<h2 id="recorded">${home.toBeginWith}</h2>
<dl class="columns" aria-labelledby="recorded">
${shown.map(([field, nodes]) => html`<div><dt>${home.counts[field]}</dt>${nodes.map((entity) => html`<dd>${itemOf(entity)}</dd>\n`)}</div>\n`)}</dl>
`;
}

/** The same for a page that has not counted them. */
export async function readMostRecorded(page: PageRequest): Promise<HomeEntitiesData | null> {
  const counted = await orNull(askBeside(page, HOME_COUNTS, {}));
  return counted && mostRecorded(page, counted.data, counted.batch);
}

/** What an empty view begins with, as links to the view of one entity; nothing where it cannot be read. */
export async function viewBeginnings(
  page: PageRequest,
  pathOf: (basePath: string, ids: readonly string[]) => string,
): Promise<Html> {
  const entities = await readMostRecorded(page);
  if (entities === null) return html``;
  return beginnings(
    page,
    entities,
    ({ recordId, label }) =>
      html`<a href="${pathOf(page.basePath, [recordId])}"${langAttribute(nameLanguage(page, label))}>${label || recordId}</a>`,
  );
}
