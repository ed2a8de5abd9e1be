/** What is known of a request to the API while it is handled, for the log, the metrics and the traces. */

/** An error of a response, as its client gets it, without its message. */
export interface RecordedError {
  readonly code: string;
  readonly reason?: string;
  /** The entry of the log about an unexpected error. */
  readonly ref?: string;
}

export interface RequestRecord {
  /** The name of the operation; null if it has none, or the document was refused. */
  operation: string | null;
  /** Such as `query`. */
  type: string | null;
  /** How many fields the request may read; null if that was not computed. */
  cost: number | null;
  /** Whether the response was kept from an earlier request. */
  cached: boolean;
  errors: readonly RecordedError[];
  /** How long the request itself held the event loop, in milliseconds; null while that is not measured. */
  ownMs: number | null;
}

export const newRecord = (): RequestRecord => ({
  operation: null,
  type: null,
  cost: null,
  cached: false,
  errors: [],
  ownMs: null,
});

/** Errors of one response that are recorded. */
const MAX_ERRORS = 20;

/** The codes of errors in the form of GraphQL; those without a code are left out. */
export function recordedErrors(
  errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[],
): readonly RecordedError[] {
  return errors.slice(0, MAX_ERRORS).flatMap(({ extensions: { code, reason, ref } = {} }) =>
    typeof code === 'string'
      ? [
          {
            code,
            ...(typeof reason === 'string' ? { reason } : {}),
            ...(typeof ref === 'string' ? { ref } : {}),
          },
        ]
      : [],
  );
}

/** How a request ended. */
export type Outcome = 'ok' | 'refused' | 'unavailable' | 'timeout' | 'failed' | 'left';

/** The outcomes by code; other codes say that the request was refused. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  INTERNAL_SERVER_ERROR: 'failed',
  SERVICE_UNAVAILABLE: 'unavailable',
  QUERY_TIMEOUT: 'timeout',
};

const WORST_FIRST: readonly Outcome[] = ['failed', 'unavailable', 'timeout', 'refused'];

/** The outcome of a request that got a response: the worst of its errors. */
export function outcomeOf({ errors }: RequestRecord): Outcome {
  if (errors.length === 0) return 'ok';
  const outcomes = errors.map(({ code }) => OUTCOMES[code] ?? 'refused');
  return WORST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? 'refused';
}
