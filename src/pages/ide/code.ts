/** Programs that send the query of the editor, as texts. Each needs nothing but its language. */

export interface CodeRequest {
  /** The address of the API. */
  readonly endpoint: string;
  readonly query: string;
  /** JSON, or empty. */
  readonly variables: string;
  /** Whether the answer is a table as CSV, or JSON. */
  readonly asTable: boolean;
}

const acceptOf = ({ asTable }: CodeRequest): string => (asTable ? 'text/csv' : 'application/json');

/** A text as a word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function curl(request: CodeRequest): string {
  const { endpoint, query, variables } = request;
  const body = JSON.stringify({ query, variables: JSON.parse(variables || '{}') });
  return `curl --silent --show-error ${quoted(endpoint)} \\
  -H 'content-type: application/json' \\
  -H 'accept: ${acceptOf(request)}' \\
  --data-binary @- <<'END'
${body}
END
`;
}

function node(request: CodeRequest): string {
  const { endpoint, query, variables } = request;
  const text = query.replace(/[\\`]|\$\{/g, '\\$&');
  return `// Save it as query.mjs and run: node query.mjs
const query = \`${text}\`;
const response = await fetch(${JSON.stringify(endpoint)}, {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: '${acceptOf(request)}' },
  body: JSON.stringify({ query, variables: ${variables.trim() || '{}'} }),
});
if (!response.ok) throw new Error(await response.text());
process.stdout.write(await response.text());
`;
}

function python(request: CodeRequest): string {
  const { endpoint, query, variables, asTable } = request;
  const text = query.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
  return `# Save it as query.py and run: python3 query.py
import ${asTable ? 'csv, io, ' : ''}json, urllib.request

query = """${text}
"""
variables = json.loads(${JSON.stringify(variables.trim() || '{}')})
request = urllib.request.Request(
    ${JSON.stringify(endpoint)},
    json.dumps({"query": query, "variables": variables}).encode(),
    {"content-type": "application/json", "accept": "${acceptOf(request)}"},
)
with urllib.request.urlopen(request) as response:
    text = response.read().decode()
${
  asTable
    ? 'for row in csv.DictReader(io.StringIO(text, newline="")):\n    print(row)'
    : 'print(json.dumps(json.loads(text), indent=2, ensure_ascii=False))'
}
`;
}

/** By the name of the language. */
export const CODE = { curl, 'Node.js': node, Python: python } as const satisfies Readonly<
  Record<string, (request: CodeRequest) => string>
>;
