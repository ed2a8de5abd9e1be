/** `SuccessionEntry`: a holder in the order of an office, with the neighbours and the gaps beside it. */

import type { Gap, Vacancy } from '../../domain/offices/gaps.ts';
import type { Neighbour } from '../../domain/offices/neighbourCertainty.ts';
import type { SuccessionEntry } from '../../domain/offices/succession.ts';
import { type Day, isoOf } from '../../domain/time/day.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { Selection } from '../compile/selection.ts';
import { type ValueReader, type ValueType, valueType } from '../compile/valueObjects.ts';

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

type Linking<T> = T & Pick<Entry, 'linked'>;

const vacancy: ValueType<Linking<Vacancy>> = valueType('Vacancy', {
  certainty: ({ certainty }) => certainty,
  support: ({ support }) => support,
  tenure: ({ tenure, linked }, _args, field, env) => linked.tenure(tenure, field, env),
});

const gap: ValueType<Linking<Gap>> = valueType('Gap', {
  kind: ({ kind }) => kind,
  certainty: ({ certainty }) => certainty,
  from: ({ from }) => dayText(from),
  to: ({ to }) => dayText(to),
  vacancy: (of, _args, field, env) => of.vacancy && vacancy({ ...of.vacancy, linked: of.linked }, field, env),
});

const neighbour: ValueType<Linking<Neighbour>> = valueType('Neighbour', {
  tenure: ({ tenure, linked }, _args, field, env) => linked.tenure(tenure, field, env),
  person: ({ person, linked }, _args, field, env) => linked.person(person, field, env),
  order: ({ order }) => order,
  certainty: ({ certainty }) => certainty,
  weakenedBy: ({ weakenedBy }) => weakenedBy,
  stated: ({ stated }) => stated,
  computed: ({ computed }) => computed,
});

const each =
  <T>(read: (entry: SuccessionEntry) => readonly T[], type: ValueType<Linking<T>>): ValueReader<Entry> =>
  ({ entry, linked }, _args, field, env) =>
    read(entry).map((of) => type({ ...of, linked }, field, env));

export const successionEntry: ValueType<Entry> = valueType('SuccessionEntry', {
  tenure: ({ entry, linked }, _args, field, env) => linked.tenure(entry.id, field, env),
  predecessors: each(({ predecessors }) => predecessors, neighbour),
  successors: each(({ successors }) => successors, neighbour),
  acting: ({ entry, isDisputed }) => (isDisputed ? null : entry.acting),
  unplaced: ({ entry }) => entry.unplaced,
  handover: ({ entry }) => entry.handover,
  gapsBefore: each(({ gapsBefore }) => gapsBefore, gap),
  gapsAfter: each(({ gapsAfter }) => gapsAfter, gap),
  overlapBefore: ({ entry }) => entry.overlapBefore,
});
