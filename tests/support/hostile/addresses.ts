/** Hostile addresses of pages: large, or with markup or values of other types where a page expects something else. */

const MARKUP = encodeURIComponent('"><script>alert(1)</script><img src=x onerror=alert(1)>');
const LONG = 'x'.repeat(10_000);
const many = (count: number): string => Array.from({ length: count }, (_, i) => `of=e${i}`).join('&');

/** Each is refused with 400. */
export const HOSTILE_ADDRESSES: Readonly<Record<string, string>> = {
  'another known time of 10 kB': `/timeline?of=wego&compare=${LONG}`,
  'markup as another known time': `/timeline?of=wego&compare=${MARKUP}`,
  'a day of no month as another known time': '/timeline?of=wego&compare=2026-13-01',
  'a query as another known time': '/timeline?of=wego&compare=2026-01-31T00:00:00Z%22)%20%7B%20nodes',
  'another known time of a picture that is none': `/timeline.svg?of=wego&compare=${MARKUP}`,
  '51 entities to compare': `/timeline?${many(51)}&compare=2026-01-31`,
  'an id of 10 kB for a table of links': `/network?of=${LONG}&format=csv`,
  '51 entities for a table of links': `/network?${many(51)}&format=csv`,
  'a search for 10 kB': `/search?q=${LONG}`,
  'markup as a kind of a search': `/search?q=wego&kind=${MARKUP}`,
  'the name of a method as a kind of a search': '/search?q=wego&kind=constructor',
  'a search for nothing but signs': '/search?q=***',
  'markup as a cursor of a search': `/search?q=wego&after=${MARKUP}`,
  'markup as a format': `/network?of=wego&format=${MARKUP}`,
  'a format of 10 kB': `/network?of=wego&format=${LONG}`,
  'the name of a method as a format': '/network?of=wego&format=constructor',
  'too many hops for a table of links': '/network?of=wego&hops=99&format=csv',
  'two ends of a table of paths': '/network?of=wego&to=a&to=b&format=csv',
  'letters of 10 kB': `/people?letters=${LONG}`,
  'a body of 10 kB': `/offices?body=${LONG}`,
  'two bodies': '/events?body=a&body=b',
  'the body of people': '/people?body=a',
  'markup as a year': `/events?year=${MARKUP}`,
  'markup as a day on which offices were held': `/offices?asOf=${MARKUP}`,
  'a cursor of markup': `/offices?asOf=2017&after=${MARKUP}`,
  'an id of 10 kB as YAML': `/entity/${LONG}?format=yaml`,
  'markup as the moment of an id as YAML': `/entity/wego@${MARKUP}?format=yaml`,
  'a batch of an id as YAML': '/entity/wego@batch:1?format=yaml',
  'a cursor of markup as YAML': `/entity/wego?format=yaml&kind=NAME&after=${MARKUP}`,
  'a kind of markup as YAML': `/entity/wego?format=yaml&kind=${MARKUP}`,
  'markup as a format of a batch': `/batch/1?format=${MARKUP}`,
  'a cursor of 10 kB for the batches': `/batches?after=${LONG}`,
  'markup as a part of the sitemap': `/sitemap.xml?kind=${MARKUP}&part=1`,
  'the prototype as a part of the sitemap': '/sitemap.xml?kind=__proto__&part=1',
  'a part of the sitemap before the first': '/sitemap.xml?kind=people&part=-1',
  'an escape sequence in the id of an entity': '/entity/a%1b%5b2J',
  'a line break in the id of a calendar': '/timeline?of=a%0d%0aX-WR-CALNAME:b&format=ics',
  'an override in an id of a network': '/network?of=a%e2%80%aeb',
  'a part of the sitemap of 10 kB': `/sitemap.xml?kind=people&part=${'9'.repeat(10_000)}`,
};
