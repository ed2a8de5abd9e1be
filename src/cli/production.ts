/** Imported before all else, so that libraries find what they look for when they are loaded. */
import { assumeProduction } from '../settings/config.ts';

assumeProduction();
