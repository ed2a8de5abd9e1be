/** A list of records as JSON, spilled to a temporary file once it is large. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTo } from '../../domain/model/addTo.ts';
import type { Rows } from '../../domain/model/rows.ts';

/** A spool up to this many bytes never touches the disk. */
const IN_MEMORY = 2 * 1024 * 1024;
const FIRST_SIZE = 4 * 1024;
/** The bytes before each record that contain its length. */
const HEAD = 4;
/** The bytes to read from a record onward when it is read by its place: the next one read is often close behind. */
const BLOCK = 32 * 1024;
/** The bytes to read at once when records are read in sequence. */
const STRETCH = 256 * 1024;

/** Closes the files of spools that were garbage-collected without `close`. The files have no name to delete. */
const unclosedFiles = new FinalizationRegistry<number>((file) => closeSync(file));

/**
 * Records as JSON, in the order they were added. Values are stored as JSON does it: `undefined` is dropped, and reading
 * returns a copy. Adding throws an Error if the temporary folder is full.
 */
export class Spool<T> implements Rows<T> {
  #tail = Buffer.allocUnsafe(FIRST_SIZE);
  #filled = 0;
  #written = 0;
  #file: number | null = null;
  #count = 0;
  #block: Buffer | null = null;
  /** The offset in the file of the bytes in the block. */
  #blockAt = 0;
  #blockLength = 0;

  get count(): number {
    return this.#count;
  }

  /** The place of the next record. */
  get end(): number {
    return this.#written + this.#filled;
  }

  /** Adds a record and returns its place, for `at`. */
  append(item: T): number {
    return this.appendPacked(JSON.stringify(item));
  }

  /** Adds a record that is already JSON. */
  appendPacked(text: string): number {
    const place = this.end;
    const length = Buffer.byteLength(text);
    this.#makeRoom(HEAD + length);
    this.#tail.writeUInt32LE(length, this.#filled);
    this.#tail.write(text, this.#filled + HEAD);
    this.#filled += HEAD + length;
    this.#count += 1;
    return place;
  }

  /** The record at a place that `append` returned. */
  at(place: number): T {
    if (place >= this.#written) return this.#parsed(this.#tail, place - this.#written).item;
    const known = this.#inBlock(place);
    if (known !== null) return known.item;
    this.#block ??= Buffer.allocUnsafe(BLOCK);
    this.#blockLength = this.#read(this.#block, place);
    this.#blockAt = place;
    const found = this.#inBlock(place);
    if (found !== null) return found.item;
    const buffer = Buffer.allocUnsafe(HEAD + this.#block.readUInt32LE(0));
    this.#read(buffer, place);
    return this.#parsed(buffer, 0).item;
  }

  /** The record at a place, if all of it is in the block. */
  #inBlock(place: number): { item: T } | null {
    const offset = place - this.#blockAt;
    const left = this.#blockLength - offset;
    if (this.#block === null || offset < 0 || left < HEAD) return null;
    return left < HEAD + this.#block.readUInt32LE(offset) ? null : this.#parsed(this.#block, offset);
  }

  *[Symbol.iterator](): Generator<T> {
    for (const [, item] of this.between(0, this.end)) yield item;
  }

  /** The records from place `from` up to, but not including, place `to`, each with its place. */
  *between(from: number, to: number): Generator<readonly [place: number, item: T]> {
    let place = from;
    while (place < to) {
      const [block, at, length] = this.#stretch(place, to);
      let offset = at;
      while (offset + HEAD <= at + length && offset + HEAD + block.readUInt32LE(offset) <= at + length) {
        const { item, size } = this.#parsed(block, offset);
        yield [place, item];
        offset += size;
        place += size;
      }
    }
  }

  /** Closes the file. Nothing can be read afterwards. */
  close(): void {
    if (this.#file === null) return;
    unclosedFiles.unregister(this);
    closeSync(this.#file);
    this.#file = null;
    this.#count = 0;
  }

  /** Whole records from a place on: the buffer, their offset in it, and their length in bytes. */
  #stretch(place: number, to: number): [Buffer, number, number] {
    if (place >= this.#written) return [this.#tail, place - this.#written, to - place];
    const end = Math.min(to, this.#written);
    let buffer = Buffer.allocUnsafe(Math.min(STRETCH, end - place));
    this.#read(buffer, place);
    const first = HEAD + buffer.readUInt32LE(0);
    if (first > buffer.length) {
      buffer = Buffer.allocUnsafe(first);
      this.#read(buffer, place);
    }
    return [buffer, 0, buffer.length];
  }

  #parsed(buffer: Buffer, offset: number): { item: T; size: number } {
    const size = HEAD + buffer.readUInt32LE(offset);
    return { item: JSON.parse(buffer.toString('utf8', offset + HEAD, offset + size)) as T, size };
  }

  #makeRoom(more: number): void {
    if (this.#filled + more <= this.#tail.length) return;
    if (this.#filled + more > IN_MEMORY && this.#filled > 0) this.#flush();
    if (this.#filled + more <= this.#tail.length) return;
    const size = Math.max(this.#filled + more, Math.min(this.#tail.length * 2, IN_MEMORY));
    const larger = Buffer.allocUnsafe(size);
    this.#tail.copy(larger, 0, 0, this.#filled);
    this.#tail = larger;
  }

  #flush(): void {
    try {
      if (this.#file === null) {
        this.#file = openNameless();
        unclosedFiles.register(this, this.#file, this);
      }
      for (let done = 0; done < this.#filled; )
        done += writeSync(this.#file, this.#tail, done, this.#filled - done, this.#written + done);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      throw new Error(
        `Cannot write to the temporary folder ${tmpdir()} (${code}); free some space there, or set TMPDIR to another folder.`,
        { cause: error },
      );
    }
    this.#written += this.#filled;
    this.#filled = 0;
  }

  #read(buffer: Buffer, place: number): number {
    if (this.#file === null) throw new Error('The spool is closed.');
    let got = 0;
    while (got < buffer.length) {
      const more = readSync(this.#file, buffer, got, buffer.length - got, place + got);
      if (more === 0) break;
      got += more;
    }
    return got;
  }
}

/** Records that are also found by their kind. */
export class KindSpool<T extends { readonly kind: string }> extends Spool<T> {
  readonly #places = new Map<string, number[]>();

  override append(item: T): number {
    const place = super.append(item);
    addTo(this.#places, item.kind, place);
    return place;
  }

  *ofKind(kind: T['kind']): Generator<T> {
    for (const place of this.#places.get(kind) ?? []) yield this.at(place);
  }
}

/** Opens a temporary file and removes its name, so that it disappears when this process ends for whatever reason. */
function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'fasti-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    return openSync(join(folder, 'spool'), 'wx+', 0o600);
  } finally {
    try {
      remove();
    } catch {
      // Some systems cannot remove an open file.
      process.once('exit', remove);
    }
  }
}
