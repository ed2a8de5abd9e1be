/** The columns that selected fields add to a row, and objects that are read from it. */
import type { Cypher, Variable } from '../../store/cypher.ts';
import { entryOf, type FieldsOf, type SchemaType } from './exactFields.ts';
import { listOf } from './rowType.ts';
import type { DecodeContext } from './run.ts';
import type { FieldPlan } from './scope.ts';
import { fieldsOf, type Selection } from './selection.ts';

/** Decodes a column of a row. */
export type CellReader = (row: readonly unknown[], env: DecodeContext) => unknown;

export class Columns {
  readonly #plans: FieldPlan[] = [];
  readonly #first: number;

  /** @param first the place of the first column in a row */
  constructor(first = 0) {
    this.#first = first;
  }

  add(plan: FieldPlan): CellReader {
    const place = this.#plans.push(plan) - 1 + this.#first;
    return (row, env) => plan.decode(row[place], env);
  }

  /** Adds a column for each field; returns what reads that of a field from a row. */
  addEach(
    fields: readonly Selection[],
    compose: (field: Selection) => FieldPlan,
  ): (row: readonly unknown[] | null | undefined, field: Selection, env: DecodeContext) => unknown {
    const readers = new Map(fields.map((field) => [field, this.add(compose(field))]));
    return (row, field, env) => (row ? readers.get(field)?.(row, env) : null);
  }

  /** The plan of the whole row. */
  plan(decode: (row: readonly unknown[], env: DecodeContext) => unknown): FieldPlan {
    return {
      clauses: this.clauses,
      carries: this.carries,
      expression: listOf(this.expressions),
      decode: (raw, env) => decode(raw as readonly unknown[], env),
    };
  }

  get isEmpty(): boolean {
    return this.#plans.length === 0;
  }

  get clauses(): Cypher[] {
    return this.#plans.flatMap((plan) => plan.clauses);
  }

  get carries(): Variable[] {
    return this.#plans.flatMap((plan) => plan.carries);
  }

  get expressions(): Cypher[] {
    return this.#plans.map((plan) => plan.expression);
  }
}

/**
 * Compiles the selected fields of an object once, and returns what makes the object.
 * @param fields compiles each field of the type to a function that reads it
 */
export function objectReader<Type extends SchemaType, From extends readonly unknown[]>(
  selection: Selection,
  type: Type,
  fields: FieldsOf<Type, (field: Selection) => (...from: From) => unknown>,
): (...from: From) => Readonly<Record<string, unknown>> {
  const readers = fieldsOf(selection, type).map(
    (field) => [field.key, entryOf(fields, field.name)?.(field) ?? (() => type)] as const,
  );
  return (...from) => Object.fromEntries(readers.map(([key, read]) => [key, read(...from)]));
}
