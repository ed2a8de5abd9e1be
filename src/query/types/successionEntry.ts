/** `SuccessionEntry`: a holder in the order of an office, with the neighbours and the gaps beside it. */

import type { Gap, Vacancy } from '../../domain/offices/gaps.ts';
import type { Neighbour } from '../../domain/offices/statedNeighbours.ts';
import type { SuccessionEntry } from '../../domain/offices/succession.ts';
import { type Day, isoOf } from '../../domain/time/day.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';

const dayText = (day: Day | null): string | null => (day === null ? null : isoOf(day));

/** Reads what is selected of the tenure or the person with an id. */
export interface Linked {
  tenure(id: string | null, field: Selection, env: DecodeContext): unknown;
  person(id: string | null, field: Selection, env: DecodeContext): unknown;
}

export interface Entry {
  readonly entry: SuccessionEntry;
  /** Whether sources contradict each other on `acting`. */
  readonly isDisputed: boolean;
  readonly linked: Linked;
}

const vacancy: ValueType<{ readonly vacancy: Vacancy; readonly linked: Linked }> = valueType('Vacancy', {
  certainty: (of) => of.vacancy.certainty,
  support: (of) => of.vacancy.support,
  tenure: (of, _args, field, env) => of.linked.tenure(of.vacancy.tenure, field, env),
});

const gap: ValueType<{ readonly gap: Gap; readonly linked: Linked }> = valueType('Gap', {
  kind: (of) => of.gap.kind,
  certainty: (of) => of.gap.certainty,
  from: (of) => dayText(of.gap.from),
  to: (of) => dayText(of.gap.to),
  vacancy: ({ gap, linked }, _args, field, env) =>
    gap.vacancy && vacancy({ vacancy: gap.vacancy, linked }, field, env),
});

const neighbour: ValueType<{ readonly neighbour: Neighbour; readonly linked: Linked }> = valueType(
  'Neighbour',
  {
    tenure: (of, _args, field, env) => of.linked.tenure(of.neighbour.tenure, field, env),
    person: (of, _args, field, env) => of.linked.person(of.neighbour.person, field, env),
    certainty: (of) => of.neighbour.certainty,
    stated: (of) => of.neighbour.stated,
    computed: (of) => of.neighbour.computed,
  },
);

const gaps =
  (side: 'gapsBefore' | 'gapsAfter') =>
  ({ entry, linked }: Entry, _args: Args, field: Selection, env: DecodeContext) =>
    entry[side].map((of) => gap({ gap: of, linked }, field, env));

const neighbours =
  (side: 'predecessors' | 'successors') =>
  ({ entry, linked }: Entry, _args: Args, field: Selection, env: DecodeContext) =>
    entry[side].map((of) => neighbour({ neighbour: of, linked }, field, env));

export const successionEntry: ValueType<Entry> = valueType('SuccessionEntry', {
  tenure: ({ entry, linked }, _args, field, env) => linked.tenure(entry.id, field, env),
  predecessors: neighbours('predecessors'),
  successors: neighbours('successors'),
  acting: ({ entry, isDisputed }) => (isDisputed ? null : entry.acting),
  unplaced: ({ entry }) => entry.unplaced,
  handover: ({ entry }) => entry.handover,
  gapsBefore: gaps('gapsBefore'),
  gapsAfter: gaps('gapsAfter'),
  overlapBefore: ({ entry }) => entry.overlapBefore,
});
