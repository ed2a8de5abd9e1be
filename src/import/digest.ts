/** The digest of a record's content, by which an unchanged record is recognized without comparing it. */
import { createHash } from 'node:crypto';

/** Raise this when records are stored differently than before, so that all of them are compared again. */
const FORMAT = 1;
/** 128 bits in base64. */
const LENGTH = 22;

/** @param json the record as JSON, without the name of its dataset */
export const digestOfJson = (json: string): string =>
  createHash('sha256').update(`${FORMAT} ${json}`).digest('base64url').slice(0, LENGTH);
