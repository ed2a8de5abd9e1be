/** The attributes of `<fasti-timeline>`, and what the API is asked for because of them. */
import { daysIn } from '../../domain/time/day.ts';
import type { Span } from '../timeline/item.ts';
import type { TimelineVariables } from '../timeline/query.ts';
import type { AskedTimeline } from './timelineSource.ts';

/** What is asked of the API; where one of these changes, it is asked again. */
const ASKED = ['endpoint', 'of', 'lanes', 'kinds', 'during', 'known-at', 'compare', 'lang'] as const;
/** What is drawn only. */
const DRAWN = ['as-of', 'days', 'days-parameter', 'rows', 'base-path', 'heading', 'live'] as const;

export const ATTRIBUTES = [...ASKED, ...DRAWN] as const;
/** All of these are texts. */
export type TimelineAttributes = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string>>>;

export const isAsked = (name: string): boolean => ASKED.some((each) => each === name);

/** The variables of `TIMELINE_QUERY`: those given, but for what an attribute says. */
export function variablesOf(element: Element, given: TimelineVariables): TimelineVariables {
  const [of, lanes, kinds, during, knownAt, lang] = (
    ['of', 'lanes', 'kinds', 'during', 'known-at', 'lang'] as const
  ).map((name) => element.getAttribute(name)?.trim() || null);
  return {
    ...given,
    ...(of ? { of: of.split(/\s+/) } : {}),
    ...(lanes ? { laneBy: lanes.toUpperCase() } : {}),
    ...(kinds ? { kinds: kinds.toUpperCase().split(/\s+/) } : {}),
    ...(during ? { during } : {}),
    ...(knownAt ? { knownAt } : {}),
    ...(lang ? { language: lang } : {}),
  };
}

/** Where an element asks for its timeline, from its first item on. */
export const askedBy = (element: Element, variables: TimelineVariables): AskedTimeline => ({
  endpoint: element.getAttribute('endpoint'),
  variables: { ...variables, after: null },
  compare: element.getAttribute('compare') || null,
});

/** The days in the attribute `days`, such as `2010-01-01/2020-12-31`; null without two of them. */
export const daysOf = (element: Element): Span | null => daysIn(element.getAttribute('days') ?? '');
