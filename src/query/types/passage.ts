/** `Passage`: the text that a locator of a claim refers to. Places are counted in code points, as locators are. */
import type { Locator } from '../../domain/model/record.ts';
import { cypher, Variable, where } from '../../store/cypher.ts';
import { subquery } from '../compile/fieldReaders.ts';
import { knownVersion, nodeBetween } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';

interface Passage {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

const MAX_CONTEXT = 2000;

const passage: ValueType<Passage> = valueType('Passage', {
  before: (p) => p.before,
  text: (p) => p.text,
  after: (p) => p.after,
  start: (p) => p.start,
  end: (p) => p.end,
});

/** The passages of the locators that have a range, with `context` code points (at most 2,000) before and after. */
function passagesOf(text: string, locators: readonly Locator[], context: number): Passage[] {
  const points = Array.from(text);
  const around = Math.min(Math.max(context, 0), MAX_CONTEXT);
  const slice = (from: number, to: number) => points.slice(Math.max(from, 0), Math.max(to, 0)).join('');
  return locators.flatMap(({ start, end }) => {
    if (start === undefined || end === undefined || end > points.length) return [];
    return [
      {
        before: slice(start - around, start),
        text: slice(start, end),
        after: slice(end, end + around),
        start,
        end,
      },
    ];
  });
}

/** `Claim.passages`: empty where the text of the source is not stored. */
export const passages: FieldCompiler = (scope, selection) => {
  const [source, text] = [new Variable('source'), new Variable('text')];
  const texts = subquery(
    scope,
    [
      cypher`MATCH (${scope.node})-[:SOURCE]->(${nodeBetween(scope, source, 'Source')})-[:TEXT]->(${text})${where(knownVersion(text, scope.batch))}`,
    ],
    cypher`collect(${text}.text)`,
  );
  return {
    ...texts,
    expression: cypher`[${scope.node}.locators, ${texts.expression}]`,
    decode(raw, env) {
      const [stored, [whole]] = raw as [unknown, readonly string[]];
      if (whole === undefined) return [];
      const context = Number(env.run.args[selection.slot]?.context ?? 0);
      return passagesOf(whole, locatorsOf(stored), context).map((p) => passage(p, selection, env));
    },
  };
};

export const locator: ValueType<Locator> = valueType('Locator', {
  page: (l) => l.page ?? null,
  paragraph: (l) => l.paragraph ?? null,
  written: (l) => l.written ?? null,
  start: (l) => l.start ?? null,
  end: (l) => l.end ?? null,
});

/** The locators in the stored property of a claim: a list of JSON texts, or nothing. */
export const locatorsOf = (stored: unknown): readonly Locator[] =>
  ((stored as readonly string[] | null) ?? []).map((text) => JSON.parse(text) as Locator);
