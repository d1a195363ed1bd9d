import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import CheckBoxOutlined from '@mui/icons-material/CheckBoxOutlined';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box } from '@mui/material';
import type { ItemInstance } from '@headless-tree/core';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { kindKey } from '../item/item-types.ts';
import { tint } from '../theme/theme.ts';
import { isItem, type OutlineNode } from './outline.ts';
import type { OutlineItem } from './workbench-types.ts';
import { areaName } from '../area/section-words.ts';

interface Props {
  line: ItemInstance<OutlineNode>;
  /** Whether its form is open. */
  current: boolean;
  /** Whether several are selected, so that boxes to tick are of use. */
  several: boolean;
  onOpen: (id: string) => void;
}

function ItemLine({ item }: { item: OutlineItem }) {
  const translate = useTranslate();
  const gaps = item.responsibilities.totalCount === 0 ? [translate('pg.workbench.no_units')] : [];
  return (
    <>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', flexShrink: 0, lineHeight: '22px', whiteSpace: 'nowrap' }}>
        {translate(kindKey(item))}
      </Box>
      <Box component="span" lang="zh-CN" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {item.ordinal} {item.title || item.statement}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', flexShrink: 0, lineHeight: '22px' }}>
        {item.targets.totalCount > 0 && translate('pg.workbench.figures', { smart_count: item.targets.totalCount })} {gaps.join(' ')}
      </Box>
    </>
  );
}

function Words({ node }: { node: OutlineNode }): ReactNode {
  const translate = useTranslate();
  if (isItem(node)) return <ItemLine item={node} />;
  return (
    <Box component="span" lang="zh-CN" sx={{ flex: 1, minWidth: 0, fontWeight: 650, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
      {node.__typename === 'Plan' ? translate('pg.workbench.plan_facts') : areaName(node)}
    </Box>
  );
}

/** A line of the outline: its box when several are selected, its fold, its words; it can be dragged. */
export function TreeRow({ line, current, several, onOpen }: Props) {
  const node = line.getItemData();
  const selected = line.isSelected();
  const { onClick: _, ...props } = line.getProps() as { onClick?: unknown };
  const choose = (event: MouseEvent) => {
    line.setFocused();
    if (event.shiftKey) return line.selectUpTo(event.ctrlKey || event.metaKey);
    if (event.ctrlKey || event.metaKey) return line.toggleSelect();
    line.getTree().setSelectedItems([line.getId()]);
    return onOpen(line.getId());
  };
  const tick = (event: MouseEvent) => {
    event.stopPropagation();
    line.toggleSelect();
  };
  const fold = (event: MouseEvent) => {
    event.stopPropagation();
    if (line.isExpanded()) line.collapse();
    else line.expand();
  };
  const Tick = selected ? CheckBoxOutlined : CheckBoxOutlineBlank;
  return (
    <Box
      {...props}
      onClick={choose}
      aria-label={undefined}
      aria-current={current ? 'true' : undefined}
      sx={{
        display: 'flex',
        gap: 0.75,
        alignItems: 'flex-start',
        cursor: 'pointer',
        userSelect: 'none',
        fontSize: '0.875rem',
        lineHeight: '22px',
        py: 0.6,
        pr: 1,
        pl: isItem(node) ? 3.25 : 0.75,
        borderRadius: 1,
        borderLeft: 3,
        borderLeftColor: current ? 'primary.main' : 'transparent',
        bgcolor: (theme) => (selected ? tint(theme.palette.primary.main, 0.12) : 'transparent'),
        outline: line.isUnorderedDragTarget() ? '2px dashed' : undefined,
        outlineColor: 'primary.main',
        '&:hover': { bgcolor: (theme) => tint(theme.palette.primary.main, selected ? 0.16 : 0.06) },
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
        '& .tick': { opacity: several || selected ? 1 : 0 },
        '&:hover .tick, &:focus-visible .tick': { opacity: 1 },
        '@media (hover: none)': { '& .tick': { opacity: 1 } },
      }}
    >
      {node.__typename === 'Area' && (
        <ChevronRight aria-hidden onClick={fold} sx={{ fontSize: 20, mt: '1px', flexShrink: 0, transform: line.isExpanded() ? 'rotate(90deg)' : 'none' }} />
      )}
      {isItem(node) && <Tick aria-hidden className="tick" onClick={tick} sx={{ fontSize: 18, mt: '2px', flexShrink: 0, color: 'text.secondary' }} />}
      <Words node={node} />
    </Box>
  );
}
