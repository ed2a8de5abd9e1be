/** The arguments of a root field, and of the fields below it, that name ids, and the kinds of records that they compare. */
import { ACTOR_KINDS, ENTITY_KINDS } from '../../domain/model/kinds.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { argumentsAt } from './arguments.ts';

export interface IdArgument {
  /** The field that has the argument. */
  readonly field: Selection;
  /** The response keys from the root field to that field. */
  readonly at: readonly string[];
  /** The way to the value in the arguments, such as `filter`, `offices`. */
  readonly path: readonly string[];
  readonly kinds: readonly string[];
}

/** An id in an argument. */
export interface NamedId extends IdArgument {
  readonly id: string;
}

/** Bodies that offices belong to. */
const OWNER_KINDS = ['ORGANIZATION', 'REGION'] as const;

/** The kinds of the records that the keys of filters compare. */
const FILTER_KINDS: Readonly<Record<string, readonly string[]>> = {
  holders: ACTOR_KINDS,
  offices: ['OFFICE'],
  bodies: OWNER_KINDS,
  byEvents: ['EVENT'],
  members: ACTOR_KINDS,
  participants: ACTOR_KINDS,
  events: ['EVENT'],
  capacities: ['OFFICE'],
  subjects: ENTITY_KINDS,
  objects: ENTITY_KINDS,
  about: ENTITY_KINDS,
  partOf: ENTITY_KINDS,
  belongsTo: ENTITY_KINDS,
  places: ENTITY_KINDS,
  attributedTo: ENTITY_KINDS,
  sources: ['SOURCE'],
  sourcesOnly: ['SOURCE'],
  batches: ['BATCH'],
};

/** The kinds of the records in the lists that have a filter by their own ids. */
const LISTED_KINDS: Readonly<Record<string, readonly string[]>> = {
  people: ['PERSON'],
  organizations: ['ORGANIZATION'],
  offices: ['OFFICE'],
  regions: ['REGION'],
  events: ['EVENT'],
  topics: ['TOPIC'],
  sources: ['SOURCE'],
};

/** The kinds of the records that arguments name, besides filters, where an unknown id is no error. */
const ARGUMENT_KINDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  person: { id: ['PERSON'] },
  organization: { id: ['ORGANIZATION'] },
  office: { id: ['OFFICE'] },
  region: { id: ['REGION'] },
  event: { id: ['EVENT'] },
  topic: { id: ['TOPIC'] },
  source: { id: ['SOURCE'] },
  node: { id: [] },
  nodes: { ids: [] },
  timeline: { ids: ENTITY_KINDS },
  factChanges: { about: ENTITY_KINDS },
};

const isObject = (value: unknown): value is Args =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The arguments that name ids, those of the root field first. They are part of the shape of its arguments. */
export function idArguments(root: Selection): IdArgument[] {
  const found: IdArgument[] = [];
  const seen = new Set<Selection>();
  const visit = (field: Selection, at: readonly string[]): void => {
    if (seen.has(field)) return;
    seen.add(field);
    for (const argument of argumentsOf(field, field === root)) found.push({ ...argument, field, at });
    for (const children of field.fields.values())
      for (const child of children) visit(child, [...at, child.key]);
  };
  visit(root, [root.key]);
  return found;
}

/** The arguments of one field that name ids. */
function argumentsOf(field: Selection, isRoot: boolean): Pick<IdArgument, 'path' | 'kinds'>[] {
  const found: Pick<IdArgument, 'path' | 'kinds'>[] = [];
  const addFrom = (filter: Args, path: readonly string[]): void => {
    for (const [key, value] of Object.entries(filter)) {
      const place = [...path, key];
      if (isObject(value)) addFrom(value, place);
      else if (Array.isArray(value) && value.some(isObject))
        value.forEach((child, i) => {
          if (isObject(child)) addFrom(child, [...place, String(i)]);
        });
      else if (value != null) {
        const kinds = kindsOf(field, key);
        if (kinds !== undefined) found.push({ path: place, kinds });
      }
    }
  };
  addFrom(argumentsAt(field, ['filter']), ['filter']);
  if (isRoot)
    for (const [name, kinds] of Object.entries(ARGUMENT_KINDS[field.name] ?? {}))
      if (field.args[name] != null) found.push({ path: [name], kinds });
  return found;
}

function kindsOf({ name }: Selection, key: string): readonly string[] | undefined {
  if (key === 'ids') return LISTED_KINDS[name];
  if (name === 'events' && key === 'bodies') return ENTITY_KINDS;
  return name === 'memberships' && key === 'bodies' ? ['ORGANIZATION'] : FILTER_KINDS[key];
}

/** The ids that a request names in these arguments. */
export const namedIds = (named: readonly IdArgument[], run: RequestValues): NamedId[] =>
  named.flatMap((argument) => idsIn(argument, run).map((id) => ({ ...argument, id: String(id) })));

/** The ids that a request names in one argument. */
export function idsIn({ path, field }: IdArgument, run: RequestValues): readonly unknown[] {
  const value = path.reduce<unknown>((part, step) => (part as Args)[step], run.args[field.slot]);
  return Array.isArray(value) ? value : [value];
}
