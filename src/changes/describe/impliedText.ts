/** What other facts imply, in words. */
import { spanText } from '../../domain/claims/shownDate.ts';

/** `not before 1998-03-01 because of existence/mayor`, from a stored `START|END`, day and fact by tabs. */
export function impliedText(stored: string): string {
  const [bound = '', day = '', because = ''] = stored.split('\t');
  const date = spanText(Number(day), Number(day)) ?? day;
  return `${bound === 'START' ? 'not before' : 'not after'} ${date} because of ${because}`;
}
