/** The notes of the last answer, above it: what was probably not meant, or may be missing. */
import { useSyncExternalStore } from 'react';

interface Note {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

let shown: readonly Note[] = [];
const listeners = new Set<() => void>();

/** Shows the notes of an answer instead of those before; `answer` is the parsed JSON. */
export function showNotesOf(answer: unknown): void {
  const { extensions } = answer as { extensions?: { notes?: readonly Note[] } };
  shown = extensions?.notes ?? [];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Notes() {
  const notes = useSyncExternalStore(subscribe, () => shown);
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
