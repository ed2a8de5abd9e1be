/** `/about`: what the archive is, who answers for it, how much it has, and how to cite it. */

import type { Reply } from '../../api/http/reply.ts';
import { version } from '../../settings/package.ts';
import { HOME_PAGE, type HomePageData } from '../generated/documents.ts';
import { citation } from '../page/chosenEntities.ts';
import { detailList, type Html, html, marked, pageReply } from '../page/html.ts';
import { languageName } from '../page/languageName.ts';
import { ask, type PageRequest, readProblem, withAnswerHeaders } from '../page/pageAnswer.ts';
import { contactLink, outsideLink } from '../page/pageLinks.ts';
import { aboutWords, countsOf, extentOf } from './extent.ts';

/** A caller who may not read gets the page without anything from the graph. */
export async function answerAbout(page: PageRequest): Promise<Reply> {
  const { archive, speech } = page;
  const { about } = speech.words;
  const answer = readProblem(page) === null ? await ask(page, HOME_PAGE, {}) : null;
  const content = answer ? recorded(page, answer.data) : html`<p>${about.needsToken}</p>\n`;
  const reply = pageReply(page, {
    title: about.title,
    content: html`<h1>${about.heading(archive.title)}</h1>
<p>${aboutWords(archive, speech.words)}</p>
${responsibility(page)}${content}`,
    foot: html`${about.keptWith(version)}`,
  });
  return answer === null ? reply : withAnswerHeaders(answer, reply);
}

/** Who answers for it, as far as that is said. */
function responsibility({ archive, speech }: PageRequest): Html {
  const { title, publisher, contact, licence, languages } = archive;
  const { about } = speech.words;
  const names = languages.map((tag) => languageName(tag, speech.language)).join(', ');
  const list = detailList([
    [about.publisher, publisher],
    [about.contact, contact === null ? null : contactLink(contact, title, '')],
    [about.licence, licence === null ? null : outsideLink(licence.url, licence.name)],
    [about.languages, names],
  ]);
  return list.text === '' ? list : html`<h2>${about.responsible}</h2>\n${list}`;
}

function recorded(page: PageRequest, data: HomePageData): Html {
  const { basePath, speech } = page;
  const { about } = speech.words;
  const [batch = null] = data.batches.nodes;
  const extent = extentOf(page, data);
  const all = (words: string): Html => html`<a href="${basePath}/batches">${words}</a>`;
  return html`${countsOf(page, data)}<p>${marked((mark) => about.batches(extent, (words) => mark(all(words))))}</p>
<h2>${about.howToCite}</h2>
<p>${citation(page, null, null, batch, () => `${basePath}/`, 'archive')}</p>
<p>${about.citing}</p>
`;
}
