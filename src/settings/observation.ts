/** The settings of what an operator sees: the log, the metrics and the traces. */

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
const FORMS = ['json', 'text'] as const;

export interface ObservationConfig {
  readonly log: {
    readonly level: (typeof LEVELS)[number];
    /** Null for text at a terminal, and JSON elsewhere. */
    readonly form: (typeof FORMS)[number] | null;
    /** The file to append to; null for standard error. */
    readonly file: string | null;
  };
  /** The port on which metrics are served without a token; null for none. 0 means any free one. */
  readonly metricsPort: number | null;
  /** The file or folder with the operations that have a label of their own besides those of the examples; null for none. */
  readonly operations: string | null;
  /** Whether the variables of OpenTelemetry ask for traces. */
  readonly tracing: boolean;
}

type Value = (name: string) => string | undefined;

/** Reads the settings. `integer` reports numbers that are out of range. */
export function readObservation(
  value: Value,
  integer: (name: string, fallback: number, least: number, most: number) => number,
  problems: string[],
): ObservationConfig {
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | null => {
    const text = value(name);
    const found = values.find((known) => known === text) ?? null;
    if (text !== undefined && found === null)
      problems.push(`${name} must be one of ${values.join(', ')}, got ${JSON.stringify(text)}.`);
    return found;
  };
  return Object.freeze({
    log: Object.freeze({
      level: oneOf('FASTI_LOG_LEVEL', LEVELS) ?? 'info',
      form: oneOf('FASTI_LOG', FORMS),
      file: value('FASTI_LOG_FILE') ?? null,
    }),
    metricsPort:
      value('FASTI_METRICS_PORT') === undefined ? null : integer('FASTI_METRICS_PORT', 0, 0, 65535),
    operations: value('FASTI_OPERATIONS') ?? null,
    tracing: wantsTraces(value),
  });
}

/** Whether the usual variables name a collector or an exporter, and do not turn the SDK off. */
function wantsTraces(value: Value): boolean {
  const exporter = value('OTEL_TRACES_EXPORTER');
  if (value('OTEL_SDK_DISABLED')?.toLowerCase() === 'true' || exporter === 'none') return false;
  return (
    exporter !== undefined ||
    value('OTEL_EXPORTER_OTLP_ENDPOINT') !== undefined ||
    value('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') !== undefined
  );
}
