/** A sentence about a fact, in which the labels of its entities are links. */
import { type Frame, type Html, html } from './html.ts';
import { type EntityName, entityLink } from './pageLinks.ts';

interface Place {
  readonly from: number;
  readonly ref: EntityName;
}

/**
 * The sentence with a link in place of the first free occurrence of each label. Entities whose label it does not contain
 * follow it. The longest labels are looked for first, since one may be a part of another, or of the label of `own`, the entity
 * of the page, which is no link.
 */
export function linkedSentence(
  frame: Frame,
  sentence: string,
  refs: readonly EntityName[],
  own?: EntityName,
): Html {
  const places: Place[] = [];
  const left: EntityName[] = [];
  const byLength = [...refs, ...(own === undefined ? [] : [own])].sort(
    (a, b) => b.label.length - a.label.length,
  );
  for (const ref of byLength) {
    const from = freePlace(sentence, ref.label, places);
    if (from !== null) places.push({ from, ref });
    else if (ref !== own) left.push(ref);
  }
  const parts: Html[] = [];
  let at = 0;
  for (const { from, ref } of places.sort((a, b) => a.from - b.from)) {
    parts.push(html`${sentence.slice(at, from)}${ref === own ? ref.label : entityLink(frame, ref)}`);
    at = from + ref.label.length;
  }
  parts.push(html`${sentence.slice(at)}`);
  return html`${parts}${left.length === 0 ? '' : html` (${joined(left.map((ref) => entityLink(frame, ref)))})`}`;
}

function freePlace(sentence: string, label: string, taken: readonly Place[]): number | null {
  if (label === '') return null;
  for (let from = sentence.indexOf(label); from >= 0; from = sentence.indexOf(label, from + 1)) {
    const isFree = taken.every(
      (place) => from + label.length <= place.from || from >= place.from + place.ref.label.length,
    );
    if (isFree) return from;
  }
  return null;
}

/** Parts with commas between them. */
export const joined = (parts: readonly Html[]): Html[] =>
  parts.map((part, index) => (index === 0 ? part : html`, ${part}`));
