/**
 * Random documents that are valid in a schema: any fields, arguments, filters, aliases and directives, in selections,
 * inline fragments and named fragments. A document is a form; each of its requests has other values in the variables.
 */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { randomFrom } from '../randomFrom.ts';
import type { Pools } from '../randomQuery.ts';

type Field = GraphQLField<unknown, unknown>;
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Draws a value anew; the structure and the enum values stay, so that the statement has the same form. */
type Draw = () => Json;

export interface RandomForm {
  readonly query: string;
  /** The variables of one more request. */
  variables(): Readonly<Record<string, Json>>;
}

const MAX_DEPTH = 5;
const MAX_INPUT_DEPTH = 2;
const MAX_PAGE = 4;
const FRAGMENTS = 3;
/** Cursors come from answers, and a page has either a first or a last item. */
const SKIPPED_ARGUMENTS = new Set(['after', 'before', 'last']);
/** Arguments that are valid only with others, each with one of these. */
const DEPENDENT: Readonly<Record<string, readonly string[]>> = {
  match: ['ids'],
  reach: ['ids'],
  foldEvents: ['ids'],
  minCertainty: ['at', 'during'],
};
/** A moment is one of these. */
const MOMENTS = ['asOf', 'allTimes'];

export class RandomDocuments {
  readonly #schema: GraphQLSchema;
  readonly #pools: Pools;
  readonly #random: () => number;
  #variables = new Map<string, { readonly type: string; readonly draw: Draw }>();
  #fragments: string[] = [];
  #aliases = 0;

  constructor(schema: GraphQLSchema, pools: Pools, seed: number) {
    this.#schema = schema;
    this.#pools = pools;
    this.#random = randomFrom(seed);
  }

  /** A form of a query; of a subscription, which has one root field without directives, where that is asked for. */
  next(operation: 'query' | 'subscription' = 'query'): RandomForm {
    for (;;) {
      const form = this.#form(operation);
      // Fields of two types may have one name and different types, which is a conflict.
      if (validate(this.#schema, parse(form.query)).length === 0) return form;
    }
  }

  #form(operation: 'query' | 'subscription'): RandomForm {
    this.#variables = new Map();
    this.#fragments = [];
    this.#aliases = 0;
    const isQuery = operation === 'query';
    const root = isQuery ? this.#schema.getQueryType() : this.#schema.getSubscriptionType();
    if (!root) throw new Error(`The schema has no type for a ${operation}.`);
    const fields = Object.values(root.getFields());
    const count = !isQuery || this.#chance(0.7) ? 1 : 2;
    const fieldOf = (): string => this.#field(this.#pick(fields), 0, true, isQuery);
    const selection = Array.from({ length: count }, fieldOf).join(' ');
    const variables = this.#variables;
    const heads = [...variables].map(([name, { type }]) => `$${name}: ${type}`);
    const head = heads.length === 0 ? `${operation} Random` : `${operation} Random(${heads.join(', ')})`;
    return {
      query: `${head} { ${selection} } ${this.#fragments.join(' ')}`.trim(),
      variables: () => Object.fromEntries([...variables].map(([name, { draw }]) => [name, draw()])),
    };
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.#random() * list.length)];
    if (found === undefined) throw new Error('The list to choose from is empty.');
    return found;
  }

  #field(field: Field, depth: number, aliased = false, mayBeLeftOut = true): string {
    const args = this.#arguments(field);
    const named = getNamedType(field.type);
    const selection = isLeafType(named) ? '' : ` { ${this.#selection(named, depth + 1)} }`;
    // Fields with arguments have an alias, since two with other arguments would be in conflict.
    const name =
      aliased || field.args.length > 0 || this.#chance(0.1) ? `${this.#alias()}: ${field.name}` : field.name;
    return `${name}${args}${mayBeLeftOut ? this.#directive() : ''}${selection}`;
  }

  #alias(): string {
    this.#aliases += 1;
    return `a${this.#aliases}`;
  }

  #directive(): string {
    if (!this.#chance(0.04)) return '';
    const name = this.#pick(['include', 'skip']);
    // A field that is left out in one request and not in another would change the form.
    const value = name === 'include';
    return ` @${name}(if: ${this.#variable('Boolean!', () => value)})`;
  }

  #selection(type: GraphQLNamedOutputType, depth: number): string {
    const parts = ['__typename'];
    if (isAbstractType(type)) {
      if ('getFields' in type) parts.push(...this.#fieldsOf(Object.values(type.getFields()), depth));
      const possible = this.#schema.getPossibleTypes(type);
      for (const one of possible.filter(() => this.#chance(1.5 / possible.length)))
        parts.push(this.#spread(one.name, this.#selection(one, depth)));
    } else if (isObjectType(type)) {
      const fields = this.#fieldsOf(Object.values(type.getFields()), depth);
      if (this.#chance(0.15)) parts.push(this.#spread(type.name, ['__typename', ...fields].join(' ')));
      else parts.push(...fields);
    }
    return parts.join(' ');
  }

  /** A named fragment or one in its place. */
  #spread(type: string, selection: string): string {
    if (this.#fragments.length >= FRAGMENTS || this.#chance(0.5)) return `... on ${type} { ${selection} }`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type} { ${selection} }`);
    return `...${name}`;
  }

  #fieldsOf(fields: readonly Field[], depth: number): string[] {
    const leaves = fields.filter(({ type }) => isLeafType(getNamedType(type)));
    const others = fields.filter(({ type }) => !isLeafType(getNamedType(type)));
    const chosen = leaves.filter(() => this.#chance(0.4));
    // Without the nodes or edges of a connection nothing of it is seen.
    const most = depth >= MAX_DEPTH ? 0 : Math.max(1, 4 - depth);
    for (let i = 0; i < most && others.length > 0; i += 1)
      if (i === 0 || this.#chance(0.5)) chosen.push(this.#pick(others));
    return [...new Set(chosen)].map((field) => this.#field(field, depth));
  }

  #arguments({ name: field, args }: Field): string {
    const given = new Set<string>();
    for (const arg of args) if (this.#isGiven(arg)) given.add(arg.name);
    for (const [name, needs] of Object.entries(DEPENDENT))
      if (args.some((arg) => needs.includes(arg.name)) && !needs.some((need) => given.has(need)))
        given.delete(name);
    const texts = args
      .filter(({ name }) => given.has(name))
      .map((arg) => `${arg.name}: ${this.#argument(field, arg)}`);
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  }

  #isGiven({ name, type, defaultValue }: GraphQLArgument): boolean {
    if (isNonNullType(type) && defaultValue === undefined) return true;
    if (SKIPPED_ARGUMENTS.has(name)) return false;
    if (name === 'first' || name === 'afterBatch') return true;
    return this.#chance(name === 'knownAt' ? 0.05 : 0.3);
  }

  #argument(field: string, { name, type }: GraphQLArgument): string {
    if (name === 'first') return this.#variable('Int', () => 1 + Math.floor(this.#random() * MAX_PAGE));
    if (name === 'afterBatch') return this.#variable('Int', () => 0);
    const draw = this.#value([`${field}.${name}`, name], type, 0);
    return this.#variable(String(type), draw);
  }

  #variable(type: string, draw: Draw): string {
    const name = `v${this.#variables.size}`;
    this.#variables.set(name, { type, draw });
    return `$${name}`;
  }

  #value(names: readonly string[], type: GraphQLInputType, depth: number): Draw {
    if (isNonNullType(type)) return this.#value(names, type.ofType, depth);
    if (isListType(type)) {
      const draws = Array.from({ length: this.#chance(0.7) ? 1 : 2 }, () =>
        this.#value(names, type.ofType, depth),
      );
      return () => draws.map((draw) => draw());
    }
    if (isEnumType(type)) {
      const { name } = this.#pick(type.getValues());
      return () => name;
    }
    if (isInputObjectType(type)) return this.#object(type.name, Object.values(type.getFields()), depth);
    if (type.name === 'Boolean') {
      const value = this.#chance(0.5);
      return () => value;
    }
    if (type.name === 'Int') return () => Math.floor(this.#random() * 4);
    const pools = [...names, type.name === 'EDTFOrToday' ? 'EDTF' : type.name];
    const pool = pools.map((name) => this.#pools[name]).find((found) => found && found.length > 0) ?? ['x'];
    return () => this.#pick(pool);
  }

  #object(
    type: string,
    fields: readonly { readonly name: string; readonly type: GraphQLInputType }[],
    depth: number,
  ): Draw {
    const allowed =
      type === 'MomentInput'
        ? fields.filter(({ name }) => MOMENTS.includes(name))
        : fields.filter(({ name }) => depth < MAX_INPUT_DEPTH || !['and', 'or', 'not', 'has'].includes(name));
    const required = fields.filter((field) => isNonNullType(field.type));
    const chosen = new Set([
      ...required,
      ...(required.length === 0 || this.#chance(0.5) ? [this.#pick(allowed)] : []),
      ...(allowed.length > 2 && this.#chance(0.3) ? [this.#pick(allowed)] : []),
    ]);
    const draws = [...chosen].map(
      (field) => [field.name, this.#value([field.name], field.type, depth + 1)] as const,
    );
    return () => Object.fromEntries(draws.map(([name, draw]) => [name, draw()]));
  }
}
