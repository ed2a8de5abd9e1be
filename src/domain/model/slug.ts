/** Slugs and digests for ids. */
import { hash } from 'node:crypto';
import { toBasicLatin } from '../matching/basicLatin.ts';

/** A text as lower-case Latin letters and digits joined by hyphens. Other characters are removed, so slugs may collide. */
export const slug = (text: string): string =>
  toBasicLatin(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `length` characters (at most 51) of a SHA-256 digest in lower-case base32. */
export function digest(content: string, length: number): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of hash('sha256', content, 'buffer')) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31];
    }
  }
  return text;
}
