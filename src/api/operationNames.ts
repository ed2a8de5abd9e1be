/** The registered names of operations: those that metrics and traces show, while others are counted together. */
import { Kind, parse } from 'graphql';
import { ConfigError } from '../settings/config.ts';
import { bytesOf, filesOf } from '../settings/settingFiles.ts';

/** More names than this would make the metrics too large. */
const MAX_NAMES = 500;
const MAX_BYTES = 2 ** 24;
const EXTENSIONS = /\.(graphql|gql)$/;
const SETTING = 'FASTI_OPERATIONS';

/** The names of the operations in a file, or in the `.graphql` and `.gql` files of a folder. Throws a ConfigError. */
export async function readOperationNames(path: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const file of await filesOf(SETTING, path, EXTENSIONS))
    for (const name of namesIn((await bytesOf(SETTING, file, MAX_BYTES)).toString(), file)) names.add(name);
  if (names.size === 0 || names.size > MAX_NAMES)
    throw new ConfigError([
      `${SETTING}: "${path}" has ${names.size} operations with a name; it must have from 1 to ${MAX_NAMES}.`,
    ]);
  return names;
}

/** The names of the operations in a document; those without a name are left out. */
function namesIn(text: string, file: string): string[] {
  try {
    return parse(text, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
    );
  } catch {
    throw new ConfigError([`${SETTING}: "${file}" is not a GraphQL document.`]);
  }
}
