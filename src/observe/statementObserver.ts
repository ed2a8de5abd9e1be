/** Called about statements while they run. */

export interface StatementObserver {
  /**
   * Called when a statement of a lane has ended.
   * @param seconds how long it took
   * @param failed whether it threw an error
   */
  ended(lane: string, seconds: number, failed: boolean): void;
}
