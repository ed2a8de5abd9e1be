/** Types for the parts of the npm package `edtf` that tests compare with; the package has none. */
declare module 'edtf' {
  /** The first and the last millisecond since 1970; null or infinite if there is none. */
  export interface ExtendedDate {
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string): ExtendedDate;
}
