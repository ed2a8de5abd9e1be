/** Writes tenures and memberships as Popolo memberships, with party, area and legislative period. */
import { deriveFactId } from '../../domain/model/factId.ts';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { EX_OFFICIO, type JsonObject, type Omissions } from '../shared/exportedFile.ts';
import { factsByRole, type MergedView } from '../shared/mergedView.ts';
import { behalfSentence, type MembershipScope, membershipTerm } from './conventions.ts';
import { datesOf, linksOf } from './jsonValues.ts';

export class MembershipWriter {
  readonly list: readonly JsonObject[];
  /** The ids of the memberships, and of the participations, remarks and relations that are written as part of one. */
  readonly used = new Set<string>();
  readonly #view: MergedView;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #originalIds: ReadonlyMap<string, string>;
  readonly #omissions: Omissions;
  readonly #participations: ReadonlyMap<string, readonly FactRecord[]>;
  readonly #remarks: ReadonlyMap<string, readonly FactRecord[]>;
  readonly #owners: ReadonlyMap<string, readonly FactRecord[]>;

  /** @param datasets the ids of the exported datasets, which begin the ids of memberships that were read with one */
  constructor(
    view: MergedView,
    ids: ReadonlyMap<string, string>,
    omissions: Omissions,
    datasets: readonly string[],
  ) {
    this.#view = view;
    this.#ids = ids;
    this.#originalIds = originalIds(view, datasets);
    this.#omissions = omissions;
    this.#participations = factsByRole(view.countedOfKind('PARTICIPATION'), 'participant');
    this.#remarks = factsByRole(view.countedOfKind('REMARK'), 'about');
    this.#owners = factsByRole(view.relationsOfType('BELONGS_TO'), 'subject');
    this.list = [...view.factsOfKind('TENURE'), ...view.factsOfKind('MEMBERSHIP')].flatMap((fact) =>
      this.#membership(fact),
    );
  }

  #membership(fact: FactRecord): JsonObject[] {
    const { roles, role } = fact;
    const [member] = roles.holder ?? roles.member ?? [];
    const memberKind = this.#kindOf(member);
    if (member === undefined) return this.#omit('stated vacancies');
    if (memberKind !== 'PERSON' && memberKind !== 'ORGANIZATION')
      return this.#omit('regions that hold an office or are members');
    if (!this.#view.isAsserted(fact))
      return this.#omit(
        'tenures and memberships that are only planned, attributed to a speaker, or withdrawn',
      );
    this.used.add(fact.id);
    const [office] = roles.office ?? [];
    const body = roles.body?.[0] ?? this.#ownerOf(office);
    const scope = this.#scopeOf(fact, member, office, body);
    const { acting, began, ended } = this.#view.assess(fact);
    if (roles.exOfficio !== undefined) this.#omissions.add(EX_OFFICIO);
    if (scope.period === undefined && this.#isOnlyAttested(fact))
      this.#omissions.add('days on which something is only attested');
    return [
      {
        id: this.#givenId(fact, scope),
        ...(memberKind === 'PERSON'
          ? { person_id: this.#ids.get(member) }
          : { member: { '@type': 'Organization', id: this.#ids.get(member) } }),
        organization_id: this.#idOf(body),
        post_id: this.#idOf(office),
        role: role ?? scope.role ?? ((acting ?? fact.acting) ? 'acting' : undefined),
        on_behalf_of_id: this.#idOf(scope.party),
        area_id: this.#idOf(scope.area),
        legislative_period_id: this.#idOf(scope.period),
        ...datesOf(fact, this.#view, this.#omissions),
        start_reason: began ?? fact.began,
        end_reason: ended ?? fact.ended,
        sources: linksOf([fact], this.#view, this.#omissions),
      },
    ];
  }

  /** The id to write; undefined if reading the membership derives the same id again. */
  #givenId({ id, kind, roles, role, term }: FactRecord, scope: MembershipScope): string | undefined {
    const isReadAgain =
      id === deriveFactId(kind, roles, { role }, term) && isTermOf(this.#termOf(scope), term);
    return isReadAgain ? undefined : (this.#originalIds.get(id) ?? id);
  }

  #omit(what: string): [] {
    this.#omissions.add(what);
    return [];
  }

  #isOnlyAttested(fact: FactRecord): boolean {
    const { saidStart, saidEnd } = this.#view.assess(fact);
    return saidStart.length === 0 && saidEnd.length === 0 && fact.claims.some(({ attested }) => attested);
  }

  /** The scope of a membership, from the participation or remark that the reader adds with it. */
  #scopeOf(
    fact: FactRecord,
    member: string,
    office: string | undefined,
    body: string | undefined,
  ): MembershipScope & { readonly role?: string | undefined } {
    for (const one of this.#participations.get(member) ?? []) {
      const scope = { period: one.roles.event?.[0], ...this.#partyAndArea(one.roles.onBehalfOf ?? []) };
      if (one.roles.capacity?.[0] !== office) continue;
      if (fact.kind === 'MEMBERSHIP' && one.role !== fact.role) continue;
      if (!this.#fits(fact.term, scope)) continue;
      this.used.add(one.id);
      return fact.kind === 'TENURE' ? { ...scope, role: one.role } : scope;
    }
    for (const remark of this.#remarks.get(member) ?? []) {
      const scope = this.#partyAndArea((remark.roles.about ?? []).filter((id) => id !== member));
      const where = this.#idOf(office ?? body) ?? '';
      const sentence = behalfSentence(where, this.#idOf(scope.party), this.#idOf(scope.area));
      if (remark.text !== sentence || !this.#fits(fact.term, scope)) continue;
      this.used.add(remark.id);
      return scope;
    }
    return {};
  }

  #partyAndArea(entities: readonly string[]): { party: string | undefined; area: string | undefined } {
    return {
      party: entities.find((id) => this.#kindOf(id) === 'ORGANIZATION'),
      area: entities.find((id) => this.#kindOf(id) === 'REGION'),
    };
  }

  /** Whether the term is the one that the reader gives a membership in this scope. */
  #fits(term: string | undefined, scope: MembershipScope): boolean {
    const expected = this.#termOf(scope);
    return term !== undefined && expected !== undefined && isTermOf(expected, term);
  }

  #termOf({ period, party, area }: MembershipScope): string | undefined {
    return membershipTerm({
      period: this.#idOf(period),
      party: this.#idOf(party),
      area: this.#idOf(area),
    });
  }

  /** The body that an office belongs to. */
  #ownerOf(office: string | undefined): string | undefined {
    for (const { id, roles } of this.#owners.get(office ?? '') ?? []) {
      const owner = roles.object?.find((one) => this.#kindOf(one) === 'ORGANIZATION');
      if (owner === undefined) continue;
      this.used.add(id);
      return owner;
    }
    return undefined;
  }

  #kindOf(entity: string | undefined): string | undefined {
    return this.#view.entities.get(entity ?? '')?.kind;
  }

  #idOf(entity: string | undefined): string | undefined {
    return entity === undefined ? undefined : (this.#ids.get(entity) ?? entity);
  }
}

/** Whether the reader gives this term to the only membership of a scope, or with a number to one of several. */
function isTermOf(expected: string | undefined, term: string | undefined): boolean {
  if (term === expected || term === undefined) return term === expected;
  const number = expected === undefined ? term : term.slice(expected.length + 1);
  return /^\d+$/.test(number) && (expected === undefined || term === `${expected} ${number}`);
}

/**
 * The ids that memberships were read with, by the ids of their facts. An id with characters that Fasti ids cannot have
 * is not kept; such a membership is written with the id of its fact.
 */
function originalIds(view: MergedView, datasets: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id } of [...view.factsOfKind('TENURE'), ...view.factsOfKind('MEMBERSHIP')]) {
    const dataset = datasets.find((one) => id.startsWith(`${one}/`));
    const original = dataset === undefined ? undefined : id.slice(dataset.length + 1);
    if (original === undefined || !ID_PATTERN.test(original) || taken.has(original)) continue;
    taken.add(original);
    ids.set(id, original);
  }
  return ids;
}
