/**
 * Tables of the record fields that are stored as one property each. A table names the property and the type of each
 * field once, and is used to write records and to read them back.
 */
import { type PropertyValue, type Props, propsOf } from './storedRecord.ts';

/** How one field of a record is stored as a property of a node. */
export interface StoredField<Value, Absent = undefined> {
  readonly property: string;
  write(value: Value): PropertyValue;
  /** The value of the field; `Absent` where the property is missing or has another type. */
  read(stored: PropertyValue | undefined): Value | Absent;
}

/** A field that is a text. */
export const text = (property: string): StoredField<string> => ({
  property,
  write: (value) => value,
  read: (stored) => (typeof stored === 'string' ? stored : undefined),
});

/** A field that is a number. */
export const number = (property: string): StoredField<number> => ({
  property,
  write: (value) => value,
  read: (stored) => (typeof stored === 'number' ? stored : undefined),
});

/** A field that is true or false. */
export const flag = (property: string): StoredField<boolean> => ({
  property,
  write: (value) => value,
  read: (stored) => (typeof stored === 'boolean' ? stored : undefined),
});

/** A field that has one of a few words as its value. */
export const oneOf = <Word extends string>(property: string, words: readonly Word[]): StoredField<Word> => ({
  property,
  write: (value) => value,
  read: (stored) => words.find((word) => word === stored),
});

/** A field that always has a value; `fallback` where its property is missing. */
export const required = <Value>(field: StoredField<Value>, fallback: Value): StoredField<Value, never> => ({
  property: field.property,
  write: (value) => field.write(value),
  read: (stored) => field.read(stored) ?? fallback,
});

/** A field that is a list, stored as a list of texts; an empty list is a missing property. */
export const list = <Item>(
  property: string,
  write: (item: Item) => string,
  read: (text: string) => Item,
): StoredField<readonly Item[], never> => ({
  property,
  write: (items) => items.map(write),
  read: (stored) => (Array.isArray(stored) ? stored.map((item) => read(String(item))) : []),
});

/** A field of any type. */
interface AnyField {
  readonly property: string;
  write(value: never): PropertyValue;
  read(stored: PropertyValue | undefined): unknown;
}

interface NamedField {
  readonly name: string;
  readonly field: AnyField;
}

type Fields = Readonly<Record<string, AnyField>>;

/** The fields of a record type that a table must have: all but those that are stored in another way. */
export type FieldsOf<Entry, Except extends keyof Entry> = {
  readonly [Field in Exclude<keyof Entry, Except>]-?: {
    readonly property: string;
    write(value: NonNullable<Entry[Field]>): PropertyValue;
    read(stored: PropertyValue | undefined): Entry[Field] | undefined;
  };
};

type ValuesOf<Table extends Fields> = {
  readonly [Field in keyof Table]: ReturnType<Table[Field]['read']>;
};

/** Writes the fields of records to properties and reads them back. */
export class FieldTable<Table extends Fields> {
  readonly #fields: readonly NamedField[];
  readonly #properties: ReadonlyMap<string, string>;
  /** The record of a node without properties. Copying it is twice as fast as adding its fields one by one. */
  readonly #absent: Readonly<Record<string, unknown>>;

  constructor(table: Table) {
    this.#fields = Object.entries(table).map(([name, field]) => ({ name, field }));
    this.#properties = new Map(this.#fields.map(({ name, field }) => [name, field.property]));
    this.#absent = Object.fromEntries(this.#fields.map(({ name, field }) => [name, field.read(undefined)]));
  }

  /** The properties of all fields. */
  get properties(): readonly string[] {
    return [...this.#properties.values()];
  }

  /** The properties of the fields that have a value, in the order of the table. */
  write(record: { readonly [Field in keyof Table]?: ReturnType<Table[Field]['read']> }): Props {
    const values: Record<string, PropertyValue | undefined> = {};
    for (const { name, field } of this.#fields) {
      const value = record[name];
      if (value !== undefined) values[field.property] = field.write(value as never);
    }
    return propsOf(values);
  }

  /** The fields of a record from the properties of its node. */
  read(props: Props): ValuesOf<Table> {
    const record: Record<string, unknown> = { ...this.#absent };
    for (const { name, field } of this.#fields) {
      const stored = props[field.property];
      if (stored !== undefined) record[name] = field.read(stored);
    }
    return record as ValuesOf<Table>;
  }

  /** The property that holds a field; a name that is no field of the table is returned as it is. */
  propertyOf(field: string): string {
    return this.#properties.get(field) ?? field;
  }
}
