/** Reads the sections of a large YAML file, part by part. */
import { isMap, isSeq, LineCounter, type Node } from 'yaml';
import type { Position } from '../places.ts';
import { Problems } from '../problem.ts';
import type { Entry, Tree } from './tree.ts';
import {
  type NamedText,
  parseYaml,
  readYaml,
  reportSyntax,
  syntaxProblems,
  YamlConverter,
  type YamlDocument,
  type YamlSource,
} from './yaml.ts';
import type { YamlSection } from './yamlSections.ts';

export interface Part {
  readonly text: string;
  /** The offset of the part in the file. */
  readonly at: number;
}

/** Reads the sections of a file, each of which can be iterated once. */
export class SectionReader {
  readonly #source: YamlSource;
  readonly #file: NamedText;
  readonly #isSmall: boolean;
  #isUnreadable = false;
  /** Where the part begins that cannot be read by itself. */
  #brokenAt = 0;

  /** @param isSmall whether the whole file may be parsed at once */
  constructor(source: YamlSource, file: NamedText, isSmall: boolean) {
    this.#source = source;
    this.#file = file;
    this.#isSmall = isSmall;
  }

  /** The entries of the mapping below a key. */
  *entries(section: YamlSection): Generator<Entry> {
    const seen = new Map<string, Position>();
    for (const part of this.#documentsOf(section)) {
      if (part === null) {
        const value = this.#wholeValue(section);
        if (value?.type === 'mapping') yield* value.entries.filter(({ key }) => !seen.has(key));
        return;
      }
      const { contents } = part.document;
      if (isMap<Node, Node | null>(contents))
        yield* this.#converterOf(part).sectionEntries(section.key, contents.items, seen);
    }
  }

  /** The items of the list below a key. */
  *items(section: YamlSection): Generator<Tree> {
    let count = 0;
    for (const part of this.#documentsOf(section)) {
      if (part === null) {
        const value = this.#wholeValue(section);
        if (value?.type === 'list') yield* [...value.items].slice(count);
        return;
      }
      const { contents } = part.document;
      const converter = this.#converterOf(part);
      for (const node of isSeq<Node | null>(contents) ? contents.items : []) {
        const item = converter.sectionItem(section.key, node);
        count += 1;
        if (item !== null) yield item;
      }
    }
  }

  /**
   * The parsed parts of a section, up to the first that cannot be read by itself. In a small file null follows, and the caller
   * parses the whole text, which gives better positions and messages. In a large file the syntax errors of this part and of
   * all later ones are reported.
   */
  *#documentsOf(section: YamlSection): Generator<(Part & { readonly document: YamlDocument }) | null> {
    let isReadable = true;
    for (const part of partsOf(section, this.#source.text)) {
      const document = withoutErrors(part.text);
      const isExpected =
        document !== null && (section.isList ? isSeq(document.contents) : isMap(document.contents));
      if (isExpected) {
        if (isReadable) yield { ...part, document };
      } else if (this.#isSmall) {
        this.#brokenAt = part.at;
        yield null;
        return;
      } else {
        this.#reportPart(part, section.isList);
        isReadable = false;
      }
    }
  }

  #reportPart({ text, at }: Part, isList: boolean): void {
    const { problems, positionOf } = this.#source;
    const document = parseYaml(text, new LineCounter());
    const hint = 'fix the YAML at this position';
    if (document === null) problems.error(positionOf(at), 'TOO_DEEP', 'too many nested levels', hint);
    else if (reportSyntax(document, { problems, positionOf: (offset) => positionOf(at + offset) }))
      problems.error(
        positionOf(at),
        'INVALID_YAML',
        `expected ${isList ? 'items of a list' : 'keys'} here`,
        hint,
      );
    if (!this.#isUnreadable) problems.refused.addFile();
    this.#isUnreadable = true;
  }

  /**
   * What is below a key, if a part of it cannot be parsed by itself: the parser gets the whole text after all. Problems of
   * earlier parts are reported already.
   */
  #wholeValue({ key }: YamlSection): Tree | null {
    const { text, positionOf, problems, rows } = this.#source;
    if (this.#isUnreadable) return null;
    const own = new Problems();
    const tree = readYaml(this.#file, text, own, rows);
    const { line } = positionOf(this.#brokenAt);
    for (const problem of own.sorted([]))
      if (tree === null || problem.line >= line)
        problems.error(problem, problem.code, problem.message, problem.hint);
    if (tree === null) {
      this.#isUnreadable = true;
      problems.refused.addFile();
    }
    return tree?.type === 'mapping' ? (tree.entries.find((entry) => entry.key === key)?.value ?? null) : null;
  }

  #converterOf(part: Part): YamlConverter {
    const source = this.#source;
    return new YamlConverter({
      ...source,
      text: part.text,
      positionOf: (offset) => source.positionOf(part.at + offset),
    });
  }
}

/** The parsed document; null if its text cannot be read. */
function withoutErrors(text: string): YamlDocument | null {
  const document = parseYaml(text, new LineCounter());
  return document === null || syntaxProblems(document).length > 0 ? null : document;
}

/** The text of each part of a section, and its offset in the whole. */
export function partsOf({ parts, to }: YamlSection, text: string): Part[] {
  return parts.map((at, i) => ({ text: text.slice(at, parts[i + 1] ?? to), at }));
}
