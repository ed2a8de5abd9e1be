/** The `coParticipants` query: compares every participation with every other. */

import type { ResolvedFact } from '../state/archiveState.ts';
import { labelKey } from '../state/labels.ts';
import {
  type Answer,
  contextBelow,
  type FieldContext,
  type ListArgs,
  requireEntity,
} from './fieldContext.ts';
import { pageOf } from './page.ts';

const takesPart =
  (id: string) =>
  ({ roles }: ResolvedFact): boolean =>
    [...(roles.participant ?? []), ...(roles.onBehalfOf ?? [])].includes(id);

const eventOf = ({ roles }: ResolvedFact): string => roles.event?.[0] ?? '';

export function coParticipantsAnswer(parent: FieldContext, args: ListArgs & { readonly id: string }): Answer {
  const context = contextBelow(parent, args);
  const { state } = context;
  const me = requireEntity(context, args.id);
  const all = state.facts.filter(({ kind }) => kind === 'PARTICIPATION');
  const mine = all.filter(takesPart(me));
  /** Events in which both took part by different participations, in the order of the participations of `of`. */
  const shared = (other: string): string[] => [
    ...new Set(
      mine
        .filter((own) =>
          all.some((fact) => fact.id !== own.id && eventOf(fact) === eventOf(own) && takesPart(other)(fact)),
        )
        .map(eventOf),
    ),
  ];
  const others = [...state.records.entities.keys()]
    .filter((id) => id !== me && !state.records.into.has(id))
    .map((id) => ({ id, events: shared(id) }))
    .filter(({ events }) => events.length > 0)
    .sort(
      (a, b) => b.events.length - a.events.length || (labelKey(state, a.id) < labelKey(state, b.id) ? -1 : 1),
    );
  const { totalCount, items, pageInfo } = pageOf(others, args);
  const nodes = () =>
    items.map(({ id, events }) => ({
      actor: () => context.resolve.entity(context, id),
      eventCount: events.length,
      shared: () =>
        events.map((event) => {
          const of = (who: string) => () =>
            all
              .filter((fact) => eventOf(fact) === event && takesPart(who)(fact))
              .map((fact) => context.resolve.fact(context, fact));
          return { event: () => context.resolve.entity(context, event), own: of(me), theirs: of(id) };
        }),
    }));
  return { totalCount, pageInfo, nodes, edges: () => nodes().map((node) => ({ node })) };
}
