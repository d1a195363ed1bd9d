import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Box, ButtonBase } from '@mui/material';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { ImportChange, ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { tint } from '../../theme/theme.ts';
import { ChangeTag } from './ChangeTag.tsx';
import { ItemCard } from './ItemCard.tsx';
import type { Entry } from './preview-index.ts';

interface Props {
  entry: Entry;
  open: boolean;
  doubtful: boolean;
  onSelect: (ref: string | null) => void;
}

function Facts({ entry: { item } }: { entry: Entry }) {
  const translate = useTranslate();
  const names = item.type === ImportItemType.GOAL ? 'goalKind' : 'measureKind';
  const parts = [
    translate(`pg.enum.${names}.${item.kind}`),
    item.responsibilities.length > 0 && translate('pg.common.units_count', { smart_count: item.responsibilities.length }),
    item.targets.length > 0 && translate('pg.common.targets_count', { smart_count: item.targets.length }),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

/** What stands below an item's words: what becomes of it, its kind and size, whether it is in doubt or accepted. */
function Signs({ entry, doubtful }: Pick<Props, 'entry' | 'doubtful'>) {
  const translate = useTranslate();
  const { item } = entry;
  return (
    <>
      <ChangeTag change={item.change} within={entry.plan.change} />
      <span>
        <Facts entry={entry} />
      </span>
      {doubtful && (
        <Box component="span" sx={{ color: 'secondary.main', fontWeight: 650 }}>
          ⚠ {translate('pg.imports.item.doubtful')}
        </Box>
      )}
      {item.accepted && (
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', color: 'success.main' }}>
          <CheckOutlined sx={{ fontSize: 15, mr: 0.25 }} />
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('pg.imports.item.accepted')}
          </Box>
        </Box>
      )}
    </>
  );
}

/** A closed row shows its item and what becomes of the plan; what else has changed does not concern it. */
const sameRow = (a: Props, b: Props): boolean =>
  !a.open && !b.open && a.entry.item === b.entry.item && a.entry.plan.change === b.entry.plan.change && a.doubtful === b.doubtful && a.onSelect === b.onSelect;

/** An item of the tree: a line or two while closed, everything about it when it is looked at. */
export const ItemRow = memo(function ItemRow({ entry, open, doubtful, onSelect }: Props) {
  const { item } = entry;
  const words = item.text ?? item.label ?? '';
  const heading = item.title && !words.startsWith(item.title) ? item.title : '';
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        scrollMarginTop: 44,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: (theme) => (open ? tint(theme.palette.primary.main, 0.05) : 'transparent'),
        ...(open ? {} : { contentVisibility: 'auto', containIntrinsicSize: 'auto 76px' }),
      }}
    >
      <ButtonBase
        data-item={item.ref}
        aria-expanded={open}
        onClick={() => onSelect(open ? null : item.ref)}
        sx={{
          display: 'block',
          width: '100%',
          textAlign: 'left',
          fontFamily: 'inherit',
          px: 2,
          py: 1.25,
          '&:hover': { bgcolor: (theme) => tint(theme.palette.primary.main, 0.05) },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box
          component="span"
          lang="zh-CN"
          sx={{
            fontSize: '0.9375rem',
            lineHeight: 1.65,
            overflowWrap: 'anywhere',
            textDecoration: item.change === ImportChange.DROPPED ? 'line-through' : 'none',
            color: item.change === ImportChange.DROPPED ? 'text.secondary' : 'text.primary',
            ...(open
              ? { display: 'block', whiteSpace: 'pre-line' }
              : { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }),
          }}
        >
          {item.ordinal && <b>{item.ordinal} </b>}
          {heading && <b>{heading} </b>}
          {words}
        </Box>
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5, alignItems: 'center', fontSize: '0.75rem', color: 'text.secondary' }}>
          <Signs entry={entry} doubtful={doubtful} />
        </Box>
      </ButtonBase>
      {open && <ItemCard entry={entry} />}
    </Box>
  );
}, sameRow);
