/** The bodies of an event that follow from PART_OF: of the event, or of a body that it is an event of. */
import { OWNING_RELATIONS } from '../../domain/integrity/eventBeforeBody.ts';
import type { RelationType } from '../../domain/model/kinds.ts';
import { saysAnything } from '../../domain/time/bounds.ts';
import { entitiesInRole, type FactCore } from '../../store/codec/fact.ts';
import { onlyUndated } from './definingFact.ts';
import type { FactContext } from './factContext.ts';
import { MAX_PART_DEPTH } from './levels.ts';

/** A body that an event is one of, and how that follows. */
export interface InheritedBody {
  readonly body: string;
  /** The ids of the facts that lead to the body, besides the relation that was asked about. */
  readonly through: readonly string[];
  /** The event, and the events that it is part of. */
  readonly events: readonly string[];
}

/**
 * The bodies that follow from a relation of an event. An event without an owner has that of the event that it is part of.
 * A body without dates of its own begins with the body that it is part of. Only ties without dates are followed, where
 * they are asserted and the only ones, since the parts of an event, or of a body, may have belonged to another one before.
 */
export function inheritedBodies(core: FactCore, context: FactContext): InheritedBody[] {
  const [event] = entitiesInRole(core, 'subject');
  const [object] = entitiesInRole(core, 'object');
  if (event === undefined || object === undefined || context.kindOf(event) !== 'EVENT') return [];
  if (OWNING_RELATIONS.has(core.own.type as RelationType))
    return bodiesAbove(object, context).map((above) => ({ ...above, events: [event] }));
  if (core.own.type !== 'PART_OF' || context.assess(core).support !== 'ASSERTED') return [];
  const owner = context.profile(event).owners.length > 0 ? undefined : ownerAbove(event, object, context);
  if (owner === undefined) return [];
  const { body, through, events } = owner;
  return [
    owner,
    ...bodiesAbove(body, context).map((above) => ({
      body: above.body,
      through: [...through, ...above.through],
      events,
    })),
  ];
}

/**
 * The organizations before whose start an event cannot have been: those that it belongs to, that organized or host it, by a
 * relation without dates that is asserted and the only one of its kind, and those that follow. An event that founded the
 * organization may be before it, and so may its parts and wholes.
 */
export function bodiesBefore(event: string, context: FactContext): string[] {
  const { owners, organizers, wholes } = context.profile(event);
  // Most events are of no body.
  if (owners.length + organizers.length + wholes.length === 0) return [];
  const own = ['BELONGS_TO', 'ORGANIZED_BY', 'HOSTED_BY'].flatMap((type) => {
    const tie = onlyUndated(
      [...owners, ...organizers].filter((one) => one.own.type === type),
      context,
    );
    return tie ? entitiesInRole(tie, 'object') : [];
  });
  const part = onlyAsserted(wholes, context);
  const whole = part && entitiesInRole(part, 'object')[0];
  const inherited = owners.length > 0 || whole === undefined ? undefined : ownerAbove(event, whole, context);
  return [...new Set([...own, ...(inherited ? [inherited.body] : [])])]
    .flatMap((body) => [body, ...bodiesAbove(body, context).map((above) => above.body)])
    .filter((body) => context.kindOf(body) === 'ORGANIZATION' && !isOfFounding(event, body, context));
}

/** Whether an event founded a body, or is a part or whole of one that did. */
const isOfFounding = (event: string, body: string, context: FactContext): boolean =>
  context
    .profile(body)
    .existences.flatMap((existence) => entitiesInRole(existence, 'byEvent'))
    .some((founding) => wholesOf(event, context).has(founding) || wholesOf(founding, context).has(event));

/** An event and all that it is part of. */
function wholesOf(event: string, context: FactContext): ReadonlySet<string> {
  const found = new Set([event]);
  for (const each of found)
    for (const whole of context.profile(each).wholes)
      for (const above of entitiesInRole(whole, 'object')) found.add(above);
  return found;
}

/** The only one of some relations that is asserted. */
function onlyAsserted(relations: readonly FactCore[], context: FactContext): FactCore | undefined {
  const [tie, ...others] = relations.filter((one) => context.assess(one).support === 'ASSERTED');
  return others.length > 0 ? undefined : tie;
}

/** The owner of an event that contains `event`, the nearest first. */
function ownerAbove(event: string, whole: string, context: FactContext): InheritedBody | undefined {
  const events = [event];
  const through: string[] = [];
  let next: string | undefined = whole;
  for (let depth = 0; depth < MAX_PART_DEPTH && next !== undefined; depth += 1) {
    if (context.kindOf(next) !== 'EVENT' || events.includes(next)) return undefined;
    events.push(next);
    const { owners, wholes } = context.profile(next);
    if (owners.length > 0) return ownedBy(owners, through, events, context);
    const tie = onlyAsserted(wholes, context);
    if (tie === undefined) return undefined;
    through.push(tie.id);
    next = entitiesInRole(tie, 'object')[0];
  }
  return undefined;
}

function ownedBy(
  owners: readonly FactCore[],
  through: readonly string[],
  events: readonly string[],
  context: FactContext,
): InheritedBody | undefined {
  const owner = onlyUndated(owners, context);
  const body = owner && entitiesInRole(owner, 'object')[0];
  return owner && body ? { body, through: [...through, owner.id], events } : undefined;
}

/** The organizations that an organization without dates is part of, the nearest first, up to one that has dates. */
function bodiesAbove(body: string, context: FactContext): { body: string; through: readonly string[] }[] {
  const found: { body: string; through: readonly string[] }[] = [];
  const seen = new Set([body]);
  const through: string[] = [];
  let below = body;
  for (let depth = 0; depth < MAX_PART_DEPTH && !isDated(below, context); depth += 1) {
    if (context.kindOf(below) !== 'ORGANIZATION') break;
    const tie = onlyUndated(context.profile(below).wholes, context);
    const whole = tie && entitiesInRole(tie, 'object')[0];
    if (tie === undefined || whole === undefined || seen.has(whole)) break;
    seen.add(whole);
    through.push(tie.id);
    found.push({ body: whole, through: [...through] });
    below = whole;
  }
  return found;
}

const isDated = (entity: string, context: FactContext): boolean =>
  context.profile(entity).existences.some((existence) => saysAnything(context.assess(existence).bounds));
