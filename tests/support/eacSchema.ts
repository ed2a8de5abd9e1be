/** Validates against the XML schema of EAC-CPF without network access. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const SCHEMA = resolve(import.meta.dirname, '../fixtures/eac-cpf/schema/cpf.xsd');

let validator: XsdValidator | undefined;

function schema(): XsdValidator {
  if (validator) return validator;
  // The schema imports two others from the same folder.
  xmlRegisterFsInputProviders();
  const document = XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA });
  validator = XsdValidator.fromDoc(document);
  document.dispose();
  return validator;
}

/** The violations of the schema as `line: message`; empty if the document is valid. Throws if it is not well-formed XML. */
export function schemaErrors(content: string): string[] {
  const document = XmlDocument.fromString(content);
  try {
    schema().validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}
