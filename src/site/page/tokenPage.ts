/** The page in place of one whose records require a token: it asks for the token, and its script fetches the page with it. */

import { NETWORK_STYLE } from '../../client/network/style.ts';
import { AXIS_STYLE } from '../../client/timeline/claimAxis.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { type Frame, type Html, html, marked, NOT_INDEXED, type PageExtras } from './html.ts';

export const TOKEN_HEADER = html`<code>Authorization: Bearer TOKEN</code>`;

/** The form, which the script shows. Its field has no name, so that no browser can put the token into an address. */
export function tokenForm({ basePath, speech }: Frame): Html {
  const { refusals } = speech.words;
  return html`<form data-base-path="${basePath}" method="post" hidden>
<div><label for="token">${refusals.token}</label><br><input type="password" id="token" autocomplete="off" maxlength="300" required aria-describedby="token-hint"></div> <button>${refusals.showPage}</button>
<p class="small quiet" id="token-hint">${refusals.tokenKept}</p></form>
<noscript><p>${marked((mark) => refusals.tokenNeedsScript(mark(TOKEN_HEADER)))}</p></noscript>
`;
}

/** What a page with the form has: the script, and the style sheets of the pages that it shows. */
export const tokenExtras = (script: string): PageExtras => ({
  script,
  head: NOT_INDEXED,
  allowedStyles: [TIMELINE_STYLE, NETWORK_STYLE, AXIS_STYLE, TIMELINE_STYLE + AXIS_STYLE],
});
