/** Spans of requests, changes, batches and statements. Without traces, which `tracing.ts` starts, none are made. */

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A part of the work on a request, with its time. */
export interface Span {
  isRecording(): boolean;
  updateName(name: string): void;
  setAttribute(name: string, value: string | number | boolean): void;
  setAttributes(attributes: Attributes): void;
  /** Marks it as failed. */
  fail(): void;
  end(): void;
}

/** `CLIENT` is a span in which another program works. */
export type SpanKind = 'INTERNAL' | 'CLIENT';

/** Makes the spans of a server. */
export interface SpanMaker {
  /** As `inSpan`. */
  within<T>(
    name: string,
    kind: SpanKind,
    attributes: Attributes,
    work: (span: Span) => Promise<T>,
  ): Promise<T>;
  /** As `inRequestSpan`. */
  ofRequest<T>(headers: RequestHeaders, attributes: Attributes, work: (span: Span) => T): T;
}

type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Null while no traces are sent: even spans that record nothing would cost a little, and their library takes 8 MB. */
let maker: SpanMaker | null = null;

export function setSpanMaker(next: SpanMaker | null): void {
  maker = next;
}

const NO_SPAN: Span = {
  isRecording: () => false,
  updateName() {},
  setAttribute() {},
  setAttributes() {},
  fail() {},
  end() {},
};

/** Runs `work` in a span within the active one, and ends it; a failure is recorded without its message, which may have values. */
export const inSpan = <T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
  kind: SpanKind = 'INTERNAL',
): Promise<T> => (maker === null ? work(NO_SPAN) : maker.within(name, kind, attributes, work));

/** Runs `work` in a span of a request, within the span of the client if its headers name one. The caller ends the span. */
export const inRequestSpan = <T>(
  headers: RequestHeaders,
  attributes: Attributes,
  work: (span: Span) => T,
): T => (maker === null ? work(NO_SPAN) : maker.ofRequest(headers, attributes, work));
