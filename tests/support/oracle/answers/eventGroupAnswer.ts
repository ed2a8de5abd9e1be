/** The `groups` field of connections of events: counts all events of the list, each once, for every group. */

import type { RelationType } from '../../../../src/domain/model/kinds.ts';
import { certaintyDuring, windowOf } from '../../../../src/domain/time/certainty.ts';
import { TEST_TODAY } from '../../today.ts';
import type { ArchiveState, ResolvedFact } from '../state/archiveState.ts';
import { labelNow } from '../state/labels.ts';
import type { Answer, FieldContext, ListArgs } from './fieldContext.ts';
import { byPeriod, countOf, type Unit } from './groupAnswer.ts';

const RELATIONS: Readonly<Record<string, RelationType>> = {
  HOST: 'HOSTED_BY',
  ORGANIZER: 'ORGANIZED_BY',
  PLACE: 'HELD_IN',
  BODY: 'BELONGS_TO',
};

export interface EventGroupArgs {
  readonly by: string;
  readonly unit?: Unit | null;
}

const datesOf = ({ facts }: ArchiveState, id: string): ResolvedFact[] =>
  facts.filter(({ kind, roles }) => kind === 'EXISTENCE' && roles.entity?.[0] === id);

/** The number of events, each once, without a date of their own. */
export const undatedEvents = (state: ArchiveState, ids: readonly string[]): number =>
  [...new Set(ids)].filter((id) => datesOf(state, id).every(({ isUndated }) => isUndated)).length;

/**
 * The groups of the events with these ids; `context` is that below the list.
 * @param isMet whether an event surely is in the list
 */
export function eventGroupsAnswer(
  context: FieldContext,
  ids: readonly string[],
  { during }: ListArgs,
  { by, unit }: EventGroupArgs,
  isMet: (id: string) => boolean = () => true,
): Answer {
  const { state } = context;
  const events = [...new Set(ids)];
  const window = during == null ? null : windowOf(during, TEST_TODAY);
  const existences = (id: string) => datesOf(state, id);
  if (by === 'PERIOD')
    return byPeriod(
      events.map(existences),
      window,
      unit ?? 'YEAR',
      ([one]) => !isMet(one?.roles.entity?.[0] ?? ''),
    );
  const isSure = (id: string): boolean =>
    isMet(id) &&
    (window === null ||
      existences(id).some(({ bounds, support }) => certaintyDuring(bounds, support, window) === 'DEFINITE'));
  /** What an event is linked to, and whether a source asserts it. */
  const keysOf = (id: string): ReadonlyMap<string, boolean> => {
    const keys = new Map<string, boolean>();
    const { category } = state.records.entities.get(id) ?? {};
    if (by === 'CATEGORY' && category !== undefined) keys.set(category, true);
    for (const { type, roles, support } of state.facts)
      if (type !== undefined && type === RELATIONS[by] && roles.subject?.[0] === id)
        for (const other of roles.object ?? [])
          keys.set(other, keys.get(other) === true || support === 'ASSERTED');
    return keys;
  };
  const found = events.map((id) => ({ id, keys: keysOf(id) }));
  const names = new Set(found.flatMap(({ keys }) => [...keys.keys()]));
  const items = [...names].map((key) => ({
    key,
    from: null,
    to: null,
    label: by === 'CATEGORY' ? key : labelNow(state, key),
    entity: () => (by === 'CATEGORY' ? null : context.resolve.entity(context, key)),
    ...(countOf(
      found.map(({ id, keys }) => {
        const asserted = keys.get(key);
        return asserted === undefined ? null : asserted && isSure(id) ? 'DEFINITE' : 'POSSIBLE';
      }),
    ) as { definite: number; possible: number }),
  }));
  items.sort((a, b) => b.possible - a.possible || (a.key < b.key ? -1 : 1));
  return { items, ungroupedCount: found.filter(({ keys }) => keys.size === 0).length, complete: true };
}
