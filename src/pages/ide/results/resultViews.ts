/** Which views an answer has, beside its JSON. */
import { type AnswerChart, answerCharts } from '../../../client/answer/answerChart.ts';
import { type AnswerNetwork, answerNetworks } from '../../../client/answer/answerNetwork.ts';
import { type AnswerTimeline, answerTimeline } from '../../../client/answer/answerTimeline.ts';
import { type AnswerList, answerLists } from '../../../client/answer/lists.ts';
import { dayOf } from '../../../domain/time/day.ts';

export interface ListTimeline extends AnswerTimeline {
  readonly list: AnswerList;
}

export interface ResultViews {
  readonly lists: readonly AnswerList[];
  readonly timelines: readonly ListTimeline[];
  readonly networks: readonly AnswerNetwork[];
  readonly charts: readonly AnswerChart[];
}

export function resultViews(data: unknown): ResultViews {
  const lists = answerLists(data);
  const now = new Date();
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const timelines = lists.flatMap((list) => {
    const timeline = answerTimeline(list, today);
    return timeline === null ? [] : [{ ...timeline, list }];
  });
  return { lists, timelines, networks: answerNetworks(data), charts: answerCharts(data) };
}
