import { Box, Button, ButtonBase, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';
import { KindMark, LineMark } from './KindMark.tsx';
import { kindCounts, lineCounts } from './model/filter.ts';
import type { Graph } from './model/graph.ts';
import { type PictureState, toggleKind, toggleLine } from './model/picture-state.ts';
import { useExploreText } from './use-explore-text.ts';

interface EntryProps {
  mark: ReactNode;
  label: string;
  count: number;
  shown: boolean;
  onToggle: () => void;
}

function Entry({ mark, label, count, shown, onToggle }: EntryProps) {
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <ButtonBase
        onClick={onToggle}
        aria-pressed={shown}
        sx={{
          gap: 0.75,
          px: 1,
          py: 0.375,
          borderRadius: 1.5,
          border: 1,
          borderColor: 'divider',
          bgcolor: shown ? 'background.paper' : 'transparent',
          fontSize: '0.8125rem',
          '&:hover': { borderColor: 'primary.main' },
        }}
      >
        <Box component="span" sx={{ display: 'inline-flex', opacity: shown ? 1 : 0.35 }}>
          {mark}
        </Box>
        <Box component="span" sx={{ color: shown ? 'text.primary' : 'text.secondary', textDecoration: shown ? 'none' : 'line-through' }}>
          {label}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {count}
        </Box>
      </ButtonBase>
    </Box>
  );
}

interface Props {
  graph: Graph;
  picture: PictureState;
  onChange: (picture: PictureState) => void;
}

const list = { m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 } as const;

/** What shapes, colours and lines mean, how many of each there are; each can be left out of sight. */
export function Legend({ graph, picture, onChange }: Props) {
  const { t, kind, line } = useExploreText();
  const isFiltered = picture.withoutKinds.length + picture.withoutLines.length > 0;
  return (
    <Box component="section" aria-label={t('legend')} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: 1 }}>
        <Typography variant="h3" component="h2">
          {t('legend')}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('legend_hint')}
        </Typography>
        {isFiltered && (
          <Button size="small" onClick={() => onChange({ ...picture, withoutKinds: [], withoutLines: [] })}>
            {t('show_all')}
          </Button>
        )}
        {picture.hidden.length > 0 && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('hidden', { count: picture.hidden.length })}
            <Button size="small" onClick={() => onChange({ ...picture, hidden: [] })}>
              {t('hidden_back')}
            </Button>
          </Typography>
        )}
      </Box>
      <Box component="ul" aria-label={t('kinds_label')} sx={list}>
        {[...kindCounts(graph)].map(([each, count]) => (
          <Entry
            key={each}
            mark={<KindMark kind={each as NeighborKind} />}
            label={kind(each)}
            count={count}
            shown={!picture.withoutKinds.includes(each)}
            onToggle={() => onChange(toggleKind(picture, each))}
          />
        ))}
      </Box>
      <Box component="ul" aria-label={t('lines_label')} sx={list}>
        {[...lineCounts(graph)].map(([label, count]) => (
          <Entry
            key={label}
            mark={<LineMark label={label} />}
            label={line(label)}
            count={count}
            shown={!picture.withoutLines.includes(label)}
            onToggle={() => onChange(toggleLine(picture, label))}
          />
        ))}
      </Box>
    </Box>
  );
}
