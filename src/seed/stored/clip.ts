/** Bounds cut to what limits allow. */
import type { Bounds } from '../../domain/bounds.ts';

export interface Limit {
  readonly bounds: Bounds;
  readonly because: string;
}

export interface Clipped {
  readonly bounds: Bounds;
  readonly implied: readonly {
    readonly bound: 'START' | 'END';
    readonly day: number;
    readonly because: string;
  }[];
  /** The limit that would have left nothing, and was not followed. */
  readonly emptied: string | null;
}

/** Nothing before the outer start and nothing after the outer end of a limit; never empties. */
export function clip(own: Bounds, limits: readonly Limit[]): Clipped {
  let bounds = own;
  let emptied: string | null = null;
  const implied: { bound: 'START' | 'END'; day: number; because: string }[] = [];
  for (const { bounds: limit, because } of limits) {
    const startMin = Math.max(bounds.startMin, limit.startMin);
    const endMax = Math.min(bounds.endMax, limit.endMax);
    if (startMin > bounds.startMax || endMax < bounds.endMin || startMin > endMax) {
      emptied = because;
      continue;
    }
    if (startMin > bounds.startMin) implied.push({ bound: 'START', day: startMin, because });
    if (endMax < bounds.endMax) implied.push({ bound: 'END', day: endMax, because });
    bounds = {
      startMin,
      startMax: Math.min(bounds.startMax, endMax),
      endMin: Math.max(bounds.endMin, startMin),
      endMax,
    };
  }
  return { bounds, implied, emptied };
}
