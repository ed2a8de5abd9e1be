/** The groups of the answer as bars: filled as far as they are sure, outlined as far as they are possible. */
import type { AnswerChart, Bar } from '../../../client/answer/answerChart.ts';
import { Tools, useChoice } from './choice.tsx';

/** More bars are a table. */
const MOST_BARS = 200;

export function ChartPanel({ charts }: { readonly charts: readonly AnswerChart[] }) {
  const { part: chart, control } = useChoice('Groups', charts, ({ path }) => path);
  if (chart === undefined) return null;
  const { path, bars, most } = chart;
  const undrawn = bars.length - MOST_BARS;
  return (
    <>
      <Tools>{control}</Tools>
      {undrawn > 0 ? <p className="hint">{`${numberText(undrawn)} more groups are in the table.`}</p> : null}
      <p className="hint">Filled: surely. Outlined: possibly more. Dashed: nobody knows how many more.</p>
      <ol className="chart" aria-label={`Chart of ${path}`}>
        {bars.slice(0, MOST_BARS).map((bar) => (
          <li key={bar.key}>
            <bdi>{bar.label}</bdi>
            <span className="bar" aria-hidden="true">
              {bar.definite > 0 ? (
                <span className="sure" style={{ width: widthOf(bar.definite, most) }} />
              ) : null}
              {bar.possible === bar.definite ? null : (
                <span
                  className={bar.possible === null ? 'possible unknown' : 'possible'}
                  style={{ width: widthOf((bar.possible ?? most) - bar.definite, most) }}
                />
              )}
            </span>
            <span className="amount">{amountOf(bar)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

const widthOf = (count: number, most: number): string => `${most === 0 ? 0 : (100 * count) / most}%`;

export const numberText = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 6 });

function amountOf({ definite, possible }: Bar): string {
  if (possible === null) return `${numberText(definite)} or more`;
  if (possible === definite) return numberText(definite);
  return `${numberText(definite)} to ${numberText(possible)}`;
}
