/** Adds comments to cells of a sheet: their texts, and the boxes that show them, which are drawings of another format. */

import { addressOf, columnLetters } from '../../formats/csv/sheet.ts';
import { type Problem, unplacedText } from '../../formats/problem.ts';
import { refuse, WorkbookFault } from './archive.ts';
import { type Edit, inserted, type PartEditor, type PartElement } from './partEditor.ts';
import { COMMENT_MARK, MAX_COLUMNS, MAX_ROWS } from './sheetBuilder.ts';
import { MAIN, OFFICE, plainText } from './textBook.ts';
import { relationsOf } from './xlsx.ts';

/** The most problems of a comment, and characters of one of them. */
const MAX_PROBLEMS = 10;
const MAX_TEXT = 1_000;
const AUTHOR = 'fasti check';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** The elements of a sheet that stand after that for comments. */
const AFTER_DRAWING =
  /^(legacyDrawingHF|drawingHF|picture|oleObjects|controls|AlternateContent|webPublishItems|tableParts|extLst)$/;
const VML =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE = `<v:shapetype ${VML} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Adds a comment to each cell with a problem; one that is there stays above it. @param sheet the part of the sheet */
export function addComments(editor: PartEditor, sheet: string, problems: readonly Problem[]): void {
  const elements = editor.elements(sheet, (name, depth) => depth <= 2 || name === 'mergeCell');
  const texts = textsByCell(problems, elements);
  const commented = writeTexts(editor, commentsOf(editor, sheet), texts);
  const drawn = elements.find(({ name }) => name === 'legacyDrawing')?.attributes.id;
  const boxless = [...texts].filter(([address]) => drawn === undefined || !commented.has(address));
  const drawing =
    drawn === undefined
      ? addDrawing(editor, sheet, elements)
      : relationsOf(editor.parts, sheet).find(({ id }) => id === drawn)?.target;
  drawBoxes(editor, drawing ?? `for the comments of ${sheet}`, boxless);
}

/** The problems of each cell as one text; those of cells that others cover are at the cell that covers them. */
function textsByCell(problems: readonly Problem[], elements: readonly PartElement[]): Map<string, string> {
  const merges = elements.flatMap(({ name, attributes: { ref = '' } }) => {
    const [from, to] = ref.split(':').map(addressOf);
    return name === 'mergeCell' && from && to ? [{ from, to }] : [];
  });
  const cells = new Map<string, string[]>();
  for (const problem of problems) {
    const { line: row, column } = problem;
    const covers = merges.find(
      ({ from, to }) => from.row <= row && row <= to.row && from.column <= column && column <= to.column,
    );
    const [own, shown] = [nameOf({ row, column }), nameOf(covers?.from ?? { row, column })];
    const text = `${own === shown ? '' : `${own}: `}${unplacedText(problem).slice(0, MAX_TEXT)}`;
    cells.set(shown, [...(cells.get(shown) ?? []), text]);
  }
  const joined = [...cells].map(([address, all]): [string, string] => {
    const more = all.length - MAX_PROBLEMS;
    const rest = more > 0 ? [`and ${more} more, which are on the first sheet`] : [];
    return [address, [COMMENT_MARK, ...all.slice(0, MAX_PROBLEMS), ...rest].join('\n')];
  });
  return new Map(joined);
}

const nameOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnLetters(column)}${row}`;

/** The part with the comments of a sheet, which is added if there is none. */
function commentsOf(editor: PartEditor, sheet: string): string {
  const found = relationsOf(editor.parts, sheet).find(({ type }) => type === 'comments');
  const empty = `<comments ${MAIN}><authors/><commentList/></comments>`;
  return found?.target ?? editor.add(sheet, 'comments', 'xl/comments*.xml', COMMENTS_TYPE, empty).part;
}

/** Writes the texts into the part with the comments. Returns the cells that had one. */
function writeTexts(editor: PartEditor, part: string, texts: ReadonlyMap<string, string>): Set<string> {
  const elements = editor.elements(part, (_, depth) => depth <= 5);
  const authors = elements.find(({ name }) => name === 'authors');
  const list = elements.find(({ name }) => name === 'commentList');
  if (authors === undefined || list === undefined)
    throw new WorkbookFault(`the part ${part} of the workbook has no comments`, 'save it again');
  const own = new Map<string, { readonly text: PartElement; readonly runs: PartElement[] }>();
  let at = '';
  for (const element of elements) {
    const { name, depth, attributes } = element;
    const address = depth === 3 ? addressOf(attributes.ref ?? '') : null;
    if (address !== null) at = nameOf(address);
    else if (depth === 4 && name === 'text') own.set(at, { text: element, runs: [] });
    else if (depth === 5 && /^[tr]$/.test(name)) own.get(at)?.runs.push(element);
  }
  const { prefix } = list;
  const run = (text: string): string =>
    `<${prefix}r><${prefix}t xml:space="preserve">${plainText(text)}</${prefix}t></${prefix}r>`;
  const author = elements.filter(({ name }) => name === 'author').length;
  const edits: Edit[] = [editor.appended(part, authors, `<${prefix}author>${AUTHOR}</${prefix}author>`)];
  const added: string[] = [];
  for (const [address, text] of texts) {
    const found = own.get(address);
    if (found === undefined)
      added.push(
        `<${prefix}comment ref="${address}" authorId="${author}"><${prefix}text>${run(text)}</${prefix}text></${prefix}comment>`,
      );
    else edits.push(...below(editor, part, found, run(`\n\n${text}`), prefix));
  }
  edits.push(editor.appended(part, list, added.join('')));
  editor.edit(part, edits);
  return new Set(own.keys());
}

/** Adds a run to a text; a text without runs becomes one, since it is shown alone. */
function below(
  editor: PartEditor,
  part: string,
  { text, runs }: { readonly text: PartElement; readonly runs: readonly PartElement[] },
  run: string,
  prefix: string,
): Edit[] {
  const last = runs.at(-1);
  if (last === undefined) return [editor.appended(part, text, run)];
  const plain = runs.filter(({ name }) => name === 't');
  return [
    ...plain.flatMap(({ start, end }) => [inserted(start, `<${prefix}r>`), inserted(end, `</${prefix}r>`)]),
    inserted(last.end, run),
  ];
}

/** Adds a drawing to a sheet and returns its part. */
function addDrawing(editor: PartEditor, sheet: string, elements: readonly PartElement[]): string {
  const { part, id } = editor.add(
    sheet,
    'vmlDrawing',
    'xl/drawings/vmlDrawing*.vml',
    DRAWING_TYPE,
    `<xml ${VML}></xml>`,
  );
  const [root, ...children] = elements;
  const next = children.find(({ name, depth }) => depth === 2 && AFTER_DRAWING.test(name));
  const xml = `<${root?.prefix ?? ''}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
  if (root !== undefined)
    editor.edit(sheet, [next === undefined ? editor.appended(sheet, root, xml) : inserted(next.start, xml)]);
  return part;
}

/** Draws the hidden boxes that programs show when the pointer is on a cell. */
function drawBoxes(editor: PartEditor, part: string, texts: readonly (readonly [string, string])[]): void {
  if (texts.length === 0) return;
  const drawing = editor.text(part);
  let number = 1024;
  for (const [, id] of drawing.matchAll(/_x0000_s(\d{1,9})\b/g)) number = Math.max(number, Number(id));
  const boxes = texts.map(([address, text]) => {
    number += 1;
    return boxXml(number, addressOf(address) ?? { row: 1, column: 1 }, text);
  });
  const shapes = drawing.includes('"_x0000_t202"') ? boxes : [SHAPE_TYPE, ...boxes];
  const end = drawing.lastIndexOf('</');
  editor.edit(part, [inserted(end < 0 ? refuse(part) : end, shapes.join(''))]);
}

/** A box beside its cell, as high as its text. */
function boxXml(
  number: number,
  { row, column }: { readonly row: number; readonly column: number },
  text: string,
) {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 45), 1);
  const height = Math.min(lines, 40);
  const left = Math.min(column, MAX_COLUMNS - 5);
  const top = Math.min(Math.max(row - 2, 0), MAX_ROWS - height - 1);
  const anchor = [left, 15, top, 2, left + 4, 15, top + height, 4].join(', ');
  return `<v:shape ${VML} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;width:240pt;height:${height * 15}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
