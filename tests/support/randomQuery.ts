/** Random queries of the schema's list fields: filters, moments, windows, orders and nested lists. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Values for arguments, by the name of the argument or else of its type. */
export type Pools = Readonly<Record<string, readonly string[]>>;

type Field = GraphQLField<unknown, unknown>;

/** The maximum nesting of lists, and of `and`, `or` and `not` in filters. */
const MAX_DEPTH = 2;
/** The page size on each level of nesting. */
const PAGE_SIZES = [6, 3, 2] as const;
/** The fields of edges with the fact that links the item. */
const LINKS = ['fact', 'tenure', 'membership', 'participation'];
/** Arguments that the generator sets itself, or omits since they are valid only with others. */
const SKIPPED_ARGUMENTS = new Set([
  'first',
  'last',
  'after',
  'before',
  'at',
  'during',
  'minCertainty',
  'ids',
  'match',
  'reach',
  'foldEvents',
]);

/** Generates queries: equal seeds give equal queries (mulberry32). */
export class RandomQuery {
  readonly #schema: GraphQLSchema;
  readonly #pools: Pools;
  #state: number;

  constructor(schema: GraphQLSchema, pools: Pools, seed: number) {
    this.#schema = schema;
    this.#pools = pools;
    this.#state = seed >>> 0;
  }

  /** A query for one page of a root list; `size` is the number of items requested. */
  next(): { readonly field: string; readonly text: string; readonly size: number } {
    const root = this.#schema.getQueryType();
    if (!root) throw new Error('The schema has no query type.');
    const field = this.#pick(
      Object.values(root.getFields()).filter(isConnection).filter(hasNoRequiredArguments),
    );
    return { field: field.name, text: `{ answer: ${this.#list(field, 0, false)} }`, size: PAGE_SIZES[0] };
  }

  #integer(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  }

  #pick<T>(list: readonly T[]): T {
    const found = list[this.#integer(list.length)];
    if (found === undefined) throw new Error('The list to choose from is empty.');
    return found;
  }

  #chance(percent: number): boolean {
    return this.#integer(100) < percent;
  }

  /** `name(arguments) { page }`; `enclosed` says whether the list is below an event or a fact. */
  #list(field: Field, depth: number, enclosed: boolean): string {
    const args = field.args.flatMap((arg) => this.#argument(arg, enclosed));
    if (field.args.some(({ name }) => name === 'of') && this.#chance(80)) {
      args.push(`ids: [${[this.#text('ids'), this.#text('ids')].join(', ')}]`);
      if (this.#chance(50)) args.push(`reach: [${this.#pick(['OFFICES', 'PARTS', 'EVENTS', 'SERVED'])}]`);
      if (this.#chance(25)) args.push('match: ALL');
    }
    const backward = this.#chance(25) && field.args.some(({ name }) => name === 'last');
    args.push(`${backward ? 'last' : 'first'}: ${PAGE_SIZES[depth]}`);
    const connection = getNamedType(field.type) as GraphQLObjectType;
    const { nodes, edges } = connection.getFields();
    if (!nodes || !edges) throw new Error(`${connection.name} is not a connection.`);
    const selection = this.#node(nodes, depth);
    const edge = Object.keys((getNamedType(edges.type) as GraphQLObjectType).getFields());
    const parts = [
      'totalCount pageInfo { hasNextPage hasPreviousPage endCursor }',
      `nodes { ${selection} }`,
      ...(edge.includes('certainty')
        ? [
            `edges { certainty ${LINKS.filter((name) => edge.includes(name))
              .map((name) => `${name} { id }`)
              .join(' ')} }`,
          ]
        : []),
    ].filter((part) => !part.startsWith('totalCount') || 'totalCount' in connection.getFields());
    return `${field.name}(${args.join(', ')}) { ${parts.join(' ')} }`;
  }

  #argument(arg: GraphQLArgument, enclosed: boolean): string[] {
    if (arg.name === 'at') return this.#chance(45) ? [`at: {${this.#moment(enclosed)}}`] : [];
    if (arg.name === 'knownAt') return this.#chance(15) ? [`knownAt: ${this.#text('DateTime')}`] : [];
    if (arg.name === 'during') return this.#chance(30) ? [`during: ${this.#text('EDTF')}`] : [];
    if (SKIPPED_ARGUMENTS.has(arg.name)) return [];
    if (!isNonNullType(arg.type) && this.#chance(50)) return [];
    return [`${arg.name}: ${this.#value(arg.name, arg.type, 0)}`];
  }

  #moment(enclosed: boolean): string {
    if (this.#chance(15)) return 'allTimes: true';
    const moment =
      enclosed && this.#chance(40)
        ? 'whileEnclosing: true'
        : `asOf: ${this.#pick(['"today"', this.#text('EDTF')])}`;
    const certainty = this.#chance(40) ? [`minCertainty: ${this.#pick(['DEFINITE', 'POSSIBLE'])}`] : [];
    return [moment, ...certainty].join(', ');
  }

  #value(name: string, type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return this.#value(name, type.ofType, depth);
    if (isListType(type)) {
      const values = Array.from({ length: 1 + this.#integer(2) }, () =>
        this.#value(name, type.ofType, depth),
      );
      return `[${values.join(', ')}]`;
    }
    if (isEnumType(type)) return this.#pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => depth < MAX_DEPTH || !['and', 'or', 'not'].includes(field.name),
      );
      const required = fields.filter((field) => isNonNullType(field.type));
      const chosen = new Set([
        ...required,
        this.#pick(fields),
        ...(this.#chance(30) ? [this.#pick(fields)] : []),
      ]);
      return `{${[...chosen].map((f) => `${f.name}: ${this.#value(f.name, f.type, depth + 1)}`).join(', ')}}`;
    }
    if (type.name === 'Boolean') return String(this.#chance(50));
    if (type.name === 'Int') return String(this.#integer(3));
    // The greatest number of a range is not below its least.
    if (type.name === 'Float') return String(this.#integer(3) + (name === 'atMost' ? 3 : 0));
    return this.#text(name in this.#pools ? name : type.name === 'EDTFOrToday' ? 'EDTF' : type.name);
  }

  #text(pool: string): string {
    return JSON.stringify(this.#pick(this.#pools[pool] ?? []));
  }

  /** The selection of a node: all scalar fields, and sometimes a nested list. */
  #node(nodes: Field, depth: number): string {
    const named = getNamedType(nodes.type);
    const types = isAbstractType(named) ? this.#schema.getPossibleTypes(named) : [];
    const own = isObjectType(named) ? named : null;
    const shared = isAbstractType(named) && 'getFields' in named ? Object.values(named.getFields()) : [];
    const parts = ['__typename', ...leaves(own ? Object.values(own.getFields()) : shared)];
    if (depth < MAX_DEPTH && this.#chance(70)) {
      const type = own ?? this.#pick(types);
      const lists = Object.values(type.getFields()).filter(isConnection);
      if (lists.length > 0) {
        const encloses = type.name === 'Event' || type.getInterfaces().some(({ name }) => name === 'Fact');
        const list = `below: ${this.#list(this.#pick(lists), depth + 1, encloses)}`;
        parts.push(own ? list : `... on ${type.name} { ${list} }`);
      }
    }
    return parts.join(' ');
  }
}

const isConnection = (field: Field): boolean =>
  getNamedType(field.type).name.endsWith('Connection') && field.args.some(({ name }) => name === 'first');

/** The scalar and enum fields, and the parts of an interval. */
function leaves(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name];
    return field.name === 'interval' ? ['interval { earliest latest coreStart coreEnd endKind label }'] : [];
  });
}

/** Whether a list has no required argument. Lists with one, and `coTenures`, have tests of their own. */
const hasNoRequiredArguments = ({ name, args }: Field): boolean =>
  name !== 'coTenures' &&
  name !== 'factChanges' &&
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
