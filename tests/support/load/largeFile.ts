/** A YAML file of records that takes long to plan. */

/** Tenures with a long quotation each, so that 5,000 take more than 3 MiB; 200 offices besides. */
export function largeFile({ facts, people }: { readonly facts: number; readonly people: number }): string {
  const list = (count: number, lineOf: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => `${lineOf(i)}\n`).join('');
  return [
    'fasti: "1"\ndataset: archive\nsources:\n  book: { title: The book }\nentities:\n',
    list(people, (i) => `  p${i}: { kind: person, label: Person ${i} }`),
    list(200, (i) => `  o${i}: { kind: office, label: Office ${i} }`),
    'facts:\n',
    list(
      facts,
      (i) =>
        `- { id: f${i}, tenure: { holder: p${i % people}, office: o${i % 200}, term: t${i} }, claims: [ { source: book, start: "${1500 + (i % 500)}", end: "${1501 + (i % 500)}", quote: "${`What the book says about it on page ${i}. `.repeat(14)}" } ] }`,
    ),
  ].join('');
}
