/** Makes rows of the CSV templates of sheets, as a mapping says. */
import { addTo } from '../../domain/model/addTo.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import { ROLES, type RoleName } from '../../domain/model/kinds.ts';
import type { MappedRow, MappedTable } from '../../formats/csv/sheet.ts';
import { type Column, type Template, templateNamed } from '../../formats/csv/templates.ts';
import type { Position } from '../../formats/places.ts';
import { slugOf } from '../../formats/tree/fields.ts';
import { baseName } from '../workbook/textSheet.ts';
import { type Answers, spellingOf } from './answers.ts';
import { BASIS, cellText, type Draft, type Question, type SheetDrafts } from './draft.ts';
import type { Mapping } from './mappingFile.ts';
import type { GridCell } from './sheetGrid.ts';
import { type Identified, termsOf } from './terms.ts';
import { idIn, isNew, type KnownRecords, WhoIsWho } from './whoIsWho.ts';

export interface MappedSheets {
  readonly tables: readonly MappedTable[];
  /** What has to be answered before all rows can be read. */
  readonly questions: readonly Question[];
  /** The spellings of names that are read as others. */
  readonly folded: WhoIsWho['folded'];
  /** The rows that the mapping leaves out, and those that wait for an answer. */
  readonly skipped: number;
  readonly waiting: number;
}

/** The rows of a sheet before it is known whose the names are. */
export type DraftedSheet = Pick<SheetDrafts, 'drafts' | 'questions' | 'left'>;

/**
 * Makes the tables of drafts.
 * @param answers gets what follows from the sheets and the graph, if `known` is given
 * @param known null if only answers count
 */
export function mapSheets(
  sheets: readonly DraftedSheet[],
  mapping: Mapping,
  answers: Answers,
  known: KnownRecords | null,
): MappedSheets {
  const drafts = sheets.flatMap((sheet) => sheet.drafts);
  const who = new WhoIsWho(answers, known);
  resolveAll(drafts, who);
  const ready = drafts.flatMap((draft) => identified(draft, who) ?? []);
  // A vacancy has nobody whose term it is.
  const { terms, ...gaps } = termsOf(
    ready.filter(({ draft }) => !draft.cells.has('vacant')),
    answers,
  );
  const rows = ready.filter(({ draft }) => !gaps.waiting.has(draft));
  const facts = rows.map(({ draft }) => rowOf(draft, who, terms, mapping));
  const names = aliases(who, mapping);
  const apart = keptApart(who, mapping);
  const sources = [...ownSources(drafts, names, mapping), ...answersSource(apart, mapping)];
  const tables = [declared(who), sources, facts, names.map(({ row }) => row), apart].flatMap((rows) =>
    grouped(rows, mapping),
  );
  return {
    tables,
    questions: [...sheets.flatMap(({ questions }) => questions), ...who.questions, ...gaps.questions],
    folded: who.folded,
    skipped: sheets.reduce((sum, { left }) => sum + left, 0),
    waiting: drafts.length - rows.length,
  };
}

/** Offices and bodies first, since they say which people with one name are the same. */
function resolveAll(drafts: readonly Draft[], who: WhoIsWho): void {
  const keys = new Set(drafts.flatMap(({ names }) => [...names.keys()]));
  const isPerson = (key: string): boolean => drafts.some(({ names }) => names.get(key)?.kind === 'PERSON');
  const inOrder = [...[...keys].filter((key) => !isPerson(key)), ...[...keys].filter(isPerson), 'source'];
  for (const key of inOrder)
    who.resolve(drafts, key, (draft) => {
      const place = PLACES.find((role) => draft.names.has(role) || draft.cells.has(role)) ?? '';
      const context = who.idOf(draft, place) ?? draft.cells.get(place)?.text ?? '';
      if (draft.names.has(place) && context === '') return null;
      return { context, body: draft.names.get(place)?.body ?? '' };
    });
}

/** The roles that say where somebody was. */
const PLACES: readonly string[] = ['office', 'body', 'event'];

/** A draft whose names are all known. */
function identified(draft: Draft, who: WhoIsWho): Identified | null {
  if (draft.open) return null;
  const { record } = draft.mapping.template;
  const ids = new Map<string, string>();
  for (const key of draft.names.keys()) {
    const id = who.idOf(draft, key);
    if (id === null) return null;
    ids.set(key, id);
  }
  if (draft.source !== null && who.idOf(draft, 'source') === null) return null;
  if (record.type !== 'FACT') return { draft, identity: '', place: '' };
  const roles = (Object.keys(ROLES[record.kind]) as RoleName[]).map(
    (role) => ids.get(role) ?? draft.cells.get(role)?.text ?? '',
  );
  const own = draft.mapping.template.columns.filter(
    ({ part, key }) =>
      part === 'BODY' && !Object.hasOwn(ROLES[record.kind], key) && key !== 'term' && key !== 'acting',
  );
  const rest = own.map(({ heading }) => draft.cells.get(heading)?.text ?? '');
  const [, ...places] = roles;
  return {
    draft,
    identity: [...roles, ...rest].filter((text) => text !== '').join(' '),
    place: places.filter((text) => text !== '').join(' '),
  };
}

interface RowOfTable extends MappedRow {
  readonly template: Template;
  readonly file: string;
}

function rowOf(draft: Draft, who: WhoIsWho, terms: ReadonlyMap<Draft, string>, mapping: Mapping): RowOfTable {
  const { template } = draft.mapping;
  const cells = new Map<string, GridCell>(draft.cells);
  const add = (key: string, cell: GridCell, text: string): void => {
    if (text !== '') cells.set(key, { text, line: cell.line, column: cell.column });
  };
  for (const [key, { cell }] of draft.names) {
    const id = who.idOf(draft, key) ?? '';
    if (key.startsWith(BASIS)) add(BASIS, cell, [cells.get(BASIS)?.text, id].filter(Boolean).join(' | '));
    else add(key, cell, id);
  }
  const at = { text: '', line: draft.line, column: 1 };
  const term = terms.get(draft);
  if (term !== undefined && !cells.has('term') && hasColumn(template, 'term')) add('term', at, term);
  if (hasColumn(template, 'source'))
    if (draft.source === null) add('source', at, sheetSource(draft, mapping));
    else add('source', draft.source.cell, who.idOf(draft, 'source') ?? '');
  return { template, file: draft.file, line: draft.line, cells };
}

const hasColumn = ({ columns }: Template, heading: string): boolean =>
  columns.some((one) => one.heading === heading);

/** A sheet without a column of sources is the source of its rows. */
const sheetSource = ({ mapping: { sheet } }: Draft, { dataset }: Mapping): string =>
  `${dataset}/sheet/${slugOf(sheet) || 'sheet'}`;

function ownSources(
  drafts: readonly Draft[],
  names: readonly { readonly draft: Draft }[],
  mapping: Mapping,
): RowOfTable[] {
  const own = [
    ...drafts.filter(({ source, open }) => source === null && !open),
    ...names.map(({ draft }) => draft),
  ];
  const found = new Map(own.map((draft) => [sheetSource(draft, mapping), draft]));
  return [...found].flatMap(([id, { file, line }]) => {
    const title = baseName(file);
    return rowIn('sources', { file, line, column: 1 }, { id, title, date: mapping.written });
  });
}

/** What the sheets call somebody otherwise than by the name that is known; said by the sheet, in its cells. */
function aliases(who: WhoIsWho, mapping: Mapping): { readonly draft: Draft; readonly row: RowOfTable }[] {
  const found = new Map<string, { readonly draft: Draft; readonly row: RowOfTable }>();
  for (const [{ key, drafts }, answer] of who.answered)
    for (const draft of drafts) {
      const name = draft.names.get(key);
      const id = idIn(answer.answer);
      if (name === undefined || name.flags?.length) continue;
      const about = who.declared.get(id)?.name.typed ?? who.offeredBy(answer).get(id);
      // What was decided without an offer is another place of a name that is known.
      if (about === undefined && answer.by === 'fasti') continue;
      const spelling = spellingOf(name.typed);
      if (about !== undefined && `${spellingOf(about)} (`.startsWith(`${spelling} (`)) continue;
      const source = sheetSource(draft, mapping);
      const at = cellText(baseName(draft.file), name.cell);
      const text = name.typed.replace(/\s+/g, ' ');
      const place = { file: draft.file, line: name.cell.line, column: name.cell.column };
      for (const row of rowIn('names', place, { entity: id, text, kind: 'ALIAS', source, at }))
        keptIn(found, `${id} ${spelling} ${source}`, () => ({ draft, row }));
    }
  return [...found.values()];
}

/** The source of what was answered. */
const answersId = ({ dataset }: Mapping): string => `${dataset}/answers`;
const answersSource = ([first]: readonly RowOfTable[], mapping: Mapping): RowOfTable[] =>
  first === undefined
    ? []
    : rowIn('sources', { ...first, column: 1 }, { id: answersId(mapping), title: mapping.answers });

/** Those of whom was answered that they are somebody else than the people whom the question named. */
function keptApart(who: WhoIsWho, mapping: Mapping): RowOfTable[] {
  const found = new Map<string, RowOfTable>();
  for (const [{ name, drafts }, answer] of who.answered)
    if (name.kind === 'PERSON' && isNew(answer) && drafts[0] !== undefined)
      for (const object of who.offeredBy(answer).keys()) {
        const subject = idIn(answer.answer);
        const at = { file: drafts[0].file, line: name.cell.line, column: name.cell.column };
        const values = { type: 'NOT_SAME_AS', subject, object, source: answersId(mapping) };
        if (subject !== object)
          for (const row of rowIn('relations', at, values))
            found.set([subject, object].sort().join(' '), row);
      }
  return [...found.values()];
}

/** A row of the table with a name. */
function rowIn(
  table: string,
  { file, line, column }: Position,
  values: Readonly<Record<string, string | undefined>>,
): RowOfTable[] {
  const template = templateNamed(table);
  const cells = new Map<string, GridCell>();
  for (const [key, text] of Object.entries(values))
    if (text !== undefined) cells.set(key, { text, line, column });
  return template === undefined ? [] : [{ template, file, line, cells }];
}

/** The entities and sources that the sheets are the first to name. */
const declared = (who: WhoIsWho): RowOfTable[] =>
  [...who.declared].flatMap(
    ([
      id,
      {
        name: { kind, typed, body, date, voice, cell },
        file,
      },
    ]) =>
      rowIn(
        kind.toLowerCase(),
        { file, line: cell.line, column: cell.column },
        kind === 'SOURCE'
          ? { id, title: typed, date, voice }
          : { id, label: typed.replace(/\s+/g, ' '), body: kind === 'OFFICE' ? body : undefined },
      ),
  );

/** Rows as tables, one for each sheet and template. */
function grouped(rows: readonly RowOfTable[], { dataset, language }: Mapping): MappedTable[] {
  const groups = new Map<string, RowOfTable[]>();
  for (const row of rows) addTo(groups, `${row.template.name} ${row.file}`, row);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { template, file } = first;
    const isFilled = ({ heading, required }: Column): boolean =>
      required || group.some(({ cells }) => cells.has(heading));
    return [
      {
        template: template.name,
        dataset,
        language,
        file,
        headings: template.columns.filter(isFilled).map(({ heading }) => heading),
        rows: group,
      },
    ];
  });
}
