/** Properties of records, each undefined where it is missing or of another type. */
import type { Props } from './writer/records.ts';

export function textOf(props: Props, key: string): string | undefined {
  const value = props[key];
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(props: Props, key: string): number | undefined {
  const value = props[key];
  return typeof value === 'number' ? value : undefined;
}

export function flagOf(props: Props, key: string): boolean | undefined {
  const value = props[key];
  return typeof value === 'boolean' ? value : undefined;
}

/** Empty where it is missing. */
export function listOf(props: Props, key: string): string[] {
  const value = props[key];
  return Array.isArray(value) ? value.map(String) : [];
}
