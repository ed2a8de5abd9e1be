/** The parts of the npm package `edtf`, which has no types of its own, that tests compare with. */
declare module 'edtf' {
  /** First and last millisecond since 1970; null or infinite where there is none. */
  export interface ExtendedDate {
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string): ExtendedDate;
}
