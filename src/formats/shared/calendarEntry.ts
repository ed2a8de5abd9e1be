/** Facts as entries of a timeline or a calendar: a headline, a group, and what their claims come to. */
import type { Assessment } from '../../domain/claims/consensus.ts';
import { factLabel } from '../../domain/labels/factLabel.ts';
import { intervalLabel } from '../../domain/labels/intervalLabel.ts';
import { type EntityKind, ROLES, type Role } from '../../domain/model/kinds.ts';
import type { Dataset, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { displayName, factsByRole, MergedView } from './mergedView.ts';
import type { Omissions } from './omissions.ts';

export interface CalendarEntry {
  /** The id of the fact. */
  readonly id: string;
  readonly headline: string;
  /** What sort of fact it is, in the plural: "Terms of office". */
  readonly group: string;
  /** The time in words: "1 Oct 2016 – 8 Apr 2021", "since 2018". */
  readonly when: string;
  readonly time: Assessment;
  /** The regions that an event was held in. */
  readonly places: readonly string[];
  /** What else there is to say, a sentence each. */
  readonly details: readonly string[];
  readonly sources: readonly SourceRecord[];
}

const LANGUAGE = 'en';

const LIFE_OF: Readonly<Record<EntityKind, string>> = {
  PERSON: 'Lives',
  ORGANIZATION: 'Organizations',
  OFFICE: 'Offices',
  REGION: 'Regions',
  EVENT: 'Events',
  TOPIC: 'Topics',
};

/**
 * Existences, tenures, memberships and relations whose claims say anything about their time, in the order of the
 * records. An event names those who took part in it, since a participation has the time of its event. What is
 * undated or of another kind is counted in `left`.
 */
export function calendarEntries(datasets: readonly Dataset[], omissions: Omissions): CalendarEntry[] {
  const view = new MergedView(datasets, 'AS_ONE');
  const names = factsByRole(view.of('NAME'), 'entity');
  const nameOf = (id: string): string => {
    const entity = view.entities.get(id);
    return entity === undefined ? id : displayName(entity, names.get(id) ?? []);
  };
  const guests = factsByRole(view.of('PARTICIPATION'), 'event');
  const venues = factsByRole(
    view.relations('HELD_IN').filter((fact) => view.isAsserted(fact)),
    'subject',
  );
  omissions.add('names with their times', view.of('NAME').length);
  omissions.add('quantities', view.of('QUANTITY').length);
  omissions.add('remarks', view.of('REMARK').length);
  const dated = new Set<string>();
  const entries = view.facts.flatMap((fact): CalendarEntry[] => {
    const group = groupOf(fact, view);
    if (group === null) return [];
    const time = view.assess(fact);
    if (time.start === null && time.end === null) {
      omissions.add('facts without a date');
      return [];
    }
    const event = group === LIFE_OF.EVENT ? fact.roles.entity?.[0] : undefined;
    if (event !== undefined) dated.add(event);
    return [
      {
        id: fact.id,
        headline: labelOf(fact, time, nameOf),
        group,
        when: intervalLabel(time, LANGUAGE),
        time,
        places: venuesOf(event, venues).map(nameOf),
        details: [
          ...standing(time),
          ...(event === undefined ? [] : participantsOf(guests.get(event) ?? [], view, nameOf)),
          ...(fact.note === undefined ? [] : [fact.note]),
        ],
        sources: view.sourcesOf(fact),
      },
    ];
  });
  const untold = view.of('PARTICIPATION').filter(({ roles }) => !dated.has(roles.event?.[0] ?? ''));
  omissions.add('participations in events without a date', untold.length);
  return entries;
}

/** Null for kinds that are no entries of their own. */
function groupOf({ kind, roles }: FactRecord, view: MergedView): string | null {
  if (kind === 'TENURE') return 'Terms of office';
  if (kind === 'MEMBERSHIP') return 'Memberships';
  if (kind === 'RELATION') return 'Relations';
  if (kind !== 'EXISTENCE') return null;
  const entity = view.entities.get(roles.entity?.[0] ?? '');
  return entity === undefined ? null : LIFE_OF[entity.kind];
}

function labelOf(fact: FactRecord, time: Assessment, nameOf: (id: string) => string): string {
  const { kind, vacant, role, group, type, text, property, unit } = fact;
  const roles = Object.fromEntries(
    (Object.entries(ROLES[kind]) as [keyof FactRecord['roles'], Role][]).map(([name, { relationship }]) => [
      relationship,
      fact.roles[name]?.map(nameOf),
    ]),
  );
  const acting = time.acting ?? fact.acting;
  return factLabel(
    kind,
    { roles, acting, vacant, role, groupText: group, type, text, property, unit },
    LANGUAGE,
  );
}

const venuesOf = (
  event: string | undefined,
  venues: ReadonlyMap<string, readonly FactRecord[]>,
): readonly string[] =>
  event === undefined ? [] : (venues.get(event) ?? []).flatMap(({ roles }) => roles.object ?? []);

/** How far the time can be relied on, where that is not simply what sources assert. */
function standing({ support, conflict }: Assessment): string[] {
  return [
    ...(support === 'PLANNED' ? ['Only planned.'] : []),
    ...(support === 'ATTRIBUTED' ? ['Only told by a speaker.'] : []),
    ...(conflict ? ['The sources contradict each other.'] : []),
  ];
}

/** Those who took part, in one sentence; those who were only meant to are left out. */
function participantsOf(
  facts: readonly FactRecord[],
  view: MergedView,
  nameOf: (id: string) => string,
): string[] {
  const guests = facts
    .filter((fact) => view.isAsserted(fact))
    .map(({ roles, group, role }) => {
      const who = roles.participant?.map(nameOf).join(', ') ?? group ?? '';
      return role === undefined ? who : `${who} (${role})`;
    });
  return guests.length === 0 ? [] : [`With ${guests.join(', ')}.`];
}
