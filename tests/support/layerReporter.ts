/** The closing lines of a test run: counts per layer, and one line with the totals. */
import type { Reporter, TestModule } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const none = (): Counts => ({ passed: 0, failed: 0, skipped: 0 });

/** `3 passed, 0 failed`, and `, 1 skipped` where any was. */
const sentence = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

export interface LayerReporterOptions {
  /** Whether a skipped test makes the run fail. */
  readonly failOnSkipped: boolean;
}

/** A file that could not be loaded counts as one failure, so that the totals never hide it. */
export class LayerReporter implements Reporter {
  readonly #options: LayerReporterOptions;

  constructor(options: LayerReporterOptions) {
    this.#options = options;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const layers = new Map<string, Counts>();
    const total = none();
    const add = (layer: string, state: keyof Counts): void => {
      const counts = layers.get(layer) ?? none();
      layers.set(layer, counts);
      counts[state] += 1;
      total[state] += 1;
    };
    for (const module of modules) {
      const layer = module.project.name;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        add(layer, state === 'pending' ? 'skipped' : state);
      }
      if (module.errors().length > 0) add(layer, 'failed');
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) add(layer, 'failed');
    }
    for (const _ of unhandled) add('outside tests', 'failed');

    const width = Math.max(0, ...[...layers.keys()].map((layer) => layer.length));
    const lines = [...layers].map(([layer, counts]) => `  ${layer.padEnd(width)}  ${sentence(counts)}`);
    if (total.skipped > 0 && this.#options.failOnSkipped) {
      process.exitCode = 1;
      lines.push('A skipped test counts as a failure here.');
    }
    process.stdout.write(`\nCounts per layer\n${lines.join('\n')}\n\n${sentence(total)}\n`);
  }
}
