/** An implied bound as a text for a person. */
import { spanText } from '../../domain/time/edtf/spanText.ts';

/**
 * For example `not before 1998-03-01 because of existence/mayor`.
 * @param stored `START` or `END`, the day, and the fact that implies the bound, separated by tabs
 */
export function impliedText(stored: string): string {
  const [bound = '', day = '', because = ''] = stored.split('\t');
  const date = spanText(Number(day), Number(day)) ?? day;
  return `${bound === 'START' ? 'not before' : 'not after'} ${date} because of ${because}`;
}
