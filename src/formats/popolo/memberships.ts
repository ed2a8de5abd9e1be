/** Memberships of a Popolo file: tenures where they name a post, else memberships; and whom they are for, in which period. */

import type { FactRecord } from '../../domain/model/record.ts';
import { byCodeUnits } from '../../domain/model/textOrder.ts';
import { EdtfError, readEdtf } from '../../domain/time/edtf/edtf.ts';
import type { Position } from '../problem.ts';
import type { ClaimInput, Content, FactInput } from './content.ts';
import type { Item, Written } from './item.ts';
import { behalfSentence } from './sentences.ts';
import { datesOf, sourcesOf } from './shared.ts';
import { termOf } from './term.ts';

/** What a membership takes from the record that it stands in. */
export interface Surrounding {
  readonly person?: Written | undefined;
  readonly organization?: Written | undefined;
  readonly post?: Written | undefined;
}

/** An event that a membership may name as its period. */
export interface Period {
  readonly name: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

interface Draft {
  readonly at: Position;
  readonly id: string | undefined;
  readonly member: string;
  readonly memberAt: Position;
  readonly organization: Written | undefined;
  readonly post: Written | undefined;
  readonly role: Written | undefined;
  readonly party: Written | undefined;
  readonly area: Written | undefined;
  readonly period: Written | undefined;
  readonly claim: ClaimInput;
  readonly sources: readonly string[];
}

/** The memberships of a file. They are put into facts together, since several may be equal but for their dates. */
export class Memberships {
  readonly #drafts: Draft[] = [];
  readonly #content: Content;

  constructor(content: Content) {
    this.#content = content;
  }

  read(item: Item, surrounding: Surrounding): void {
    const { ids, notKept } = this.#content;
    const original = item.text('id');
    const person = reference(item, 'person', this.#content) ?? surrounding.person;
    const member = person === undefined ? memberOf(item, this.#content) : undefined;
    const organization = reference(item, 'organization', this.#content) ?? surrounding.organization;
    const post = reference(item, 'post', this.#content) ?? surrounding.post;
    const draft = {
      at: item.at,
      id: original && ids.idOf('memberships', original.text),
      organization,
      post,
      role: item.text('role'),
      party: reference(item, 'on_behalf_of', this.#content),
      area: reference(item, 'area', this.#content),
      period: item.text('legislative_period_id'),
      claim: datesOf(item, 'start_date', 'end_date').claim,
      sources: sourcesOf(item, this.#content),
    };
    item.leaveRest(notKept);
    const who = person ? { id: ids.idOf('persons', person.text), at: person.at } : member;
    if (who === undefined) item.lacks('person_id', 'say whose membership it is');
    else if (organization === undefined && post === undefined)
      item.lacks('organization_id', 'say in what, or name a post');
    else this.#drafts.push({ ...draft, member: who.id, memberAt: who.at });
  }

  /** Puts all of them into facts. `periods` are the events of the file, by their own ids. */
  finish(periods: ReadonlyMap<string, Period>): void {
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
    return termOf({ period: period?.text, party: party?.text, area: area?.text });
  }

  /** Memberships that differ in their dates only, or not at all: by their start, the undated last. */
  #addGroup(group: readonly Draft[], periods: ReadonlyMap<string, Period>): void {
    const { problems } = this.#content.reading;
    const start = ({ claim }: Draft): string => claim.start ?? '~';
    const inOrder = [...group].sort((a, b) => byCodeUnits(start(a), start(b)));
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

  #add(draft: Draft, term: string | undefined, periods: ReadonlyMap<string, Period>): void {
    const { ids } = this.#content;
    const { id, at, member, memberAt, organization, post, role, claim, sources } = draft;
    const own: FactInput['own'] = term === undefined ? {} : { term };
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
      this.#content.addFact({ kind: 'TENURE', roles, own, id, at, rolePlaces }, ...claims);
      if (body !== undefined) this.#placePost(office, body, bodyAt);
    } else if (body !== undefined) {
      const roles = { member: [member], body: [body] };
      const rolePlaces = new Map([
        ['member', memberAt],
        ['body', bodyAt],
      ]);
      const withRole = { ...own, ...(role ? { role: role.text } : {}) };
      this.#content.addFact({ kind: 'MEMBERSHIP', roles, own: withRole, id, at, rolePlaces }, ...claims);
    }
    this.#addBehalf(draft);
  }

  /** Somebody who holds a post in a body shows that the post belongs to it, where nothing else says so. */
  #placePost(office: string, body: string, at: Position): void {
    const fact: FactInput = {
      kind: 'RELATION',
      roles: { subject: [office], object: [body] },
      own: { type: 'BELONGS_TO' },
      at,
      rolePlaces: new Map([['object', at]]),
    };
    if (!this.#content.has(fact)) this.#content.addFact(fact, { status: 'IMPLIED' });
  }

  /** For whom the member is there: a part in the period where one is named, else a remark. */
  #addBehalf({ at, member, memberAt, period, party, area, post, role, organization, sources }: Draft): void {
    const { ids } = this.#content;
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
      this.#content.addFact({ kind: 'PARTICIPATION', roles, own, at, rolePlaces }, ...claims);
    } else if (whom.length > 0) {
      const where = (post ?? organization)?.text ?? '';
      const text = behalfSentence(where, party?.text, area?.text);
      const rolePlaces = new Map([['about', whomAt]]);
      const roles = { about: [member, ...whom] };
      this.#content.addFact({ kind: 'REMARK', roles, own: { text }, at, rolePlaces }, ...claims);
    }
  }
}

/** `x_id`, or the id of an object `x`, whose other values are read where it is listed. */
function reference(item: Item, key: string, content: Content): Written | undefined {
  const id = item.text(`${key}_id`);
  const embedded = item.object(key, `${key} of ${item.kind}`);
  const inside = embedded?.text('id');
  embedded?.leaveRest(content.notKept);
  return id ?? inside;
}

/** A member that need not be a person. */
function memberOf(item: Item, content: Content): { id: string; at: Position } | undefined {
  const member = item.object('member', `member of ${item.kind}`);
  const id = member?.text('id');
  if (member === undefined || id === undefined) return undefined;
  const type = member.text('@type')?.text.toLowerCase() ?? '';
  member.leaveRest(content.notKept);
  const space = type.includes('organization') ? 'organizations' : 'persons';
  return { id: content.ids.idOf(space, id.text), at: id.at };
}

/**
 * One document is what the claim rests on. Of several, each says that it was so; which has the dates is not said,
 * so that they are the file's own.
 */
function citing(sources: readonly string[], said: ClaimInput): ClaimInput[] {
  const [only, ...more] = sources;
  if (only === undefined) return [said];
  if (more.length === 0) return [{ ...said, source: only }];
  return [...sources.map((source): ClaimInput => ({ source })), { ...said, derivedFrom: sources }];
}

/**
 * A membership without dates in a period was so at some moment of it: no start and no end follows.
 * Nothing where it has a date of its own, or where the period is unknown or has none.
 */
function withinPeriod({ period, claim }: Draft, periods: ReadonlyMap<string, Period>): ClaimInput {
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
