/** Facts as entries of a calendar or timeline: headline, group, time and sources. */
import type { Assessment } from '../../domain/claims/consensus.ts';
import { capitalized } from '../../domain/labels/capitalized.ts';
import { factLabel } from '../../domain/labels/factLabel.ts';
import { intervalLabel } from '../../domain/labels/intervalLabel.ts';
import { type EntityKind, type FactKind, ROLES, type RoleDefinition } from '../../domain/model/kinds.ts';
import type { FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { factWords, timelineWords } from '../../words/words.ts';
import type { Omissions, WrittenDataset } from './exportedFile.ts';
import { displayName, factsByRole, MergedView } from './mergedView.ts';

export interface CalendarEntry {
  /** The id of the fact. */
  readonly id: string;
  readonly headline: string;
  /** The kind of fact in the plural: "Terms of office". */
  readonly group: string;
  /** The time in words: "1 Oct 2016 – 8 Apr 2021", "since 2018". */
  readonly when: string;
  readonly time: Pick<Assessment, 'bounds' | 'start' | 'end' | 'support' | 'disputed'>;
  /** The regions that an event was held in. */
  readonly places: readonly string[];
  /** Further details, one sentence each. */
  readonly details: readonly string[];
  readonly sources: readonly Pick<SourceRecord, 'title' | 'url'>[];
}

const LANGUAGE = 'en';

const EXISTENCE_GROUP: Readonly<Record<EntityKind, string>> = {
  PERSON: 'Lives',
  ORGANIZATION: 'Organizations',
  OFFICE: 'Offices',
  REGION: 'Regions',
  EVENT: 'Events',
  TOPIC: 'Topics',
};

/** The groups of the kinds of facts that have entries of their own, except existences. */
const GROUPS: Readonly<Partial<Record<FactKind, string>>> = {
  TENURE: 'Terms of office',
  MEMBERSHIP: 'Memberships',
  RELATION: 'Relations',
};

/**
 * Entries for the dated existences, tenures, memberships and relations, in the order of the records. The entry of an
 * event lists its participants, since a participation has the time of its event. Undated facts and facts of other
 * kinds are counted in `omissions`.
 */
export function calendarEntries(datasets: readonly WrittenDataset[], omissions: Omissions): CalendarEntry[] {
  const view = new MergedView(datasets, 'MERGED');
  const names = view.assertedNames();
  const nameOf = (id: string): string => {
    const entity = view.entities.get(id);
    return entity === undefined ? id : displayName(entity, names.get(id) ?? []);
  };
  const participations = factsByRole(view.factsOfKind('PARTICIPATION'), 'event');
  const venues = factsByRole(
    view.relationsOfType('HELD_IN').filter((fact) => view.isAsserted(fact)),
    'subject',
  );
  omissions.add('names with their times', view.factsOfKind('NAME').length);
  omissions.addOtherKinds(view.facts);
  const dated = new Set<string>();
  const entries = view.facts.flatMap((fact): CalendarEntry[] => {
    const group = groupOf(fact, view);
    if (group === null) return [];
    const time = view.assess(fact);
    if (time.start === null && time.end === null) {
      omissions.add('facts without a date');
      return [];
    }
    const event = group === EXISTENCE_GROUP.EVENT ? fact.roles.entity?.[0] : undefined;
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
          ...certaintyNotes(time),
          ...(event === undefined ? [] : participantsOf(participations.get(event) ?? [], view, nameOf)),
          ...(fact.note === undefined ? [] : [fact.note]),
        ],
        sources: view.sourcesOf(fact),
      },
    ];
  });
  const undated = view.factsOfKind('PARTICIPATION').filter(({ roles }) => !dated.has(roles.event?.[0] ?? ''));
  omissions.add('participations in events without a date', undated.length);
  return entries;
}

/** The group of a fact; null if facts of its kind have no entry of their own. */
function groupOf({ kind, roles }: FactRecord, view: MergedView): string | null {
  if (kind !== 'EXISTENCE') return GROUPS[kind] ?? null;
  const entity = view.entities.get(roles.entity?.[0] ?? '');
  return entity === undefined ? null : EXISTENCE_GROUP[entity.kind];
}

/** The group of a fact about an entity; the heading of its kind where it has no other. */
export const groupName = (kind: FactKind, principal: EntityKind): string =>
  kind === 'EXISTENCE' ? EXISTENCE_GROUP[principal] : (GROUPS[kind] ?? factWords(LANGUAGE).headings[kind]);

function labelOf(fact: FactRecord, time: Assessment, nameOf: (id: string) => string): string {
  const { kind, vacant, role, group, type, text, property, unit } = fact;
  const roles = Object.fromEntries(
    (Object.entries(ROLES[kind]) as [keyof FactRecord['roles'], RoleDefinition][]).map(
      ([name, { relationship }]) => [relationship, fact.roles[name]?.map(nameOf)],
    ),
  );
  const acting = time.acting ?? fact.acting;
  return factLabel(
    kind,
    { roles, acting, vacant, role, groupText: group, type, text, property, unit, support: time.support },
    LANGUAGE,
  );
}

const venuesOf = (
  event: string | undefined,
  venues: ReadonlyMap<string, readonly FactRecord[]>,
): readonly string[] =>
  event === undefined ? [] : (venues.get(event) ?? []).flatMap(({ roles }) => roles.object ?? []);

/** Sentences that qualify the time, if it is not simply asserted by the sources. */
export function certaintyNotes({ support, disputed }: Pick<Assessment, 'support' | 'disputed'>): string[] {
  return [
    ...(support === 'PLANNED' ? ['Only planned.'] : []),
    ...(support === 'ATTRIBUTED' ? ['Only attributed to a speaker.'] : []),
    ...(support === 'WITHDRAWN' ? ['Withdrawn: no source claims it any more.'] : []),
    ...(disputed.length > 0 ? [`${capitalized(timelineWords('en').disputed(disputed))}.`] : []),
  ];
}

/** The participants in one sentence, without those whose participation is not asserted. */
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
