/** Properties of records, each undefined where it is missing or of another type. */
import { type Bounds, UNBOUNDED } from '../../domain/time/bounds.ts';
import type { Props } from '../storedRecord.ts';

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

/** Of a fact; one whose days nothing tells may have been at any time. */
export const boundsIn = (props: Props): Bounds => ({
  startMin: numberOf(props, 'startMin') ?? UNBOUNDED.startMin,
  startMax: numberOf(props, 'startMax') ?? UNBOUNDED.startMax,
  endMin: numberOf(props, 'endMin') ?? UNBOUNDED.endMin,
  endMax: numberOf(props, 'endMax') ?? UNBOUNDED.endMax,
});
