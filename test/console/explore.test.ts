import { describe, expect, it } from 'vitest';
import { inSight, kindCounts, lineCounts } from '../../admin/explore/model/filter.ts';
import { type Graph, type GraphNode, mergeParts, moreAround } from '../../admin/explore/model/graph.ts';
import { emWidth, type LabelWish, readableLabels, shortened } from '../../admin/explore/model/labels.ts';
import { nextInDirection, ringPositions, treePositions } from '../../admin/explore/model/layouts.ts';
import {
  closed,
  emptyPicture,
  exploreLink,
  opened,
  openingSize,
  pictureFrom,
  searchOf,
  throughFrom,
  toggleKind,
  without,
} from '../../admin/explore/model/picture-state.ts';
import { rankOf } from '../../admin/explore/model/rank.ts';
import { linesOf, sheetSvg } from '../../admin/explore/model/sheet.ts';
import { twinOf } from '../../admin/explore/model/twin.ts';
import { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';

const { PLAN, AREA, GOAL, UNIT } = NeighborKind;
const row = (id: string, kind: NeighborKind, distance = 0): GraphNode => ({ id, kind, distance, around: [], node: null });
const line = (from: string, to: string, label = 'IN') => ({ from, to, label });

/** A plan with areas, goals in each, and one unit that leads them all. */
function planOf(areas: number, goals: number): Graph {
  const nodes = [row('plan', PLAN), row('unit', UNIT, 3)];
  const edges: Graph['edges'] = [];
  for (let a = 0; a < areas; a += 1) {
    nodes.push(row(`a${a}`, AREA, 1));
    edges.push(line(`a${a}`, 'plan'));
    for (let g = 0; g < goals; g += 1) {
      nodes.push(row(`a${a}g${g}`, GOAL, 2));
      edges.push(line(`a${a}g${g}`, `a${a}`), line('unit', `a${a}g${g}`, 'LEAD'));
    }
  }
  return { nodes, edges };
}
const small = planOf(2, 3);

describe('the graph of a picture', () => {
  it('should hold each row and line once, no line into nothing, and count steps anew', () => {
    const more: Graph = { nodes: [row('unit', UNIT, 0), row('other', GOAL, 1)], edges: [line('unit', 'other', 'LEAD'), line('unit', 'elsewhere', 'LEAD')] };
    const merged = mergeParts([small, more, small], ['plan']);
    expect(merged.nodes).toHaveLength(small.nodes.length + 1);
    expect(merged.edges).toHaveLength(small.edges.length + 1);
    expect(merged.nodes.find(({ id }) => id === 'other')?.distance).toBe(4);
  });

  it('should leave out filtered kinds, lines and rows put aside, and what hangs on nothing any more', () => {
    const none = { withoutKinds: new Set<string>(), withoutLines: new Set<string>(), hidden: new Set<string>() };
    const starts = new Set(['plan']);
    const goals = inSight(small, { ...none, withoutKinds: new Set([AREA]) }, starts);
    expect(kindCounts(goals)).toEqual(
      new Map([
        [PLAN, 1],
        [UNIT, 1],
        [GOAL, 6],
      ]),
    );
    expect(lineCounts(goals)).toEqual(new Map([['LEAD', 6]]));
    expect(kindCounts(inSight(small, { ...none, withoutLines: new Set(['LEAD']) }, starts)).has(UNIT)).toBe(false);
    expect(inSight(small, { ...none, hidden: new Set(['a0']) }, starts).nodes.map(({ id }) => id)).not.toContain('a0');
  });

  it('should know how much more is next to a row than is shown', () => {
    const busy = {
      ...row('u', UNIT),
      around: [
        { kind: GOAL, label: 'LEAD', outgoing: true, count: 7 },
        { kind: PLAN, label: 'OF', outgoing: true, count: 1 },
      ],
    };
    expect([moreAround(busy, 3), moreAround(busy, 9)]).toEqual([5, 0]);
  });
});

describe('the address of a picture', () => {
  it('should say everything, and nothing that is as usual', () => {
    const picture = {
      ...opened(opened(opened(emptyPicture, 'x'), 'x'), 'y', GOAL),
      start: ['p', 'q'],
      steps: 2,
      layout: 'tree' as const,
      hidden: ['z'],
      withoutLines: ['IN'],
    };
    expect(pictureFrom(searchOf(picture))).toEqual(picture);
    expect(exploreLink(['p'])).toBe('/explore?start=p');
    expect(searchOf(emptyPicture)).toBe('');
  });

  it('should read what it can of a broken one', () => {
    expect(pictureFrom('?start=p&steps=9&layout=spiral&open=x~NOTHING~-3&view=')).toEqual({
      ...emptyPicture,
      start: ['p'],
      open: [{ id: 'x', kind: null, limit: openingSize }],
    });
  });

  it('should open more each time, close, put aside and filter', () => {
    const twice = opened(opened(emptyPicture, 'x'), 'x');
    expect(twice.open).toEqual([{ id: 'x', kind: null, limit: 2 * openingSize }]);
    expect(closed(twice, 'x').open).toEqual([]);
    expect(without(twice, 'x')).toMatchObject({ hidden: ['x'], open: [] });
    expect(toggleKind(toggleKind(emptyPicture, 'GOAL'), 'GOAL').withoutKinds).toEqual([]);
    expect(throughFrom([NeighborKind.UNIT_FAMILY])).toContain(UNIT);
    expect(throughFrom([PLAN])).not.toContain(UNIT);
  });
});

describe('words in a picture', () => {
  const wish = (id: string, x: number, rank: number): LabelWish => ({ id, x, y: 0, width: 60, height: 16, rank });

  it('should not lie over each other, the more important first', () => {
    expect(readableLabels([wish('a', 0, 1), wish('b', 30, 5), wish('c', 95, 1)])).toEqual(new Set(['b', 'c']));
  });

  it('should be cut to their width, Chinese letters twice as wide as others', () => {
    expect(emWidth('规划')).toBe(2);
    expect(shortened('规划', 4)).toBe('规划');
    expect(shortened('妇女与健康领域', 4)).toBe('妇女与…');
  });

  it('should stand first where the picture begins', () => {
    const ranks = rankOf(small);
    expect([...ranks.entries()].toSorted(([, a], [, b]) => b - a)[0]?.[0]).toBe('plan');
  });
});

describe('layouts', () => {
  const large = planOf(12, 42);
  const apart = (positions: ReturnType<typeof ringPositions>): number => {
    const points = [...positions.values()];
    return points.reduce((least, a, i) => points.slice(i + 1).reduce((inner, b) => Math.min(inner, Math.hypot(a.x - b.x, a.y - b.y)), least), Infinity);
  };

  it.each([
    ['rings', ringPositions],
    ['tree', treePositions],
  ] as const)('%s should give each of 500 rows a place of its own', (_, place) => {
    const positions = place(large, ['plan']);
    expect(positions.size).toBe(large.nodes.length);
    expect(large.nodes.length).toBeGreaterThan(500);
    expect(apart(positions)).toBeGreaterThan(10);
  });

  it('should put the plan above its areas, and these above their goals', () => {
    const places = treePositions(small, ['plan']);
    const y = (id: string): number => places.get(id)?.y ?? Number.NaN;
    expect(y('plan')).toBeLessThan(y('a0'));
    expect(y('a0')).toBeLessThan(y('a0g0'));
  });

  it('should find the next row in a direction', () => {
    const others = [
      { id: 'right', x: 10, y: 1 },
      { id: 'far', x: 30, y: 0 },
      { id: 'up', x: 0, y: -5 },
    ];
    expect(nextInDirection({ x: 0, y: 0 }, others, 'right')).toBe('right');
    expect(nextInDirection({ x: 0, y: 0 }, others, 'up')).toBe('up');
    expect(nextInDirection({ x: 0, y: 0 }, others, 'left')).toBeNull();
  });
});

describe('the list', () => {
  it('should hold the same rows and lines as the picture, by kind', () => {
    const groups = twinOf(mergeParts([small], ['plan']));
    expect(groups.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      [PLAN, 1],
      [AREA, 2],
      [GOAL, 6],
      [UNIT, 1],
    ]);
    const unit = groups.at(-1)?.rows[0];
    expect(unit?.ties).toMatchObject([{ label: 'LEAD', outgoing: true }]);
    expect(unit?.ties[0]?.others).toHaveLength(6);
    expect(groups.flatMap(({ rows }) => rows).reduce((sum, { lines }) => sum + lines, 0)).toBe(2 * small.edges.length);
  });
});

describe('a picture that is taken away', () => {
  it('should carry its title, its date and its legend, with nothing in them read as SVG', () => {
    const { svg, width, height } = sheetSvg(
      { svg: '<?xml version="1.0"?><svg width="100" height="50"><g/></svg>', width: 100, height: 50 },
      {
        title: '规划 <“甲”> & 乙',
        subtitle: '2026年11月22日',
        legend: [{ label: '目标 3', mark: (x, y) => `<circle cx="${x}" cy="${y}" r="5"/>` }],
        colors: { paper: '#fff', text: '#000', faint: '#555' },
        font: 'sans-serif',
      },
    );
    expect(svg).toContain('规划 &lt;“甲”&gt; &amp; 乙');
    expect(svg).toContain('2026年11月22日');
    expect(svg).toContain('目标 3');
    expect(svg.match(/<svg/gu)).toHaveLength(2);
    expect(svg).not.toContain('<?xml');
    expect([width, height > 100]).toEqual([640, true]);
  });

  it('should break a long title into a few lines', () => {
    expect(linesOf('一二三四五六七八九十', 4)).toEqual(['一二三四', '五六七八', '九十']);
    expect(linesOf('一二三四五六七八九十', 3).at(-1)).toMatch(/…$/u);
  });
});
