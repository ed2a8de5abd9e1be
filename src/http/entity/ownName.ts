/** The sentence of a fact on the page of one of its entities, whose name the page has said already. */
import { wordOf } from '../page/words.ts';
import type { EntityData, FactData } from './entityAnswer.ts';

/** Before the name of the entity that a sentence ends with, by kind. */
const BEFORE_LAST = { TENURE: ', ', MEMBERSHIP: ' of ', PARTICIPATION: ' at ', RELATION: ' ' } as const;

/** The label of a fact without the name of the entity: “Mayor of York” for “Ann, Mayor of York” on the page of Ann. */
export function sentenceWithout({ recordId, label: own, kind }: EntityData, fact: FactData): string {
  const { label } = fact;
  const isOwn = (ref: { readonly recordId: string } | null | undefined): boolean =>
    ref?.recordId === recordId;
  if (!(fact.kind in BEFORE_LAST)) return label;
  if (isOwn(fact.holder ?? fact.member ?? fact.participant ?? fact.subject) && label.startsWith(own))
    return withoutFirst(label.slice(own.length), fact) || label;
  if (!isOwn(fact.office ?? fact.body ?? fact.event ?? fact.object)) return label;
  const before = BEFORE_LAST[fact.kind as keyof typeof BEFORE_LAST];
  const at = label.lastIndexOf(before + own);
  if (at <= 0) return label;
  const said = fact.kind === 'RELATION' ? ` this ${wordOf(kind)}` : '';
  return label.slice(0, at) + said + label.slice(at + before.length + own.length);
}

function withoutFirst(rest: string, { capacity }: FactData): string {
  const titled = ` (${capacity?.label ?? ''})`;
  if (capacity && rest.startsWith(titled)) return `as ${capacity.label}${rest.slice(titled.length)}`;
  return rest.replace(/^,? /, '');
}
