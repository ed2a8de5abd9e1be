/** Hostile files for a change: texts that change how others are shown, in each format, and what is said of the sources of others. */
import type { FormatName } from '../../../src/import/readers.ts';

export interface HostileFile {
  readonly format: FormatName;
  readonly content: string;
  /** The code of the problem that keeps the whole file out. */
  readonly code: string;
  /** Further arguments of the change. */
  readonly input?: Readonly<Record<string, unknown>>;
}

const CONTROL = 'CONTROL_CHARACTER';
const ESC = '\u001b[2J';
const C1 = '\u009b2J';
const OVERRIDE = '\u202e';
const HALF = '\ud83d';

type Refused = readonly [what: string, content: string, code?: string];

const filesOf = (format: FormatName, files: readonly Refused[]): Record<string, HostileFile> =>
  Object.fromEntries(
    files.map(([what, content, code = CONTROL]) => [`${format}: ${what}`, { format, content, code }]),
  );

const yaml = (body: string, dataset = 'hostile'): string => `fasti: "1"\ndataset: ${dataset}\n${body}`;
/** A text of YAML with everything escaped that JSON escapes. */
const text = (value: string): string => JSON.stringify(value).replace(/[^\x20-\x7e]/g, escaped);
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const CLUB = 'sources:\n  s: { title: S }\nentities:\n  club: { kind: organization, label: Club }\n';
const person = (fields: string, id = 'eve'): string =>
  yaml(`${CLUB}  ${text(id)}: { kind: person, ${fields} }\n`);
const fact = (fields: string, claim = ''): string =>
  yaml(
    `${CLUB}  eve: { kind: person, label: Eve }\nfacts:\n- { ${fields}, claims: [ { source: s${claim} } ] }\n`,
  );
const MEMBER = 'member: eve, body: club';

const YAML = filesOf('YAML', [
  ['an escape sequence in an id', person('label: Eve', `e${ESC}`), 'INVALID_ID'],
  ['a line break in an id', person('label: Eve', 'e\nmayor'), 'INVALID_ID'],
  [
    'an override in the id of a fact',
    fact(`id: ${text(`f${OVERRIDE}`)}, membership: { ${MEMBER} }`),
    'INVALID_ID',
  ],
  ['a NUL in the name of a dataset', yaml(CLUB, text('hostile\u0000')), 'INVALID_ID'],
  ['a category that clears the screen', person(`label: Eve, category: ${text(ESC)}`)],
  ['a note that goes back', person(`label: Eve, note: ${text('Born in 1900\b\b\b\b1950')}`)],
  [
    'an isolate in an identifier',
    person(`label: Eve, identifiers: [ { scheme: x, value: ${text('1\u2066')} } ]`),
  ],
  ['a name with half of a surrogate pair', fact(`name: { entity: eve, text: ${text(`Eve${HALF}`)} }`)],
  ['a role of two lines', fact(`membership: { ${MEMBER}, role: ${text('chair\r\n! mayor')} }`)],
  ['a quote with a C1 control', fact(`membership: { ${MEMBER} }`, `, quote: ${text(C1)}`)],
  [
    'an override in a text of a date',
    fact(`membership: { ${MEMBER} }`, `, dateText: ${text(`${OVERRIDE}0591`)}`),
  ],
  ['a NUL in a remark', fact(`remark: { about: [eve], text: ${text('a\u0000b')} }`)],
  ['a publisher of two lines', yaml(`sources:\n  s: { title: S, publisher: ${text('P\u2028Q')} }\n`)],
  ['an escape sequence in a key', person(`label: Eve, ${text(`a${ESC}`)}: 1`), 'UNKNOWN_KEY'],
]);

const people = (id: string, label: string, note = ''): string =>
  `# template: people\n# dataset: hostile\nid,label,note\n${id},${JSON.stringify(label)},"${note}"\n`;

const CSV = filesOf('CSV', [
  ['a label of two lines', people('eve', 'Eve\n- mayor').replace('\\n', '\n')],
  ['a C1 control in an id', people(`e${C1}`, 'Eve'), 'INVALID_ID'],
  ['an escape sequence in a heading', people('eve', 'Eve').replace('note', `no${ESC}te`), 'UNKNOWN_COLUMN'],
]);

const popolo = (records: object): string => JSON.stringify(records);
const EVE = { id: 'eve', name: 'Eve' };

const POPOLO = filesOf('POPOLO', [
  ['half of a surrogate pair in a name', popolo({ persons: [{ id: 'eve', name: `Eve${HALF}` }] })],
  [
    'a line break in the name of an organization',
    popolo({ organizations: [{ id: 'club', name: 'Club\nX' }] }),
  ],
  ['an override in another name', popolo({ persons: [{ ...EVE, other_names: [{ name: `E${OVERRIDE}` }] }] })],
  [
    'a NUL in a role',
    popolo({
      persons: [EVE],
      organizations: [{ id: 'club', name: 'Club' }],
      memberships: [{ person_id: 'eve', organization_id: 'club', role: 'chair\u0000' }],
    }),
  ],
  ['an escape sequence in an id', popolo({ persons: [{ ...EVE, id: `e${ESC}` }] })],
]);

const eac = (name: string): string =>
  `<eac-cpf xmlns="urn:isbn:1-931666-33-4"><control><recordId>eve</recordId></control><cpfDescription><identity><entityType>person</entityType><nameEntry><part>${name}</part></nameEntry></identity></cpfDescription></eac-cpf>`;

const EAC_CPF = filesOf('EAC_CPF', [
  ['half of a surrogate pair in a name', eac(`Eve${HALF}`), 'INVALID_XML'],
  ['a control that XML does not have', eac('Eve&#x1b;[2J'), 'INVALID_XML'],
]);

/** Texts that a change is refused for. */
export const HOSTILE_TEXTS: Readonly<Record<string, HostileFile>> = {
  ...YAML,
  ...CSV,
  ...POPOLO,
  ...EAC_CPF,
};

/** What the dataset `town` says, which the files below want to change. */
export const TOWN = yaml(
  `sources:
  gazette: { title: Gazette, voice: press, date: "2001", reliability: LOW }
  chronicle: { title: Chronicle, voice: press, date: "2001", reliability: LOW }
entities:
  anna: { kind: person, label: Anna, note: Born here. }
  mayor: { kind: office, label: Mayor }
facts:
- { id: t1, tenure: { holder: anna, office: mayor }, claims: [ { source: gazette, start: "1998" }, { source: chronicle, start: "1998" } ] }
`,
  'town',
);

const source = (fields: string): string =>
  yaml(`sources:\n  chronicle: { title: Chronicle, ${fields} }\n`, 'intruder');
const forged = (content: string, more: Partial<HostileFile> = {}): HostileFile => ({
  format: 'YAML',
  content,
  code: 'SOURCE_OWNER',
  ...more,
});

/** Sources of another dataset with another voice, date or reliability, by which a fact would have more agreement. */
export const FORGED_SOURCES: Readonly<Record<string, HostileFile>> = {
  'another voice': forged(source('voice: nobody')),
  'no voice': forged(source('voice: null')),
  'another date': forged(source('date: "1998"')),
  'another reliability': forged(source('reliability: NORMAL')),
  'no reliability': forged(source('reliability: null')),
  'a voice beside what is equal': forged(source('date: "2001", reliability: LOW, voice: nobody')),
  'a voice in a table': forged(
    '# template: sources\n# dataset: intruder\nid,title,voice\nchronicle,Chronicle,nobody\n',
    { format: 'CSV' },
  ),
  'a voice in the place of all that was said': forged(source('voice: nobody'), {
    input: { mode: 'REPLACE' },
  }),
};

/** Changes of what another dataset declared, with its record: they may be made, and the plan names the owner. */
export const OTHERS_RECORDS: Readonly<
  Record<string, readonly [record: string, file: Omit<HostileFile, 'code'>]>
> = {
  'a label': [
    'anna',
    { format: 'YAML', content: yaml('entities:\n  anna: { kind: person, label: Anne }\n', 'intruder') },
  ],
  'a note': [
    'anna',
    { format: 'YAML', content: yaml('entities:\n  anna: { kind: person, note: A thief. }\n', 'intruder') },
  ],
  'a title': [
    'gazette',
    { format: 'YAML', content: yaml('sources:\n  gazette: { title: Forgery }\n', 'intruder') },
  ],
  'an address': [
    'gazette',
    {
      format: 'YAML',
      content: yaml('sources:\n  gazette: { title: Gazette, url: "https://example.org" }\n', 'intruder'),
    },
  ],
  'a label in a table': [
    'anna',
    { format: 'CSV', content: '# template: people\n# dataset: intruder\nid,label\nanna,Anne\n' },
  ],
};
