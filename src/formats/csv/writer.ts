/** Writes datasets as CSV files, one for each kind of record. Reading them gives the same records. */

import { countText } from '../../domain/model/decimal.ts';
import { ROLES, type RoleName } from '../../domain/model/kinds.ts';
import type { ClaimRecord, EntityRecord, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { CONTINUED_AFTER } from '../seedFile.ts';
import {
  datasetFileName,
  type ExportedFile,
  externalDerivations,
  FileNames,
  type FormatWriter,
  factsOfKind,
  Omissions,
  sourceTexts,
  type WrittenDataset,
} from '../shared/exportedFile.ts';
import { julianDates, unlessPlain } from '../shared/writtenClaim.ts';
import { locatorsText, SEPARATOR } from './cellText.ts';
import { TableText } from './tableText.ts';
import { type Column, IDENTIFIER, TEMPLATES, type Template } from './templates.ts';

/**
 * The tables of each dataset in the order of the templates, and the texts of its sources as files. With several
 * datasets, file names begin with the name of the dataset.
 */
export const writeCsv: FormatWriter = (datasets, { maxFileBytes = CONTINUED_AFTER } = {}) => {
  const omissions = new Omissions();
  omissions.add('merges', datasets.flatMap(({ merged = [] }) => merged).length);
  const names = new FileNames();
  const files = datasets.flatMap((dataset): ExportedFile[] => {
    const prefix = datasets.length > 1 ? `${datasetFileName(dataset.id)}.` : '';
    const texts = sourceTexts(dataset.sources, prefix, names);
    const tables = TEMPLATES.flatMap((template) =>
      tableTexts(template, dataset, texts, maxFileBytes).map((content) => ({
        name: names.next(`${prefix}${template.name}`, '.csv'),
        content,
      })),
    );
    return [...tables, ...texts.values()];
  });
  return { files, omissions: [...omissions.sentences('CSV'), ...externalDerivations(datasets)] };
};

type TextFiles = ReadonlyMap<string, Pick<ExportedFile, 'name'>>;

type Cells = ReadonlyMap<Column, string>;

/** The contents of the files with the records of a template. */
function tableTexts(
  template: Template,
  dataset: WrittenDataset,
  texts: TextFiles,
  maxBytes: number,
): string[] {
  const text = new TableText(template.name, dataset, maxBytes);
  const { headings, groups } = tableOf(template, dataset, texts);
  text.headings(headings);
  for (const rows of groups()) text.rows(rows);
  return text.files();
}

/** The records of a template as a table. */
export interface WrittenTable {
  readonly headings: readonly string[];
  /** Rows that must be in one file; they are made each time. */
  readonly groups: () => Iterable<readonly (readonly string[])[]>;
}

/** @param texts the files with the texts of sources, by their ids */
export function tableOf(template: Template, dataset: WrittenDataset, texts: TextFiles): WrittenTable {
  const { record } = template;
  const named = (rows: Iterable<Cells>): Column[] => {
    const used = new Set<Column>();
    for (const row of rows) for (const column of row.keys()) used.add(column);
    return template.columns.filter((column) => column.required || used.has(column));
  };
  if (record.type === 'ENTITY') {
    const entities = dataset.entities.filter(({ kind }) => kind === record.kind);
    const rows = entities.map((entity) => entityCells(entity, template));
    const columns = named(rows);
    const identifiers = identifierColumns(entities);
    return {
      headings: [...columns, ...identifiers].map(({ heading }) => heading),
      groups: () =>
        entities.map((entity, i) => {
          const cells = columns.map((column) => rows[i]?.get(column) ?? '');
          return [[...cells, ...identifierCells(entity, identifiers)]];
        }),
    };
  }
  // Made twice, since the columns are known only when all rows are.
  function* groups(): Generator<Cells[]> {
    if (record.type === 'SOURCE')
      for (const source of dataset.sources) yield [sourceCells(source, template, texts)];
    else if (record.type === 'FACT')
      for (const fact of factsOfKind(dataset.facts, record.kind)) yield factCells(fact, template);
  }
  function* rows(): Generator<Cells> {
    for (const group of groups()) yield* group;
  }
  const columns = named(rows());
  return {
    headings: columns.map(({ heading }) => heading),
    *groups() {
      for (const group of groups())
        yield group.map((cells) => columns.map((column) => cells.get(column) ?? ''));
    },
  };
}

/** The values of a record as cells of the columns of one part. */
function cellsOf(
  template: Template,
  part: Column['part'],
  values: Readonly<Record<string, string | number | boolean | undefined>>,
): [Column, string][] {
  return template.columns.flatMap((column): [Column, string][] => {
    const value = column.part === part ? values[column.key] : undefined;
    return value === undefined || value === '' ? [] : [[column, String(value)]];
  });
}

const entityCells = ({ id, category, label, note, stub }: EntityRecord, template: Template): Cells =>
  new Map(cellsOf(template, 'RECORD', { id, category, label, note, stub }));

function sourceCells(source: SourceRecord, template: Template, texts: TextFiles): Cells {
  const { text: _, textDigest, withdrawn: _none, ...values } = source;
  const about = { file: texts.get(source.id)?.name, sha256: textDigest };
  return new Map([...cellsOf(template, 'RECORD', values), ...cellsOf(template, 'SOURCE_TEXT', about)]);
}

/** One row for each claim. The first one has the columns of the fact itself, and all have its id. */
function factCells(fact: FactRecord, template: Template): Cells[] {
  const { id, note, roles, nameKind, claims, kind, withdrawn: _, ...properties } = fact;
  const filled = Object.fromEntries(
    (Object.keys(ROLES[kind]) as RoleName[]).map((role) => [role, listText(roles[role] ?? [])]),
  );
  const own = [
    ...cellsOf(template, 'RECORD', { id, note, byEvent: filled.byEvent }),
    ...cellsOf(template, 'BODY', { ...properties, ...filled, kind: nameKind }),
  ];
  const identity = cellsOf(template, 'RECORD', { id });
  const rows = claims.map((claim, i) => [
    ...(i === 0 ? own : identity),
    ...cellsOf(template, 'CLAIM', claimValues(claim)),
  ]);
  return (rows.length > 0 ? rows : [own]).map((row) => new Map(row));
}

const listText = (ids: readonly string[]): string => ids.join(` ${SEPARATOR} `);

function claimValues(claim: ClaimRecord) {
  const { locators, value, derivedFrom, ...rest } = claim;
  return {
    ...rest,
    // Gregorian if one of the dates cannot be expressed as a Julian date.
    ...(claim.calendar === undefined ? {} : (julianDates(claim) ?? { calendar: undefined })),
    ...unlessPlain(claim),
    at: locators.length > 0 ? locatorsText(locators) : undefined,
    value: value && countText(value),
    derivedFrom: listText(derivedFrom),
  };
}

/** Columns for external identifiers; an entity may have several of one scheme. */
interface OutputIdentifierColumn {
  readonly heading: string;
  readonly scheme: string;
  /** The index of the value column that this is, or that this address column belongs to. */
  readonly place: number;
  readonly url: boolean;
}

/** The columns needed for every entity to keep the order of its identifiers. */
function identifierColumns(entities: readonly EntityRecord[]): OutputIdentifierColumn[] {
  const schemes: string[] = [];
  for (const entity of entities) placesFor(entity, schemes);
  const withAddress = new Set<number>();
  for (const entity of entities)
    placesFor(entity, schemes).forEach((place, i) => {
      if (entity.identifiers[i]?.url !== undefined) withAddress.add(place);
    });
  return schemes.flatMap((scheme, place) => {
    const value = { heading: `${IDENTIFIER}${scheme}`, scheme, place, url: false };
    const address = { heading: `${IDENTIFIER}${scheme}:url`, scheme, place, url: true };
    return withAddress.has(place) ? [value, address] : [value];
  });
}

/** The cells of one entity in these columns. */
function identifierCells(entity: EntityRecord, columns: readonly OutputIdentifierColumn[]): string[] {
  const schemes = columns.filter(({ url }) => !url).map(({ scheme }) => scheme);
  const filled = new Map(placesFor(entity, schemes).map((place, i) => [place, entity.identifiers[i]]));
  return columns.map(({ place, url }) => filled.get(place)?.[url ? 'url' : 'value'] ?? '');
}

/** The index of the value column of each identifier; missing columns are added to `schemes`. */
function placesFor({ identifiers }: EntityRecord, schemes: string[]): number[] {
  let next = 0;
  return identifiers.map(({ scheme }) => {
    let place = schemes.indexOf(scheme, next);
    if (place < 0) place = schemes.push(scheme) - 1;
    next = place + 1;
    return place;
  });
}
