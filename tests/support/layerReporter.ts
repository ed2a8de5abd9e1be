/** The closing lines of a test run: tests and seconds per layer, the slowest files, and the totals. */
import type { Reporter, TestModule } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Layer extends Counts {
  /** Of its files, one after the other: layers run in parallel. */
  seconds: number;
}

const SLOWEST_FILES = 10;

/** `3 passed, 0 failed`, and `, 1 skipped` if any was. */
const sentence = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** The seconds that a file took with its imports and hooks. */
function secondsOf(module: TestModule): number {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } =
    module.diagnostic();
  return (environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration) / 1000;
}

export interface LayerReporterOptions {
  /** Whether a skipped test makes the run fail. */
  readonly failOnSkipped: boolean;
}

/** A file that cannot be loaded counts as one failure, so that the totals show it. */
export class LayerReporter implements Reporter {
  readonly #options: LayerReporterOptions;

  constructor(options: LayerReporterOptions) {
    this.#options = options;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const layers = new Map<string, Layer>();
    const total: Counts = { passed: 0, failed: 0, skipped: 0 };
    const layerOf = (name: string): Layer => {
      const layer = layers.get(name) ?? { passed: 0, failed: 0, skipped: 0, seconds: 0 };
      layers.set(name, layer);
      return layer;
    };
    const add = (name: string, state: keyof Counts): void => {
      layerOf(name)[state] += 1;
      total[state] += 1;
    };
    for (const module of modules) {
      const { name } = module.project;
      layerOf(name).seconds += secondsOf(module);
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        add(name, state === 'pending' ? 'skipped' : state);
      }
      if (module.errors().length > 0) add(name, 'failed');
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) add(name, 'failed');
    }
    for (const _ of unhandled) add('outside tests', 'failed');

    const lines = ['', 'Layers', ...layerLines(layers), '', 'Slowest files', ...slowestFiles(modules), ''];
    if (total.skipped > 0 && this.#options.failOnSkipped) {
      process.exitCode = 1;
      lines.push('A skipped test counts as a failure here.');
    }
    process.stdout.write(`${[...lines, sentence(total)].join('\n')}\n`);
  }
}

const secondsText = (seconds: number): string => `${seconds.toFixed(1)} s`.padStart(8);

function layerLines(layers: ReadonlyMap<string, Layer>): string[] {
  const width = Math.max(0, ...[...layers.keys()].map((name) => name.length));
  return [...layers].map(
    ([name, layer]) => `  ${name.padEnd(width)} ${secondsText(layer.seconds)}  ${sentence(layer)}`,
  );
}

const slowestFiles = (modules: readonly TestModule[]): string[] =>
  modules
    .map((module) => ({
      path: module.relativeModuleId,
      layer: module.project.name,
      seconds: secondsOf(module),
    }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST_FILES)
    .map(({ path, layer, seconds }) => `  ${secondsText(seconds)}  ${path} (${layer})`);
