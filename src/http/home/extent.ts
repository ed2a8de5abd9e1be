/** What the archive is, and how much is recorded, in words and numbers. */
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import type { Archive } from '../../formats/archiveFile.ts';
import type { EntityCounts, HomePageData } from '../generated/documents.ts';
import { type Html, html } from '../page/html.ts';
import { counted } from '../page/words.ts';

/** What the archive is. */
export const aboutWords = ({ description }: Archive): string =>
  description ?? 'Who held which office, who took part in which event, when, and who says so.';

/** How much is recorded, of which years, from how many sources, as of which batch. */
export function extentOf({ about, years, sources, batches }: HomePageData): string {
  const [batch] = batches.nodes;
  if (batch === undefined) return 'Nothing is recorded yet.';
  const decades = years.groups.items.filter(({ definite }) => definite > 0).map(({ key }) => decadeOf(key));
  const [first] = decades;
  const last = decades.at(-1);
  const span = first === undefined ? '' : first === last ? ` of ${first}` : ` of ${first} to ${last}`;
  return `${counted(about.factCount, 'fact')}${span} from ${counted(sources.totalCount, 'source')}, as of batch ${batch.number} of ${dateLabel(batch.appliedAt.slice(0, 10), 'en')}.`;
}

/** The words of a decade, whose key is its EDTF: 194X -> the 1940s. */
const decadeOf = (key: string): string => `the ${key.replace(/X$/, '0s')}`;

const COUNTED_FIELDS = [
  'people',
  'organizations',
  'offices',
  'regions',
  'events',
  'topics',
  'sources',
] as const;

/** How many entities of each kind and sources are recorded, with links to their lists. */
export const countsOf = (
  basePath: string,
  data: EntityCounts,
): Html => html`<h2 id="loaded">What is recorded</h2>
<dl class="counts" aria-labelledby="loaded">
${COUNTED_FIELDS.map((field) => html`<div><dt><a href="${basePath}/${field}">${field}</a></dt><dd>${data[field].totalCount.toLocaleString('en')}</dd></div>\n`)}</dl>
`;
