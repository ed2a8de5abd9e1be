import { expect, it } from 'vitest';
import { loadText } from '../../support/loadText.ts';
import { loadedApi } from '../../support/seeded.ts';
import { usExecutiveSeed } from '../../support/usExecutive.ts';
import { heldAt, onEachEngine } from './fixture.ts';

interface Neighbour {
  readonly tenure: { readonly id: string };
  readonly certainty: string;
}

interface Row {
  readonly tenure: { readonly id: string; readonly interval: { readonly start: { readonly edtf: string } } };
  readonly predecessors: readonly Neighbour[];
  readonly successors: readonly Neighbour[];
  readonly handover: boolean;
  readonly gapsBefore: readonly {
    readonly kind: string;
    readonly certainty: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly overlapBefore: string | null;
}

interface SuccessionPage {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

const ROWS = `tenure { id interval { start { edtf } } } predecessors { tenure { id } order certainty } successors { tenure { id } order certainty } handover
  gapsBefore { kind certainty from to } overlapBefore`;

onEachEngine(
  'presidents and vice-presidents of the USA',
  (engine) =>
    loadedApi(engine, async (graph) => loadText(graph, await usExecutiveSeed(), '2026-01-31T00:00:00Z')),
  (ask) => {
    const succession = async (office: string): Promise<readonly Row[]> =>
      (
        (await ask(
          `query($office: ID!) { office(id: $office) { succession(first: 200) { nodes { ${ROWS} } } } }`,
          { office },
        )) as {
          office: { succession: { nodes: readonly Row[] } };
        }
      ).office.succession.nodes;

    it('is read page by page, each entry as in the whole', async () => {
      const page = async (args: string) => {
        const data = (await ask(
          `{ office(id: "vice-president-us") { succession(${args}) { totalCount nodes { ${ROWS} } pageInfo { hasNextPage endCursor startCursor } } } }`,
        )) as { office: { succession: SuccessionPage } };
        return data.office.succession;
      };
      const whole = await page('first: 200');
      expect(whole.totalCount).toBe(whole.nodes.length);
      const first = await page('first: 30');
      const rest = await page(`first: 200, after: "${first.pageInfo.endCursor}"`);
      expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
      expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
      const last = await page('last: 5');
      expect(last.nodes).toEqual(whole.nodes.slice(-5));
      const before = await page(`last: 5, before: "${last.pageInfo.startCursor}"`);
      expect(before.nodes).toEqual(whole.nodes.slice(-10, -5));
    });

    it('have 131 terms', async () => {
      expect(await ask('{ tenures { totalCount } people { totalCount } }')).toEqual({
        tenures: { totalCount: 131 },
        people: { totalCount: 80 },
      });
    });

    it('presidents follow each other without gaps and overlaps, each with a handover', async () => {
      const [first, ...others] = await succession('president-us');
      expect(first).toMatchObject({ predecessors: [], handover: false, gapsBefore: [] });
      expect(others.map(({ tenure }) => tenure.interval.start.edtf)).toContain('1963-11-22');
      expect(others.filter(({ gapsBefore }) => gapsBefore.length > 0)).toEqual([]);
      expect(others.filter(({ overlapBefore }) => overlapBefore !== 'NOT_RECORDED')).toEqual([]);
      expect(others.filter(({ handover }) => !handover)).toEqual([]);
    });

    it('vice-presidents have 18 gaps between them, none of them a recorded vacancy', async () => {
      const [first, ...others] = await succession('vice-president-us');
      expect(first?.gapsBefore).toEqual([]);
      const gaps = others.flatMap(({ gapsBefore }) => gapsBefore);
      expect(gaps).toHaveLength(18);
      expect(new Set(gaps.map(({ kind, certainty }) => `${kind} ${certainty}`))).toEqual(
        new Set(['UNRECORDED DEFINITE']),
      );
      // After Clinton's death, and between Agnew and Ford.
      expect(gaps).toContainEqual(expect.objectContaining({ from: '1812-04-21', to: '1813-03-03' }));
      expect(gaps).toContainEqual(expect.objectContaining({ from: '1973-10-11', to: '1973-12-05' }));
      // There is a handover unless there is a gap before the term.
      expect(others.filter(({ handover, gapsBefore }) => handover === gapsBefore.length > 0)).toEqual([]);
      expect(others.filter(({ overlapBefore }) => overlapBefore !== 'NOT_RECORDED')).toEqual([]);
    });

    it('surely have one recorded predecessor and successor, and nobody between where there is a handover', async () => {
      const rows = await succession('vice-president-us');
      const neighbour = (of: Row | undefined, later: Row | undefined) =>
        of && later
          ? [
              {
                tenure: { id: of.tenure.id },
                order: 'DEFINITE',
                certainty: later.handover ? 'DEFINITE' : 'POSSIBLE',
              },
            ]
          : [];
      expect(rows.map(({ predecessors }) => predecessors)).toEqual(
        rows.map((row, i) => neighbour(rows[i - 1], row)),
      );
      expect(rows.map(({ successors }) => successors)).toEqual(
        rows.map((_, i) => neighbour(rows[i + 1], rows[i + 1])),
      );
    });

    it('in a window only those who may have held the office in it, with the same neighbours', async () => {
      const data = (await ask(
        `{ office(id: "president-us") { succession(during: "1963-11") { nodes { tenure { holder { label } } predecessors { tenure { holder { label } } } successors { tenure { holder { label } } } handover } } } }`,
      )) as { office: { succession: { nodes: unknown } } };
      const [kennedy, johnson] = ['John Fitzgerald Kennedy', 'Lyndon Baines Johnson'];
      expect(data.office.succession.nodes).toEqual([
        {
          tenure: { holder: { label: kennedy } },
          predecessors: [{ tenure: { holder: { label: 'Dwight David Eisenhower' } } }],
          successors: [{ tenure: { holder: { label: johnson } } }],
          handover: true,
        },
        {
          tenure: { holder: { label: johnson } },
          predecessors: [{ tenure: { holder: { label: kennedy } } }],
          successors: [{ tenure: { holder: { label: johnson } } }],
          handover: true,
        },
      ]);
    });

    it('both hold the office on the day of a handover, and nobody in a gap', async () => {
      expect(await heldAt(ask, 'president-us', '1963-11-22', 'DEFINITE')).toHaveLength(2);
      expect(await heldAt(ask, 'president-us', '1963-11-23', 'DEFINITE')).toHaveLength(1);
      expect(await heldAt(ask, 'vice-president-us', '1964-06-01')).toEqual([]);
    });
  },
);
