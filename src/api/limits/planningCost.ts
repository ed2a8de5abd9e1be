/** What a request costs by the statements that Neo4j plans for it, which takes longer than reading does. */
import type { EngineName } from '../../store/graph.ts';
import type { CompiledOperation, CompiledRootField } from '../answers/compiledOperation.ts';
import { queryTooLarge } from './limits.ts';

/** The most characters of one statement, and of all statements of a request: three times the largest page. */
const MOST_OF_STATEMENT = 60_000;
const MOST_OF_REQUEST = 100_000;
/** The cost of a character, as a client is charged for it: 20,000 characters take five seconds of the processor. */
const COST_OF_CHARACTER = 2;

/**
 * The cost of planning the statements of an operation, which Neo4j does once for each of its forms; 0 on the embedded engine,
 * which plans them in milliseconds, and once the form was charged. Throws an error that says what is too long.
 */
export function planningCost(operation: CompiledOperation, engine: EngineName): number {
  if (engine === 'embedded' || operation.isPlanned) return 0;
  const lengths = operation.rootFields.map((field) => lengthOf(field, engine));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const longest = Math.max(0, ...lengths);
  if (longest > MOST_OF_STATEMENT || all > MOST_OF_REQUEST) {
    const { key } = operation.rootFields[lengths.indexOf(longest)] as CompiledRootField;
    throw queryTooLarge(
      `The request asks for so many different lists that Neo4j would plan ${all} characters of statements for it, ${longest} of them for ${key}; at most ${MOST_OF_REQUEST} pass, and ${MOST_OF_STATEMENT} for one field. Ask for fewer lists side by side, or for some of them in another request.`,
    );
  }
  return all * COST_OF_CHARACTER;
}

function lengthOf(field: CompiledRootField, engine: EngineName): number {
  try {
    return field.query(engine).characters;
  } catch {
    // A refused field fails alone, when it is read.
    return 0;
  }
}
