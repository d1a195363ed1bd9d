import type { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';

/** How rows of one kind are drawn: by colour and by shape, so that neither is needed alone. */
export interface KindLook {
  shape: 'ellipse' | 'round-rectangle' | 'hexagon' | 'triangle' | 'diamond' | 'star' | 'rectangle' | 'octagon' | 'pentagon' | 'vee' | 'rhomboid';
  color: string;
  /** The size of a point with few lines, in pixels. */
  size: number;
}

/** The looks of all kinds. */
export type Looks = Record<NeighborKind, KindLook>;

const shapes: Record<NeighborKind, [KindLook['shape'], number, string, string]> = {
  PLAN: ['round-rectangle', 40, '#1d4f73', '#8ec3e8'],
  AREA: ['hexagon', 30, '#2b7a8c', '#6fc0d0'],
  GOAL: ['ellipse', 18, '#b0482a', '#f0a184'],
  MEASURE: ['triangle', 18, '#3b7d52', '#8fd0a5'],
  TARGET: ['diamond', 16, '#b07a12', '#e6bd62'],
  INDICATOR: ['star', 26, '#8a5a00', '#f3d489'],
  UNIT: ['rectangle', 18, '#6247a0', '#bca8ee'],
  UNIT_FAMILY: ['octagon', 30, '#9a2f72', '#ec9ccb'],
  UNIT_GROUP: ['pentagon', 22, '#8a6fc4', '#9c86d8'],
  JURISDICTION: ['vee', 28, '#4d5a66', '#b4c0ca'],
  DOCUMENT: ['rhomboid', 22, '#7b858d', '#8b97a1'],
};

const looksOf = (color: 2 | 3): Looks =>
  Object.fromEntries(Object.entries(shapes).map(([kind, look]) => [kind, { shape: look[0], size: look[1], color: look[color] }])) as Looks;

/** By day. */
export const lightLooks = looksOf(2);
/** By night. */
export const darkLooks = looksOf(3);

/** How lines of one sort are drawn. */
export interface LineLook {
  color: string;
  width: number;
  style: 'solid' | 'dashed' | 'dotted';
  /** Whether it shows where it leads. */
  arrow: boolean;
}

const role = {
  LEAD: ['#b0482a', '#f0a184'],
  RESPONSIBLE: ['#3f7299', '#8ec3e8'],
  PARTICIPATING: ['#3b7d52', '#8fd0a5'],
  COOPERATING: ['#7a63b8', '#bca8ee'],
} as const;

/** How lines that say this are drawn. */
export function lineLook(label: string, dark: boolean): LineLook {
  const faint = dark ? '#71808d' : '#8f9aa1';
  if (label === 'LEAD') return { color: role.LEAD[dark ? 1 : 0], width: 2.4, style: 'solid', arrow: false };
  if (label === 'RESPONSIBLE') return { color: role.RESPONSIBLE[dark ? 1 : 0], width: 1.2, style: 'solid', arrow: false };
  if (label === 'PARTICIPATING') return { color: role.PARTICIPATING[dark ? 1 : 0], width: 1.2, style: 'dashed', arrow: false };
  if (label === 'COOPERATING') return { color: role.COOPERATING[dark ? 1 : 0], width: 1.2, style: 'dotted', arrow: false };
  if (['SUPPORTS', 'ALIGNED', 'BASIS', 'SUPERSEDES', 'CONNECTS'].includes(label))
    return { color: dark ? '#c7b06a' : '#8a6d1d', width: 1.6, style: 'dashed', arrow: true };
  return { color: faint, width: 1.2, style: label === 'MEMBER' ? 'dotted' : 'solid', arrow: false };
}

/** The corners of a shape in a square from -1 to 1. */
const corners: Partial<Record<KindLook['shape'], readonly (readonly [number, number])[]>> = {
  rectangle: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  hexagon: [
    [-1, 0],
    [-0.5, -0.9],
    [0.5, -0.9],
    [1, 0],
    [0.5, 0.9],
    [-0.5, 0.9],
  ],
  triangle: [
    [0, -0.95],
    [0.95, 0.85],
    [-0.95, 0.85],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  star: [
    [0, -1],
    [0.27, -0.32],
    [0.98, -0.3],
    [0.42, 0.14],
    [0.62, 0.85],
    [0, 0.42],
    [-0.62, 0.85],
    [-0.42, 0.14],
    [-0.98, -0.3],
    [-0.27, -0.32],
  ],
  octagon: [
    [-0.4, -0.95],
    [0.4, -0.95],
    [0.95, -0.4],
    [0.95, 0.4],
    [0.4, 0.95],
    [-0.4, 0.95],
    [-0.95, 0.4],
    [-0.95, -0.4],
  ],
  pentagon: [
    [0, -1],
    [0.95, -0.3],
    [0.6, 0.85],
    [-0.6, 0.85],
    [-0.95, -0.3],
  ],
  vee: [
    [-1, -0.9],
    [0, -0.4],
    [1, -0.9],
    [0, 0.95],
  ],
  rhomboid: [
    [-1, -0.7],
    [0.35, -0.7],
    [1, 0.7],
    [-0.35, 0.7],
  ],
};

/** A shape as an element of SVG around a centre. */
export function shapeSvg({ shape, color }: KindLook, x: number, y: number, radius: number): string {
  if (shape === 'ellipse') return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`;
  const points = corners[shape];
  if (!points) return `<rect x="${x - radius}" y="${y - radius * 0.8}" width="${radius * 2}" height="${radius * 1.6}" rx="${radius * 0.4}" fill="${color}"/>`;
  return `<polygon points="${points.map(([px, py]) => `${(x + px * radius).toFixed(1)},${(y + py * radius).toFixed(1)}`).join(' ')}" fill="${color}"/>`;
}
