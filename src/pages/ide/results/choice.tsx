/** Which part of an answer a view shows, where there are several. */
import { useId, useState } from 'react';

export interface Choice {
  readonly index: number;
  /** The control; null where there is nothing to choose. */
  readonly control: React.JSX.Element | null;
}

/** A choice among parts with these paths; the first one until another is chosen. */
export function useChoice(label: string, paths: readonly string[]): Choice {
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const index = Math.max(0, paths.indexOf(chosen ?? ''));
  const control =
    paths.length < 2 ? null : (
      <span className="choice">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={paths[index]} onChange={({ target }) => setChosen(target.value)}>
          {paths.map((path) => (
            <option key={path}>{path}</option>
          ))}
        </select>
      </span>
    );
  return { index, control };
}
