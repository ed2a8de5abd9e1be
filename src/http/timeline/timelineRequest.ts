/** What the address of `/timeline` asks for. */
import { scalars } from '../../api/scalars.ts';
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';

export const LANES = ['KIND', 'ENTITY', 'OFFICE', 'CATEGORY'] as const;
type Lanes = (typeof LANES)[number];

export const CERTAINTIES = ['POSSIBLE', 'DEFINITE'] as const;

/** The most entities of a timeline. */
const MOST_ENTITIES = 50;
const MAX_ID_LENGTH = 300;
const MAX_TEXT_LENGTH = 300;
/** Of the picture, in pixels. */
const WIDTHS = { least: 240, usual: 1_120, most: 4_000 } as const;

export interface TimelineRequest {
  /** The ids of the entities, each once. */
  readonly of: readonly string[];
  /** The name that is searched for; null without a search. */
  readonly q: string | null;
  readonly during: string | null;
  readonly asOf: string | null;
  readonly lanes: Lanes;
  readonly kinds: readonly FactKind[];
  readonly certainty: (typeof CERTAINTIES)[number];
  readonly knownAt: string | null;
  readonly after: string | null;
  readonly width: number;
}

export type Field = keyof TimelineRequest;

/** A value of the address that cannot be used, and what follows it in a sentence that says why. */
export interface FieldError {
  readonly field: Field;
  readonly value: string;
  readonly message: string;
}

/** The request with the defaults in place of values that cannot be used, and what is wrong with these. */
export function readTimelineRequest(search: URLSearchParams): {
  readonly request: TimelineRequest;
  readonly errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  const refuse = (field: Field, value: string, message: string): null => {
    errors.push({ field, value: value.slice(0, MAX_TEXT_LENGTH), message });
    return null;
  };
  const text = (field: Field, problemOf: (value: string) => string | null): string | null => {
    const value = search.get(field)?.trim() ?? '';
    if (value === '') return null;
    const problem =
      value.length > MAX_TEXT_LENGTH
        ? ` has ${value.length} characters; at most ${MAX_TEXT_LENGTH} are allowed.`
        : problemOf(value);
    return problem === null ? value : refuse(field, value, problem);
  };
  const choice = <Value extends string>(field: Field, values: readonly Value[], usual: Value): Value => {
    const given = search.get(field) ?? '';
    if (given === '') return usual;
    const found = values.find((value) => value === given.toUpperCase());
    if (found !== undefined) return found;
    refuse(field, given, ` is not one of ${values.join(', ').toLowerCase()}.`);
    return usual;
  };
  const during = text('during', scalarProblem('EDTFOrToday'));
  const asOf = text('asOf', scalarProblem('EDTFOrToday'));
  if (during !== null && asOf !== null) refuse('asOf', asOf, ' cannot go with “during”; give one of them.');
  const certainty = choice('certainty', CERTAINTIES, 'POSSIBLE');
  const request: TimelineRequest = {
    of: idsIn(search.getAll('of'), refuse),
    q: text('q', (value) => (/[\p{L}\p{N}]/u.test(value) ? null : ' has no letter or digit.')),
    during,
    asOf: during === null ? asOf : null,
    lanes: choice('lanes', LANES, 'KIND'),
    kinds: kindsIn(search.getAll('kinds'), refuse),
    certainty,
    knownAt: text('knownAt', scalarProblem('DateTime')),
    after: search.get('after') || null,
    width: widthIn(search.get('width'), refuse),
  };
  if (certainty === 'DEFINITE' && request.during === null)
    refuse('certainty', 'definite', ' needs “during”: how sure something is, is asked about a time.');
  return { request, errors };
}

type Refuse = (field: Field, value: string, message: string) => null;

/** What is wrong with a text by a scalar of the API, without the name of the scalar. */
const scalarProblem =
  (scalar: 'EDTFOrToday' | 'DateTime') =>
  (value: string): string | null => {
    try {
      scalars[scalar].parseValue(value);
      return null;
    } catch (error) {
      return (error as Error).message.replace(/^\w+ "(?:[^"\\]|\\.)*"(?:\.{3})?/, '');
    }
  };

function idsIn(given: readonly string[], refuse: Refuse): readonly string[] {
  const ids = [...new Set(given.map((id) => id.trim()).filter((id) => id !== ''))];
  if (ids.length > MOST_ENTITIES)
    refuse('of', String(ids.length), ` are too many entities; a timeline has at most ${MOST_ENTITIES}.`);
  return ids.slice(0, MOST_ENTITIES).filter((id) => {
    if (id.length <= MAX_ID_LENGTH) return true;
    refuse('of', id, ` has ${id.length} characters; ids have at most ${MAX_ID_LENGTH}.`);
    return false;
  });
}

function kindsIn(given: readonly string[], refuse: Refuse): readonly FactKind[] {
  const asked = new Set(given.flatMap((text) => text.toUpperCase().split(',')).filter((text) => text !== ''));
  const known = FACT_KINDS.filter((kind) => asked.delete(kind));
  const [other] = asked;
  if (other !== undefined) refuse('kinds', other, ` is not one of ${FACT_KINDS.join(', ').toLowerCase()}.`);
  return known;
}

function widthIn(given: string | null, refuse: Refuse): number {
  if (given === null || given === '') return WIDTHS.usual;
  const width = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (width >= WIDTHS.least && width <= WIDTHS.most) return width;
  refuse('width', given, ` is not a number of pixels from ${WIDTHS.least} to ${WIDTHS.most}.`);
  return WIDTHS.usual;
}

/** The query string of a request, with other values in place of some. Equal views have equal addresses. */
export function searchOf(request: TimelineRequest, other: Partial<TimelineRequest> = {}): string {
  const { of, q, during, asOf, lanes, kinds, certainty, knownAt, after, width } = { ...request, ...other };
  const search = new URLSearchParams(of.map((id): [string, string] => ['of', id]));
  if (q !== null) search.set('q', q);
  if (during !== null) search.set('during', during);
  if (asOf !== null) search.set('asOf', asOf);
  if (lanes !== 'KIND') search.set('lanes', lanes.toLowerCase());
  for (const kind of kinds) search.append('kinds', kind.toLowerCase());
  if (certainty !== 'POSSIBLE') search.set('certainty', certainty.toLowerCase());
  if (knownAt !== null) search.set('knownAt', knownAt);
  if (after !== null) search.set('after', after);
  if (width !== WIDTHS.usual) search.set('width', String(width));
  return search.size === 0 ? '' : `?${search}`;
}
