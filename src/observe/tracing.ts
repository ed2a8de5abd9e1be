/** Loads the SDK of OpenTelemetry, which sends spans, where its variables are set. */
import { FastiError } from '../domain/model/fastiError.ts';
import { setSpanMaker } from './spans.ts';

const SDK = '@opentelemetry/sdk-node';

/** Traces are wanted, but the SDK is missing or refuses its settings. */
export class TracingError extends FastiError {
  constructor(message: string, cause: unknown) {
    super('TRACING_FAILED', message, { cause });
  }
}

export interface Tracing {
  /** Sends the spans that wait, and stops. */
  close(): Promise<void>;
}

/** Starts the SDK, which reads its variables itself. Throws a TracingError whose message says what to install. */
export async function startTracing(serviceName: string): Promise<Tracing> {
  let sdk: typeof import('@opentelemetry/sdk-node');
  try {
    sdk = await import('@opentelemetry/sdk-node');
  } catch (cause) {
    if (!isMissing(cause)) throw new TracingError(`The package ${SDK} cannot be loaded.`, cause);
    throw new TracingError(
      `OpenTelemetry is set up by its OTEL_ variables, but the package ${SDK} is not installed. Install it beside Fasti (npm install ${SDK}@0.223.0), or set OTEL_SDK_DISABLED=true.`,
      cause,
    );
  }
  const node = new sdk.NodeSDK({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have precedence.
    resource: sdk.resources.resourceFromAttributes({ 'service.name': serviceName }),
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
  });
  node.start();
  const { openTelemetrySpans } = await import('./openTelemetrySpans.ts');
  setSpanMaker(openTelemetrySpans);
  return {
    close() {
      setSpanMaker(null);
      return node.shutdown().catch(() => undefined);
    },
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
