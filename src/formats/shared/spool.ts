/** Keeps more records than memory should hold: packed, and in a temporary file once there are many. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rows } from '../../domain/model/rows.ts';

/** A spool up to this many bytes never touches the disk. */
const IN_MEMORY = 2 * 1024 * 1024;
const FIRST_SIZE = 4 * 1024;
/** Before each record stands its length in bytes. */
const HEAD = 4;
/** What is read around a record that is asked for by its place: the next one asked for often follows it. */
const BLOCK = 32 * 1024;
/** What is read at once where records are read one after the other. */
const STRETCH = 256 * 1024;

/** What nobody can reach any more is closed; the files themselves have no name that could be left behind. */
const forgotten = new FinalizationRegistry<number>((file) => closeSync(file));

/**
 * Records as JSON, in the order in which they came. `undefined` is dropped as JSON does; what is read back is a copy.
 * Throws an Error that says so where the temporary folder has no room.
 */
export class Spool<T> implements Rows<T> {
  #tail = Buffer.allocUnsafe(FIRST_SIZE);
  #filled = 0;
  #written = 0;
  #file: number | null = null;
  #count = 0;
  #block: Buffer | null = null;
  /** What of the file is in the block. */
  #blockAt = 0;
  #blockLength = 0;

  get count(): number {
    return this.#count;
  }

  /** Where the next record will stand. */
  get end(): number {
    return this.#written + this.#filled;
  }

  /** Adds a record; answers with its place, for `at`. */
  append(item: T): number {
    return this.appendPacked(JSON.stringify(item));
  }

  /** Adds a record that is JSON already. */
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

  /** The record at a place that `append` gave. */
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

  /** The record at a place, where all of it is in the block. */
  #inBlock(place: number): { item: T } | null {
    const offset = place - this.#blockAt;
    const left = this.#blockLength - offset;
    if (this.#block === null || offset < 0 || left < HEAD) return null;
    return left < HEAD + this.#block.readUInt32LE(offset) ? null : this.#parsed(this.#block, offset);
  }

  *[Symbol.iterator](): Generator<T> {
    for (const [, item] of this.between(0, this.end)) yield item;
  }

  /** The records from one place up to another, each with its place. */
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

  /** Lets go of the file. Nothing can be read afterwards. */
  close(): void {
    if (this.#file === null) return;
    forgotten.unregister(this);
    closeSync(this.#file);
    this.#file = null;
    this.#count = 0;
  }

  /** Whole records from a place on: a buffer, where they begin in it, and how many bytes there are. */
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
        forgotten.register(this, this.#file, this);
      }
      for (let done = 0; done < this.#filled; )
        done += writeSync(this.#file, this.#tail, done, this.#filled - done, this.#written + done);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      throw new Error(
        `The temporary folder ${tmpdir()} cannot take what is read (${code}); make room there, or name another folder in TMPDIR.`,
        { cause: error },
      );
    }
    this.#written += this.#filled;
    this.#filled = 0;
  }

  #read(buffer: Buffer, place: number): number {
    if (this.#file === null) throw new Error('a spool was read after it was closed');
    let got = 0;
    while (got < buffer.length) {
      const more = readSync(this.#file, buffer, got, buffer.length - got, place + got);
      if (more === 0) break;
      got += more;
    }
    return got;
  }
}

/** A file that only this process can reach, and that is gone when it ends, however it ends. */
function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'fasti-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    return openSync(join(folder, 'spool'), 'wx+', 0o600);
  } finally {
    try {
      remove();
    } catch {
      // Some systems keep the name of an open file.
      process.once('exit', remove);
    }
  }
}
