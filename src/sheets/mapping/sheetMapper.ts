/** Reads sheets with a mapping: what they amount to, and what has to be asked. Other rooms enter here. */
import { addTo } from '../../domain/model/addTo.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import type { MappedTable } from '../../formats/csv/sheet.ts';
import { openTable } from '../../formats/csv/table.ts';
import { TableText } from '../../formats/csv/tableText.ts';
import { type Position, positionText } from '../../formats/places.ts';
import { Problems, quoteValue } from '../../formats/problem.ts';
import { CONTINUED_AFTER, type SeedFile } from '../../formats/seedFile.ts';
import { baseName, sheetOfText } from '../workbook/textSheet.ts';
import { Answers, type Asked, keyOf, MAX_ANSWERS, readAnswers } from './answers.ts';
import { cellText, type Name, type Question, SheetDrafts } from './draft.ts';
import { type Mapping, readMapping } from './mappingFile.ts';
import { type DraftedSheet, type MappedSheets, mapSheets } from './mapSheets.ts';
import { proposedMapping } from './propose.ts';
import { gridOf } from './sheetGrid.ts';
import { type KnownRecords, MOST_CELLS, newIdsIn } from './whoIsWho.ts';

/** What sheets amount to with the answers so far. */
export interface MappedSheetFiles {
  readonly tables: readonly MappedTable[];
  /** The rows of the answers, and how many of these are open. */
  readonly rows: number;
  readonly open: number;
  /** The rows of the sheets that wait for an answer. */
  readonly waiting: number;
}

/** A mapping with its answers, and the sheets that it names. */
export class SheetMapper {
  readonly #mapping: Mapping;
  #answers = new Answers();
  #answersPath = '';
  readonly #sheets: DraftedSheet[] = [];
  /** The names of these. */
  readonly #found = new Set<string>();

  private constructor(mapping: Mapping) {
    this.#mapping = mapping;
  }

  /** Reads a mapping; null after an error, which is added to `problems`. */
  static read(file: string, content: string, problems: Problems): SheetMapper | null {
    const mapping = readMapping(file, content, problems);
    return mapping && new SheetMapper(mapping);
  }

  /** The name of the file of answers, in the folder of the mapping. */
  get answersName(): string | undefined {
    return this.#mapping.answers;
  }

  /** The answers as CSV. */
  get answersText(): string {
    return this.#answers.text();
  }

  /** Reads the answers, before any sheet. */
  readAnswers(file: string, content: string, problems: Problems): void {
    this.#answers = readAnswers(file, content, problems);
    this.#answersPath = file;
  }

  /** Reports answers to what no cell asks, if all sheets were read. @param open how many questions are open */
  #reportUnasked(open: number, problems: Problems): void {
    if (this.#found.size < this.#mapping.sheets.size) return;
    for (const row of this.#answers.unasked(open === 0)) {
      const wrong = `the answer ${quoteValue(row.answer)} is to a question (${aboutText(row)}) that no row of the sheets asks`;
      const at = { file: this.#answersPath, line: row.line ?? 1, column: 1 };
      problems.error(at, 'INVALID_VALUE', wrong, 'write it to the row of that question, or remove this one');
    }
  }

  #sheetOf({ name, sheet }: SeedFile) {
    return this.#mapping.sheets.get(sheet?.name ?? baseName(name));
  }

  /** Whether the mapping names a file or its sheet. */
  maps(file: SeedFile): boolean {
    return this.#sheetOf(file) !== undefined;
  }

  /** Reads a file, if the mapping names it. */
  add(file: SeedFile, problems: Problems): boolean {
    const { name, content, sheet } = file;
    const of = this.#sheetOf(file);
    if (of === undefined) return false;
    const grid = gridOf(sheet ?? sheetOfText(name, content, problems), of, problems);
    // The cells are not needed any more.
    const { drafts, questions, left } = new SheetDrafts(name, of, grid, this.#answers, problems);
    this.#sheets.push({ drafts, questions, left });
    this.#found.add(of.sheet);
    return true;
  }

  /** Whether a sheet is left out, with a notice: the mapping does not name it, and it is no table of a template. */
  leavesOut(file: SeedFile, problems: Problems): boolean {
    if (file.sheet === undefined || openTable(file, new Problems()) !== null) return false;
    const at = { file: file.name, line: 1, column: 1 };
    const wrong = 'the sheet is not read, since the mapping does not name it';
    problems.notice(at, 'NOT_KEPT', wrong, 'name it in the mapping if it has records');
    return true;
  }

  /** The dataset of the sheets, and the ids that were new in it. */
  get known(): { readonly dataset: string; readonly ids: readonly string[] } {
    const own = this.names.flatMap(({ number = '' }) => (ID_PATTERN.test(number) ? [number] : []));
    return { dataset: this.#mapping.dataset, ids: [...newIdsIn(this.#answers), ...new Set(own)] };
  }

  /** The names in the sheets. */
  get names(): readonly Name[] {
    return this.#sheets
      .flatMap(({ drafts }) => drafts)
      .flatMap(({ names, source }) => [...names.values(), ...(source === null ? [] : [source])]);
  }

  /** Answers what is sure beside what the graph has, and adds the questions that are left to the answers. */
  ask(known: KnownRecords, problems: Problems): MappedSheetFiles {
    const mapped = mapSheets(this.#sheets, this.#mapping, this.#answers, known);
    addQuestions(mapped.questions, this.#answers);
    reportFolded(mapped.folded, problems);
    const { tables, questions, waiting } = mapped;
    const open = distinct(questions);
    for (const question of open)
      if (question.given) problems.warning(placeOf(question), 'OPEN_QUESTION', questionText(question), MEND);
    this.#reportUnasked(open.length, problems);
    const rows = this.#answers.all.length;
    if (rows > MAX_ANSWERS)
      problems.error(
        { file: this.#mapping.file, line: 1, column: 1 },
        'TOO_LARGE',
        `${rows} names, terms and questions`,
        `divide the sheets, at most ${MAX_ANSWERS} are answered in a file`,
      );
    return { tables, rows, open: open.length, waiting };
  }

  /**
   * The tables as files; open questions are problems. Sheets and answers are not kept.
   * @param leaveOpen whether the rows of questions are left out instead
   */
  files(leaveOpen: boolean, problems: Problems): SeedFile[] {
    const mapped = mapSheets(this.#sheets, this.#mapping, this.#answers, null);
    const { tables, questions, skipped, waiting } = mapped;
    reportFolded(mapped.folded, problems);
    const at = { file: this.#mapping.file, line: 1, column: 1 };
    for (const name of this.#mapping.sheets.keys())
      if (!this.#found.has(name)) {
        const wrong = `no file has the sheet ${quoteValue(name)}`;
        problems.warning(at, 'NOT_KEPT', wrong, 'check its name in the mapping');
      }
    if (skipped > 0) {
      const rows = skipped === 1 ? '1 row is' : `${skipped} rows are`;
      problems.notice(
        at,
        'NOT_KEPT',
        `${rows} left out, as the mapping or an answer says`,
        'no action needed',
      );
    }
    const hint =
      this.answersName === undefined
        ? 'name a file with answers: in the mapping, and run fasti map'
        : `answer it in ${this.answersName}, which fasti map writes`;
    const open = distinct(questions);
    this.#reportUnasked(open.length, problems);
    if (leaveOpen && waiting > 0) problems.warning(at, 'OPEN_QUESTION', openText(waiting, open.length), hint);
    else
      for (const question of open)
        problems.error(
          placeOf(question),
          'OPEN_QUESTION',
          questionText(question),
          question.given ? MEND : hint,
        );
    this.#sheets.length = 0;
    this.#answers = new Answers();
    return tables.map((mapped) => ({ name: mapped.file, content: '', mapped, textBeside: () => null }));
  }
}

/** The text of a mapping for the sheets of files; null if they have none. @param name of the mapping */
export function proposalFor(name: string, files: readonly SeedFile[], problems: Problems): string | null {
  const sheets = files.flatMap(({ name: file, content, sheet }) => {
    const own = sheet ?? (/\.(csv|tsv)$/i.test(file) ? sheetOfText(file, content, problems) : null);
    return own === null ? [] : [{ key: own.name, sheet: own }];
  });
  return sheets.length === 0 ? null : proposedMapping(name, sheets);
}

/** Names that other spaces, capitals or letters make no others. */
function reportFolded(folded: MappedSheets['folded'], problems: Problems): void {
  for (const { name, file, as } of folded.values()) {
    const at = { file, line: name.cell.line, column: name.cell.column };
    const wrong = `${quoteValue(name.typed)} is read as ${quoteValue(as)}`;
    problems.notice(at, 'NOT_KEPT', wrong, 'if they are two, name a column that tells them apart with "ids"');
  }
}

const openText = (rows: number, questions: number): string =>
  `${rows === 1 ? '1 row is' : `${rows} rows are`} left out, since ${questions === 1 ? 'a question is' : `${questions} questions are`} open`;

/** What to do about an answer that cannot be used. */
const MEND = 'write one of them into the column "answer"';

const placeOf = ({ file, cell: { line, column } }: Question): Position => ({ file, line, column });

const aboutText = ({ kind, column, typed, context }: Asked): string =>
  [kind.toLowerCase(), column, typed && quoteValue(typed), context].filter((text) => text !== '').join(', ');

function questionText({ readings, given, ...asked }: Question): string {
  const about = aboutText(asked);
  const start = given
    ? `the answer ${quoteValue(given)} to a question (${about}) is none of the readings`
    : `an open question (${about})`;
  return `${start}${readings === '' ? '' : `: ${readings}`}`;
}

/** Each question once, with the first of its cells. */
function distinct(questions: readonly Question[]): Question[] {
  const found = new Map<string, Question>();
  for (const question of questions) keptIn(found, keyOf(question), () => question);
  return [...found.values()];
}

/** Adds questions that no row of the answers has yet; those about names are there already. */
function addQuestions(questions: readonly Question[], answers: Answers): void {
  const cells = new Map<string, string[]>();
  for (const one of questions) addTo(cells, keyOf(one), cellText(one.file, one.cell));
  for (const { file: _file, cell: _cell, given: _given, ...asked } of distinct(questions)) {
    if (answers.of(asked).length > 0) continue;
    const at = (cells.get(keyOf(asked)) ?? []).slice(0, MOST_CELLS).join(', ');
    answers.add({ ...asked, years: '', cells: at, answer: '', by: '' });
  }
}

/** The tables as CSV files, by template: what the mapping amounts to, with the row of the sheet that each row comes from. */
export function tableFiles(tables: readonly MappedTable[]): { name: string; content: string }[] {
  const byTemplate = new Map<string, MappedTable[]>();
  for (const table of tables) addTo(byTemplate, table.template, table);
  return [...byTemplate].flatMap(([name, list]) => {
    const headings = [...new Set(list.flatMap((table) => table.headings))];
    const [{ dataset, language } = { dataset: '', language: undefined }] = list;
    const text = new TableText(name, { id: dataset, language }, CONTINUED_AFTER);
    text.headings([...headings, '#from']);
    for (const { file, rows } of list)
      for (const { line, cells } of rows) {
        const from = positionText({ file: baseName(file), line, column: 1 });
        text.rows([[...headings.map((heading) => cells.get(heading)?.text ?? ''), from]]);
      }
    return text.files().map((content, i) => ({ name: `${name}${i === 0 ? '' : `-${i + 1}`}.csv`, content }));
  });
}
