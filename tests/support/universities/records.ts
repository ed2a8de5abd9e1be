/**
 * Generated universities: departments with research groups, teachers and students with degrees of any university, courses and
 * publications. Equal seeds give equal records. However many there are, each is tied to about as many others.
 */
import { randomFrom } from '../randomFrom.ts';

interface Named {
  readonly id: string;
  readonly label: string;
}
interface Part extends Named {
  /** The id of what it is part of. */
  readonly of: string;
}
interface Scholar extends Named {
  readonly category: 'professor' | 'lecturer' | 'graduate student';
  readonly born: string;
}
/** That a person belongs to a university, a department or a group. */
export interface Belonging {
  readonly person: string;
  readonly body: string;
  readonly role: 'bachelor' | 'doctor' | 'professor' | 'lecturer' | 'doctoral student';
  readonly start: string;
  readonly end: string;
}
/** A term as head of a department or leader of a group, of which only the years are recorded. */
interface Term {
  readonly person: string;
  readonly body: string;
  readonly start: number;
  readonly end: number | null;
}
interface Work extends Named {
  readonly category: 'course' | 'publication';
  readonly date: string;
  readonly note: string;
}
interface PartInWork {
  readonly person: string;
  readonly work: string;
  readonly role: 'author' | 'teacher' | 'student';
}

export interface Universities {
  readonly universities: readonly Named[];
  readonly departments: readonly Part[];
  readonly groups: readonly Part[];
  readonly scholars: readonly Scholar[];
  readonly belongings: readonly Belonging[];
  readonly heads: readonly Term[];
  readonly leaders: readonly Term[];
  readonly works: readonly Work[];
  readonly parts: readonly PartInWork[];
}

const FIELDS = ['Logic', 'Optics', 'Botany', 'Rhetoric', 'Geodesy', 'Acoustics'];
const NOUNS = ['Light', 'Proofs', 'Mosses', 'Speech', 'Maps', 'Echoes', 'Lenses', 'Seeds'];
const NAMES = ['Ada', 'Bruno', 'Clara', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas'];
/** What each department has. */
const SIZES = { groups: 2, professors: 3, lecturers: 2, students: 8, courses: 4 } as const;

/** The records of so many universities. */
export function randomUniversities(count: number, seed: number): Universities {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const several = <T>(list: readonly T[], most: number): T[] =>
    [...new Set(Array.from({ length: most }, () => of(list)))].slice(0, 1 + below(most));
  const day = (year: number): string =>
    `${year}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
  const universities = Array.from({ length: count }, (_none, i) => ({
    id: `u${i}`,
    label: `University of ${of(NAMES)}berg ${i}`,
  }));
  const [departments, groups]: [Part[], Part[]] = [[], []];
  const [scholars, belongings]: [Scholar[], Belonging[]] = [[], []];
  const [heads, leaders]: [Term[], Term[]] = [[], []];
  const [works, parts]: [Work[], PartInWork[]] = [[], []];

  const scholar = (id: string, category: Scholar['category'], first: number): string => {
    const year = first + below(20);
    // Some are born on one day, and some have one name: what is equal is ordered by id.
    const born = below(4) === 0 ? `${year}-05-01` : day(year);
    scholars.push({ id, label: `${of(NAMES)} ${of(NOUNS)}`, category, born });
    belong(id, of(universities).id, 'bachelor', year + 18, 4);
    if (category !== 'graduate student') belong(id, of(universities).id, 'doctor', year + 23, 3);
    return id;
  };
  const belong = (person: string, body: string, role: Belonging['role'], year: number, years: number) =>
    belongings.push({ person, body, role, start: day(year), end: day(year + years) });
  const publish = (id: string, authors: readonly string[]): void => {
    const label = `${of(NOUNS)} and ${of(NOUNS)} in ${of(FIELDS)}`;
    works.push({ id, label, category: 'publication', date: day(1990 + below(35)), note: `On ${of(NOUNS)}.` });
    for (const person of authors) parts.push({ person, work: id, role: 'author' });
  };
  /** Years in which one follows another: 1990, 1997, ... */
  const terms = (body: string, holders: readonly string[], found: Term[]): void => {
    let start = 1985 + below(10);
    for (const [i, person] of holders.entries()) {
      const end = i + 1 < holders.length ? start + 2 + below(8) : null;
      found.push({ person, body, start, end });
      start = end ?? start;
    }
  };

  for (const [i, university] of universities.entries())
    for (let k = 0; k < 1 + below(3); k += 1) {
      const department = `${university.id}-d${k}`;
      departments.push({ id: department, label: `Department of ${of(FIELDS)} ${i}.${k}`, of: university.id });
      const teachers = (role: 'professor' | 'lecturer', most: number): string[] =>
        Array.from({ length: most }, (_none, n) => {
          const id = scholar(`${department}-${role}${n}`, role, 1940);
          belong(id, department, role, 1985 + below(10), 30);
          return id;
        });
      const professors = teachers('professor', SIZES.professors);
      const lecturers = teachers('lecturer', SIZES.lecturers);
      terms(department, several(professors, 3), heads);
      const own = Array.from({ length: SIZES.groups }, (_none, n) => {
        const id = `${department}-g${n}`;
        groups.push({ id, label: `${of(FIELDS)} of ${of(NOUNS)} ${i}.${k}.${n}`, of: department });
        terms(id, several(professors, 2), leaders);
        return id;
      });
      const courses = Array.from({ length: SIZES.courses }, (_none, n) => {
        const id = `${department}-c${n}`;
        works.push({
          id,
          label: `Introduction to ${of(FIELDS)} ${n}`,
          category: 'course',
          date: day(2005 + below(15)),
          note: '',
        });
        for (const person of several([...professors, ...lecturers], 2))
          parts.push({ person, work: id, role: 'teacher' });
        return id;
      });
      for (let n = 0; n < SIZES.students; n += 1) {
        const student = scholar(`${department}-student${n}`, 'graduate student', 1975);
        belong(student, of(own), 'doctoral student', 2005 + below(5), 4);
        for (const work of several(courses, 3)) parts.push({ person: student, work, role: 'student' });
        // Of each teacher at most four, so that a list of five is a whole one.
        const teacher = [...professors, ...lecturers];
        const others = [n, n + 2].slice(0, 1 + below(2)).map((at) => teacher[at % teacher.length] as string);
        publish(`${student}-p`, [student, ...others]);
      }
    }
  return { universities, departments, groups, scholars, belongings, heads, leaders, works, parts };
}
