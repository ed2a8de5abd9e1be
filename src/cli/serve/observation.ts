/** Starts what an operator sees of a server: the log, the metrics and the traces. */
import { readOperationNames } from '../../api/operationNames.ts';
import { FastiError } from '../../domain/model/fastiError.ts';
import { createLog, type Log, type LogForm } from '../../observe/log.ts';
import { Metrics } from '../../observe/metrics.ts';
import { startTracing, type Tracing } from '../../observe/tracing.ts';
import type { Config } from '../../settings/config.ts';
import type { Pages } from '../../site/assets/pages.ts';

/** The file of the log cannot be opened. */
export class LogFileError extends FastiError {
  constructor(file: string, error: unknown) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    super(
      'LOG_FILE',
      `FASTI_LOG_FILE: "${file}" cannot be opened (${code}); name a file in a folder that exists.`,
      { cause: error },
    );
  }
}

/** The form of the log: that of the settings, else text for a person at a terminal, and JSON for programs. */
export const logForm = ({ log }: Config['observation'], isTerminal: boolean): LogForm =>
  log.form ?? (log.file === null && isTerminal ? 'text' : 'json');

/** Opens the log. Throws a LogFileError if its file cannot be opened. */
export function openLog(observation: Config['observation'], isTerminal: boolean): Log {
  const { level, file } = observation.log;
  try {
    return createLog({ level, form: logForm(observation, isTerminal), file });
  } catch (error) {
    if (file === null) throw error;
    throw new LogFileError(file, error);
  }
}

/** The name that every editor and code generator gives its query of the schema. */
const INTROSPECTION = 'IntrospectionQuery';

/** The metrics, with labels for the operations of the examples and of the settings. Throws a ConfigError. */
export async function createMetrics({ operations }: Config['observation'], pages: Pages): Promise<Metrics> {
  const examples = pages.examples.flatMap(({ operation }) => operation ?? []);
  const registered = operations === null ? [] : await readOperationNames(operations);
  return new Metrics(new Set([INTROSPECTION, ...examples, ...registered]));
}

/** Starts the traces if the settings ask for them. Throws a TracingError. */
export const openTracing = async ({ tracing }: Config['observation']): Promise<Tracing | null> =>
  tracing ? startTracing('fasti') : null;
