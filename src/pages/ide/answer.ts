/** The answer that the active tab shows, parsed. */
import { pick, useGraphiQL } from '@graphiql/react';
import { useMemo, useRef } from 'react';
import type { AnswerNote } from '../../client/request/client.ts';

export interface ShownAnswer {
  readonly data: unknown;
  readonly notes: readonly AnswerNote[];
  readonly cost: { readonly fields: number; readonly budget: number } | null;
}

const NONE: ShownAnswer = { data: null, notes: [], cost: null };

/** The answer of the active tab; while another one is awaited, the one before. */
export function useAnswer(): ShownAnswer {
  const { tabs, activeTabIndex, isFetching } = useGraphiQL(pick('tabs', 'activeTabIndex', 'isFetching'));
  const text = tabs[activeTabIndex]?.response ?? '';
  const known = useRef('');
  if (!isFetching) known.current = text;
  const shown = known.current;
  return useMemo(() => parsed(shown), [shown]);
}

function parsed(text: string): ShownAnswer {
  try {
    const { data, extensions } = JSON.parse(text) as {
      data?: unknown;
      extensions?: Partial<Pick<ShownAnswer, 'notes' | 'cost'>>;
    };
    return { data, notes: extensions?.notes ?? [], cost: extensions?.cost ?? null };
  } catch {
    // No answer yet, or a message in words.
    return NONE;
  }
}
