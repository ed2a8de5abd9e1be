/** The vectors for which Fasti differs from the suite, each with the reason. All other vectors must match. */
export interface Difference {
  readonly reason: string;
  readonly texts: readonly string[];
}

export const DIFFERENCES: readonly Difference[] = [
  {
    reason:
      '"?" doubts the whole statement and does not say by how much it may be wrong: it never moves a bound',
    texts: [
      ...['1984?', '2004-06-11?', '2004-06?', '1984-06?/2004-08?', '2004?-06-11', '2004-?06-?11'],
      ...['1984-06-02?/2004-08-08~', '1984-06-02?/', '1984?/2004%', '2004?-06-~11', '?2004-%06', '2004?-%06'],
      '2004?-~06-~04',
    ],
  },
  {
    reason: '"%" widens like "~", by one unit; python-edtf doubles it',
    texts: ['1984%', '16XX%', '2004-06-11%', '2004-%06'],
  },
  {
    reason:
      '"~" after several parts widens by one unit of the finest of them; python-edtf adds a unit of each',
    texts: ['2004-06~-11', '1984/2004-06~'],
  },
  {
    reason: 'an open or unknown side is unbounded; python-edtf assumes ten years',
    texts: ['/2006', '2004-06-01/'],
  },
  {
    reason: 'a year that is wholly unspecified is unbounded; python-edtf reads 0000 to 9999',
    texts: ['XXXX-XX-23'],
  },
  {
    reason: 'winter runs from December to the end of February; python-edtf ends it with the year',
    texts: ['2010-24'],
  },
  {
    reason: 'significant digits leave no single best year: the strict bounds are the whole span',
    texts: ['1950S2', '1953S2', '1953S3', 'Y17101E4S3', 'Y3388E2S3', 'Y171010000S3'],
  },
  {
    reason: 'three significant digits of 2000 leave ten years; go-edtf takes a thousand',
    texts: ['Y-20E2S3'],
  },
  {
    reason: 'the day is the one written: a time zone does not move it',
    texts: ['1985-04-12T23:20:30-04'],
  },
  {
    reason: 'spaces are refused, as edtf-validate does; the message says so',
    texts: [
      ...['[1667, 1668, 1670..1672]', '[1760-01, 1760-02, 1760-12..]', '[1667, 1760-12]'],
      ...['{1667,1668, 1670..1672}', '{1960, 1961-12}'],
    ],
  },
  {
    reason: 'not EDTF: English phrases that go-edtf reads besides',
    texts: ['Spring, 2002', 'winter, 2002', 'second quarter of 2001'],
  },
  {
    reason: 'Y is only for years beyond four digits, as edtf-validate has it; the message says what to write',
    texts: ['Y1700', 'Y-1200'],
  },
  {
    reason:
      'accepted: some day of the end lies on or after some day of the start; edtf-validate compares first days',
    texts: ['0000-01-03/0000-01', '0000-02/0000', '2004-06-11%/2004-%06', '2004-06-11%/2004-06~'],
  },
  {
    reason: 'accepted: a long year may stand in an interval',
    texts: ['Y-61000/-2000'],
  },
];
