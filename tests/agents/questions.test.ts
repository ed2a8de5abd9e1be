/** Thirty questions of people about the shipped records: by the tools alone, from a name on, with facts and sources to cite. */
import { expect, it } from 'vitest';
import { agentClient, callTool, type Statement, type ToolAnswer } from '../support/agentClient.ts';
import { withShippedApi } from '../support/shippedApi.ts';

interface Question {
  readonly question: string;
  /** What is searched first; its first hit is what is asked about. */
  readonly name: string;
  readonly tool: string;
  /** `$id` is the id of the first hit of the name, or of another name after it. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** What the answer has: facts, with their certainty where it is asked about a time. */
  readonly facts: readonly string[];
}

const GOVERNOR = 'Governor of the Ulyanovsk Region';
const SECRETARY = 'Secretary General of WeGO';
const MORE = '…';

const QUESTIONS: readonly Question[] = [
  ask('Who was governor of Ulyanovsk in June 2013?', GOVERNOR, 'holders', { at: '2013-06' }, [
    'b065 DEFINITE EVERY',
  ]),
  ask('Who was governor during 2001?', GOVERNOR, 'holders', { at: '2001' }, [
    'b060 POSSIBLE SOME',
    'b063 DEFINITE SOME',
  ]),
  ask('Who was governor on 1 March 2003?', GOVERNOR, 'holders', { at: '2003-03-01' }, ['b063 DEFINITE']),
  ask('Who governed at the end of 2004?', GOVERNOR, 'holders', { at: '2004-12-10' }, [
    'b064 DEFINITE',
    'b065 POSSIBLE',
  ]),
  ask(
    'Кто был губернатором 1 января 2022 года?',
    'Губернатор Ульяновской области',
    'holders',
    { at: '2022-01-01', language: 'ru' },
    ['b068 DEFINITE'],
  ),
  ask('Who was Mayor of Seoul on 1 January 2021?', 'Mayor of Seoul', 'holders', { at: '2021-01-01' }, [
    'b046 DEFINITE',
  ]),
  ask('Who is known as Mayor of Seoul?', 'Mayor of Seoul', 'holders', {}, ['b046', 'b047', MORE]),
  ask('Who led the secretariat of WeGO in May 2016?', SECRETARY, 'holders', { at: '2016-05-15' }, [
    'b038 DEFINITE',
    MORE,
  ]),
  ask('Who presided over WeGO on 12 March 2014?', 'President of WeGO', 'holders', { at: '2014-03-12' }, [
    'b044 DEFINITE',
    MORE,
  ]),
  ask('Who was the first recorded governor of Ulyanovsk?', GOVERNOR, 'holders', {}, ['b059', MORE]),
  ask('Who came before Sergey Morozov as governor?', 'Sergey Morozov', 'neighbours', {}, [
    'b065 after b064',
    MORE,
  ]),
  ask('Who came after Sergey Morozov as governor?', 'Sergey Morozov', 'neighbours', {}, [
    'n1 before b067',
    MORE,
  ]),
  ask('Who followed Yury Goryachev as governor?', GOVERNOR, 'neighbours', {}, ['b060 before b063', MORE]),
  ask('Who came before Vladimir Shamanov?', 'Vladimir Shamanov', 'neighbours', {}, [
    'b063 after b060',
    'b063 before b064',
  ]),
  ask('Who followed Maria Bolshakova?', 'Maria Bolshakova', 'neighbours', {}, [
    'b064 after b063',
    'b064 before b065',
  ]),
  ask('Who came after Valentin Malafeyev?', 'Valentin Malafeyev', 'neighbours', {}, ['b059 before b060']),
  ask('Whom did Oh Se-hoon follow as mayor?', 'Mayor of Seoul', 'neighbours', {}, ['b047 after b046', MORE]),
  ask('Who came before Aleksey Russkikh?', 'Aleksey Russkikh', 'neighbours', {}, ['b067 after n1', MORE]),
  ask('Who was in office while Morozov was governor?', 'Sergey Morozov', 'together', {}, [
    'b065 with b069',
    MORE,
  ]),
  ask('Did Morozov and Bolshakova share days?', 'Sergey Morozov', 'together', { with: 'Maria Bolshakova' }, [
    'b065 with b064',
  ]),
  ask('Did Morozov and Goryachev serve together?', 'Sergey Morozov', 'together', { with: 'Yury Goryachev' }, [
    'b065 with b062',
  ]),
  ask('Who worked beside Young-sook Nam at WeGO?', 'Young-sook Nam', 'together', {}, [
    'b038 with b044',
    MORE,
  ]),
  ask('Who was in office at WeGO at the start of 2018?', 'WeGO', 'together', { at: '2018-01-01' }, [
    'b038 with b058',
    MORE,
  ]),
  ask('What offices did Svetlana Openysheva hold?', 'Svetlana Openysheva', 'record', { kinds: ['TENURE'] }, [
    'b069',
    'b070',
    'b071',
    'n2',
    'n3',
    'b072',
  ]),
  ask('What offices did Gunso Kim hold?', 'Gunso Kim', 'record', { kinds: ['TENURE'] }, ['b042', 'b037']),
  ask(
    'What was Yury Goryachev after 2004?',
    'Yury Goryachev',
    'record',
    { kinds: ['TENURE'], at: '2005-06-01' },
    ['b062 POSSIBLE'],
  ),
  ask('When did WeGO exist?', 'WeGO', 'record', { kinds: ['EXISTENCE'] }, [MORE]),
  ask('What did Morozov do in 2017?', 'Sergey Morozov', 'timeline', { during: '2017' }, [
    'n1 DEFINITE EVERY',
    MORE,
  ]),
  ask('How is Morozov linked to WeGO?', 'Sergey Morozov', 'paths', { to: 'WeGO', maxHops: 3 }, [MORE]),
  ask('Who says when Morozov became governor?', 'Sergey Morozov', 'sources_of', { id: 'b065' }, [
    'u08',
    'u01',
    MORE,
  ]),
];

function ask(question: string, name: string, tool: string, args: object, facts: readonly string[]): Question {
  return { question, name, tool, args: args as Question['args'] & object, facts };
}

/** The arguments with names, which the tools take no names for, in the places of ids. */
const NAMED = ['with', 'to'];

it('answer thirty questions by the tools alone, with an address and sources for each fact', async () => {
  await withShippedApi(async (api) => {
    const client = await agentClient(api);
    const idOf = async (text: unknown): Promise<unknown> =>
      (await callTool(client, 'search', { text })).statements[0]?.id;
    expect(QUESTIONS).toHaveLength(30);
    for (const { question, name, tool, args = {}, facts } of QUESTIONS) {
      const id = await idOf(name);
      const about = tool === 'timeline' ? { ids: [id] } : tool === 'paths' ? { from: id } : { id };
      const asked: Record<string, unknown> = { ...about, ...args };
      for (const key of NAMED) if (asked[key] !== undefined) asked[key] = await idOf(asked[key]);
      const answer = await callTool(client, tool, { ...asked, tokens: 20_000 });
      const found = answer.statements.flatMap((statement) => saidOf(statement));
      const wanted = facts.filter((fact) => fact !== MORE);
      expect(found, question).toEqual(
        wanted.length === facts.length ? wanted : expect.arrayContaining(wanted),
      );
      expect(uncited(answer), question).toEqual([]);
    }
    await client.close();
  });
});

/** What a statement says, in the words of the questions. */
function saidOf(statement: Statement): string[] {
  const { id, fact, with: other, before = [], after = [], certainty, onDays, source } = statement;
  if (typeof source === 'string') return [source];
  if (other !== undefined) return [`${fact} with ${other}`];
  if (id !== undefined) return [[id, certainty, onDays].filter(Boolean).join(' ')];
  const named = (neighbours: unknown): string[] => (neighbours as { fact: string }[]).map((one) => one.fact);
  return [
    ...named(before).map((one) => `${fact} after ${one}`),
    ...named(after).map((one) => `${fact} before ${one}`),
  ];
}

/** The facts of an answer without an address or a source. */
function uncited({ statements, facts = {}, sources = {}, fact }: ToolAnswer): unknown[] {
  const stated = fact === undefined ? statements.filter(({ id }) => id !== undefined) : [];
  const all = [...stated, ...Object.values(facts)];
  const said = fact === undefined ? all.map(({ claims = [] }) => claims) : [statements as never[]];
  expect(said.length).toBeGreaterThan(0);
  return [
    ...all.filter(({ id, url }) => !String(url).includes(`/fact/${id}?knownAt=`)),
    ...said.filter((claims) => claims.length === 0 || claims.some(({ source }) => !sources[source]?.url)),
  ];
}
