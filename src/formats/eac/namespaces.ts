/** The namespaces of EAC-CPF 1.0 and 2.0. */
export const EAC_1 = 'urn:isbn:1-931666-33-4';
export const EAC_2 = 'https://archivists.org/ns/eac/v2';
