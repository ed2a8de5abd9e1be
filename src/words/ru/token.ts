/** What the script that asks for a token says in Russian. */
import type { token as english } from '../en/token.ts';

export const token: typeof english = {
  wrong: 'Этот токен неверен или больше не действует.',
  elsewhere: 'Сервер переадресовал эту страницу на другой сайт.',
  notFetched: (problem) => `Не удалось получить страницу: ${problem}`,
  saved: (file) => `Файл сохранён: ${file}.`,
};
