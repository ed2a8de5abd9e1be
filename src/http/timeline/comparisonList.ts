/** What changed in a timeline between two known times, as sentences. */
import type { ComparedItem } from '../generated/documents.ts';
import { type Html, html } from '../page/html.ts';
import { knownWords } from '../page/knownTime.ts';
import { linkedSentence } from '../page/linkedSentence.ts';
import { counted } from '../page/words.ts';
import type { ReadComparison } from './comparisonRead.ts';
import type { TimelineRequest } from './timelineRequest.ts';

export function comparisonList(
  basePath: string,
  { knownAt, compare }: TimelineRequest,
  { comparison, isLater, remarks }: ReadComparison,
): Html {
  const { added, gone, changed, sameCount, unknownCount } = comparison;
  const times = [compare, knownAt].map((time) => (time === null ? 'now' : knownWords(time)));
  const [from, to] = isLater ? times : times.toReversed();
  const sentence = ({ label, entity, others }: ComparedItem): Html =>
    linkedSentence(basePath, label, [entity, ...others]);
  const withDates = (item: ComparedItem): Html =>
    html`${sentence(item)} · <span class="time">${item.interval.label}</span>`;
  const lines = [
    ...added.map((item) => html`<strong>New:</strong> ${withDates(item)}`),
    ...gone.map((item) => html`<strong>No longer:</strong> ${withDates(item)}`),
    ...changed.map(
      ({ item, differences }) =>
        html`<strong>Changed:</strong> ${sentence(item)} · ${differences.join('; ')}`,
    ),
  ];
  return html`<section aria-labelledby="changes"><h2 id="changes">What changed between ${from ?? ''} and ${to ?? ''}</h2>
${remarks.map((text) => html`<p class="notice">${text}</p>\n`)}${
  lines.length === 0
    ? html`<p>No item of this timeline is new, gone or changed.</p>`
    : html`<ul class="facts">
${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`
}
<p class="quiet">${counted(sameCount, 'item')} the same.${unknownCount === 0 ? '' : ` Not compared: ${counted(unknownCount, 'item')}, since not all items of the other time were read; choose fewer entities or kinds.`}</p></section>
`;
}
