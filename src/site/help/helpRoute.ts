/** `/help`: the documents for readers; `/help/{document}`: one of them, as the build rendered it. */

import type { Reply } from '../../api/http/reply.ts';
import type { HelpDocument } from '../assets/pages.ts';
import { Html, html, messagePage, pageReply } from '../page/html.ts';
import { type PageRequest, withAnswerHeaders } from '../page/pageAnswer.ts';
import { TABLE_STYLE } from '../page/pageStyle.ts';

export const HELP_PATH = '/help';
export const HELP_PREFIX = '/help/';

const HELP_STYLE = `${TABLE_STYLE}
main ul, main ol { list-style: revert; padding-left: 1.4rem; max-width: 44rem; }
main table { max-width: 58rem; }
pre { margin: .6rem 0; padding: .6rem .8rem; background: var(--card); font-size: .85rem; line-height: 1.4; }
code { font-size: .9em; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); }`;

/** What stays until the server is started again is kept with its own tag. */
const KEPT = { headers: { etag: '', 'cache-control': 'no-cache' } };

/** The reply to a request for `/help` or a path below it. */
export function answerHelp(page: PageRequest, path: string, documents: readonly HelpDocument[]): Reply {
  const list = listOf(page.basePath, documents);
  if (path === HELP_PATH)
    return withAnswerHeaders(
      KEPT,
      pageReply(page, {
        title: 'Help',
        content: html`<h1>Help</h1>\n${list}`,
      }),
    );
  const shown = documents.find(({ name }) => HELP_PREFIX + name === path);
  if (shown === undefined)
    return messagePage(page, 404, 'No such document', 'Help has these documents.', { more: list });
  const content = html`<nav class="path" aria-label="Path"><a href="${page.basePath}${HELP_PATH}">Help</a> › <span aria-current="page">${shown.title}</span></nav>
<h1>${shown.title}</h1>
${new Html(shown.html)}`;
  const extras = { style: HELP_STYLE, hasImages: true };
  return withAnswerHeaders(
    KEPT,
    pageReply(page, {
      title: shown.title,
      content,
      ...extras,
    }),
  );
}

const listOf = (basePath: string, documents: readonly HelpDocument[]): Html => html`<ul class="facts">
${documents.map(({ name, title, about }) => html`<li><a href="${basePath}${HELP_PREFIX}${name}">${title}</a><br><small>${about}</small></li>\n`)}</ul>
`;
