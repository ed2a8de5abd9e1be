import { dayOf } from '../../src/domain/time/day.ts';

/** `today` in tests: what an open end means must not change with the calendar. */
export const TEST_TODAY = dayOf(2026, 1, 31);
