/** Atom feeds (RFC 4287) of what batches changed. All of their addresses are those that readers see. */

import { type Reply, reply } from '../../api/http/reply.ts';
import { element, escaped } from '../../client/timeline/markup.ts';
import type { SaidBatch } from '../batches/batchLine.ts';
import { type Frame, type Html, html } from './html.ts';
import { inLanguage, keepingLanguage, languageHeaders } from './language.ts';
import { type PageRequest, refusal } from './pageAnswer.ts';

const ATOM = 'application/atom+xml';
/** When a feed without entries was updated, since it must say so. */
const NEVER = '1970-01-01T00:00:00Z';

/** A feed, or an entry of it. */
interface Named {
  /** The address of what shows the same, and its id. */
  readonly address: string;
  readonly title: string;
}

interface Feed extends Named {
  /** What it begins after; null for the first part. */
  readonly after: string | null;
  /** What the next part begins after; null for the last one. */
  readonly next: string | null;
  /** The newest first. */
  readonly entries: readonly (Named & { readonly batch: SaidBatch; readonly content: Html })[];
}

/** A page in which every link is a full address. Throws an OtherReply where that of the server is not known. */
export function feedFrame(page: PageRequest): PageRequest {
  if (!URL.canParse(page.home)) throw refusal(page, 400, page.speech.words.refusals.invalidAddress);
  return { ...page, basePath: page.home };
}

const text = (name: string, content: string, type?: string) => element(name, { type }, escaped(content));

const author = (name: string) => element('author', {}, text('name', name));

/** The feed; `frame` is a `feedFrame`. */
export function feedReply({ archive, basePath, speech }: Frame, feed: Feed): Reply {
  const { address, title, entries } = feed;
  const link = (rel: string, to: string, type: string): string => {
    const href = to.replace(/^[^#]*/, (page) => (speech.chosen ? inLanguage(page, speech.chosen) : page));
    return element('link', { rel, type, href });
  };
  const part = (rel: string, after: string | null): string =>
    link(rel, `${address}?${new URLSearchParams({ format: 'atom', ...(after && { after }) })}`, ATOM);
  const named = ({ address, title }: Named, updated: string): string =>
    text('id', address) +
    text('title', title) +
    text('updated', updated) +
    link('alternate', address, 'text/html');
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': speech.language },
    named({ address, title: `${title} · ${archive.title}` }, entries[0]?.batch.appliedAt ?? NEVER),
    author(archive.publisher ?? archive.title),
    part('self', feed.after),
    feed.next === null ? '' : part('next', feed.next),
    ...entries.map((entry) => {
      const content = keepingLanguage(entry.content.text, speech, basePath);
      const by = entry.batch.by ? author(entry.batch.by) : '';
      return element('entry', {}, named(entry, entry.batch.appliedAt), by, text('content', content, 'html'));
    }),
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
  return reply(200, `${ATOM}; charset=utf-8`, xml, languageHeaders(speech, 'Accept'));
}

/** Links to the feed of a page, for its head and for its readers, in their language: feed readers choose none. */
export function feedLinks({ speech }: Frame, address: string): { readonly head: Html; readonly link: Html } {
  const title = speech.words.site.feed;
  const href = inLanguage(`${address}?format=atom`, speech.language);
  return {
    head: html`<link rel="alternate" type="${ATOM}" title="${title}" href="${href}">\n`,
    link: html`<a href="${href}" type="${ATOM}">${title}</a>`,
  };
}
