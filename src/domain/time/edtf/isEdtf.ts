/** Whether a text is a date in EDTF. */
import { EdtfError } from './edtfError.ts';
import { readEdtf } from './readEdtf.ts';

export function isEdtf(text: string): boolean {
  try {
    readEdtf(text);
    return true;
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
