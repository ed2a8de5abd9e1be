/** The cached properties of entities, computed from their facts. */
import { bestLabels, type DatedName, foldLabel } from '../../domain/labels/entityLabel.ts';
import { NAME_KINDS } from '../../domain/model/kinds.ts';
import { saysAnything, sureBounds } from '../../domain/time/bounds.ts';
import { certaintyAsOf } from '../../domain/time/certainty.ts';
import { type Day, isBounded } from '../../domain/time/day.ts';
import { type EntityCaches, entityWithCaches, mergeStateOf } from '../../store/codec/entity.ts';
import { entitiesInRole, type FactCore } from '../../store/codec/fact.ts';
import { numberOf, type StoredEntity, textOf } from '../../store/codec/storedRecord.ts';
import { onlyUndated } from './definingFact.ts';
import type { EntityProfile } from './entityProfile.ts';
import type { FactContext } from './factContext.ts';

/**
 * The entity with its caches computed from its facts. A merged entity has none: without the sort keys it is in no list,
 * and its facts belong to the entity that it was merged into.
 * @param today the day whose label is cached
 */
export function withCaches(entity: StoredEntity, context: FactContext, today: Day): StoredEntity {
  const { id, kind } = entity;
  if (mergeStateOf(entity).mergedInto !== null) return entityWithCaches(entity, null);
  const profile = context.profile(id);
  const givenLabel = textOf(entity.props, 'givenLabel');
  const names = profile.names.filter((name) => !isFilingForm(name));
  const filing = profile.names.find(isFilingForm);
  const unnamed = names.length > 0 ? undefined : ((filing && textOf(filing.own, 'text')) ?? id);
  const { label, labels } = bestLabels(
    names.map((name) => datedName(name, context)),
    givenLabel ?? unnamed,
    { from: today, to: today },
  );
  const dated = profile.existences.find((existence) => saysAnything(context.assess(existence).bounds));
  return entityWithCaches(entity, {
    label,
    labels,
    labelVaries: variesInTime(names, givenLabel, context) || undefined,
    labelSort: `${foldLabel(label)}\u0001${id}`,
    dateSort: dated ? context.ownSort(dated) : `~${id}`,
    ...(kind === 'EVENT' ? {} : existenceCaches(profile, context)),
    ...(kind === 'OFFICE' ? officeCaches(profile, context, today) : {}),
  });
}

/**
 * The days outside which the entity surely did not exist. Existences that are only planned or attributed widen them, but
 * alone say nothing for sure. An event happens at its date, and what is recorded of it holds at any moment.
 */
function existenceCaches(
  { existences }: EntityProfile,
  context: FactContext,
): Pick<EntityCaches, 'existenceMin' | 'existenceMax'> {
  const assessed = existences.map((existence) => context.assess(existence));
  if (assessed.every(({ support }) => support !== 'ASSERTED')) return {};
  const sure = assessed.map(({ bounds }) => sureBounds(bounds));
  const min = Math.min(...sure.map(({ startMin }) => startMin));
  const max = Math.max(...sure.map(({ endMax }) => endMax));
  return {
    existenceMin: isBounded(min) ? min : undefined,
    existenceMax: isBounded(max) ? max : undefined,
  };
}

function officeCaches(
  { owners, existences }: EntityProfile,
  context: FactContext,
  today: Day,
): Pick<EntityCaches, 'bodyId' | 'definedBy' | 'seats'> {
  const owner = owners.at(-1);
  return {
    bodyId: owner && entitiesInRole(owner, 'object')[0],
    definedBy: onlyUndated(owners, context)?.id,
    seats: seatsOf(existences, context, today),
  };
}

const isFilingForm = ({ own }: FactCore): boolean => own.nameKind === 'FILING_FORM';

function datedName(name: FactCore, context: FactContext): DatedName {
  const { bounds, support } = context.assess(name);
  return {
    text: textOf(name.own, 'text') ?? '',
    language: textOf(name.own, 'language'),
    nameKind: NAME_KINDS.find((kind) => kind === name.own.nameKind),
    bounds,
    support,
  };
}

/** Whether another name may be the label on another day. */
const variesInTime = (
  names: readonly FactCore[],
  givenLabel: string | undefined,
  context: FactContext,
): boolean =>
  (names.length > 1 || (givenLabel !== undefined && names[0]?.own.language === undefined)) &&
  names.some((name) => saysAnything(context.assess(name).bounds));

/** The last fact that definitely holds today, else the last that possibly holds, else the last of all. */
function present(facts: readonly FactCore[], context: FactContext, today: Day): FactCore | undefined {
  const certainty = (core: FactCore) => {
    const { bounds, support } = context.assess(core);
    return certaintyAsOf(bounds, support, { from: today, to: today });
  };
  return (
    facts.findLast((core) => certainty(core) === 'DEFINITE') ??
    facts.findLast((core) => certainty(core) === 'POSSIBLE') ??
    facts.at(-1)
  );
}

function seatsOf(existences: readonly FactCore[], context: FactContext, today: Day): number | undefined {
  const withSeats = existences.filter((existence) => existence.own.seats !== undefined);
  return numberOf(present(withSeats, context, today)?.own ?? {}, 'seats');
}
