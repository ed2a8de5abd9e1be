/** The starts of bodies, before which their events cannot have been, by plain loops over all facts. */
import type { Assessment } from '../../../../src/domain/claims/consensus.ts';
import { existenceLimits, type TimeLimit } from '../../../../src/domain/claims/impliedBounds.ts';
import type { EntityKind, RoleName } from '../../../../src/domain/model/kinds.ts';
import { saysAnything, UNBOUNDED } from '../../../../src/domain/time/bounds.ts';
import type { RecordedFact } from './recordsAfterSteps.ts';

interface Fact extends Pick<RecordedFact, 'id' | 'kind' | 'type'> {
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  readonly own: Assessment;
}

export function startsOfBodies(
  event: string,
  all: readonly Fact[],
  kindOf: (id: string) => EntityKind | undefined,
): TimeLimit[] {
  const ties = (type: string, subject: string): Fact[] =>
    all.filter((fact) => fact.type === type && fact.roles.subject?.[0] === subject);
  const objectOf = (fact: Fact | undefined): string | undefined => fact?.roles.object?.[0];
  const onlyUndated = ([fact, ...more]: readonly Fact[]): string | undefined =>
    more.length === 0 && fact?.own.support === 'ASSERTED' && !saysAnything(fact.own.bounds)
      ? objectOf(fact)
      : undefined;
  const existencesOf = (id: string): Fact[] =>
    all.filter(({ kind, roles }) => kind === 'EXISTENCE' && roles.entity?.[0] === id);

  /** The event and all that it is part of. */
  const wholesOf = (id: string): Set<string> => {
    const found = new Set([id]);
    for (const each of found) for (const whole of ties('PART_OF', each)) found.add(objectOf(whole) as string);
    return found;
  };

  /** An event without an owner has that of the nearest event that it is part of, and no other. */
  const inherited = (): string | undefined => {
    const seen: string[] = [];
    for (let at: string | undefined = event; at !== undefined && !seen.includes(at); ) {
      const owners = ties('BELONGS_TO', at);
      if (owners.length > 0) return at === event ? undefined : onlyUndated(owners);
      seen.push(at);
      const wholes: Fact[] = ties('PART_OF', at).filter(({ own }) => own.support === 'ASSERTED');
      at = wholes.length === 1 ? objectOf(wholes[0]) : undefined;
      if (at !== undefined && kindOf(at) !== 'EVENT') return undefined;
    }
    return undefined;
  };

  /** A body without dates began with the body that it is part of. */
  const withAbove = (body: string): string[] => {
    const found = [body];
    for (let at: string | undefined = body; at !== undefined; ) {
      const isDated = existencesOf(at).some(({ own }) => saysAnything(own.bounds));
      at = isDated || kindOf(at) !== 'ORGANIZATION' ? undefined : onlyUndated(ties('PART_OF', at));
      if (at === undefined || found.includes(at)) break;
      found.push(at);
    }
    return found;
  };

  const isOfFounding = (body: string): boolean =>
    existencesOf(body)
      .flatMap(({ roles }) => roles.byEvent ?? [])
      .some((founding) => wholesOf(event).has(founding) || wholesOf(founding).has(event));

  const own = ['BELONGS_TO', 'ORGANIZED_BY', 'HOSTED_BY'].map((type) => onlyUndated(ties(type, event)));
  return [...own, inherited()]
    .flatMap((body) => (body === undefined ? [] : withAbove(body)))
    .filter((body) => kindOf(body) === 'ORGANIZATION' && !isOfFounding(body))
    .flatMap((body) =>
      existenceLimits(
        existencesOf(body).map(({ id, own }) => ({ id, bounds: own.bounds, support: own.support })),
      ),
    )
    .map(({ bounds, because }) => ({
      bounds: { ...UNBOUNDED, startMin: bounds.startMin, sureStartMin: bounds.sureStartMin },
      because,
    }));
}
