/** The answers to the documents in tests/fixtures/universities, by loops over the generated records. */
import { mailOf } from './file.ts';
import type { Belonging, Universities } from './records.ts';

type Variables = Readonly<Record<string, string | number | null>>;

/** What a template asks in all: variables that mean something in some records, and the whole answer to them. */
export interface Template {
  /** Some variables, by a choice of one of a list. */
  readonly variables: (records: Universities, of: <T>(list: readonly T[]) => T) => Variables;
  /** The answer; lists under `IN_ORDER` are in order, others in any. */
  readonly answer: (records: Universities, variables: Variables) => unknown;
}

/** The aliases of lists whose order is a part of the question. */
export const IN_ORDER: readonly string[] = ['page', 'inOrder', 'newestFirst'];

type Role = Belonging['role'];
const STAFF: readonly Role[] = ['professor', 'lecturer'];

/** Steps from one record to others. */
const stepsIn = (records: Universities) => {
  const { departments, groups, scholars, belongings, leaders, works, parts, universities } = records;
  const one = <T extends { readonly id: string }>(list: readonly T[], id: string): T =>
    list.find((item) => item.id === id) as T;
  const nodes = <T, R>(list: readonly T[], select: (item: T) => R) => ({ nodes: list.map(select) });
  const as = (list: readonly Belonging[], roles: readonly Role[]) =>
    list.filter(({ role }) => roles.includes(role));
  const ofPerson = (id: string, ...roles: Role[]) =>
    as(belongings, roles).filter(({ person }) => person === id);
  const ofBody = (id: string, ...roles: Role[]) => as(belongings, roles).filter(({ body }) => body === id);
  const bodies = (id: string, ...roles: Role[]) =>
    nodes(ofPerson(id, ...roles), ({ body }) => ({ body: { recordId: body } }));
  const scholar = (id: string) => one(scholars, id);
  const mail = (id: string) => [{ value: mailOf(id) }];
  const worksOf = (id: string, as: string) =>
    parts.filter(({ person, role }) => person === id && role === as).map(({ work }) => one(works, work));
  const peopleOf = (id: string, as: string) =>
    parts.filter(({ work, role }) => work === id && role === as).map(({ person }) => person);
  const isStudent = (id: string) => scholar(id).category === 'graduate student';
  /** Those with a bachelor's degree of the university who are students now. */
  const students = (university: string) =>
    ofBody(university, 'bachelor').filter(({ person }) => isStudent(person));
  const departmentOf = (id: string) => one(departments, id);
  const departmentOfGroup = (id: string) => one(groups, id).of;
  const universityOfGroup = (id: string) => departmentOf(departmentOfGroup(id)).of;
  const studentsWithin = (university: string) =>
    scholars.filter(({ id }) =>
      ofPerson(id, 'doctoral student').some(({ body }) => universityOfGroup(body) === university),
    );
  /** The groups of a student, with what is selected of their leaders. */
  const groupsOf = (student: string, select: (leader: string) => object) =>
    nodes(ofPerson(student, 'doctoral student'), ({ body }) => ({
      body: {
        offices: {
          nodes: [
            {
              holders: nodes(
                leaders.filter((leader) => leader.body === body),
                ({ person }) => ({ recordId: person, ...select(person) }),
              ),
            },
          ],
        },
      },
    }));
  const withCourses = ({ id }: { readonly id: string }) => ({
    recordId: id,
    identifiers: mail(id),
    courses: nodes(worksOf(id, 'student'), (work) => ({ event: { recordId: work.id } })),
  });
  const inField = (word: string, within?: string) => (id: string) =>
    ofPerson(id, 'doctoral student').some(
      ({ body }) =>
        hasWord(one(groups, body).label, word) &&
        (within === undefined || universityOfGroup(body) === within),
    );
  return {
    one,
    nodes,
    ofPerson,
    ofBody,
    bodies,
    scholar,
    mail,
    worksOf,
    peopleOf,
    students,
    departmentOf,
    departmentOfGroup,
    studentsWithin,
    groupsOf,
    withCourses,
    inField,
    universities,
  };
};

const hasWord = (text: string, word: string): boolean => text.toLowerCase().includes(word.toLowerCase());
const by =
  <T>(...keys: ((item: T) => string)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    return 0;
  };
const id = ({ id }: { readonly id: string }): string => id;
const university: Template['variables'] = ({ universities }, of) => ({ university: of(universities).id });
const scholarOf =
  (name: string, category: string): Template['variables'] =>
  ({ scholars }, of) => ({ [name]: of(scholars.filter((scholar) => scholar.category === category)).id });
/** The university of the bachelor's degree and the group of some student. */
function aStudent(records: Universities, of: <T>(list: readonly T[]) => T) {
  const { person, body } = of(records.belongings.filter(({ role }) => role === 'doctoral student'));
  const degree = records.belongings.find((one) => one.person === person && one.role === 'bachelor');
  return { university: text(degree?.body), group: body };
}
const text = (value: string | number | null | undefined): string => String(value);

/** The templates by the number with which the name of their document begins. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  '01': {
    variables: scholarOf('teacher', 'professor'),
    answer(records, { teacher }) {
      const { nodes, ofPerson, ofBody, scholar } = stepsIn(records);
      return {
        person: {
          doctorates: nodes(ofPerson(text(teacher), 'doctor'), ({ body }) => ({
            body: {
              recordId: body,
              bachelors: nodes(ofBody(body, 'bachelor'), ({ person }) => {
                const { label, category } = scholar(person);
                const identifiers = [{ scheme: 'email', value: mailOf(person) }];
                return { recordId: person, label, category, identifiers };
              }),
            },
          })),
        },
      };
    },
  },
  '02': {
    variables: university,
    answer(records, { university }) {
      const { nodes, ofBody, worksOf } = stepsIn(records);
      return {
        organization: {
          doctors: nodes(ofBody(text(university), 'doctor'), ({ person }) => ({
            recordId: person,
            publications: nodes(worksOf(person, 'author'), ({ label }) => ({ event: { label } })),
          })),
        },
      };
    },
  },
  '03': {
    variables: ({ groups }, of) => ({
      group: of(groups).id,
      day: `${1988 + of([0, 4, 9, 13, 20])}-07-01`,
    }),
    answer(records, { group, day }) {
      const { nodes, departmentOfGroup, bodies, mail } = stepsIn(records);
      const department = departmentOfGroup(text(group));
      const year = Number(text(day).slice(0, 4));
      const edges = records.heads
        .filter(({ body, start, end }) => body === department && start <= year && year <= (end ?? year))
        .map(({ person, start, end }) => ({
          // A year leaves open which day of it; no end is recorded of who is in office still.
          certainty: start < year && end !== null && year < end ? 'DEFINITE' : 'POSSIBLE',
          node: { recordId: person, identifiers: mail(person), doctorates: bodies(person, 'doctor') },
        }));
      return {
        organization: {
          partOf: nodes([department], (recordId) => ({
            recordId,
            offices: { nodes: [{ holders: { edges } }] },
          })),
        },
      };
    },
  },
  '04': {
    variables: scholarOf('lecturer', 'lecturer'),
    answer(records, { lecturer }) {
      const { nodes, ofPerson, students, mail, groupsOf, bodies } = stepsIn(records);
      return {
        person: {
          doctorates: nodes(ofPerson(text(lecturer), 'doctor'), ({ body }) => ({
            body: {
              recordId: body,
              students: nodes(students(body), ({ person }) => ({
                recordId: person,
                identifiers: mail(person),
                groups: groupsOf(person, (leader) => ({ departments: bodies(leader, ...STAFF) })),
              })),
            },
          })),
        },
      };
    },
  },
  '05': {
    variables: scholarOf('person', 'graduate student'),
    answer(records, { person }) {
      const { nodes, worksOf, peopleOf } = stepsIn(records);
      const publications = (author: string, levels: number): object =>
        nodes(worksOf(author, 'author'), ({ id, label }) => ({
          event:
            levels === 0
              ? { recordId: id, label }
              : {
                  label,
                  authors: nodes(peopleOf(id, 'author'), (other) => ({
                    publications: publications(other, levels - 1),
                  })),
                },
        }));
      return { person: { publications: publications(text(person), 2) } };
    },
  },
  '06': {
    variables: scholarOf('student', 'graduate student'),
    answer(records, { student }) {
      const { nodes, one, worksOf, peopleOf, ofPerson, departmentOf, universities } = stepsIn(records);
      return {
        person: {
          courses: nodes(worksOf(text(student), 'student'), (course) => ({
            event: {
              teachers: nodes(peopleOf(course.id, 'teacher'), (teacher) => ({
                departments: nodes(ofPerson(teacher, ...STAFF), ({ body }) => {
                  const { id, label } = one(universities, departmentOf(body).of);
                  return { body: { partOf: { nodes: [{ recordId: id, label }] } } };
                }),
              })),
            },
          })),
        },
      };
    },
  },
  '07': {
    variables: (records, of) => ({ ...university(records, of), after: null }),
    answer(records, { university }) {
      const { ofBody } = stepsIn(records);
      const inTime = ofBody(text(university), 'bachelor').sort(
        by(
          ({ start }) => start,
          ({ end }) => end,
        ),
      );
      return { all: inTime.map(({ person }) => ({ recordId: person })) };
    },
  },
  '08': {
    variables: (_records, of) => ({
      order: of(['DATE_ASC', 'DATE_DESC', 'LABEL_ASC', 'LABEL_DESC']),
      count: 7,
    }),
    answer(records, { order, count }) {
      const { nodes, mail } = stepsIn(records);
      const key = text(order).startsWith('DATE') ? 'born' : 'label';
      const sorted = records.scholars
        .filter(({ category }) => category === 'graduate student')
        .sort(by<(typeof records.scholars)[number]>((scholar) => scholar[key], id));
      if (text(order).endsWith('DESC')) sorted.reverse();
      return {
        inOrder: nodes(sorted.slice(0, Number(count)), ({ id, label }) => ({
          recordId: id,
          label,
          identifiers: mail(id),
        })),
      };
    },
  },
  '09': {
    variables: university,
    answer(records, { university }) {
      const { nodes, students, groupsOf, worksOf } = stepsIn(records);
      return {
        organization: {
          students: nodes(students(text(university)), ({ person }) => ({
            recordId: person,
            groups: groupsOf(person, (leader) => ({
              newestFirst: nodes(
                worksOf(leader, 'author')
                  .sort(by(({ date }) => date))
                  .reverse(),
                ({ id, label }) => ({ event: { recordId: id, label } }),
              ),
            })),
          })),
        },
      };
    },
  },
  '10': {
    variables: (_records, of) => ({ word: of(['moss', 'LIGHT', 'geodesy', 'and Speech in']) }),
    answer(records, { word }) {
      const { nodes } = stepsIn(records);
      const found = records.works.filter(
        ({ category, label }) => category === 'publication' && hasWord(label, text(word)),
      );
      return { events: nodes(found, ({ id, label, note }) => ({ recordId: id, label, note })) };
    },
  },
  '11': {
    variables: university,
    answer(records, { university }) {
      const { nodes, students, groupsOf } = stepsIn(records);
      return {
        people: nodes(students(text(university)), ({ person }) => ({
          recordId: person,
          groups: groupsOf(person, () => ({})),
        })),
      };
    },
  },
  '12': {
    variables({ scholars, belongings }, of) {
      const person = of(scholars.filter(({ category }) => category !== 'graduate student')).id;
      const body = (...roles: Role[]) =>
        text(belongings.find((one) => one.person === person && roles.includes(one.role))?.body);
      return { university: body('doctor'), department: body(...STAFF) };
    },
    answer(records, { university, department }) {
      const { nodes, ofBody, ofPerson, mail, worksOf } = stepsIn(records);
      const found = ofBody(text(university), 'doctor').filter(({ person }) =>
        ofPerson(person, ...STAFF).some(({ body }) => body === department),
      );
      return {
        people: nodes(found, ({ person }) => ({
          recordId: person,
          identifiers: mail(person),
          publications: nodes(worksOf(person, 'author'), (work) => ({ event: { recordId: work.id } })),
        })),
      };
    },
  },
  '13': {
    variables: (records, of) => ({
      university: aStudent(records, of).university,
      word: of(['logic', 'of MOSS', 'speech', 'o']),
    }),
    answer(records, { university, word }) {
      const { nodes, ofBody, scholar, inField, withCourses } = stepsIn(records);
      const found = ofBody(text(university), 'bachelor').filter(({ person }) => inField(text(word))(person));
      return { people: nodes(found, ({ person }) => withCourses(scholar(person))) };
    },
  },
  '14': {
    variables(records, of) {
      const { university, group } = aStudent(records, of);
      const { departmentOf, departmentOfGroup } = stepsIn(records);
      return {
        university,
        word: of(['o', 'of', 'e']),
        born: of(['1975/1985', '198X', '../1990-04-30']),
        within: departmentOf(departmentOfGroup(group)).of,
      };
    },
    answer(records, { university, word, born, within }) {
      const { nodes, ofBody, scholar, inField, withCourses } = stepsIn(records);
      const [first, last] = (
        { '1975/1985': ['1975-01-01', '1985-12-31'], '198X': ['1980-01-01', '1989-12-31'] } as const
      )[text(born)] ?? ['0000', '1990-04-30'];
      const found = ofBody(text(university), 'bachelor')
        .map(({ person }) => scholar(person))
        .filter((one) => first <= one.born && one.born <= last && inField(text(word), text(within))(one.id));
      return { people: nodes(found, withCourses) };
    },
  },
  '15': {
    variables: university,
    answer: (records, { university }) => ({
      people: { totalCount: stepsIn(records).studentsWithin(text(university)).length },
    }),
  },
  '16': {
    variables: university,
    answer(records, { university }) {
      const born = stepsIn(records)
        .studentsWithin(text(university))
        .map((scholar) => scholar.born)
        .sort();
      const one = (edtf: string | undefined) => ({
        nodes: edtf === undefined ? [] : [{ existences: { nodes: [{ interval: { start: { edtf } } }] } }],
      });
      return { oldest: one(born[0]), youngest: one(born.at(-1)) };
    },
  },
};
