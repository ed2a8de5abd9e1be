/** The page in place of one whose records require a token: it asks for the token, and its script fetches the page with it. */
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { NETWORK_PAGE_STYLE } from '../network/networkStyle.ts';
import { type Html, html, NOT_INDEXED, type PageExtras } from './html.ts';

/** The form, which the script shows. Its field has no name, so that no browser can put the token into an address. */
export const tokenForm = (
  basePath: string,
): Html => html`<form data-base-path="${basePath}" method="post" hidden>
<div><label for="token">Token</label><br><input type="password" id="token" autocomplete="off" maxlength="300" required aria-describedby="token-hint"></div> <button>Show the page</button>
<p class="small quiet" id="token-hint">It is kept by this tab until you close it, and is sent to this server only.</p></form>
<noscript><p>The form for the token needs JavaScript. Programs send the header <code>Authorization: Bearer TOKEN</code>.</p></noscript>
`;

/** What a page with the form has: the script, and the style sheets of the pages that it shows. */
export const tokenExtras = (script: string): PageExtras => ({
  script,
  head: NOT_INDEXED,
  allowedStyles: [TIMELINE_STYLE, NETWORK_PAGE_STYLE],
});
