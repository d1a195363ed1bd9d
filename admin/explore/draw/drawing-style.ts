import type { EdgeSingular, StylesheetJson } from 'cytoscape';
import { lineLook, type Looks } from '../look.ts';

/** The colours and the typeface of the page that a picture is on. */
export interface PictureLook {
  dark: boolean;
  looks: Looks;
  paper: string;
  text: string;
  faint: string;
  accent: string;
  font: string;
}

/** How big words are on the screen, at any zoom, in pixels. */
export const wordSize = 12.5;

const roles = ['IN', 'OF', 'MEMBER', 'SUPPORTS', 'ALIGNED', 'BASIS', 'SUPERSEDES', 'CONNECTS', 'LEAD', 'RESPONSIBLE', 'PARTICIPATING', 'COOPERATING'];

/** How points, lines and words are drawn. */
export function drawingStyle({ dark, looks, paper, text, accent, font }: PictureLook): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'border-width': 1.5,
        'border-color': paper,
        color: text,
        'font-family': font,
        'font-size': wordSize,
        'text-valign': 'bottom',
        'text-background-color': paper,
        'text-background-opacity': 0.82,
        'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': 0,
        'overlay-opacity': 0,
      },
    },
    ...Object.entries(looks).map(([kind, { shape, color }]) => ({
      selector: `node[kind = "${kind}"]`,
      style: { shape, 'background-color': color },
    })),
    { selector: 'node[kind = "PLAN"]', style: { width: 'data(wide)' } },
    { selector: 'node.word', style: { label: 'data(word)' } },
    { selector: 'node.word.aside', style: { 'text-valign': 'center', 'text-halign': 'right' } },
    { selector: 'node.start', style: { 'border-width': 4, 'border-color': accent, 'font-weight': 'bold' } },
    { selector: 'node.selected', style: { 'border-width': 5, 'border-color': text, 'font-weight': 'bold', 'z-index': 10 } },
    { selector: 'edge', style: { 'curve-style': 'straight', opacity: 0.85, 'overlay-opacity': 0, 'target-arrow-shape': 'none' } },
    ...roles.map((label) => {
      const { color, width, style, arrow } = lineLook(label, dark);
      return {
        selector: `edge[label = "${label}"]`,
        style: {
          'line-color': color,
          width: (edge: EdgeSingular) => Math.max(width, 0.75 * Math.sqrt(width) * Number(edge.data('thickness'))),
          'line-style': style,
          ...(arrow ? { 'target-arrow-shape': 'triangle' as const, 'target-arrow-color': color, 'arrow-scale': 0.8 } : {}),
        },
      };
    }),
    { selector: '.faded', style: { opacity: dark ? 0.16 : 0.13 } },
    { selector: 'edge.near', style: { opacity: 1, 'z-index': 5 } },
  ] as StylesheetJson;
}
