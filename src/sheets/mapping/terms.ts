/** Gives each of several terms of one person in one office a name, which stays when sheets of later years come. */
import { addTo } from '../../domain/model/addTo.ts';
import { type Answer, type Answers, type Asked, NONE } from './answers.ts';
import type { Draft, Question } from './draft.ts';
import { yearsBetween, yearsOf, yearsOfBoth } from './typedCell.ts';

/** A draft with the ids that identify its fact. */
export interface Identified {
  readonly draft: Draft;
  /** The ids of its roles and what else identifies it, such as `anna-berg mayor`. */
  readonly identity: string;
  /** The ids of the roles but the first: the office. */
  readonly place: string;
}

/** The claims of one fact. */
interface Run {
  readonly members: Identified[];
  years: string;
}

const DATES = ['start', 'end', 'attested', 'date'] as const;
/** The years of the dates of a row. */
export const yearsIn = ({ cells }: Draft): string => yearsOf(DATES.map((key) => cells.get(key)?.text));
const isSighting = ({ cells }: Draft): boolean => !cells.has('start') && !cells.has('end');

interface Terms {
  /** None for a draft that is the only one of its fact. */
  readonly terms: ReadonlyMap<Draft, string>;
  readonly questions: readonly Question[];
  /** The drafts that wait for an answer. */
  readonly waiting: ReadonlySet<Draft>;
}

/** The terms of drafts. Answers are kept in `answers`. */
export function termsOf(identified: readonly Identified[], answers: Answers): Terms {
  const terms = new Map<Draft, string>();
  const questions: Question[] = [];
  const waiting = new Set<Draft>();
  const groups = new Map<string, Identified[]>();
  for (const one of identified) addTo(groups, one.identity, one);
  const sightings = sightingsByPlace(identified);
  for (const [identity, members] of groups) {
    const asked: Asked = { kind: 'TERM', column: 'TERM', typed: identity, context: '' };
    const known = answers.of(asked);
    const before = questions.length;
    const runs = runsOf(members, sightings, (run, one) => {
      const isKnown = known.some((row) =>
        [run.years, yearsIn(one.draft)].every((years) => overlaps(row.years, years)),
      );
      const gap = isKnown ? 'ONE' : gapOf(run, one, answers);
      if (typeof gap === 'object') questions.push(gap);
      return gap !== 'SEVERAL';
    });
    if (questions.length > before) {
      for (const { draft } of members) waiting.add(draft);
      continue;
    }
    nameRuns(runs, asked, answers, terms);
  }
  return { terms, questions, waiting };
}

/** Gives each run the name that it had before, or a new one. */
function nameRuns(runs: readonly Run[], asked: Asked, answers: Answers, terms: Map<Draft, string>): void {
  const known = [...answers.of(asked)];
  const taken = new Set(known.map(({ answer }) => answer));
  const rows = rowsOf(runs, known);
  for (const run of runs) {
    let term = rows.get(run)?.answer;
    if (term === undefined) {
      term = runs.length === 1 && known.length === 0 ? NONE : newTerm(run.years, taken);
      answers.add({ ...asked, years: run.years, cells: '', readings: '', answer: term, by: 'fasti' });
    }
    taken.add(term);
    if (term !== NONE) for (const { draft } of run.members) terms.set(draft, term);
  }
}

/** Whether who was seen in an office again after some years was in it in between; asked once for the office. */
function gapOf(
  run: Run,
  { draft, place, identity }: Identified,
  answers: Answers,
): 'ONE' | 'SEVERAL' | Question {
  const asked = { kind: 'GAP', column: 'TERM', typed: place, context: '' } as const;
  const given = answers.of(asked)[0]?.answer;
  if (given === 'one' || given === 'several') return given === 'one' ? 'ONE' : 'SEVERAL';
  const cell = draft.cells.get('attested') ?? { text: '', line: draft.line, column: 1 };
  const readings = `seen again after years in which nobody was, such as ${identity} ${run.years} and ${yearsIn(draft)}; "one": it is one term, in between too; "several": it is another term`;
  return { ...asked, file: draft.file, cell, readings, given };
}

/** The rows of the same times, which get these: those that overlap, else those that touch where one is of a single year. */
function rowsOf(runs: readonly Run[], known: readonly Answer[]): ReadonlyMap<Run, Answer> {
  const found = new Map<Run, Answer>();
  const add = (run: Run, row: Answer | undefined): void => {
    if (row !== undefined) found.set(run, row);
  };
  for (const run of runs)
    add(
      run,
      known.find((one) => overlaps(one.years, run.years)),
    );
  const used = new Set(found.values());
  const isFree = (row: Answer): boolean => !used.has(row);
  for (const run of runs.filter((one) => !found.has(one))) {
    const { years } = run;
    const row = known.find(
      (one) =>
        isFree(one) && (isSingle(one.years) || isSingle(years)) && yearsBetween(one.years, years) === 0,
    );
    add(run, row);
    if (row !== undefined) used.add(row);
  }
  // What is known of a time grows from year to year.
  for (const [{ years }, row] of found) row.years = years || row.years;
  return found;
}

const isSingle = (years: string): boolean => !years.includes('-');

function overlaps(one: string, other: string): boolean {
  if (one === other) return true;
  if (one === '' || other === '') return false;
  const [a = 0, b = a] = one.split('-').map(Number);
  const [c = 0, d = c] = other.split('-').map(Number);
  // Terms that follow on each other share a year.
  return Math.min(b, d) - Math.max(a, c) > 0 || a === c;
}

function newTerm(years: string, taken: ReadonlySet<string>): string {
  const first = years.split('-')[0] || 'undated';
  for (let i = 1; ; i += 1) {
    const term = i === 1 ? first : `${first}-${i}`;
    if (!taken.has(term)) return term;
  }
}

/** Who was seen in an office in which year. */
function sightingsByPlace(
  identified: readonly Identified[],
): ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>> {
  const places = new Map<string, Map<number, Set<string>>>();
  for (const { draft, place, identity } of identified) {
    const year = Number.parseInt(yearsIn(draft), 10);
    if (!isSighting(draft) || Number.isNaN(year)) continue;
    const years = places.get(place) ?? new Map<number, Set<string>>();
    years.set(year, (years.get(year) ?? new Set()).add(identity));
    places.set(place, years);
  }
  return places;
}

/** The facts that drafts of one identity are about: terms that overlap are one, and sightings with nobody else in between. */
function runsOf(
  members: readonly Identified[],
  sightings: ReturnType<typeof sightingsByPlace>,
  isOneTerm: (run: Run, one: Identified) => boolean,
): Run[] {
  const runs: Run[] = [];
  const inOrder = [...members].sort((a, b) => yearsIn(a.draft).localeCompare(yearsIn(b.draft)));
  for (const one of inOrder) {
    const years = yearsIn(one.draft);
    const run = runs.find((other) =>
      isSighting(one.draft)
        ? yearsBetween(other.years, years) === 0 ||
          (!isInterrupted(other, one, sightings) &&
            (yearsBetween(other.years, years) === 1 ||
              !one.draft.cells.has('attested') ||
              isOneTerm(other, one)))
        : overlaps(other.years, years),
    );
    if (run === undefined) runs.push({ members: [one], years });
    else {
      run.members.push(one);
      run.years = yearsOfBoth(run.years, years);
    }
  }
  return runs;
}

/** Whether somebody else was seen in the office between a run and a sighting. */
function isInterrupted(
  { years, members }: Run,
  one: Identified,
  sightings: ReturnType<typeof sightingsByPlace>,
): boolean {
  if (!members.every(({ draft }) => isSighting(draft))) return true;
  const last = Number(years.split('-').at(-1));
  const next = Number.parseInt(yearsIn(one.draft), 10);
  for (const [year, seen] of sightings.get(one.place) ?? [])
    if (year > last && year < next && !seen.has(one.identity)) return true;
  return false;
}
