/** A YAML file of records that takes long to plan. */

/** Tenures with a long quotation each, so that 5,000 take more than 3 MiB; 200 offices besides. */
export function largeFile({ facts, people }: { readonly facts: number; readonly people: number }): string {
  const head = 'fasti: "1"\ndataset: archive\n';
  /** Documents of at most 2,000 records. */
  const documents = (key: string, count: number, lineOf: (i: number) => string): string[] =>
    Array.from({ length: Math.ceil(count / 2_000) }, (_, part) => {
      const length = Math.min(2_000, count - part * 2_000);
      const lines = Array.from({ length }, (_line, i) => `${lineOf(part * 2_000 + i)}\n`);
      return `${head}${key}:\n${lines.join('')}`;
    });
  return [
    `${head}sources:\n  book: { title: The book }\n`,
    ...documents('entities', people, (i) => `  p${i}: { kind: person, label: Person ${i} }`),
    ...documents('entities', 200, (i) => `  o${i}: { kind: office, label: Office ${i} }`),
    ...documents(
      'facts',
      facts,
      (i) =>
        `- { id: f${i}, tenure: { holder: p${i % people}, office: o${i % 200}, term: t${i} }, claims: [ { source: book, start: "${1500 + (i % 500)}", end: "${1501 + (i % 500)}", quote: "${`What the book says about it on page ${i}. `.repeat(14)}" } ] }`,
    ),
  ].join('---\n');
}
