/** Whether a text is a date in EDTF. */
import { EdtfError, orEdtfError } from './edtfError.ts';
import { readEdtf } from './readEdtf.ts';

export const isEdtf = (text: string): boolean => !(orEdtfError(() => readEdtf(text)) instanceof EdtfError);
