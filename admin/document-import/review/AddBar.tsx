import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import { ImportDecisionKind, ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import type { ImportedArea, Span } from '../import-types.ts';
import { standingAreas } from './item-moves.ts';
import { useReviewTools } from './review-context.ts';
import { clip } from '../../item/clip.ts';

interface Props {
  file: number;
  stretch: Span;
  words: string;
  onDone: () => void;
}

const shorten = (words: string): string => {
  const line = words.trim().replace(/\s+/g, ' ');
  return clip(line, 36);
};

/** The area that a place of the text stands in: the last whose heading comes before it. */
function areaBefore(areas: ImportedArea[], at: number): string {
  const before = areas.findLast(({ span }) => span !== null && span.start <= at);
  return (before ?? areas[0])?.ref ?? '';
}

/** Makes a goal or measure of the words selected. */
export function AddBar({ file, stretch, words, onDone }: Props) {
  const translate = useTranslate();
  const { review, decide, isBusy } = useReviewTools();
  const areas = (review.preview?.plans ?? []).filter((plan) => plan.file === file).flatMap(standingAreas);
  const [choice, setChoice] = useState({ at: stretch.start, area: areaBefore(areas, stretch.start) });
  const area = choice.at === stretch.start ? choice.area : areaBefore(areas, stretch.start);
  if (areas.length === 0 || words.trim() === '') return null;
  const add = async (type: ImportItemType) => {
    const itemKind = type === ImportItemType.GOAL ? GoalKind.MAIN : MeasureKind.STRATEGY;
    const done = await decide({ decisions: [{ kind: ImportDecisionKind.ADD, ref: area, offset: stretch.start, end: stretch.end, type, itemKind }] });
    if (done) onDone();
  };
  return (
    <Box sx={{ p: 1.5, borderTop: 1, borderColor: 'divider', bgcolor: 'inset', display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="body2" lang="zh-CN" sx={{ flexBasis: '100%', overflowWrap: 'anywhere' }}>
        “{shorten(words)}”
      </Typography>
      <TextField
        select
        label={translate('pg.imports.item.area')}
        value={area}
        onChange={({ target }) => setChoice({ at: stretch.start, area: target.value })}
        sx={{ flex: 1, minWidth: 140, maxWidth: 260 }}
      >
        {areas.map(({ ref, section, title }) => (
          <MenuItem key={ref} value={ref} lang="zh-CN">
            {[section, title].filter(Boolean).join(' ')}
          </MenuItem>
        ))}
      </TextField>
      <Button size="small" variant="outlined" disabled={isBusy} onClick={() => void add(ImportItemType.GOAL)}>
        {translate('pg.imports.review.make_goal')}
      </Button>
      <Button size="small" variant="outlined" disabled={isBusy} onClick={() => void add(ImportItemType.MEASURE)}>
        {translate('pg.imports.review.make_measure')}
      </Button>
    </Box>
  );
}
