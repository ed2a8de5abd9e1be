/** The records of a native document, read one by one. */
import { createHash } from 'node:crypto';
import type { EntityRecord, SourceRecord } from '../../domain/model/record.ts';
import type { FileRecords, ReadFact } from '../fileRecords.ts';
import type { PackedPlace } from '../places.ts';
import { quoteValue, type ReadContext } from '../problem.ts';
import type { SeedFile } from '../seedFile.ts';
import { Spool } from '../shared/spool.ts';
import { entityFacts } from './entityFacts.ts';
import { readFact, withoutNulls } from './fact.ts';
import type { documentField, EntityInput, FactInput, SourceInput } from './shapes.ts';

type DocumentInput = NonNullable<ReturnType<typeof documentField.read>>;

/** A fact that an entity states about itself, with the places of its parts. */
type OwnFact = readonly [FactInput, readonly (PackedPlace | null)[]];

/** The objects of such a fact that have places: itself, what is below the key of its kind, and its claims. */
const partsOf = (fact: FactInput): object[] => [
  fact,
  ...[fact.name, fact.existence, fact.relation].filter((body) => body !== undefined),
  ...(fact.claims ?? []),
];

/** The records of a document, to be read in this order: first sources, then entities, then facts. */
export class DocumentRecords {
  /** Lengths of source texts in code points. */
  readonly lengths = new Map<string, number>();
  readonly seats: FileRecords['seats'][number][] = [];
  /** What entities state about themselves; in a large table this is as much as its rows. */
  readonly #ownFacts = new Spool<OwnFact>();
  readonly #input: DocumentInput;
  readonly #file: SeedFile;
  readonly #context: ReadContext;

  constructor(input: DocumentInput, file: SeedFile, context: ReadContext) {
    this.#input = input;
    this.#file = file;
    this.#context = context;
  }

  *sources(): Generator<SourceRecord> {
    for (const [id, source] of this.#input.sources ?? [])
      yield sourceRecord(id, source, this.#file, this.#context, this.lengths);
  }

  *entities(): Generator<EntityRecord> {
    const { places } = this.#context;
    for (const [id, entity] of this.#input.entities ?? []) {
      if (entity.seats !== undefined)
        this.seats.push({ office: id, seats: entity.seats, at: places.of(entity, 'seats') });
      for (const fact of entityFacts(id, entity, this.#context)) {
        const packed = partsOf(fact).map((part) => places.packed(part, this.#file.name));
        this.#ownFacts.append([fact, packed]);
      }
      yield* entityRecord(id, entity, this.#context);
    }
  }

  *facts(dataset: string): Generator<ReadFact> {
    const context = this.#context;
    for (const [input, packed] of this.#ownFacts) {
      context.places.setLazily(partsOf(input), () => packed, this.#file.name);
      const fact = readFact(input, dataset, context);
      if (fact !== null) yield fact;
    }
    this.#ownFacts.close();
    for (const input of this.#input.facts ?? []) {
      const fact = readFact(input, dataset, context);
      if (fact !== null) yield fact;
    }
  }
}

function sourceRecord(
  id: string,
  input: SourceInput,
  file: SeedFile,
  { problems, places }: ReadContext,
  lengths: Map<string, number>,
): SourceRecord {
  const { given, withdrawn } = withoutNulls(input);
  const { text: about, title = id, ...rest } = given;
  const at = places.of(input, 'text');
  let text: string | undefined;
  if (about?.file !== undefined) {
    const content = file.textBeside(about.file);
    if (content === null)
      problems.error(
        at,
        'TEXT_FILE',
        `the text file ${quoteValue(about.file)} cannot be read`,
        'put it in the folder of this file',
      );
    else text = content;
  }
  const digest = text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
  if (digest !== undefined && about?.sha256 !== undefined && about.sha256 !== digest)
    problems.error(
      at,
      'TEXT_DIGEST',
      `the text file ${quoteValue(about.file ?? '')} has the SHA-256 ${digest}, not the one given`,
      'restore the text that the claims refer to, or correct their places and the SHA-256',
    );
  const length = text === undefined ? about?.length : [...text].length;
  if (length !== undefined) lengths.set(id, length);
  const record: SourceRecord = {
    id,
    title,
    ...rest,
    textDigest: about?.sha256 ?? digest,
    text,
    withdrawn,
  };
  places.copy(input, record);
  return record;
}

function entityRecord(id: string, input: EntityInput, { problems, places }: ReadContext): EntityRecord[] {
  const { given, withdrawn } = withoutNulls(input);
  const { kind, category, label, note, stub, identifiers = [] } = given;
  if (kind === undefined) {
    problems.refused.addRecord(id);
    return [];
  }
  const record: EntityRecord = {
    id,
    kind,
    category,
    label,
    note,
    stub: stub || undefined,
    identifiers: identifiers.flatMap(({ scheme, value, url }) =>
      scheme === undefined || value === undefined ? [] : [{ scheme, value, url }],
    ),
    withdrawn,
  };
  places.copy(input, record);
  return [record];
}
