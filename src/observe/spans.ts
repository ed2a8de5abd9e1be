/** Spans of OpenTelemetry. Without an SDK, which `tracing.ts` loads, they are not recorded and cost nearly nothing. */
import {
  type Attributes,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** Passes spans to the SDK as soon as one is loaded. */
const TRACER = trace.getTracer('fasti');

/** Runs `work` in a span within the active one, and ends it; a failure is recorded without its message, which may have values. */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
  kind: SpanKind = SpanKind.INTERNAL,
): Promise<T> {
  return TRACER.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', codeOf(error));
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Runs `work` in a span of a request, within the span of the client if its headers name one. The caller ends the span. */
export function inRequestSpan<T>(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  attributes: Attributes,
  work: (span: Span) => T,
): T {
  const parent = propagation.extract(context.active(), headers);
  const span = TRACER.startSpan('request', { kind: SpanKind.SERVER, attributes }, parent);
  return context.with(trace.setSpan(parent, span), work, undefined, span);
}

export { type Span, SpanKind, SpanStatusCode };

/** The code of an error, or the name of its class. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
