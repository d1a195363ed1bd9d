import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';

/** How many rows of a type a write makes, changes and deletes. */
export interface TypeChanges {
  type: string;
  created: number;
  updated: number;
  deleted: number;
}

const verbs = ['created', 'updated', 'deleted'] as const;

/** What a write would come to, as a dry run told it: type by type. */
export function Changes({ changes }: { changes: readonly TypeChanges[] }) {
  const translate = useTranslate();
  const separator = translate('pg.common.list_separator');
  return (
    <Box component="ul" aria-label={translate('pg.curate.preview')} sx={{ m: 0, pl: 2.5, fontSize: '0.875rem', lineHeight: 1.8 }}>
      {changes.map((each) => (
        <li key={each.type}>
          <strong>{translate(`pg.curate.type.${each.type}`, { _: each.type })}</strong>
          {' — '}
          {verbs
            .filter((verb) => each[verb] > 0)
            .map((verb) => translate(`pg.curate.change.${verb}`, { smart_count: each[verb] }))
            .join(separator)}
        </li>
      ))}
    </Box>
  );
}
