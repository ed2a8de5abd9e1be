/** Spans of OpenTelemetry. Without an SDK, which `tracing.ts` loads, none are made. */
import {
  type Attributes,
  context,
  INVALID_SPAN_CONTEXT,
  ProxyTracerProvider,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';

/** Records nothing. */
const NO_SPAN: Span = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);

/** The tracer of the SDK; undefined while none is loaded, when even spans that record nothing would cost a little. */
function loadedTracer(): Tracer | undefined {
  const provider = trace.getTracerProvider();
  return provider instanceof ProxyTracerProvider
    ? provider.getDelegateTracer('fasti')
    : provider.getTracer('fasti');
}

/** Runs `work` in a span within the active one, and ends it; a failure is recorded without its message, which may have values. */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
  kind: SpanKind = SpanKind.INTERNAL,
): Promise<T> {
  const tracer = loadedTracer();
  if (!tracer) return work(NO_SPAN);
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
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
  const tracer = loadedTracer();
  if (!tracer) return work(NO_SPAN);
  const parent = propagation.extract(context.active(), headers);
  const span = tracer.startSpan('request', { kind: SpanKind.SERVER, attributes }, parent);
  return context.with(trace.setSpan(parent, span), work, undefined, span);
}

export { type Span, SpanKind, SpanStatusCode };

/** The code of an error, or the name of its class. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
