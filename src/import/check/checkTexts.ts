/** Checks that texts have no control characters, and those of one line no line breaks. */
import { misplacedControl } from '../../domain/model/controlCharacter.ts';
import type { ReadFact } from '../../formats/fileRecords.ts';
import type { ReadContext } from '../../formats/problem.ts';
import type { SpooledFile } from '../spooledFile.ts';

/** The keys whose texts may have several lines. */
const OF_LINES: ReadonlySet<string> = new Set(['note', 'quote', 'reason', 'rule']);

/** Checks what a file declares, without its facts. */
export function checkDeclaredTexts(
  { sources, entities, merged = [] }: SpooledFile,
  reading: ReadContext,
): void {
  for (const source of sources) checkTexts(source, reading, true);
  for (const entity of entities) checkTexts(entity, reading);
  for (const merge of merged) checkTexts(merge, reading);
}

export function checkFactTexts({ record, body }: ReadFact, reading: ReadContext): void {
  const { claims, ...own } = record;
  checkTexts(own, reading, record.kind === 'REMARK', [body, record]);
  for (const claim of claims) checkTexts(claim, reading);
}

/**
 * @param hasText whether the key `text` may have several lines, unlike that of a name
 * @param mappings where the keys of the record are
 */
function checkTexts(
  record: object,
  { problems, places }: ReadContext,
  hasText = false,
  mappings: readonly [object, object] = [record, record],
): void {
  for (const [name, value] of Object.entries(record)) {
    // Files have the locators of a claim under this key.
    const key = name === 'locators' ? 'at' : name;
    const hasLines = OF_LINES.has(key) || (hasText && key === 'text');
    const found = firstMisplaced(value, hasLines);
    if (found !== undefined)
      problems.error(
        places.of(mappings[places.has(mappings[0], key) ? 0 : 1], key),
        'CONTROL_CHARACTER',
        `${key} has the control character ${found}`,
        hasLines
          ? 'remove it; only line breaks and tabs may stay'
          : 'remove it, and write the text in one line',
      );
  }
}

function firstMisplaced(value: unknown, hasLines: boolean): string | undefined {
  if (typeof value === 'string') return misplacedControl(value, hasLines);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const one of Object.values(value)) {
    const found = firstMisplaced(one, hasLines);
    if (found !== undefined) return found;
  }
  return undefined;
}
