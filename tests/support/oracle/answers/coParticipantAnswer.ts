/** Who took part in the same events as somebody: every participation compared with every other. */
import { labelKey } from '../state/labels.ts';
import { pageOf } from './page.ts';
import { type Answer, below, entityMeant, type ListArgs, type Place } from './fieldContext.ts';
import type { ToldFact } from '../state/archiveState.ts';

const takesPart =
  (id: string) =>
  ({ roles }: ToldFact): boolean =>
    [...(roles.participant ?? []), ...(roles.onBehalfOf ?? [])].includes(id);

const eventOf = ({ roles }: ToldFact): string => roles.event?.[0] ?? '';

export function coParticipantsAnswer(place: Place, args: ListArgs & { readonly of: string }): Answer {
  const at = below(place, args);
  const { told } = at;
  const me = entityMeant(at, args.of);
  const all = told.facts.filter(({ kind }) => kind === 'PARTICIPATION');
  const mine = all.filter(takesPart(me));
  /** Events of both, by different participations, in the order of mine. */
  const shared = (other: string): string[] => [
    ...new Set(
      mine
        .filter((own) =>
          all.some((fact) => fact.id !== own.id && eventOf(fact) === eventOf(own) && takesPart(other)(fact)),
        )
        .map(eventOf),
    ),
  ];
  const others = [...told.held.entities.keys()]
    .filter((id) => id !== me && !told.held.into.has(id))
    .map((id) => ({ id, events: shared(id) }))
    .filter(({ events }) => events.length > 0)
    .sort(
      (a, b) => b.events.length - a.events.length || (labelKey(told, a.id) < labelKey(told, b.id) ? -1 : 1),
    );
  const { totalCount, items, pageInfo } = pageOf(others, args);
  const nodes = () =>
    items.map(({ id, events }) => ({
      actor: () => at.teller.entity(at, id),
      count: events.length,
      events: () => events.map((event) => at.teller.entity(at, event)),
      shared: () =>
        events.map((event) => {
          const of = (who: string) => () =>
            all
              .filter((fact) => eventOf(fact) === event && takesPart(who)(fact))
              .map((fact) => at.teller.fact(at, fact));
          return { event: () => at.teller.entity(at, event), own: of(me), theirs: of(id) };
        }),
    }));
  return { totalCount, pageInfo, nodes, edges: () => nodes().map((node) => ({ node })) };
}
