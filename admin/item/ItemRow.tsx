import ArrowForward from '@mui/icons-material/ArrowForward';
import LinkIcon from '@mui/icons-material/Link';
import { Box, IconButton } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { tint } from '../theme/theme.ts';
import { TargetPill } from '../target/TargetPill.tsx';
import { DutyList } from '../unit/DutyList.tsx';
import { headingOf, type Item } from './item-types.ts';
import { ItemText } from './ItemText.tsx';

interface Props {
  item: Item;
  words?: string | undefined;
  highlight?: ReadonlySet<string> | undefined;
  /** Whether the address points at this item. */
  current?: boolean | undefined;
  /** What the item is, in the gutter, where rows of several kinds stand together. */
  kind?: string | undefined;
  /** Where the item's link leads; its own place on this page where nothing is given. */
  linkTo?: string | undefined;
  /** Whether an editor's label is marked as such in this row. */
  markLabel?: boolean | undefined;
  /** What stands above the words. */
  badges?: ReactNode;
}

/** The id of an item's place in its plan's page. */
export const anchorOf = (id: string): string => `item-${id}`;

function AnchorLink({ item, linkTo }: { item: Item; linkTo?: string | undefined }) {
  const translate = useTranslate();
  const label = `${translate(linkTo ? 'pg.item.in_plan' : 'pg.item.link')} ${item.ordinal}`;
  const Icon = linkTo ? ArrowForward : LinkIcon;
  return (
    <IconButton
      className="anchor"
      component={RouterLink}
      to={linkTo ?? { hash: anchorOf(item.id) }}
      replace={!linkTo}
      size="small"
      aria-label={label}
      title={label}
      sx={{ alignSelf: 'flex-start', mt: '-1px' }}
    >
      <Icon sx={{ fontSize: 17 }} />
    </IconButton>
  );
}

function Gutter({ item, kind }: { item: Item; kind?: string | undefined }) {
  return (
    <Box
      sx={{
        color: 'text.secondary',
        fontSize: '0.875rem',
        lineHeight: '26px',
        fontVariantNumeric: 'tabular-nums',
        gridColumn: { xs: '1 / -1', sm: 'auto' },
        overflowWrap: 'anywhere',
      }}
    >
      {item.ordinal}
      {kind && (
        <Box component="span" sx={{ display: { xs: 'inline', sm: 'block' }, ml: { xs: 1, sm: 0 }, fontSize: '0.75rem', lineHeight: 1.5 }}>
          {kind}
        </Box>
      )}
    </Box>
  );
}

/** A goal or measure: its number in the gutter, its words, its figures, who answers for it. */
export function ItemRow({ item, words, highlight, current = false, kind, linkTo, badges, markLabel = true }: Props) {
  const { nodes: targets } = item.targets;
  return (
    <Box
      component="li"
      id={anchorOf(item.id)}
      sx={{
        listStyle: 'none',
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) 30px', sm: '64px minmax(0, 1fr) 30px' },
        columnGap: 1,
        px: { xs: 2, sm: 2.5 },
        py: 2,
        scrollMarginTop: 150,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
        bgcolor: (theme) => (current ? tint(theme.palette.primary.main, 0.09) : 'transparent'),
        '& .anchor': { opacity: current || linkTo ? 1 : 0 },
        '&:hover .anchor, & .anchor:focus-visible': { opacity: 1 },
      }}
    >
      <Gutter item={item} kind={kind} />
      <Box sx={{ minWidth: 0, display: 'grid', gap: 1.25, justifyItems: 'start' }}>
        {badges}
        <Box sx={{ maxWidth: '48em' }}>
          <ItemText text={item.text} statement={item.statement} heading={headingOf(item)} words={words} markLabel={markLabel} />
        </Box>
        {targets.length > 0 && (
          <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
            {targets.map((target) => (
              <TargetPill key={target.id} target={target} />
            ))}
          </Box>
        )}
        <DutyList duties={item.responsibilities.nodes} open={item.open} highlight={highlight} />
      </Box>
      <AnchorLink item={item} linkTo={linkTo} />
    </Box>
  );
}
