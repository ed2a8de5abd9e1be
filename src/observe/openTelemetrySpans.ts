/** Makes spans by the API of OpenTelemetry, whose SDK has been started. Loaded only where traces are sent. */
import {
  context,
  type Span as OpenTelemetrySpan,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Span, SpanMaker } from './spans.ts';

const tracer = trace.getTracer('fasti');

export const openTelemetrySpans: SpanMaker = {
  within: (name, kind, attributes, work) =>
    tracer.startActiveSpan(name, { kind: SpanKind[kind], attributes }, async (span) => {
      const made = spanOf(span);
      try {
        return await work(made);
      } catch (error) {
        made.fail();
        made.setAttribute('error.type', codeOf(error));
        throw error;
      } finally {
        made.end();
      }
    }),
  ofRequest(headers, attributes, work) {
    const parent = propagation.extract(context.active(), headers);
    const span = tracer.startSpan('request', { kind: SpanKind.SERVER, attributes }, parent);
    return context.with(trace.setSpan(parent, span), work, undefined, spanOf(span));
  },
};

const spanOf = (span: OpenTelemetrySpan): Span => ({
  isRecording: () => span.isRecording(),
  updateName: (name) => void span.updateName(name),
  setAttribute: (name, value) => void span.setAttribute(name, value),
  setAttributes: (attributes) => void span.setAttributes(attributes),
  fail: () => void span.setStatus({ code: SpanStatusCode.ERROR }),
  end: () => span.end(),
});

/** The code of an error, or the name of its class. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
