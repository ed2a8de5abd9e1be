/**
 * The moments in ids: `node(id: "governor@2003-01-01")` is read as with `at: {asOf: "2003-01-01"}`. Ids whose moments have
 * the same form share the clauses of a statement; only the days differ.
 */
import type { Certainty } from '../../domain/model/kinds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import type { IdMoment } from '../../domain/time/qualifiedId.ts';
import { cypher, literal, type Variable, variables } from '../../store/cypher.ts';
import type { Value } from '../../store/graph.ts';
import { atMoment, boundParams, givesMoment } from '../compile/moment.ts';
import type { DecodeContext, RequestValues } from '../compile/run.ts';
import type { Enclosing, Moment } from '../compile/scope.ts';
import type { IdMoments, Selection } from '../compile/selection.ts';

/** What of a moment determines the text of a statement. */
export interface MomentForm {
  readonly days: DaysForm;
  readonly certainty: Certainty;
  readonly enclosing: DaysForm;
}

/** Whether there are days, and whether they are sure. */
type DaysForm = 'NONE' | 'SURE' | 'UNSURE';

const formOfDays = (days: Window | null | undefined): DaysForm =>
  days == null ? 'NONE' : days.unsure ? 'UNSURE' : 'SURE';

export const formOf = (moment: IdMoment | null | undefined): MomentForm => ({
  days: formOfDays(moment?.days),
  certainty: moment?.certainty ?? 'POSSIBLE',
  enclosing: formOfDays(moment?.enclosing),
});

const keyOf = ({ days, certainty, enclosing }: MomentForm): string => `${days} ${certainty} ${enclosing}`;

export const isOfForm = (moment: IdMoment | null | undefined, form: MomentForm): boolean =>
  keyOf(formOf(moment)) === keyOf(form);

/** The different forms of some moments. */
export const formsOf = (moments: readonly (IdMoment | null)[]): MomentForm[] => [
  ...new Map(moments.map(formOf).map((form) => [keyOf(form), form])).values(),
];

/**
 * The moments in the ids of a root field, in the order of the ids; none if its `at` gives a moment, which replaces them. Without `run`
 * those of the request for which the field is compiled: the forms of others are the same.
 */
export const momentsOfIds = (selection: Selection, run?: RequestValues): IdMoments =>
  givesMoment(selection.args) ? [] : ((run ?? selection).idMoments ?? []);

interface MomentInScope {
  readonly moment: Moment | null;
  readonly enclosing: Enclosing | null;
}

/**
 * A moment of a form.
 * @param bound binds the days of the moment, or those of its encloser
 */
const momentOfForm = (
  form: MomentForm,
  bound: (part: 'days' | 'enclosing') => Enclosing,
  read: Pick<Moment, 'given' | 'days'>,
): MomentInScope => {
  const { certainty } = form;
  const daysOf = (part: 'days' | 'enclosing') => ({
    ...bound(part),
    unsure: form[part] === 'UNSURE' ? literal(true) : null,
  });
  return {
    moment: form.days === 'NONE' ? null : { ...daysOf('days'), certainty, use: 'AS_OF', ...read },
    enclosing: form.enclosing === 'NONE' ? null : daysOf('enclosing'),
  };
};

/** The moment in the only id of a root field, whose days are parameters. */
export function momentOfId(selection: Selection): MomentInScope {
  const daysIn = (part: 'days' | 'enclosing') => (run: RequestValues) =>
    momentsOfIds(selection, run)[0]?.[part] as Window;
  const given = daysIn('days');
  return momentOfForm(
    formOf(momentsOfIds(selection)[0]),
    (part) => ({ ...boundParams(daysIn(part)), variables: [] }),
    { given, days: (env) => given(env.run) },
  );
}

/** The moment in each id of a list, whose days are columns: variables that are bound in the row of each id. */
export function momentColumns(
  form: MomentForm,
): MomentInScope & { readonly columns: readonly MomentColumn[] } {
  const columns: MomentColumn[] = [];
  const bound = (part: 'days' | 'enclosing'): Enclosing => {
    const [from, to] = variables('from', 'to');
    columns.push(
      [from, (moment) => moment?.[part]?.from ?? null],
      [to, (moment) => moment?.[part]?.to ?? null],
    );
    return { from: cypher`${from}`, to: cypher`${to}`, unsure: null, variables: [from, to] };
  };
  return { ...momentOfForm(form, bound, { given: null, days: (env) => env.moment.days }), columns };
}

type MomentColumn = readonly [Variable, (moment: IdMoment | null) => Value];

/** The decode context of a node whose id has a moment. */
export function atIdMoment(env: DecodeContext, moment: IdMoment | null | undefined): DecodeContext {
  const own = atMoment(env, null);
  if (moment == null) return own.enclosing === null ? own : { ...own, enclosing: null };
  const { days, certainty, enclosing } = moment;
  return { ...own, moment: { days, certainty, batch: env.moment.batch }, enclosing };
}
