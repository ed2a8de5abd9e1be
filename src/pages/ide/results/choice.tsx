/** Which part of an answer a view shows, where there are several. */
import { useId, useState } from 'react';

/** The part that is shown, the first one until another is chosen, and the control that chooses it by its path. */
export function useChoice<Part>(label: string, parts: readonly Part[], pathOf: (part: Part) => string) {
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const paths = parts.map(pathOf);
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
  return { part: parts[index], control };
}

/** The tools above a view; nothing where there are none. */
export const Tools = ({ children }: { readonly children: React.ReactNode }) =>
  children === null ? null : <div className="result-tools">{children}</div>;
