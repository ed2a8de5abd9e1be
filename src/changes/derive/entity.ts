/** Entities to nodes, with the caches that the writer keeps on them. */

import { bestLabels, type DatedName, foldLabel } from '../../domain/labels/entityLabel.ts';
import { NAME_KINDS } from '../../domain/model/kinds.ts';
import type { EntityRecord } from '../../domain/model/record.ts';
import { saysAnything } from '../../domain/time/bounds.ts';
import { holdsAt } from '../../domain/time/certainty.ts';
import type { Day } from '../../domain/time/day.ts';
import { numberOf, textOf } from '../../store/codec/props.ts';
import { propsOf, propsWithout } from '../../store/codec/propsOf.ts';
import type { Props, StoredEntity } from '../../store/storedRecord.ts';
import type { World } from './factContext.ts';
import { type FactCore, filling } from './factCore.ts';

/** What the graph holds next, without caches: a field that the file leaves out stays as it is, one that it withdraws goes. */
export function declaredEntity(
  record: EntityRecord,
  dataset: string,
  held: StoredEntity | undefined,
): StoredEntity {
  const { id, kind, category, note, label, identifiers, withdrawn = [] } = record;
  const props = {
    ...propsWithout(
      held?.props ?? {},
      withdrawn.map((key) => (key === 'label' ? 'givenLabel' : key)),
    ),
    ...propsOf({
      id,
      kind,
      category,
      note,
      givenLabel: label,
      identifiers: identifiers.map(({ scheme, value, url }) => [scheme, value, url ?? ''].join('\t')),
      dataset: held?.props.dataset ?? dataset,
    }),
  };
  return { id, kind, props };
}

const CACHES = ['label', 'labels', 'labelVaries', 'labelSort', 'dateSort', 'bodyId', 'seats'] as const;

/** What files say of an entity, without what follows from its facts. */
export function declaredProps({ props }: StoredEntity): Props {
  const declared: Record<string, Props[string]> = { ...props };
  for (const cache of CACHES) delete declared[cache];
  return declared;
}

/** The entity with its caches computed anew. `today` decides which name is the present one. */
export function withCaches(entity: StoredEntity, world: World, today: Day): StoredEntity {
  const { id, kind } = entity;
  // Without the keys of its orders it is in no list; its facts are with the entity that it was merged into.
  if (entity.props.mergedInto !== undefined) return { id, kind, props: declaredProps(entity) };
  const profile = world.profile(id);
  const { label, labels } = bestLabels(
    profile.names.map((name) => datedName(name, world)),
    textOf(entity.props, 'givenLabel') ?? id,
    { from: today, to: today },
  );
  const dated = profile.existences.find((existence) => saysAnything(world.assess(existence).bounds));
  return {
    id,
    kind,
    props: {
      ...declaredProps(entity),
      ...propsOf({
        label,
        labels,
        labelVaries: variesInTime(profile.names, world) || undefined,
        labelSort: `${foldLabel(label)}\u0001${id}`,
        dateSort: dated ? world.ownSort(dated) : `~${id}`,
        ...(kind === 'OFFICE'
          ? {
              bodyId: filling(profile.owners.at(-1) ?? NO_FACT, 'object')[0],
              seats: seatsOf(profile.existences, world, today),
            }
          : {}),
      }),
    },
  };
}

const NO_FACT: FactCore = { id: '', kind: 'RELATION', roles: [], own: {}, given: {}, claims: [] };

function datedName(name: FactCore, world: World): DatedName {
  const { bounds, support } = world.assess(name);
  return {
    text: textOf(name.own, 'text') ?? '',
    language: textOf(name.own, 'language'),
    nameKind: NAME_KINDS.find((kind) => kind === name.own.nameKind),
    bounds,
    support,
  };
}

/** Whether the name to show may be another one on another day. */
const variesInTime = (names: readonly FactCore[], world: World): boolean =>
  names.length > 1 && names.some((name) => saysAnything(world.assess(name).bounds));

/** The one that surely holds today, else one that may, else the last; of equals the later. */
function present(facts: readonly FactCore[], world: World, today: Day): FactCore | undefined {
  const certainty = (core: FactCore) => {
    const { bounds, support } = world.assess(core);
    return holdsAt(bounds, support, { from: today, to: today });
  };
  return (
    facts.findLast((core) => certainty(core) === 'DEFINITE') ??
    facts.findLast((core) => certainty(core) === 'POSSIBLE') ??
    facts.at(-1)
  );
}

function seatsOf(existences: readonly FactCore[], world: World, today: Day): number | undefined {
  const withSeats = existences.filter((existence) => existence.own.seats !== undefined);
  return numberOf(present(withSeats, world, today)?.own ?? {}, 'seats');
}
