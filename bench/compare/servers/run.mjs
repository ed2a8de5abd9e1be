/** Imports one of these scripts as TypeScript, then unregisters the loader, so that it does not slow down the server. */
import { register } from 'tsx/esm/api';

const unregister = register();
const [script] = process.argv.splice(2, 1);
await import(`./${script}`);
await unregister();
