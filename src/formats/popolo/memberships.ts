/** Memberships of a Popolo file: tenures where they name a post, else memberships; and whom they are for, in which period. */

import type { FactRecord } from '../../domain/model/record.ts';
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { EdtfError } from '../../domain/time/edtf/edtfError.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import type { Position } from '../problem.ts';
import { claimDates, claimSources } from './claimParts.ts';
import { membershipTerm } from './membershipScope.ts';
import type { PopoloObject, TextValue } from './popoloObject.ts';
import type { PopoloClaimInput, PopoloFactInput, PopoloRecordBuilder } from './recordBuilder.ts';
import { behalfSentence } from './sentences.ts';

/** What a membership takes from the record that it stands in. */
export interface EnclosingRecords {
  readonly person?: TextValue | undefined;
  readonly organization?: TextValue | undefined;
  readonly post?: TextValue | undefined;
}

/** An event that a membership may name as its period. */
export interface LegislativePeriod {
  readonly name: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

interface Draft {
  readonly at: Position;
  readonly id: string | undefined;
  readonly member: string;
  readonly memberAt: Position;
  readonly organization: TextValue | undefined;
  readonly post: TextValue | undefined;
  readonly role: TextValue | undefined;
  readonly party: TextValue | undefined;
  readonly area: TextValue | undefined;
  readonly period: TextValue | undefined;
  readonly claim: PopoloClaimInput;
  readonly sources: readonly string[];
}

/** The memberships of a file. They are put into facts together, since several may be equal but for their dates. */
export class Memberships {
  readonly #drafts: Draft[] = [];
  readonly #builder: PopoloRecordBuilder;

  constructor(builder: PopoloRecordBuilder) {
    this.#builder = builder;
  }

  read(item: PopoloObject, surrounding: EnclosingRecords): void {
    const { ids, unsupported } = this.#builder;
    const original = item.text('id');
    const person = reference(item, 'person', this.#builder) ?? surrounding.person;
    const member = person === undefined ? memberOf(item, this.#builder) : undefined;
    const organization = reference(item, 'organization', this.#builder) ?? surrounding.organization;
    const post = reference(item, 'post', this.#builder) ?? surrounding.post;
    const draft = {
      at: item.at,
      id: original && ids.idOf('memberships', original.text),
      organization,
      post,
      role: item.text('role'),
      party: reference(item, 'on_behalf_of', this.#builder),
      area: reference(item, 'area', this.#builder),
      period: item.text('legislative_period_id'),
      claim: claimDates(item, 'start_date', 'end_date').claim,
      sources: claimSources(item, this.#builder),
    };
    item.leaveRest(unsupported);
    const who = person ? { id: ids.idOf('persons', person.text), at: person.at } : member;
    if (who === undefined) item.lacks('person_id', 'say whose membership it is');
    else if (organization === undefined && post === undefined)
      item.lacks('organization_id', 'say in what, or name a post');
    else this.#drafts.push({ ...draft, member: who.id, memberAt: who.at });
  }

  /** Puts all of them into facts. `periods` are the events of the file, by their own ids. */
  finish(periods: ReadonlyMap<string, LegislativePeriod>): void {
    const groups = new Map<string, Draft[]>();
    for (const draft of this.#drafts) {
      const { member, organization, post, role } = draft;
      const key = JSON.stringify([
        member,
        post?.text ?? null,
        post ? null : [organization?.text, role?.text],
        this.#term(draft),
      ]);
      groups.set(key, [...(groups.get(key) ?? []), draft]);
    }
    for (const group of groups.values()) this.#addGroup(group, periods);
  }

  #term({ period, party, area }: Draft): string | undefined {
    return membershipTerm({ period: period?.text, party: party?.text, area: area?.text });
  }

  /** Memberships that differ in their dates only, or not at all: by their start, the undated last. */
  #addGroup(group: readonly Draft[], periods: ReadonlyMap<string, LegislativePeriod>): void {
    const { problems } = this.#builder.context;
    const start = ({ claim }: Draft): string => claim.start ?? '~';
    const inOrder = [...group].sort((a, b) => compareCodeUnits(start(a), start(b)));
    const seen = new Set<string>();
    let ordinal = 0;
    for (const draft of inOrder) {
      const dates = JSON.stringify([draft.claim.start, draft.claim.end]);
      if (draft.id === undefined && seen.has(dates))
        problems.warning(
          draft.at,
          'DUPLICATE_CLAIM',
          'a membership that the file has already, in everything that is kept of it',
          'take it away, or give each an id',
        );
      else if (draft.id !== undefined) this.#add(draft, this.#term(draft), periods);
      else {
        ordinal += 1;
        const term = this.#term(draft);
        this.#add(draft, ordinal === 1 ? term : [term, ordinal].filter(Boolean).join(' '), periods);
      }
      seen.add(dates);
    }
  }

  #add(draft: Draft, term: string | undefined, periods: ReadonlyMap<string, LegislativePeriod>): void {
    const { ids } = this.#builder;
    const { id, at, member, memberAt, organization, post, role, claim, sources } = draft;
    const own: PopoloFactInput['own'] = term === undefined ? {} : { term };
    const said = { ...claim, ...withinPeriod(draft, periods) };
    const claims = citing(sources, said);
    const body = organization && ids.idOf('organizations', organization.text);
    const bodyAt = organization?.at ?? at;
    if (post !== undefined) {
      const office = ids.idOf('posts', post.text);
      const rolePlaces = new Map([
        ['holder', memberAt],
        ['office', post.at],
      ]);
      const roles = { holder: [member], office: [office] };
      this.#builder.addFact({ kind: 'TENURE', roles, own, id, at, rolePlaces }, ...claims);
      if (body !== undefined) this.#placePost(office, body, bodyAt);
    } else if (body !== undefined) {
      const roles = { member: [member], body: [body] };
      const rolePlaces = new Map([
        ['member', memberAt],
        ['body', bodyAt],
      ]);
      const withRole = { ...own, ...(role ? { role: role.text } : {}) };
      this.#builder.addFact({ kind: 'MEMBERSHIP', roles, own: withRole, id, at, rolePlaces }, ...claims);
    }
    this.#addBehalf(draft);
  }

  /** Somebody who holds a post in a body shows that the post belongs to it, where nothing else says so. */
  #placePost(office: string, body: string, at: Position): void {
    const fact: PopoloFactInput = {
      kind: 'RELATION',
      roles: { subject: [office], object: [body] },
      own: { type: 'BELONGS_TO' },
      at,
      rolePlaces: new Map([['object', at]]),
    };
    if (!this.#builder.has(fact)) this.#builder.addFact(fact, { status: 'IMPLIED' });
  }

  /** For whom the member is there: a part in the period where one is named, else a remark. */
  #addBehalf({ at, member, memberAt, period, party, area, post, role, organization, sources }: Draft): void {
    const { ids } = this.#builder;
    const whom = [
      ...(party ? [ids.idOf('organizations', party.text)] : []),
      ...(area ? [ids.idOf('areas', area.text)] : []),
    ];
    const whomAt = party?.at ?? area?.at ?? at;
    const claims = citing(sources, {});
    if (period !== undefined) {
      const roles: FactRecord['roles'] = {
        event: [ids.idOf('events', period.text)],
        participant: [member],
        ...(whom.length > 0 ? { onBehalfOf: whom } : {}),
        ...(post ? { capacity: [ids.idOf('posts', post.text)] } : {}),
      };
      const rolePlaces = new Map([
        ['event', period.at],
        ['participant', memberAt],
        ['onBehalfOf', whomAt],
      ]);
      const own = role ? { role: role.text } : {};
      this.#builder.addFact({ kind: 'PARTICIPATION', roles, own, at, rolePlaces }, ...claims);
    } else if (whom.length > 0) {
      const where = (post ?? organization)?.text ?? '';
      const text = behalfSentence(where, party?.text, area?.text);
      const rolePlaces = new Map([['about', whomAt]]);
      const roles = { about: [member, ...whom] };
      this.#builder.addFact({ kind: 'REMARK', roles, own: { text }, at, rolePlaces }, ...claims);
    }
  }
}

/** `x_id`, or the id of an object `x`, whose other values are read where it is listed. */
function reference(item: PopoloObject, key: string, builder: PopoloRecordBuilder): TextValue | undefined {
  const id = item.text(`${key}_id`);
  const embedded = item.object(key, `${key} of ${item.kind}`);
  const inside = embedded?.text('id');
  embedded?.leaveRest(builder.unsupported);
  return id ?? inside;
}

/** A member that need not be a person. */
function memberOf(
  item: PopoloObject,
  builder: PopoloRecordBuilder,
): { id: string; at: Position } | undefined {
  const member = item.object('member', `member of ${item.kind}`);
  const id = member?.text('id');
  if (member === undefined || id === undefined) return undefined;
  const type = member.text('@type')?.text.toLowerCase() ?? '';
  member.leaveRest(builder.unsupported);
  const space = type.includes('organization') ? 'organizations' : 'persons';
  return { id: builder.ids.idOf(space, id.text), at: id.at };
}

/**
 * One document is what the claim rests on. Of several, each says that it was so; which has the dates is not said,
 * so that they are the file's own.
 */
function citing(sources: readonly string[], said: PopoloClaimInput): PopoloClaimInput[] {
  const [only, ...more] = sources;
  if (only === undefined) return [said];
  if (more.length === 0) return [{ ...said, source: only }];
  return [...sources.map((source): PopoloClaimInput => ({ source })), { ...said, derivedFrom: sources }];
}

/**
 * A membership without dates in a period was so at some moment of it: no start and no end follows.
 * Nothing where it has a date of its own, or where the period is unknown or has none.
 */
function withinPeriod(
  { period, claim }: Draft,
  periods: ReadonlyMap<string, LegislativePeriod>,
): PopoloClaimInput {
  const known = period && periods.get(period.text);
  if ((claim.start ?? claim.end) !== undefined) return {};
  if (period === undefined || known === undefined || (known.start ?? known.end) === undefined) return {};
  const { name, start, end } = known;
  const attested = start === end && start !== undefined ? start : `[${start ?? ''}..${end ?? ''}]`;
  try {
    readEdtf(attested);
  } catch (error) {
    // A period that ends before it starts is a problem of the event, which the check tells.
    if (error instanceof EdtfError) return {};
    throw error;
  }
  return { attested, dateText: name ?? period.text };
}
