/** Windows of time in which a root list has nothing. */
import type { RequestValues } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';

/** Root lists that a window filters. */
const LISTS = new Set([
  'facts',
  'tenures',
  'memberships',
  'participations',
  'relations',
  'events',
  'timeline',
]);

/** The window of a list that is empty: the name of the argument, and its dates in EDTF. */
export interface EmptyWindow {
  readonly argument: string;
  readonly dates: string;
}

/** The window of a root field whose answer is an empty list; null if it has none, or the answer is not one. */
export function emptyWindow(root: Selection, value: unknown, { args }: RequestValues): EmptyWindow | null {
  if (!LISTS.has(root.name) || !isEmptyList(root, value)) return null;
  const { during, at } = args[root.slot] as { during?: string | null; at?: Args | null };
  if (during != null) return { argument: 'during', dates: during };
  return at?.asOf == null ? null : { argument: 'at.asOf', dates: String(at.asOf) };
}

/** Whether the answer says that the list has no items; it may select none of the fields that do. */
export function isEmptyList(root: Selection, value: unknown): boolean {
  if (value === null || Array.isArray(value)) return false;
  const [fields = []] = root.fields.values();
  return fields.some(({ name, key }) => {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    return name === 'totalCount'
      ? part === 0
      : ['nodes', 'edges'].includes(name) && (part as unknown[]).length === 0;
  });
}
