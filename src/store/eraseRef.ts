/** The records that a purge erases, as the clock keeps them until all versions are gone. */
export interface EraseRef {
  readonly record: 'ENTITY' | 'FACT';
  readonly id: string;
}

export const eraseText = ({ record, id }: EraseRef): string => `${record} ${id}`;

export function eraseRefIn(text: string): EraseRef {
  const [record = '', id = ''] = text.split(/ (.*)/s);
  return { record: record === 'ENTITY' ? 'ENTITY' : 'FACT', id };
}
