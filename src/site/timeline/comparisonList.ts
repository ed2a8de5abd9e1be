/** What changed in a timeline between two known times, as sentences. */
import type { ComparedItem } from '../generated/documents.ts';
import { type Frame, type Html, html } from '../page/html.ts';
import { knownWords } from '../page/knownTime.ts';
import { linkedSentence } from '../page/linkedSentence.ts';
import type { ReadComparison } from './timelineComparison.ts';
import type { TimelineRequest } from './timelineRequest.ts';

export function comparisonList(
  frame: Frame,
  { knownAt, compare }: TimelineRequest,
  { added, gone, changed, sameCount, unknownCount, isLater, remarks }: ReadComparison,
): Html {
  const { words } = frame.speech;
  const { views } = words;
  const times = [compare, knownAt].map((time) =>
    time === null ? views.now : knownWords(time, frame.speech),
  );
  const [from, to] = isLater ? times : times.toReversed();
  const sentence = ({ label, entity, others }: ComparedItem): Html =>
    linkedSentence(frame, label, [entity, ...others]);
  const withDates = (item: ComparedItem): Html =>
    html`${sentence(item)} · <span class="time">${item.interval.label}</span>`;
  const lines = [
    ...added.map((item) => html`<strong>${views.change.new}</strong> ${withDates(item)}`),
    ...gone.map((item) => html`<strong>${views.change.gone}</strong> ${withDates(item)}`),
    ...changed.map(
      ({ item, differences }) =>
        html`<strong>${views.change.changed}</strong> ${sentence(item)} · ${differences.join('; ')}`,
    ),
  ];
  return html`<section aria-labelledby="changes"><h2 id="changes">${views.comparison(from ?? '', to ?? '')}</h2>
${remarks.map((text) => html`<p class="notice">${text}</p>\n`)}${
  lines.length === 0
    ? html`<p>${views.nothingChanged}</p>`
    : html`<ul class="facts">
${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`
}
<p class="quiet">${views.same(sameCount)}${unknownCount === 0 ? '' : ` ${views.notCompared(unknownCount)}`}</p></section>
`;
}
