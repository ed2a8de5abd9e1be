/** Empty tables to fill in, with every column explained above the headings. */
import { type Column, IDENTIFIER, isEntityTemplate, TEMPLATES, type Template } from './templates.ts';

const FACT_HELP = [
  'One row for each claim of a source. Rows with the same id, or without an id the same first columns and term, are',
  'about the same fact. If they share an id, only one of them needs the columns of the fact itself.',
];

const explained = ({ heading, required, about }: Column): string =>
  `# - ${heading}${required ? ' (required)' : ''}: ${about}`;

/** An empty table with its columns explained. Ends with a line break. */
export function templateText(template: Template): string {
  const { name, about, columns, record } = template;
  const identifiers = isEntityTemplate(template)
    ? [
        `# - ${IDENTIFIER}wikidata: An external identifier, here in Wikidata. Add columns for others, such as`,
        `#   ${IDENTIFIER}viaf; a column ${IDENTIFIER}viaf:url after it has its web address.`,
      ]
    : [];
  const headings = columns.map(({ heading }) => heading);
  if (isEntityTemplate(template)) headings.push(`${IDENTIFIER}wikidata`);
  const lines = [
    `# template: ${name}`,
    '# dataset:',
    '# language:',
    `# ${about}`,
    '# The first three lines are read: the name of the table, the id of the dataset (required, such as town-hall), and',
    '# the language of labels and notes (such as en). Other lines that begin with # are ignored. Cells may be empty.',
    ...(record.type === 'FACT' ? FACT_HELP.map((line) => `# ${line}`) : []),
    ...columns.map(explained),
    ...identifiers,
    headings.join(','),
  ];
  return `${lines.join('\n')}\n`;
}

/** The names and contents of all tables, one line each. */
export function templateList(): string[] {
  const width = Math.max(...TEMPLATES.map(({ name }) => name.length));
  return TEMPLATES.map(({ name, about }) => `${name.padEnd(width)}  ${about}`);
}
