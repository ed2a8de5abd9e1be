/** Writes the results as the tables of bench/README.md and docs/performance.md. */
import { type Child, memoryOf } from './child.ts';
import { type Kept, keptText } from './kept.ts';
import type { Question } from './question.ts';
import type { Rounds, Server } from './rounds.ts';
import { type Start, startLines } from './starts.ts';
import { median } from './statements.ts';

export interface Line {
  readonly question: Question;
  readonly measured: Rounds;
  /** The database hits of Fasti's statements for one request. */
  readonly hits: number;
  /** The 95th percentile of the latency of the embedded engine in milliseconds, with one request at a time; null in a short run. */
  readonly alone: number | null;
}

/** How many seconds applying the records took on each engine. */
export interface Loading {
  readonly neo4j: number;
  readonly embedded: number;
}

/** What only a full run measures. */
export interface Further {
  readonly kept: Kept;
  readonly starts: readonly Start[];
}

export interface Setting {
  readonly facts: number;
  readonly people: number;
  readonly offices: number;
  readonly events: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Null if it was not timed. */
  readonly loaded: Loading | null;
  readonly memory: Readonly<Record<string, number>>;
  /** Null in a short run. */
  readonly further: Further | null;
}

/** The resident memory of the servers by name, in MB. */
export const memoryOfAll = (children: Readonly<Record<string, Child>>): Record<string, number> =>
  Object.fromEntries(Object.entries(children).map(([name, child]) => [name, memoryOf(child.pid)]));

/** What is compared: answers a second, or answers in a second of processor time of the server and of Neo4j. */
export type Measure = 'RATE' | 'PROCESSOR';

/** Where rounds differ by more than this part of their median, noise was measured, and the best of them judges a floor. */
const NOISE = 0.1;

interface Ratio {
  readonly middle: number;
  /** What a floor is held against. */
  readonly judged: number;
  readonly text: string;
}

/** The median and the range of the ratio of two servers over all rounds; null if one of them has no results. */
export function ratio(
  { measured }: Line,
  server: Server,
  other: Server,
  measure: Measure = 'RATE',
): Ratio | null {
  const ratios = measured[server].flatMap((own, i) => {
    const beside = measured[other][i];
    if (!beside) return [];
    return measure === 'RATE' ? [own.perSecond / beside.perSecond] : [beside.cpu / own.cpu];
  });
  if (ratios.length === 0) return null;
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  const middle = median(ratios);
  return {
    middle,
    judged: most - least > NOISE * middle ? most : middle,
    text: `${middle.toFixed(2)} (${least.toFixed(1)} to ${most.toFixed(1)})`,
  };
}

const perSecond = ({ measured }: Line, server: Server): string =>
  measured[server].length === 0
    ? ''
    : median(measured[server].map((round) => round.perSecond)).toLocaleString('en', {
        maximumSignificantDigits: 3,
      });

function cpu({ measured }: Line, server: Server): string {
  const known = measured[server].map((round) => round.cpu).filter(Number.isFinite);
  return known.length === 0 ? '' : median(known).toFixed(2);
}

/** The mean of the ratios of short questions; undefined if a run asked none of them. */
export function geometricMean(
  lines: readonly Line[],
  server: Server,
  other: Server,
  measure: Measure = 'RATE',
  value: 'middle' | 'judged' = 'middle',
): number | undefined {
  const found = lines
    .filter(({ question }) => question.inMean)
    .flatMap((line) => ratio(line, server, other, measure)?.[value] ?? []);
  if (found.length === 0) return undefined;
  return Math.exp(found.reduce((sum, value) => sum + Math.log(value), 0) / found.length);
}

const meanText = (lines: readonly Line[], server: Server, other: Server, measure: Measure = 'RATE'): string =>
  geometricMean(lines, server, other, measure)?.toFixed(2) ?? 'unknown';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export function tableOf(lines: readonly Line[], setting: Setting): string {
  const { facts, people, offices, events, rounds, seconds } = setting;
  const headings = [
    'question',
    'Fasti',
    '@neo4j/graphql',
    'tuned',
    'driver alone',
    'embedded',
    'PostGraphile',
    'Fasti / stock',
    'Fasti / tuned',
    'Fasti / driver',
    'Fasti / PostGraphile',
    'database hits',
    'ms processor: Fasti',
    'tuned',
    'driver',
    'PostGraphile',
    'embedded, one by one, 95 %',
  ];
  const rateOf = (time: number): string => Math.round(facts / time).toLocaleString('en');
  const applying = setting.loaded
    ? `Applying the records: ${rateOf(setting.loaded.neo4j)} facts a second into Neo4j, ${rateOf(setting.loaded.embedded)} into the embedded engine. `
    : '';
  return [
    `${facts.toLocaleString('en')} facts with claims about ${people.toLocaleString('en')} people, ${offices.toLocaleString('en')} offices and ${events.toLocaleString('en')} events; answers a second at 16 connections, medians of ${rounds} interleaved rounds of ${seconds} s. Ratios: median (least to greatest) of the rounds.`,
    '',
    row(headings),
    row(headings.map(() => '---')),
    ...lines.map((line) => {
      return row([
        `${line.question.name}: ${line.question.about}`,
        perSecond(line, 'fasti'),
        perSecond(line, 'stock'),
        perSecond(line, 'tuned'),
        perSecond(line, 'bare'),
        perSecond(line, 'embedded'),
        perSecond(line, 'postgraphile'),
        ratio(line, 'fasti', 'stock')?.text ?? '',
        ratio(line, 'fasti', 'tuned')?.text ?? '',
        ratio(line, 'fasti', 'bare')?.text ?? '',
        ratio(line, 'fasti', 'postgraphile')?.text ?? '',
        Math.round(line.hits).toLocaleString('en'),
        cpu(line, 'fasti'),
        cpu(line, 'tuned'),
        cpu(line, 'bare'),
        cpu(line, 'postgraphile'),
        line.alone === null ? '' : `${line.alone.toFixed(1)} ms`,
      ]);
    }),
    '',
    `Geometric means over Q1, Q2, Q4 to Q7: ${meanText(lines, 'fasti', 'stock')} times @neo4j/graphql as its guide starts it, ${meanText(lines, 'fasti', 'tuned')} times the tuned one; ${meanText(lines, 'fasti', 'postgraphile')} times PostGraphile; ${meanText(lines, 'fasti', 'bare')} of the driver alone. By the processor time of server and database, without that of the client: ${(['stock', 'tuned', 'postgraphile', 'bare'] as const).map((other) => meanText(lines, 'fasti', other, 'PROCESSOR')).join(', ')}.`,
    '',
    `${applying}Resident memory after all questions: ${Object.entries(setting.memory)
      .map(([name, megabytes]) => `${name} ${megabytes} MB`)
      .join(', ')}.`,
    '',
    ...(setting.further ? [keptText(setting.further.kept), '', ...startLines(setting.further.starts)] : []),
  ].join('\n');
}

/** The same in six columns, for readers: what others answer too. */
export const shortTable = (lines: readonly Line[], { facts }: Setting): string =>
  [
    `Answers a second from ${facts.toLocaleString('en')} facts, of two processors that ask, answer and store:`,
    '',
    row([
      'question',
      'Fasti on Neo4j',
      '@neo4j/graphql',
      'times as many',
      'Fasti embedded',
      'PostGraphile on PostgreSQL',
    ]),
    row(['---', '---:', '---:', '---:', '---:', '---:']),
    ...lines
      .filter(({ measured }) => measured.stock.length > 0)
      .map((line) => {
        const times = ratio(line, 'fasti', 'stock')?.middle.toFixed(1) ?? '';
        const rate = (server: Server): string => perSecond(line, server);
        return row([
          line.question.about,
          rate('fasti'),
          rate('stock'),
          times,
          rate('embedded'),
          rate('postgraphile'),
        ]);
      }),
  ].join('\n');

/** The marks around the table in both documents. */
export const MARKS = [
  '<!-- measured: written by npm run bench -->',
  '<!-- end of what is measured -->',
] as const;
