/** The network as nested lists of sentences: who is linked to whom by what, when, how surely. */

import { type NetworkWords, networkWords, timelineWords } from '../../words/words.ts';
import { element, entityLink, escaped } from '../timeline/markup.ts';
import {
  certaintyWords,
  type LinkingFact,
  type NetworkLink,
  type NetworkNode,
  type NetworkPath,
  type NetworkView,
} from './view.ts';

export interface ListOptions {
  /** A language tag for words; English by default. */
  readonly language?: string;
  /** The path before `/entity/…`; empty by default. */
  readonly basePath?: string;
  /** The address of the network with one more entity; null where it cannot be added. */
  readonly expansion?: (id: string) => string | null;
}

/** Each node with those that it is linked to; each link once, below the node that is nearer. Nodes that stand below another one and have nothing to add are not repeated. */
export function networkList(view: NetworkView, options: ListOptions = {}): string {
  const below = new Map<number, NetworkLink[]>();
  for (const link of view.links) below.set(link.from, [...(below.get(link.from) ?? []), link]);
  const named = new Set(view.links.map(({ to }) => to));
  const entries = view.nodes.flatMap((node, place) => {
    const links = below.get(place) ?? [];
    if (links.length === 0 && named.has(place)) return [];
    const others = links.map((link) => linkItem(view, link, options));
    const heading = element('strong', {}, nodeLink(node, options));
    return [
      listItem(heading, kindOf(node, options), others.length === 0 ? '' : element('ul', {}, ...others)),
    ];
  });
  return element('ul', { class: 'fasti-network-list' }, ...entries);
}

/** The paths in their order, each with a sentence for each hop. */
export function pathsList(
  view: NetworkView,
  paths: readonly NetworkPath[],
  options: ListOptions = {},
): string {
  const words = wordsOf(options);
  const items = paths.map(({ certainty, hops }) => {
    const sentences = hops.map(({ from, to, fact }) =>
      listItem(`${nodeLink(from, options)} – ${nodeLink(to, options)}: ${sentenceOf(view, fact, options)}`),
    );
    const heading = `${words.hops(hops.length)}, ${words.paths[certainty]}`;
    return listItem(element('strong', {}, escaped(heading)), element('ol', { class: 'facts' }, ...sentences));
  });
  return element('ol', { class: 'fasti-network-list' }, ...items);
}

function linkItem(view: NetworkView, link: NetworkLink, options: ListOptions): string {
  const node = view.nodes[link.to] as NetworkNode;
  const facts = link.facts.map((fact) => listItem(sentenceOf(view, fact, options)));
  return listItem(
    nodeLink(node, options),
    kindOf(node, options),
    expansionOf(node, options),
    element('ul', { class: 'facts' }, ...facts),
  );
}

const listItem = (...content: readonly string[]): string => element('li', {}, ...content);

const nodeLink = ({ id, name }: NetworkNode, { basePath = '' }: ListOptions): string =>
  element(
    'a',
    { href: entityLink(basePath, id) },
    element('bdi', { lang: name.lang }, escaped(name.text.trim() === '' ? id : name.text)),
  );

const wordsOf = ({ language = 'en' }: ListOptions): NetworkWords => networkWords(language);

const kindOf = ({ kind }: NetworkNode, options: ListOptions): string =>
  ` ${element('small', { class: 'quiet' }, escaped(wordsOf(options).kinds[kind]))}`;

function expansionOf(node: NetworkNode, options: ListOptions): string {
  const address = node.isChosen ? null : (options.expansion?.(node.id) ?? null);
  if (address === null) return '';
  const hidden = element('span', { class: 'hidden' }, ` ${escaped(node.name.text)}`);
  return ` ${element('a', { class: 'quiet', href: address }, escaped(wordsOf(options).expand), hidden)}`;
}

function sentenceOf(view: NetworkView, fact: LinkingFact, options: ListOptions): string {
  const when = [fact.when, ...(fact.implied === null ? [] : [fact.implied])].join(', ');
  const words = escaped(certaintyWords(wordsOf(options), fact.certainty, view));
  const certainty = fact.certainty === 'sure' ? words : element('span', { class: 'doubt' }, words);
  const conflict = fact.conflict
    ? `, ${element('span', { class: 'conflict' }, escaped(timelineWords(options.language ?? 'en').conflict))}`
    : '';
  return `${element('bdi', {}, escaped(fact.sentence) || ' ')} · ${escaped(when)} · ${certainty}${conflict}`;
}
