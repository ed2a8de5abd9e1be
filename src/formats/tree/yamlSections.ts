/**
 * Divides large YAML files into parts that can be parsed one after the other. A parsed document takes 50 times as much
 * memory as its text, so that a file of 16 MiB is not parsed at once.
 */
import type { LineCounter } from 'yaml';

/** A top-level key with a block list or a block mapping below it. */
export interface YamlSection {
  readonly key: string;
  readonly isList: boolean;
  /** The offset of the line with the key, and the one behind the last line of its value. */
  readonly from: number;
  readonly to: number;
  /** The offset of the first line of each part, in order; a part has whole items or entries. */
  readonly parts: readonly number[];
}

/** The characters of a part, unless a single item has more. */
const PART_LENGTH = 64 * 1024;

/**
 * The sections with one of the given keys. A section is left out if it is not certain that each of its items begins with
 * the indentation of the first one, since then only the parser can find them.
 * @param lines gets the offsets of all lines
 * @param isSmall false for a file that is too large to be parsed at once: irregular sections are divided too, and the parser
 * finds what is wrong with their parts. Of a key that is there twice, the second is left out, so that it is found outside
 */
export function yamlSections(
  text: string,
  keys: readonly string[],
  lines: LineCounter,
  isSmall = true,
): YamlSection[] {
  const sections: YamlSection[] = [];
  const written = new Set<string>();
  let section: OpenSection | null = null;
  for (const line of linesOf(text)) {
    lines.addNewLine(line.from);
    if (line.isBlank) continue;
    if (line.indent > 0 || line.isItem) {
      section?.addLine(line);
      continue;
    }
    sections.push(...(section?.closed(line.from, isSmall) ?? []));
    const key = keyAt(text, line);
    // A key that is there twice is an error, which the parser reports if it sees both.
    const isRepeated = key !== null && written.has(key);
    if (isRepeated && isSmall) return [];
    written.add(key ?? '');
    const begins =
      key !== null &&
      !isRepeated &&
      keys.includes(key) &&
      hasNoValue(text, line.from + key.length + 1, line.to);
    section = begins ? new OpenSection(key, line) : null;
  }
  return [...sections, ...(section?.closed(text.length, isSmall) ?? [])];
}

interface Line {
  readonly from: number;
  /** The offset of the next line. */
  readonly to: number;
  readonly indent: number;
  /** Whether it begins an item of a block list. */
  readonly isItem: boolean;
  /** Whether it is empty or a comment. */
  readonly isBlank: boolean;
}

function* linesOf(text: string): Generator<Line> {
  for (let from = 0; from < text.length; ) {
    const lineBreak = text.indexOf('\n', from);
    const to = lineBreak < 0 ? text.length : lineBreak + 1;
    const indent = indentAt(text, from);
    const isBlank = BLANK.has(text[from + indent] ?? '\n');
    yield { from, to, indent, isItem: isListItem(text, from + indent), isBlank };
    from = to;
  }
}

const BLANK: ReadonlySet<string> = new Set(['\n', '\r', '#']);

/** A section whose last line is not known yet. */
class OpenSection {
  readonly #key: string;
  readonly #from: number;
  #parts: number[];
  #indent: number | null = null;
  #isList = false;
  #isRegular = true;

  /** @param line the line with the key */
  constructor(key: string, line: Line) {
    this.#key = key;
    this.#from = line.from;
    this.#parts = [line.to];
  }

  addLine({ from, indent, isItem }: Line): void {
    if (this.#indent === null) {
      this.#indent = indent;
      this.#isList = isItem;
    }
    if (indent > this.#indent) return;
    if (indent < this.#indent || isItem !== this.#isList) this.#isRegular = false;
    else if (from - (this.#parts.at(-1) ?? 0) >= PART_LENGTH) this.#parts.push(from);
  }

  /** The section that ends at an offset; an empty list if its items cannot be separated by their indentation. */
  closed(to: number, onlyRegular: boolean): YamlSection[] {
    if ((onlyRegular && !this.#isRegular) || this.#indent === null) return [];
    return [{ key: this.#key, isList: this.#isList, from: this.#from, to, parts: this.#parts }];
  }
}

function indentAt(text: string, offset: number): number {
  let indent = 0;
  while (text[offset + indent] === ' ') indent += 1;
  return indent;
}

const isListItem = (text: string, offset: number): boolean =>
  text[offset] === '-' && /^[ \r\n]?$/.test(text[offset + 1] ?? '');

/** The plain or quoted key at the start of a line; null for any other line. */
const keyAt = (text: string, { from, to }: Line): string | null =>
  /^(["']?)(\w+)\1[ ]*:/.exec(text.slice(from, Math.min(to, from + 100)))?.[2] ?? null;

/** Whether nothing but a comment is in the rest of the line. */
const hasNoValue = (text: string, offset: number, end: number): boolean =>
  /^[ ]*( #.*)?\r?\n?$/.test(text.slice(offset, Math.min(end, offset + 1_000)));
