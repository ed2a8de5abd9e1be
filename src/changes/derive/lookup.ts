/** Values by id. */
export interface Lookup<T> {
  get(id: string): T | undefined;
}
