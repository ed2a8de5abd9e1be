/** Empty tables for people to fill in: every column explained above the headings. */
import { type Column, IDENTIFIER, isEntityTemplate, TEMPLATES, type Template } from './templates.ts';

const FACT_HELP = [
  'One row for each thing that one source says. Rows with the same id, or without one the same first columns and term,',
  'are about the same fact; where they share an id, what is said of the fact itself need stand in one of them only.',
];

const explained = ({ heading, required, about }: Column): string =>
  `# - ${heading}${required ? ' (required)' : ''}: ${about}`;

/** A table without rows, with its columns explained. Ends with a line break. */
export function templateText(template: Template): string {
  const { name, about, columns, record } = template;
  const identifiers = isEntityTemplate(template)
    ? [
        `# - ${IDENTIFIER}wikidata: The identifier elsewhere, here in Wikidata. Other columns for others, such as`,
        `#   ${IDENTIFIER}viaf; in a column ${IDENTIFIER}viaf:url behind it the address that it leads to.`,
      ]
    : [];
  const headings = columns.map(({ heading }) => heading);
  if (isEntityTemplate(template)) headings.push(`${IDENTIFIER}wikidata`);
  const lines = [
    `# template: ${name}`,
    '# dataset:',
    '# language:',
    `# ${about}`,
    '# The lines above are read: which table this is, the id of the dataset (required, such as town-hall), and the',
    '# language of labels and notes (such as en). Other lines that begin with # are not. An empty cell says nothing.',
    ...(record.type === 'FACT' ? FACT_HELP.map((line) => `# ${line}`) : []),
    ...columns.map(explained),
    ...identifiers,
    headings.join(','),
  ];
  return `${lines.join('\n')}\n`;
}

/** The names of all tables and what they hold, a line each. */
export function templateList(): string[] {
  const width = Math.max(...TEMPLATES.map(({ name }) => name.length));
  return TEMPLATES.map(({ name, about }) => `${name.padEnd(width)}  ${about}`);
}
