import { Box, Chip, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { kindKey, type Item } from '../item/item-types.ts';
import { anchorOf, ItemRow } from '../item/ItemRow.tsx';
import type { AreaRow } from '../plan/plan-query.ts';
import { sectionWords } from './section-words.ts';

interface Props {
  area: AreaRow;
  items: Item[];
  words: string;
  highlight: ReadonlySet<string>;
  /** The id that the address points at. */
  current: string;
  markLabel: boolean;
}

/** The id of an area's place in its plan's page. */
export const areaAnchor = (id: string): string => `area-${id}`;

/** Items in the order given, cut where their kind changes. */
function byKind(items: Item[]): { key: string; items: Item[] }[] {
  const parts: { key: string; items: Item[] }[] = [];
  for (const item of items) {
    const key = kindKey(item);
    const last = parts.find((part) => part.key === key);
    if (last) last.items.push(item);
    else parts.push({ key, items: [item] });
  }
  return parts;
}

/** An area of a plan with its goals and measures, each kind under its own heading. */
export function AreaSection({ area, items, words, highlight, current, markLabel }: Props) {
  const translate = useTranslate();
  return (
    <Box component="section" id={areaAnchor(area.id)} aria-labelledby={`${areaAnchor(area.id)}-title`} sx={{ mb: 4, scrollMarginTop: 84 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.25, mb: 1.25 }}>
        <Typography id={`${areaAnchor(area.id)}-title`} variant="h2" lang="zh-CN">
          {area.title}
        </Typography>
        <Typography component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {sectionWords(area.section)}
        </Typography>
        {area.theme && <Chip size="small" variant="outlined" label={translate(`pg.enum.theme.${area.theme}`)} sx={{ height: 22, alignSelf: 'center' }} />}
      </Box>
      {byKind(items).map((part) => (
        <Paper key={part.key} variant="outlined" sx={{ mb: 1.5, overflow: 'clip' }}>
          <Typography
            variant="h4"
            component="h3"
            sx={{ px: 2.5, py: 0.875, bgcolor: 'inset', color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}
          >
            {translate(part.key)}
            <Box component="span" sx={{ ml: 1, fontWeight: 450 }}>
              {part.items.length}
            </Box>
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0 }}>
            {part.items.map((item) => (
              <ItemRow key={item.id} item={item} words={words} highlight={highlight} current={current === anchorOf(item.id)} markLabel={markLabel} />
            ))}
          </Box>
        </Paper>
      ))}
    </Box>
  );
}
