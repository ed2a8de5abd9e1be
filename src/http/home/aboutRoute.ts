/** `/about`: what the archive is, who answers for it, how much it has, and how to cite it. */
import { version } from '../../settings/package.ts';
import { HOME_PAGE, type HomePageData } from '../generated/documents.ts';
import { citation } from '../page/chosenEntities.ts';
import { detailList, type Html, html, pageReply } from '../page/html.ts';
import { ask, type PageRequest, readProblem, withAnswerHeaders } from '../page/pageAnswer.ts';
import { contactLink, outsideLink } from '../page/pageLinks.ts';
import { languageName } from '../page/words.ts';
import type { Reply } from '../reply.ts';
import { aboutWords, countsOf, extentOf } from './extent.ts';

/** A caller who may not read gets the page without anything from the graph. */
export async function answerAbout(page: PageRequest): Promise<Reply> {
  const { archive } = page;
  const answer = readProblem(page) === null ? await ask(page, HOME_PAGE, {}) : null;
  const reply = pageReply(
    page,
    200,
    'About',
    html`<h1>About ${archive.title}</h1>
<p>${aboutWords(archive)}</p>
${responsibility(page)}${answer === null ? html`<p>Reading its records requires a token.</p>\n` : recorded(page, answer.data)}`,
    {},
    { foot: html`Kept with Fasti ${version}` },
  );
  return answer === null ? reply : withAnswerHeaders(answer, reply);
}

/** Who answers for it, as far as that is said. */
function responsibility({ archive: { title, publisher, contact, licence, languages } }: PageRequest): Html {
  const list = detailList([
    ['Publisher', publisher],
    ['Contact', contact === null ? null : contactLink(contact, title, '')],
    ['Licence', licence === null ? null : outsideLink(licence.url, licence.name)],
    ['Languages', languages.map(languageName).join(', ')],
  ]);
  return list.text === '' ? list : html`<h2>Who answers for it</h2>\n${list}`;
}

function recorded(page: PageRequest, data: HomePageData): Html {
  const { basePath } = page;
  const [batch = null] = data.batches.nodes;
  return html`${countsOf(basePath, data)}<p>${extentOf(data)} Every change is a batch, and what was recorded before it can still be read: <a href="${basePath}/batches">all changes</a>.</p>
<h2>How to cite it</h2>
<p>${citation(page, null, null, batch, () => `${basePath}/`, 'archive')}</p>
<p>A fact, a timeline and a network say on their pages how to cite them, with an address that shows the same when records have changed.</p>
`;
}
