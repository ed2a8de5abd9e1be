/** What is said about an answer, above it: what was probably not meant, or may be missing, and what it cost. */
import type { ShownAnswer } from './answer.ts';

export function Notes({ notes }: Pick<ShownAnswer, 'notes'>) {
  return (
    <ul className="notes" role="status" aria-label="Notes about the answer">
      {notes.map(({ path, code, message }) => {
        const place = path.join('.');
        return (
          <li key={`${place} ${code} ${message}`}>
            {message.startsWith(`${place}(`) ? null : <code>{place}</code>} {message}
          </li>
        );
      })}
    </ul>
  );
}

export function Cost({ cost }: Pick<ShownAnswer, 'cost'>) {
  if (cost === null) return null;
  const [fields, budget] = [cost.fields, cost.budget].map((value) => value.toLocaleString('en'));
  return (
    <p className="cost">
      Cost {fields} of {budget}
    </p>
  );
}
