/** The question cannot be answered as it is asked: what the API calls BAD_USER_INPUT. */
export class Refused extends Error {
  constructor() {
    super('refused');
    this.name = 'Refused';
  }
}
