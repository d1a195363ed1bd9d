import { Box, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ImportChange } from '../../../schema/document-import/import-job.enums.ts';
import { countChanges, type ItemFilter } from './item-filter.ts';
import { useReviewTools } from './review-context.ts';

/** Narrows the tree to what is new, changed and so on, and by words. */
export function FilterBar({ filter, onChange }: { filter: ItemFilter; onChange: (filter: ItemFilter) => void }) {
  const translate = useTranslate();
  const { review } = useReviewTools();
  const counts = countChanges(review.preview?.plans ?? []);
  const shown = Object.values(ImportChange).filter((change) => counts.has(change) || filter.changes.includes(change));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
      <TextField
        type="search"
        label={translate('pg.common.filter_text')}
        value={filter.words}
        onChange={({ target }) => onChange({ ...filter, words: target.value })}
        sx={{ flex: 1, minWidth: 140 }}
      />
      {(shown.length > 1 || filter.changes.length > 0) && (
        <ToggleButtonGroup
          size="small"
          value={filter.changes}
          onChange={(_, changes: ImportChange[]) => onChange({ ...filter, changes })}
          aria-label={translate('pg.imports.change.filter')}
          sx={{
            flexWrap: 'wrap',
            '& .MuiToggleButton-root': { textTransform: 'none', px: 1, py: 0.5, fontSize: '0.8125rem', bgcolor: 'background.paper', color: 'text.primary' },
          }}
        >
          {shown.map((change) => (
            <ToggleButton key={change} value={change}>
              {translate(`pg.imports.change.${change}`)} {counts.get(change) ?? 0}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </Box>
  );
}
