/** The sentence of a fact on the page of one of its entities, whose name the page has said already. */
import type { PageWords } from '../../words/pageWords.ts';
import type { EntityData, FactData } from './entityAnswer.ts';

/** The label of a fact without the name of the entity: “Mayor of York” for “Ann, Mayor of York” on the page of Ann. */
export function sentenceWithout(
  { recordId, label: own, kind }: EntityData,
  fact: FactData,
  { record, site }: PageWords,
): string {
  const { label } = fact;
  const { beforeLast, inPlace } = record.ownName;
  const isOwn = (ref: { readonly recordId: string } | null | undefined): boolean =>
    ref?.recordId === recordId;
  if (!(fact.kind in beforeLast)) return label;
  if (isOwn(fact.holder ?? fact.member ?? fact.participant ?? fact.subject) && label.startsWith(own))
    return withoutFirst(label.slice(own.length), fact, record.ownName) || label;
  if (!isOwn(fact.office ?? fact.body ?? fact.event ?? fact.object)) return label;
  const before = beforeLast[fact.kind as keyof typeof beforeLast];
  if (before === null) return label;
  const at = label.lastIndexOf(before + own);
  if (at <= 0) return label;
  const said = fact.kind === 'RELATION' ? inPlace(site.values[kind]) : '';
  return label.slice(0, at) + said + label.slice(at + before.length + own.length);
}

function withoutFirst(
  rest: string,
  { capacity }: FactData,
  { as, needsFirst }: PageWords['record']['ownName'],
): string {
  if (needsFirst(rest)) return '';
  const titled = ` (${capacity?.label ?? ''})`;
  if (capacity && rest.startsWith(titled)) return `${as(capacity.label)}${rest.slice(titled.length)}`;
  return rest.replace(/^,? /, '');
}
