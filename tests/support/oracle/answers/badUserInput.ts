/** Thrown for a query that the API refuses with the code BAD_USER_INPUT. */
export class BadUserInput extends Error {
  constructor() {
    super('The API refuses this query.');
    this.name = 'BadUserInput';
  }
}
