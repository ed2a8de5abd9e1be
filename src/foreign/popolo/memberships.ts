/** Reads the memberships of a Popolo file, as tenures if they name a post, otherwise as memberships. */

import { addTo } from '../../domain/model/addTo.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import type { Position } from '../../formats/places.ts';
import { claimDates, claimSources } from './claimParts.ts';
import { behalfSentence, membershipTerm } from './conventions.ts';
import type { LegislativePeriod } from './datasetParts.ts';
import {
  citing,
  type MembershipInput,
  memberOf,
  membershipId,
  reference,
  withinPeriod,
} from './membershipInput.ts';
import type { PopoloObject, TextValue } from './popoloObject.ts';
import type { PopoloFactInput, PopoloRecordBuilder } from './recordBuilder.ts';

/** The records that contain a membership. */
export interface EnclosingRecords {
  readonly person?: TextValue | undefined;
  readonly organization?: TextValue | undefined;
  readonly post?: TextValue | undefined;
}

/** Collects the memberships of a file, and converts them together, since several may differ only in their dates. */
export class Memberships {
  readonly #inputs: MembershipInput[] = [];
  /** The keys of refused memberships without an id. */
  readonly #refused = new Set<string>();
  readonly #builder: PopoloRecordBuilder;

  constructor(builder: PopoloRecordBuilder) {
    this.#builder = builder;
  }

  read(item: PopoloObject, enclosing: EnclosingRecords): void {
    const { ids, unsupported } = this.#builder;
    const original = item.text('id');
    const redirect = item.text('redirect');
    if (redirect !== undefined) {
      unsupported.add('memberships that redirect to another one', redirect.at);
      return;
    }
    const person = reference(item, 'person', this.#builder) ?? enclosing.person;
    const member = person === undefined ? memberOf(item, this.#builder) : undefined;
    const organization = reference(item, 'organization', this.#builder) ?? enclosing.organization;
    const post = reference(item, 'post', this.#builder) ?? enclosing.post;
    const input = {
      at: item.at,
      id: original && ids.keptId('memberships', original.text),
      originalId: original?.text,
      organization,
      post,
      role: item.text('role'),
      party: reference(item, 'on_behalf_of', this.#builder),
      area: reference(item, 'area', this.#builder),
      period: item.text('legislative_period_id'),
      claim: {
        ...claimDates(item, 'start_date', 'end_date').claim,
        // Only a tenure has them; otherwise they are counted as left out.
        ...(post && { began: item.text('start_reason')?.text, ended: item.text('end_reason')?.text }),
      },
      sources: claimSources(item, this.#builder),
    };
    item.countUnread(unsupported);
    const who = person ? { id: ids.idOf('persons', person.text), at: person.at } : member;
    if (who === undefined) item.reportMissing('person_id', 'name the member');
    else if (organization === undefined && post === undefined)
      item.reportMissing('organization_id', 'name an organization or a post');
    else this.#inputs.push({ ...input, member: who.id, memberAt: who.at });
  }

  /** Adds the facts for all memberships. `periods` are the events of the file, by their ids there. */
  finish(periods: ReadonlyMap<string, LegislativePeriod>): void {
    const groups = new Map<string, MembershipInput[]>();
    for (const input of this.#inputs) addTo(groups, this.#keyOf(input), input);
    for (const [key, group] of groups) {
      if (this.#refused.has(key)) this.#reportRefused(group);
      this.#addGroup(group, periods);
    }
  }

  /** Refuses memberships that differ from refused ones at most in their dates, since their ids depend on these. */
  refuse(others: Memberships): void {
    for (const input of others.#inputs) if (input.id === undefined) this.#refused.add(this.#keyOf(input));
  }

  #reportRefused(group: readonly MembershipInput[]): void {
    for (const { id, at } of group)
      if (id === undefined)
        this.#builder.context.problems.error(
          at,
          'AMBIGUOUS_FACT',
          'a membership of the same member, body, role and period is refused',
          'correct that one, or give each an id',
        );
  }

  /** A text that is equal for memberships that differ at most in their dates. */
  #keyOf(input: MembershipInput): string {
    const { member, organization, post, role } = input;
    const where = post ? null : [organization?.text, role?.text];
    return JSON.stringify([member, post?.text ?? null, where, this.#term(input)]);
  }

  #term({ period, party, area }: MembershipInput): string | undefined {
    return membershipTerm({ period: period?.text, party: party?.text, area: area?.text });
  }

  /** Adds memberships that differ at most in their dates, in the order of their start, undated ones last. */
  #addGroup(group: readonly MembershipInput[], periods: ReadonlyMap<string, LegislativePeriod>): void {
    const { problems } = this.#builder.context;
    const start = ({ claim }: MembershipInput): string => claim.start ?? '~';
    const inOrder = [...group].sort((a, b) => compareCodeUnits(start(a), start(b)));
    const seen = new Set<string>();
    let ordinal = 0;
    for (const input of inOrder) {
      const dates = JSON.stringify([input.claim.start, input.claim.end]);
      if (input.id === undefined && seen.has(dates))
        problems.warning(
          input.at,
          'DUPLICATE_CLAIM',
          'this membership is in the file twice, with the same values',
          'remove it, or give each an id',
        );
      else if (input.id !== undefined) this.#add(input, this.#term(input), periods);
      else {
        ordinal += 1;
        const term = this.#term(input);
        this.#add(input, ordinal === 1 ? term : [term, ordinal].filter(Boolean).join(' '), periods);
      }
      seen.add(dates);
    }
  }

  #add(
    input: MembershipInput,
    term: string | undefined,
    periods: ReadonlyMap<string, LegislativePeriod>,
  ): void {
    const { ids } = this.#builder;
    const { at, member, memberAt, organization, post, role, claim, sources } = input;
    const own: PopoloFactInput['own'] = term === undefined ? {} : { term };
    const dated = { ...claim, ...withinPeriod(input, periods) };
    const claims = citing(sources, dated);
    const body = organization && ids.idOf('organizations', organization.text);
    const bodyAt = organization?.at ?? at;
    if (post !== undefined) {
      const office = ids.idOf('posts', post.text);
      const rolePlaces = new Map([
        ['holder', memberAt],
        ['office', post.at],
      ]);
      const roles = { holder: [member], office: [office] };
      const id = membershipId(input, 'TENURE', [member, office]);
      this.#builder.addFact({ kind: 'TENURE', roles, own, id, at, rolePlaces }, ...claims);
      if (body !== undefined) this.#placePost(office, body, bodyAt);
    } else if (body !== undefined) {
      const roles = { member: [member], body: [body] };
      const rolePlaces = new Map([
        ['member', memberAt],
        ['body', bodyAt],
      ]);
      const withRole = { ...own, ...(role ? { role: role.text } : {}) };
      const id = membershipId(input, 'MEMBERSHIP', [member, body]);
      this.#builder.addFact({ kind: 'MEMBERSHIP', roles, own: withRole, id, at, rolePlaces }, ...claims);
    }
    this.#addBehalf(input);
  }

  /** A tenure in a body implies that the post belongs to the body, if the file does not state it. */
  #placePost(office: string, body: string, at: Position): void {
    const fact: PopoloFactInput = {
      kind: 'RELATION',
      roles: { subject: [office], object: [body] },
      own: { type: 'BELONGS_TO' },
      at,
      rolePlaces: new Map([['object', at]]),
    };
    if (!this.#builder.hasBody(fact)) this.#builder.addFact(fact, { status: 'IMPLIED' });
  }

  /** Adds the party and area that the member is there for: as a participation in the period, or as a remark without one. */
  #addBehalf(input: MembershipInput): void {
    const { at, member, memberAt, period, party, area, post, role, organization, sources } = input;
    const { ids } = this.#builder;
    const represented = [
      ...(party ? [ids.idOf('organizations', party.text)] : []),
      ...(area ? [ids.idOf('areas', area.text)] : []),
    ];
    const representedAt = party?.at ?? area?.at ?? at;
    const claims = citing(sources, {});
    if (period !== undefined) {
      const roles: FactRecord['roles'] = {
        event: [ids.idOf('events', period.text)],
        participant: [member],
        ...(represented.length > 0 ? { onBehalfOf: represented } : {}),
        ...(post ? { capacity: [ids.idOf('posts', post.text)] } : {}),
      };
      const rolePlaces = new Map([
        ['event', period.at],
        ['participant', memberAt],
        ['onBehalfOf', representedAt],
      ]);
      const own = role ? { role: role.text } : {};
      this.#builder.addFact({ kind: 'PARTICIPATION', roles, own, at, rolePlaces }, ...claims);
    } else if (represented.length > 0) {
      const where = (post ?? organization)?.text ?? '';
      const text = behalfSentence(where, party?.text, area?.text);
      const rolePlaces = new Map([['about', representedAt]]);
      const roles = { about: [member, ...represented] };
      this.#builder.addFact({ kind: 'REMARK', roles, own: { text }, at, rolePlaces }, ...claims);
    }
  }
}
