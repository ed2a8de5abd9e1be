/** Lists that include withdrawn facts: `include: [WITHDRAWN]`. */
import { expect, it } from 'vitest';
import { idsIn, onWithdrawnFacts, WITHDRAWN } from './withdrawn/records.ts';

onWithdrawnFacts('withdrawn facts that are asked for', (ask) => {
  it('are in the lists that include them, and say that they are withdrawn', async () => {
    const data = (await ask(`{ facts(first: 100, include: [WITHDRAWN]) {
        totalCount nodes { id withdrawn support conflict voiceCount } } }`)) as {
      facts: { totalCount: number; nodes: readonly { id: string; withdrawn: boolean }[] };
    };
    expect(data.facts.totalCount).toBe(16);
    const found = data.facts.nodes.filter(({ withdrawn }) => withdrawn);
    expect(found.map(({ id }) => id).sort()).toEqual(WITHDRAWN);
    for (const fact of found)
      expect(fact).toMatchObject({ support: 'WITHDRAWN', conflict: false, voiceCount: 0 });

    const tenure = `id label ru: label(language: "ru") certainty withdrawn holder { id } office { id }
        interval { label ru: label(language: "ru") start { edtf } earliest coreStart epochDays { coreEnd } }
        previous { id } next { id } claims { nodes { rank } }`;
    const ben = {
      id: 'ben-mayor',
      label: 'Ben, Mayor (withdrawn)',
      ru: 'Ben, Mayor (отозвано)',
      certainty: null,
      withdrawn: true,
      holder: { id: 'ben' },
      office: { id: 'mayor' },
      interval: {
        label: 'withdrawn: Feb 1999 – 2003',
        ru: 'отозвано: февраль 1999\u00a0г. — 2003\u00a0г.',
        start: { edtf: '1999-02' },
        earliest: '1999-02-01',
        coreStart: null,
        epochDays: { coreEnd: null },
      },
      previous: null,
      next: null,
      claims: { nodes: [{ rank: 'DEPRECATED' }] },
    };
    expect(
      await ask(`{
          tenures(include: [WITHDRAWN]) { nodes { ${tenure} } }
          node(id: "ben-mayor") { ... on Tenure { ${tenure} } }
        }`),
    ).toEqual({ tenures: { nodes: [ben, expect.objectContaining({ id: 'ann-mayor' })] }, node: ben });
    expect(await ask('{ node(id: "ann-other-name") { ... on Fact { label interval { label } } } }')).toEqual({
      node: { label: 'Zenobia (withdrawn)', interval: { label: 'withdrawn' } },
    });
  });

  it('are found by each list with the argument `include`', async () => {
    const text = `{
        tenures(filter: {holders: ["ben"]}, include: [WITHDRAWN]) { nodes { id } }
        byBody: tenures(filter: {bodies: ["town"]}, include: [WITHDRAWN]) { nodes { id } }
        memberships(include: [WITHDRAWN]) { nodes { id } }
        participations(filter: {events: ["meeting"]}, include: [WITHDRAWN]) { nodes { id } }
        relations(filter: {objects: ["shire"]}, include: [WITHDRAWN]) { nodes { id } }
        facts(filter: {about: ["ben"]}, include: [WITHDRAWN]) { nodes { id } }
        supported: facts(filter: {supports: [WITHDRAWN]}, include: [WITHDRAWN]) { totalCount }
        without: facts(filter: {supports: [WITHDRAWN]}) { totalCount }
        timeline(ids: ["ben"], include: [WITHDRAWN], laneBy: CATEGORY) {
          nodes { fact { id } label entity { id } others { id } handover certainty } lanes { itemCount } }
        both: timeline(ids: ["ben", "mayor"], match: ALL, include: [WITHDRAWN]) { nodes { fact { id } } }
        every: timeline(include: [WITHDRAWN], kinds: [TENURE, MEMBERSHIP, PARTICIPATION, RELATION, NAME, EXISTENCE, QUANTITY, REMARK]) { totalCount }
        ann: person(id: "ann") { names(include: [WITHDRAWN]) { nodes { id } }
          existences(include: [WITHDRAWN]) { nodes { id } } facts(include: [WITHDRAWN]) { totalCount } }
        ben: person(id: "ben") { tenures(include: [WITHDRAWN]) { nodes { id } }
          memberships(include: [WITHDRAWN]) { nodes { id } } timeline(include: [WITHDRAWN]) { totalCount } }
        shire: region(id: "shire") { relations(include: [WITHDRAWN]) { nodes { id } } }
        cai: person(id: "cai") { participations(include: [WITHDRAWN]) { nodes { id } } }
        mayor: office(id: "mayor") { tenures(include: [WITHDRAWN]) { nodes { id } groups(by: OFFICE) { items { key definite possible } } } }
        event(id: "meeting") { participations(include: [WITHDRAWN]) { nodes { id } } }
      }`;
    const nodes = (...ids: string[]) => ({ nodes: ids.map((id) => ({ id })) });
    expect(await ask(text)).toEqual({
      tenures: nodes('ben-mayor'),
      byBody: nodes('ben-mayor', 'ann-mayor'),
      memberships: nodes('ben-member'),
      participations: nodes('ann-there', 'cai-there'),
      relations: nodes('mayor-shire', 'meeting-shire'),
      facts: nodes('ben-member', 'ben-mayor'),
      supported: { totalCount: 9 },
      without: { totalCount: 0 },
      timeline: {
        nodes: [
          {
            fact: { id: 'ben-member' },
            label: 'Ben, member of Club (withdrawn)',
            entity: { id: 'ben' },
            others: [{ id: 'club' }],
            handover: false,
            certainty: null,
          },
          {
            fact: { id: 'ben-mayor' },
            label: 'Ben, Mayor (withdrawn)',
            entity: { id: 'ben' },
            others: [{ id: 'mayor' }],
            handover: false,
            certainty: null,
          },
        ],
        lanes: [{ itemCount: 1 }, { itemCount: 1 }],
      },
      both: { nodes: [{ fact: { id: 'ben-mayor' } }] },
      every: { totalCount: 16 },
      ann: {
        names: nodes('ann-name', 'ann-other-name'),
        existences: nodes('ann-life', 'ann-other-life'),
        facts: { totalCount: 6 },
      },
      ben: {
        tenures: nodes('ben-mayor'),
        memberships: nodes('ben-member'),
        timeline: { totalCount: 2 },
      },
      shire: { relations: nodes('mayor-shire', 'meeting-shire') },
      cai: { participations: nodes('cai-there') },
      mayor: {
        tenures: {
          ...nodes('ben-mayor', 'ann-mayor'),
          groups: { items: [{ key: 'mayor', definite: 1, possible: 2 }] },
        },
      },
      event: { participations: nodes('ann-there', 'cai-there') },
    });
  });

  it('are asked for by a variable too', async () => {
    const text = 'query($include: [FactInclusion!]) { tenures(include: $include) { totalCount } }';
    const counts: unknown[] = [];
    for (const include of [['WITHDRAWN'], [], null, ['WITHDRAWN']]) counts.push(await ask(text, { include }));
    expect(counts).toEqual([2, 1, 1, 2].map((totalCount) => ({ tenures: { totalCount } })));
  });

  it('are listed where their claims name a time that may overlap the moment or the window', async () => {
    const tenuresAt = (args: string): Promise<string[]> =>
      idsIn(ask, `tenures(${args}, include: [WITHDRAWN])`);
    expect(await tenuresAt('at: {asOf: "2002"}')).toEqual(['ann-mayor', 'ben-mayor']);
    expect(await tenuresAt('during: "2002"')).toEqual(['ann-mayor', 'ben-mayor']);
    expect(await tenuresAt('at: {asOf: "2005"}')).toEqual(['ann-mayor']);
    expect(await tenuresAt('during: "2005"')).toEqual(['ann-mayor']);
    expect(await tenuresAt('at: {asOf: "2000-06-01", minCertainty: DEFINITE}')).toEqual([]);
    expect(
      await idsIn(ask, 'tenures(filter: {holders: ["ben"]}, during: "2002", include: [WITHDRAWN])'),
    ).toEqual(['ben-mayor']);
    expect(
      await ask(
        `{ tenures(at: {asOf: "2002"}, include: [WITHDRAWN]) { edges { certainty node { certainty } } } }`,
      ),
    ).toEqual({
      tenures: {
        edges: [
          { certainty: 'NOT_RECORDED', node: { certainty: 'NOT_RECORDED' } },
          { certainty: 'POSSIBLE', node: { certainty: 'POSSIBLE' } },
        ],
      },
    });
  });

  it('are on pages among the others, forward and backward', async () => {
    const all = (await ask('{ facts(first: 100, include: [WITHDRAWN]) { nodes { id } } }')) as {
      facts: { nodes: readonly { id: string }[] };
    };
    const paged = async (size: string, cursor: string, edge: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let at = ''; ids.length <= 16; ) {
        const { facts } = (await ask(
          `{ facts(${size}: 3${at}, include: [WITHDRAWN]) { nodes { id } pageInfo { hasNextPage hasPreviousPage ${edge} } } }`,
        )) as {
          facts: { nodes: readonly { id: string }[]; pageInfo: Readonly<Record<string, unknown>> };
        };
        const page = facts.nodes.map(({ id }) => id);
        ids.splice(size === 'first' ? ids.length : 0, 0, ...page);
        const { hasNextPage, hasPreviousPage, [edge]: next } = facts.pageInfo;
        if (!(size === 'first' ? hasNextPage : hasPreviousPage)) return ids;
        at = `, ${cursor}: ${JSON.stringify(next)}`;
      }
      return ids;
    };
    const expected = all.facts.nodes.map(({ id }) => id);
    expect(await paged('first', 'after', 'endCursor')).toEqual(expected);
    expect(await paged('last', 'before', 'startCursor')).toEqual(expected);
  });
});
