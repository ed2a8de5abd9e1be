import { dayOf } from '../../src/domain/time/day.ts';

/** The `today` of tests. It is fixed, since answers about open ends depend on it. */
export const TEST_TODAY = dayOf(2026, 1, 31);
