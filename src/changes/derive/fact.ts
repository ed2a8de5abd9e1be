/** Facts to nodes: what is claimed, what follows from it, and what queries filter and sort by. */

import { canonical } from '../../domain/model/canonical.ts';
import type { RoleName } from '../../domain/model/kinds.ts';
import { byCodeUnits } from '../../domain/model/textOrder.ts';
import { spanOf } from '../../domain/time/durationClasses.ts';
import { sortKey } from '../../domain/time/sortKey.ts';
import { countProps } from '../../store/codec/claim.ts';
import { textOf } from '../../store/codec/props.ts';
import { propsOf } from '../../store/codec/propsOf.ts';
import { roleIdProperty, rolesOf } from '../../store/graphLayout.ts';
import type { StoredFact } from '../../store/storedRecord.ts';
import type { World } from './factContext.ts';
import { type FactCore, filling } from './factCore.ts';
import { isState, type Limited } from './derivedTime.ts';

/** The node of a fact, with its links and claims. Its bounds are those that other facts leave it. */
export function storedFact(core: FactCore, { bounds, support, implied }: Limited, world: World): StoredFact {
  const { id, kind, roles, own, given, claims } = core;
  const assessed = world.assess(core);
  const distinct = (values: readonly (string | null | undefined)[]): string[] =>
    [...new Set(values.filter((value) => typeof value === 'string'))].sort(byCodeUnits);
  const props = propsOf({
    id,
    kind,
    ...own,
    ...roleIds(core),
    given: Object.values(given).some((value) => value !== undefined) ? canonical(given) : undefined,
    acting: kind === 'TENURE' ? (assessed.acting ?? given.acting) : undefined,
    began: assessed.began ?? given.began,
    ended: assessed.ended ?? given.ended,
    ...countProps(assessed.value),
    ...bounds,
    start: assessed.start,
    end: assessed.end,
    plannedStart: assessed.plannedStart,
    plannedEnd: assessed.plannedEnd,
    endKind: assessed.endKind,
    precision: assessed.precision,
    saidStart: assessed.saidStart,
    saidEnd: assessed.saidEnd,
    implied,
    support,
    conflict: assessed.conflict,
    disputed: assessed.conflict || undefined,
    voices: assessed.voices,
    claimCount: claims.length,
    uncited: isUncited(core),
    unsourced: isUncited(core) || undefined,
    state: isState(core, world),
    sourceIds: distinct(claims.map(({ source }) => source)),
    voiceIds: distinct(claims.map(({ source }) => world.voiceOf(source))),
    statuses: distinct(claims.map((claim) => textOf(claim.props, 'status'))),
    modalities: distinct(claims.map((claim) => textOf(claim.props, 'modality'))),
    attributedTo: distinct(claims.map(({ by }) => by)),
    datasets: distinct(claims.map((claim) => textOf(claim.props, 'dataset'))),
    sort: sortKey(bounds, id),
    span: spanOf(bounds),
  });
  const sorted = [...claims].sort((a, b) => byCodeUnits(a.id, b.id));
  return { id, kind, props, roles, claims: sorted };
}

/** Whether no claim has another source than its dataset. */
export const isUncited = ({ claims }: FactCore): boolean =>
  claims.every(({ source, props: { dataset } }) => source === dataset);

/** In this order: whom or what a fact is about first. */
const PRINCIPALS: readonly RoleName[] = [
  'holder',
  'member',
  'participant',
  'subject',
  'entity',
  'about',
  'office',
  'event',
];

function roleIds(core: FactCore): Record<string, string | undefined> {
  const ids: Record<string, string | undefined> = {};
  for (const [name] of rolesOf(core.kind)) {
    const property = roleIdProperty(name);
    if (property !== null) ids[property] = filling(core, name)[0];
  }
  const principal = PRINCIPALS.find((name) => filling(core, name).length > 0);
  return { ...ids, principalId: principal && filling(core, principal)[0] };
}
