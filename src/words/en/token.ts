/** What the script that asks for a token says in English. */
export const token = {
  wrong: 'This token is wrong, or no longer valid.',
  elsewhere: 'The server sent this page to another one.',
  notFetched: (problem: string) => `The page could not be fetched: ${problem}`,
  saved: (file: string) => `It was saved as ${file}.`,
};
