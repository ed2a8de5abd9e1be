/** The address of a client, behind as many proxies as the operator trusts. */
import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

interface Addressed extends Pick<IncomingMessage, 'headers'> {
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * The address of the client as a text that is the same for all of its requests. Each trusted proxy has added the address
 * that it was reached from to the end of `X-Forwarded-For`; earlier addresses were sent by the client and prove
 * nothing. An IPv6 address is cut to its first 64 bits, which are one network.
 */
export function clientAddress({ headers, socket }: Addressed, trustedProxies: number): string {
  const own = socket.remoteAddress ?? '';
  if (trustedProxies === 0) return networkOf(own) ?? own;
  const header = headers['x-forwarded-for'] ?? '';
  const forwarded = (Array.isArray(header) ? header.join(',') : header).split(',');
  // Where a request has passed fewer proxies than there are, nothing in the header is trusted.
  const given = forwarded.at(-trustedProxies);
  return (given === undefined ? null : networkOf(given)) ?? networkOf(own) ?? own;
}

/** An IPv4 address, or the network of an IPv6 one; null for any other text. Ports and brackets are left out. */
function networkOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/%.*$/, '');
  const address = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare.replace(/^([\d.]+):\d+$/, '$1');
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  const [before = '', after] = address.toLowerCase().split('::');
  const groups = (part: string | undefined): string[] => (part ? part.split(':') : []);
  const [head, tail] = [groups(before), groups(after)];
  // An IPv4 address at the end stands for two groups.
  const length = head.length + tail.length + (address.includes('.') ? 1 : 0);
  const all = after === undefined ? head : [...head, ...Array<string>(8 - length).fill('0'), ...tail];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
