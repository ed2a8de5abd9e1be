/** Imported before everything else: libraries read NODE_ENV while they are loaded. */
import { assumeProduction } from '../settings/config.ts';

assumeProduction();
