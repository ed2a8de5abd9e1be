/** How a timeline is laid out: rows in a lane, and names for lanes of kinds. */
import type { Day } from './day.ts';
import type { FactKind } from './kinds.ts';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The number of rows in which no two spans share a day; 0 for none. */
export function packRows(spans: readonly Span[]): number {
  const edges = spans.flatMap(({ from, to }) => [
    { day: from, opens: 1 },
    // Both ends belong to a span, so it frees its row on the day after.
    { day: to + 1, opens: -1 },
  ]);
  edges.sort((a, b) => a.day - b.day || a.opens - b.opens);
  let open = 0;
  let most = 0;
  for (const { opens } of edges) {
    open += opens;
    most = Math.max(most, open);
  }
  return most;
}

const KIND_LABELS: Readonly<Record<string, Readonly<Record<FactKind, string>>>> = {
  en: {
    TENURE: 'Offices held',
    MEMBERSHIP: 'Memberships',
    PARTICIPATION: 'Participations',
    RELATION: 'Relations',
    NAME: 'Names',
    EXISTENCE: 'Existence and events',
    QUANTITY: 'Numbers',
    REMARK: 'Remarks',
  },
  ru: {
    TENURE: 'Должности',
    MEMBERSHIP: 'Членство',
    PARTICIPATION: 'Участие',
    RELATION: 'Связи',
    NAME: 'Названия',
    EXISTENCE: 'Существование и события',
    QUANTITY: 'Числа',
    REMARK: 'Высказывания',
  },
};

/** The label of a lane that stands for a kind of fact; any other lane is its own label. */
export function laneKindLabel(lane: string, language: string): string {
  const labels = KIND_LABELS[language.toLowerCase().split('-')[0] ?? 'en'] ?? KIND_LABELS.en;
  return labels?.[lane as FactKind] ?? lane;
}
