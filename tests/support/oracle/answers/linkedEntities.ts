/** Connections of entities that facts link to another entity. */

import type { Certainty, RoleName } from '../../../../src/domain/model/kinds.ts';
import { atLeast } from '../../../../src/domain/time/certainty.ts';
import type { ResolvedFact } from '../state/archiveState.ts';
import { type EventGroupArgs, eventGroupsAnswer, undatedEvents } from './eventGroupAnswer.ts';
import {
  type Answer,
  type certaintyAt,
  certaintyInList,
  contextBelow,
  type FieldContext,
  isShown,
  type ListArgs,
  weaker,
} from './fieldContext.ts';
import { factListFilterCertainty, meetsListFilter, withFilter } from './filters.ts';
import { inOrder, pageOf } from './page.ts';

/**
 * A connection of the entities that have a role in the given facts, with one edge per fact.
 * @param defines how surely a fact holds, whatever its own days are
 * @param isSure whether the list surely has a fact that holds
 */
export function linked(
  context: FieldContext,
  args: ListArgs,
  facts: readonly ResolvedFact[],
  role: RoleName,
  defines: (context: FieldContext, fact: ResolvedFact) => Certainty | null = () => null,
  isSure: (fact: ResolvedFact) => boolean = () => true,
): Answer {
  const inner = contextBelow(context, args);
  const links = facts
    .filter(
      (fact) =>
        (isShown(inner, fact, args) ||
          atLeast(defines(inner, fact), inner.moment?.certainty ?? 'POSSIBLE')) &&
        meetsListFilter(inner, fact, args),
    )
    .flatMap((fact) => (fact.roles[role] ?? []).map((id) => ({ id, fact })));
  const { totalCount, items, pageInfo } = pageOf(
    inOrder(links, args, ({ fact }) => fact),
    args,
  );
  return {
    totalCount,
    pageInfo,
    undatedCount: () =>
      undatedEvents(
        inner.state,
        links.map(({ id }) => id),
      ),
    groups: (given: EventGroupArgs) =>
      eventGroupsAnswer(
        inner,
        links.map(({ id }) => id),
        args,
        given,
      ),
    nodes: () => items.map(({ id }) => inner.resolve.entity(inner, id)),
    edges: () =>
      items.map(({ id, fact }) => ({
        node: () => inner.resolve.entity(inner, id),
        ...Object.fromEntries(
          ['fact', 'tenure', 'membership', 'participation'].map((name) => [
            name,
            () => inner.resolve.fact(inner, fact),
          ]),
        ),
        certainty: weaker(
          withFilter(
            inner,
            fact,
            surer(certaintyInList(inner, fact), defines(inner, fact)),
            factListFilterCertainty(inner, fact, args.filter),
            args,
          ),
          isSure(fact) ? 'DEFINITE' : 'POSSIBLE',
        ),
      })),
  };
}

/** The certainty of a fact by its own days, or by its defining the item if that is surer. */
const surer = (
  own: ReturnType<typeof certaintyAt>,
  defined: Certainty | null,
): ReturnType<typeof certaintyAt> =>
  defined === 'DEFINITE' || (own === 'NOT_RECORDED' && defined !== null) ? defined : own;
