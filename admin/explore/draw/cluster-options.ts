import type { EdgeSingular } from 'cytoscape';
import type { GraphNode } from '../model/graph.ts';

/** How large a point of each kind is that has few lines. */
export const sizes: Record<GraphNode['kind'], number> = {
  PLAN: 30,
  AREA: 24,
  GOAL: 15,
  MEASURE: 15,
  TARGET: 14,
  INDICATOR: 22,
  UNIT: 14,
  UNIT_FAMILY: 24,
  UNIT_GROUP: 18,
  JURISDICTION: 22,
  DOCUMENT: 18,
};

const isStructure = (edge: EdgeSingular): boolean => ['IN', 'OF', 'MEMBER'].includes(String(edge.data('label')));

/** How clusters are made out: what is part of something stays near it, duties pull gently. */
export const clusterOptions = (count: number): object => ({
  name: 'fcose',
  quality: 'default',
  randomize: false,
  animate: false,
  fit: false,
  packComponents: true,
  nodeRepulsion: 12_000,
  idealEdgeLength: (edge: EdgeSingular) => (isStructure(edge) ? 60 : 170),
  edgeElasticity: (edge: EdgeSingular) => (isStructure(edge) ? 0.45 : 0.06),
  gravity: 0.3,
  numIter: count > 300 ? 700 : 2000,
});
