import { areaAnchor } from '../../area/AreaSection.tsx';
import { anchorOf } from '../../item/ItemRow.tsx';
import { formatTarget } from '../../target/format-target.ts';
import type { NodeFacts } from '../explore-query.ts';

/** What names need of the user's language. */
export interface NameWords {
  english: boolean;
  translate: (key: string) => string;
}

/** What a row is called in full. */
export function fullName(node: NodeFacts | null, { english, translate }: NameWords): string {
  switch (node?.__typename) {
    case undefined:
      return '—';
    case 'Plan':
    case 'Document':
      return node.title;
    case 'Area':
      return [node.section, node.title].filter(Boolean).join(' ');
    case 'Goal':
      return [node.ordinal, node.statement].filter(Boolean).join(' ');
    case 'Measure':
      return [node.ordinal, node.title || node.statement].filter(Boolean).join(' ');
    case 'Target':
      return `${node.indicatorName} ${formatTarget(node, translate)}`;
    case 'Unit':
    case 'UnitGroup':
      return node.name;
    case 'UnitFamily':
      return english ? node.familyEn : node.name;
    case 'Indicator':
    case 'Jurisdiction':
      return (english && node.nameEn) || node.name;
  }
}

/** What a row is called beside its point: as short as can be told apart. */
export function pointName(node: NodeFacts | null, words: NameWords): string {
  if (node?.__typename === 'Unit') return node.shortName;
  if (node?.__typename === 'Area') return node.title;
  if (node?.__typename === 'Target') return `${node.indicatorName} ${formatTarget(node, words.translate)}`;
  return fullName(node, words);
}

/** The page of a row, or its place in its plan. */
export function pageOf(node: NodeFacts | null): string | null {
  switch (node?.__typename) {
    case undefined:
      return null;
    case 'Plan':
      return `/plans/${node.key}`;
    case 'Area':
      return `/plans/${node.plan.key}#${areaAnchor(node.id)}`;
    case 'Goal':
    case 'Measure':
      return `/plans/${node.plan.key}#${anchorOf(node.id)}`;
    case 'Target': {
      const item = node.goal ?? node.measure;
      return item ? `/plans/${node.plan.key}#${anchorOf(item.id)}` : `/plans/${node.plan.key}?view=figures`;
    }
    case 'Unit':
      return `/units/${node.id}`;
    case 'UnitFamily':
      return `/families/${node.code}`;
    case 'UnitGroup':
      return `/groups/${node.id}`;
    case 'Indicator':
      return `/indicators/${node.id}`;
    case 'Document':
      return `/documents/${node.id}`;
    case 'Jurisdiction':
      return '/jurisdictions';
  }
}
