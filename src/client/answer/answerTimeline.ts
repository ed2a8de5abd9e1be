/** A list of an answer as a timeline, from the fields that happen to be in it. It never looks surer than these. */

import { END_KINDS, SUPPORTS } from '../../domain/model/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import type { FactAnswer, IntervalAnswer, ItemAnswer, NamedAnswer } from '../timeline/answer.ts';
import { isDated, itemOf } from '../timeline/item.ts';
import { phrase } from '../timeline/phrase.ts';
import { type TimelineLane, type TimelineView, wholeView } from '../timeline/view.ts';
import { isObject, type JsonObject, objectsOf, oneOf, textOrNull } from './json.ts';
import type { AnswerList } from './lists.ts';
import { type Lack, missingFields, type Shape } from './missingFields.ts';

export interface AnswerTimeline {
  /** Null where no item has a place, since the answer lacks the fields for it. */
  readonly view: TimelineView | null;
  /** The response keys that lead to the fields of its items, joined with dots. */
  readonly path: string;
  readonly lacking: readonly Lack[];
}

const PLACED: Shape = { interval: { earliest: null, latest: null } };
/** Without one of these, a day that is planned, attributed, withdrawn or bridged could look sure. */
const SURE: Shape = {
  support: null,
  interval: { coreStart: null, coreEnd: null, bridges: { from: null, to: null } },
};
const MARKED: Shape = { disputed: null, interval: { implied: { bound: null, date: null }, label: null } };

/** The timeline of a list; null if no item has an interval. */
export function answerTimeline({ path, items, page }: AnswerList, today: Day): AnswerTimeline | null {
  const facts = items.map(factOf).filter(({ interval }) => isObject(interval));
  if (facts.length === 0) return null;
  const itemPath = [path, ...ownerOf(items)].join('.');
  const unsure = missingFields(facts, SURE);
  const lanes = objectsOf(page.lanes);
  const hasLanes = lanes.length > 0;
  const answers = facts.map((fact, index) => itemAnswer(fact, index, hasLanes, unsure === ''));
  const drawn = answers.map(itemOf);
  const unplaced = missingFields(facts, PLACED);
  const lacking = [
    { consequence: 'Some items may have no place', fields: unplaced },
    { consequence: 'No day is drawn as sure', fields: unsure },
    {
      consequence: 'Disagreement and limits set by other facts may not show',
      fields: missingFields(facts, MARKED),
    },
  ].filter(({ fields }) => fields !== '');
  if (unplaced !== '' && !drawn.some(isDated)) return { view: null, path: itemPath, lacking };
  const view = wholeView(drawn, hasLanes ? lanes.map(laneOf) : lanesByKind(answers, path), today);
  return { view, path: itemPath, lacking };
}

/** An item with the fields of what it is about: of the node of an edge, of the fact of an item of a timeline. */
function factOf(item: JsonObject): JsonObject {
  const fact = {
    ...(isObject(item.fact) ? item.fact : {}),
    ...item,
    ...(isObject(item.node) ? item.node : {}),
  };
  const { conflict } = fact;
  // Of a conflict alone it is not known what it is about.
  return typeof conflict === 'boolean' ? { disputed: conflict ? [''] : [], ...fact } : fact;
}

/** The field of the items that has the interval; none where they have it themselves. */
const ownerOf = (items: readonly JsonObject[]): string[] =>
  ['node', 'fact'].filter((key) =>
    items.some(
      ({ [key]: owner, interval }) => !isObject(interval) && isObject(owner) && isObject(owner.interval),
    ),
  );

/** The principal entity first. */
const ROLES = ['holder', 'member', 'participant', 'entity', 'office', 'body', 'event'] as const;

function itemAnswer(item: JsonObject, index: number, hasLanes: boolean, canBeSure: boolean): ItemAnswer {
  const named = ROLES.flatMap((role) => {
    const name = nameOf(item[role]);
    return name === null ? [] : [{ role, name }];
  });
  const names = named.length > 0 ? named.map(({ name }) => name) : otherNames(item);
  const kind = textOrNull(item.kind) ?? '';
  const text = textOrNull(item.text);
  const label = textOrNull(item.label) ?? (names.map((name) => name.label).join(', ') || labelIn(item));
  const fact: FactAnswer = {
    recordId: textOrNull(item.recordId) ?? textOrNull(item.id) ?? String(index),
    kind,
    vacant: item.vacant === true,
    role: textOrNull(item.role),
    ...(text === null ? {} : { text, language: textOrNull(item.language) }),
    ...Object.fromEntries(named.map(({ role, name }) => [role, name])),
  };
  const interval = isObject(item.interval) ? item.interval : {};
  return {
    laneKey: (hasLanes ? textOrNull(item.laneKey) : null) ?? kind,
    label: label || textOrNull(interval.label) || fact.recordId,
    certainty: oneOf(['DEFINITE', 'POSSIBLE', 'NOT_RECORDED'], item.certainty),
    claimCount: 0,
    voiceCount: 0,
    reasonCount: typeof item.reasonCount === 'number' ? item.reasonCount : 1,
    acting: item.acting === true,
    handover: item.handover === true,
    support: oneOf(SUPPORTS, item.support) ?? 'ASSERTED',
    disputed: Array.isArray(item.disputed) ? item.disputed.map(String) : [],
    entity: {
      recordId: entityOf(item, names),
    },
    event: null,
    firstSource: null,
    interval: intervalOf(interval, canBeSure),
    fact,
  };
}

/** Fields with texts that name nothing. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'recordId',
  'id',
  'kind',
  'laneKey',
  'cursor',
  'language',
  'url',
]);
const VALUE_OF_ENUM = /^[A-Z_]*$/;

/** The label in an object; where it has none, as with an alias, the first text in it that may be one. */
const labelIn = (value: JsonObject): string | null =>
  textOrNull(value.label) ??
  Object.entries(value).reduce<string | null>(
    (found, [key, text]) =>
      found ?? (typeof text === 'string' && !NO_NAMES.has(key) && !VALUE_OF_ENUM.test(text) ? text : null),
    null,
  );

/** The names in other fields than those of roles, such as aliases of them. */
const otherNames = (item: JsonObject): readonly NamedAnswer[] =>
  Object.entries(item).flatMap(([key, value]) => {
    const name = key === 'interval' ? null : nameOf(value);
    return name === null ? [] : [name];
  });

function nameOf(value: unknown): NamedAnswer | null {
  if (!isObject(value)) return null;
  const label = labelIn(value);
  return label === null ? null : { recordId: recordIdOf(value), label, names: { nodes: [] } };
}

const recordIdOf = (value: JsonObject): string => textOrNull(value.recordId) ?? textOrNull(value.id) ?? '';

/** The id of the entity that an item leads to; empty if the answer has none. */
function entityOf(item: JsonObject, names: readonly NamedAnswer[]): string {
  const own = isObject(item.entity) ? recordIdOf(item.entity) : '';
  return own || (names.find(({ recordId }) => recordId !== '')?.recordId ?? '');
}

const intervalOf = (interval: JsonObject, canBeSure: boolean): IntervalAnswer => ({
  label: textOrNull(interval.label) ?? '',
  impliedLabel: textOrNull(interval.impliedLabel),
  endKind: oneOf(END_KINDS, interval.endKind) ?? 'UNKNOWN',
  start: dateOf(interval.start),
  end: dateOf(interval.end),
  earliest: textOrNull(interval.earliest),
  latest: textOrNull(interval.latest),
  coreStart: canBeSure ? textOrNull(interval.coreStart) : null,
  coreEnd: canBeSure ? textOrNull(interval.coreEnd) : null,
  plannedEnd: isObject(interval.plannedEnd) ? { label: textOrNull(interval.plannedEnd.label) ?? '' } : null,
  implied: objectsOf(interval.implied).flatMap(({ bound, date, doubted }) => {
    const known = oneOf(['START', 'END'], bound);
    return known === null || typeof date !== 'string'
      ? []
      : [{ bound: known, date, doubted: doubted === true }];
  }),
  bridges: objectsOf(interval.bridges).flatMap(({ from, to }) =>
    typeof from === 'string' && typeof to === 'string' ? [{ from, to }] : [],
  ),
});

const dateOf = (date: unknown) =>
  isObject(date)
    ? {
        uncertain: date.uncertain === true,
        earliest: textOrNull(date.earliest),
        latest: textOrNull(date.latest),
      }
    : null;

const laneOf = ({ key, label, itemCount }: JsonObject): TimelineLane => ({
  key: textOrNull(key) ?? '',
  label: phrase(textOrNull(label) ?? textOrNull(key) ?? ''),
  itemCount: typeof itemCount === 'number' ? itemCount : 0,
});

function lanesByKind(items: readonly ItemAnswer[], path: string): readonly TimelineLane[] {
  const counts = new Map<string, number>();
  for (const { laneKey } of items) counts.set(laneKey, (counts.get(laneKey) ?? 0) + 1);
  return [...counts].map(([key, itemCount]) => ({
    key,
    label: phrase(key === '' ? path : key.toLowerCase()),
    itemCount,
  }));
}
