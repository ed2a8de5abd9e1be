/** A dataset that has other dates in each edition. */

/** A file with terms in one office, of a year each, the first in `year`; their notes name that year. */
export function yearbook(year: number, terms: number): string {
  const numbers = Array.from({ length: terms }, (_, i) => i);
  return [
    'fasti: "1"\ndataset: yearbook\nsources:\n  s: { title: Yearbook }\nentities:\n  o: { kind: office, label: Mayor }',
    ...numbers.map((i) => `  p${i}: { kind: person, label: Mayor ${i} }`),
    'facts:',
    ...numbers.map(
      (i) =>
        `- id: t${i}\n  tenure: { holder: p${i}, office: o }\n  note: from ${year}\n  claims: [ { source: s, start: "${year + i}", end: "${year + i}" } ]`,
    ),
    '',
  ].join('\n');
}
