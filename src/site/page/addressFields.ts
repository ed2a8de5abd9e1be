/** Reads the fields of the address of a page, and keeps what is wrong with them to show it beside each field. */
import { scalars } from '../../api/scalars.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import { daysIn } from '../../domain/time/day.ts';
import { MAX_QUALIFIED_ID } from '../../domain/time/qualifiedId.ts';
import type { PageWords } from '../../words/pageWords.ts';
import { batchText, endOfDay, isBatchText, type KnownTime, type NamedBatches } from './knownTime.ts';

/** The most entities of a view. */
const MOST_ENTITIES = 50;
const MAX_TEXT_LENGTH = 300;
/** Of a picture, in pixels. */
const WIDTHS = { least: 240, usual: 1_120, most: 4_000 } as const;
export const USUAL_WIDTH = WIDTHS.usual;

export const CERTAINTIES = ['POSSIBLE', 'DEFINITE'] as const;

/** What the addresses of all views of entities ask for. */
export interface ViewRequest {
  /** The ids of the entities, each once. */
  readonly of: readonly string[];
  /** The name that is searched for; null without a search. */
  readonly q: string | null;
  readonly kinds: readonly FactKind[];
  /** A day or a window; null for all times. */
  readonly asOf: string | null;
  readonly certainty: (typeof CERTAINTIES)[number];
  readonly knownAt: KnownTime | null;
  /** Another known time, with which that of `knownAt` is compared; null without a comparison. */
  readonly compare?: KnownTime | null;
  readonly width: number;
}

/** A value of the address that cannot be used, and what follows it in a sentence that says why. */
export interface FieldError<Field extends string = string> {
  readonly field: Field;
  readonly value: string;
  readonly message: string;
  /** Both as one sentence. */
  readonly sentence: string;
}

/** The query string of fields; null and empty lists are left out, and a list has a value for each of its texts. */
export function searchText(fields: Readonly<Record<string, string | readonly string[] | null>>): string {
  const values = Object.entries(fields).flatMap(([name, value]) =>
    [value ?? []].flat().map((text): [string, string] => [name, text]),
  );
  return values.length === 0 ? '' : `?${new URLSearchParams(values)}`;
}

/** What follows the value in a sentence about why a scalar refuses it; null if it accepts it. */
function scalarProblem(scalar: 'EDTFOrToday' | 'DateTime', value: string): string | null {
  try {
    scalars[scalar].parseValue(value);
    return null;
  } catch (error) {
    // The field and the value are named already.
    return (error as Error).message.replace(/^\w+ "(?:[^"\\]|\\.)*"(?:\.{3})?/, '');
  }
}

/** The fields of an address; a value that cannot be used becomes an error and is left out. */
export class AddressFields<Field extends string> {
  readonly errors: FieldError<Field>[] = [];
  readonly #search: URLSearchParams;
  readonly #words: PageWords['forms'];

  constructor(search: URLSearchParams, { forms }: PageWords) {
    this.#search = search;
    this.#words = forms;
  }

  refuse(field: Field, value: string, message: string): null {
    const shown = value.slice(0, MAX_TEXT_LENGTH);
    const sentence = this.#words.problem(shown, message);
    this.errors.push({ field, value: shown, message, sentence });
    return null;
  }

  /** A text without white space around it; null where it is empty. */
  text(field: Field, problemOf: (value: string) => string | null): string | null {
    const value = this.#search.get(field)?.trim() ?? '';
    if (value === '') return null;
    const problem =
      value.length > MAX_TEXT_LENGTH
        ? this.#words.problems.tooLong(value.length, MAX_TEXT_LENGTH)
        : problemOf(value);
    return problem === null ? value : this.refuse(field, value, problem);
  }

  /** An EDTF date or `today`. */
  date(field: Field): string | null {
    return this.text(field, (value) => {
      const problem = scalarProblem('EDTFOrToday', value);
      return problem === null ? null : this.#words.problems.date(problem);
    });
  }

  /** A first and a last day, such as `2010-01-01/2020-12-31`. */
  days(field: Field): Window | null {
    const text = this.text(field, (value) => (daysIn(value) === null ? this.#words.problems.days : null));
    return text === null ? null : daysIn(text);
  }

  /** A window and a moment, of which an address has one at most. */
  windowOrMoment(
    window: Field,
    moment: Field,
  ): { readonly during: string | null; readonly asOf: string | null } {
    const [during, asOf] = [this.date(window), this.date(moment)];
    if (during !== null && asOf !== null) this.refuse(moment, asOf, this.#words.problems.notBoth(window));
    return { during, asOf: during === null ? asOf : null };
  }

  /** The least certainty at a time. `needed` is what it needs, where the address has no time. */
  certainty(field: Field, time: string | null, needed: string): (typeof CERTAINTIES)[number] {
    const certainty = this.choice(field, CERTAINTIES, 'POSSIBLE');
    if (certainty === 'DEFINITE' && time === null)
      this.refuse(field, 'definite', this.#words.problems.needsTime(needed));
    return certainty;
  }

  /** A time of the records: one of the batches, a time that the API accepts, or a day. */
  known(field: Field, { times, newest }: NamedBatches): KnownTime | null {
    const text = this.text(field, (value) => {
      const { problems } = this.#words;
      if (!value.startsWith('batch:')) {
        const problem = scalarProblem('DateTime', endOfDay(value));
        return problem === null ? null : problems.time(problem);
      }
      if (!isBatchText(value)) return problems.notABatch;
      return times.has(value) ? null : problems.unknownBatch(newest === null ? null : batchText(newest));
    });
    return text === null ? null : { text, time: times.get(text) ?? endOfDay(text) };
  }

  /** A name to search for. */
  searched(field: Field): string | null {
    return this.text(field, (value) => (/[\p{L}\p{N}]/u.test(value) ? null : this.#words.problems.noLetter));
  }

  choice<Value extends string>(field: Field, values: readonly Value[], usual: Value): Value {
    const given = this.#search.get(field) ?? '';
    if (given === '') return usual;
    const found = values.find((value) => value === given.toUpperCase());
    if (found !== undefined) return found;
    this.refuse(field, given, this.#words.problems.notOneOf(values.join(', ').toLowerCase()));
    return usual;
  }

  /** Several choices, each in a value of its own or with commas between them. */
  choices<Value extends string>(field: Field, values: readonly Value[]): readonly Value[] {
    const given = this.#search.getAll(field).flatMap((text) => text.toUpperCase().split(','));
    const asked = new Set(given.filter((text) => text !== ''));
    const known = values.filter((value) => asked.delete(value));
    const [other] = asked;
    if (other !== undefined)
      this.refuse(field, other, this.#words.problems.notOneOf(values.join(', ').toLowerCase()));
    return known;
  }

  /** Ids of entities, each once. `view` is what has them, for the message. */
  ids(field: Field, view: keyof PageWords['forms']['views']): readonly string[] {
    const ids = [
      ...new Set(
        this.#search
          .getAll(field)
          .map((id) => id.trim())
          .filter((id) => id !== ''),
      ),
    ];
    if (ids.length > MOST_ENTITIES)
      this.refuse(
        field,
        String(ids.length),
        this.#words.problems.tooMany(this.#words.views[view], MOST_ENTITIES),
      );
    return ids.slice(0, MOST_ENTITIES).filter((id) => {
      if (id.length <= MAX_QUALIFIED_ID) return true;
      this.refuse(field, id, this.#words.problems.idTooLong(id.length, MAX_QUALIFIED_ID));
      return false;
    });
  }

  /** The width of a picture in pixels. */
  width(field: Field): number {
    const given = this.#search.get(field);
    if (given === null || given === '') return WIDTHS.usual;
    const width = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
    if (width >= WIDTHS.least && width <= WIDTHS.most) return width;
    this.refuse(field, given, this.#words.problems.width(WIDTHS.least, WIDTHS.most));
    return WIDTHS.usual;
  }
}
