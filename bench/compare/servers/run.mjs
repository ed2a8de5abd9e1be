/** Loads one of these scripts without leaving the loader of TypeScript in the way of what it serves with. */
import { register } from 'tsx/esm/api';

const unregister = register();
const [script] = process.argv.splice(2, 1);
await import(`./${script}`);
await unregister();
