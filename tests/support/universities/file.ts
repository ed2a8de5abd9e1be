/** Generated universities as a file in the native format. */
import { chunksOf } from '../../../src/domain/model/chunksOf.ts';
import type { Universities } from './records.ts';

/** The offices of heads and leaders, by the body that they belong to. */
const headOf = (department: string): string => `head-of-${department}`;
const leaderOf = (group: string): string => `leader-of-${group}`;
const CLAIM = { source: 'register' };
/** The records of a YAML document. */
const A_DOCUMENT = 5_000;

/** A part of the records as JSON; those of the same dataset belong together. */
export function fileOf(records: Universities): string {
  const { universities, departments, groups, scholars, belongings, heads, leaders, works, parts } = records;
  const source = CLAIM.source;
  const entities = [
    ...universities.map(({ id, label }) => ({ id, kind: 'organization', category: 'university', label })),
    ...departments.map(({ id, label }) => ({ id, kind: 'organization', category: 'department', label })),
    ...groups.map(({ id, label }) => ({ id, kind: 'organization', category: 'group', label })),
    ...departments.map(({ id, label }) => ({
      id: headOf(id),
      kind: 'office',
      category: 'head of department',
      label: `Head of ${label}`,
      body: id,
      source,
    })),
    ...groups.map(({ id, label }) => ({
      id: leaderOf(id),
      kind: 'office',
      category: 'group leader',
      label: `Leader of ${label}`,
      body: id,
      source,
    })),
    ...scholars.map(({ id, label, category, born }) => ({
      id,
      kind: 'person',
      category,
      label,
      birth: born,
      source,
      identifiers: [{ scheme: 'email', value: mailOf(id) }],
    })),
    ...works.map(({ id, label, category, date, note }) => ({
      id,
      kind: 'event',
      category,
      label,
      date,
      source,
      ...(note === '' ? {} : { note }),
    })),
  ].map(({ id, ...entity }) => [id, entity] as const);
  const terms = (list: typeof heads, officeOf: (body: string) => string) =>
    list.map(({ person, body, start, end }) => ({
      tenure: { holder: person, office: officeOf(body), term: String(start) },
      claims: [{ ...CLAIM, start: String(start), ...(end === null ? {} : { end: String(end) }) }],
    }));
  const facts = [
    ...[...departments, ...groups].map(({ id, of }) => ({
      relation: { type: 'PART_OF', subject: id, object: of },
      claims: [CLAIM],
    })),
    ...belongings.map(({ person, body, role, start, end }) => ({
      membership: { member: person, body, role },
      claims: [{ ...CLAIM, start, end }],
    })),
    ...terms(heads, headOf),
    ...terms(leaders, leaderOf),
    ...parts.map(({ person, work, role }) => ({
      participation: { event: work, participant: person, role },
      claims: [CLAIM],
    })),
  ];
  const sources = { register: { title: 'Register of the universities', date: '2025-01-01' } };
  const head = { fasti: '1', dataset: 'universities', language: 'en' };
  const documents = [
    { ...head, sources },
    ...[...chunksOf(entities, A_DOCUMENT)].map((part) => ({ ...head, entities: Object.fromEntries(part) })),
    ...[...chunksOf(facts, A_DOCUMENT)].map((part) => ({ ...head, facts: part })),
  ];
  return documents.map((document) => `--- ${JSON.stringify(document)}\n`).join('');
}

export const mailOf = (id: string): string => `${id}@universities.example`;
