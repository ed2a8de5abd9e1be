/** Search results in words that distinguish entities of the same name. */

import type { PageWords } from '../../words/pageWords.ts';
import type { ToldApart } from '../generated/documents.ts';
import { type Frame, type Html, html } from './html.ts';

interface FoundName {
  readonly matched: string;
  readonly entity: ToldApart;
}

/** The entities, each with what it is; those of which the records say the same have their ids, too. */
export function toldApart(
  { speech: { words: spoken } }: Frame,
  found: readonly FoundName[],
): { readonly entity: ToldApart; readonly details: Html }[] {
  const items = found.map(({ matched, entity }) => {
    const words = wordsOf(entity, spoken);
    return { matched, entity, words, key: `${entity.label}\n${words}` };
  });
  return items.map(({ matched, entity, words, key }) => {
    const isOnly = items.filter((other) => other.key === key).length === 1;
    return {
      entity,
      details: html`${words}${matched === entity.label ? '' : html`, ${spoken.found.as(matched)}`}${isOnly ? '' : html`, <code>${entity.recordId}</code>`}`,
    };
  });
}

/** What an entity is: its kind or category, its longest office or the body that it belongs to, and its time. */
function wordsOf({ category, kind, existences, ...entity }: ToldApart, { site }: PageWords): string {
  const [office] = entity.held?.nodes ?? [];
  const [seat] = entity.memberships?.nodes ?? [];
  const post =
    office === undefined
      ? seat && ([seat.body.label, seat.interval.label] as const)
      : ([officeWords(office.office), office.interval.label] as const);
  const whole = entity.body ?? entity.partOf?.nodes[0] ?? entity.bodies?.nodes[0];
  const { start = null, end = null, label = '' } = existences.nodes[0]?.interval ?? {};
  return [
    category ?? site.values[kind],
    ...(post ? [`${post[0]} (${post[1]})`] : []),
    ...(whole ? [whole.label] : []),
    ...(start === null && end === null ? [] : [label]),
  ].join(', ');
}

/** An office with its body, where its name does not have that of the body. */
function officeWords({
  label,
  body,
}: {
  readonly label: string;
  readonly body: { readonly label: string } | null;
}): string {
  const isNamed = body === null || label.toLowerCase().includes(body.label.toLowerCase());
  return isNamed ? label : `${label}, ${body.label}`;
}

export const foundHeading = ({ speech }: Frame, q: string, count: number): Html =>
  html`<h2 id="found">${speech.words.found.heading(count, q)}</h2>`;

/** What would work where nothing was found. */
export const nothingFound = ({ speech }: Frame): Html => html`<p>${speech.words.found.nothing}</p>
`;
