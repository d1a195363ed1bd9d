import { Box, Button, LinearProgress, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useGraphql } from '../providers/use-graphql.ts';
import { documentTextQuery } from './document-query.ts';

interface TextAnswer {
  document: { text: string | null } | null;
}

/** The full text of a document, read when it is asked for. */
export function DocumentText({ id, imported }: { id: string; imported: boolean }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { data, isFetching } = useGraphql<TextAnswer>(documentTextQuery, { id }, { enabled: open });
  const text = data?.document?.text;
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {translate('pg.document.text')}
      </Typography>
      {!imported && <Typography sx={{ color: 'text.secondary' }}>{translate('pg.document.no_text')}</Typography>}
      {imported && !open && (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {translate('pg.document.show_text')}
        </Button>
      )}
      {isFetching && <LinearProgress aria-label={translate('pg.common.loading')} />}
      {open && data && !text && <Typography sx={{ color: 'text.secondary' }}>{translate('pg.document.no_text')}</Typography>}
      {text && (
        <Paper
          component="section"
          variant="outlined"
          lang="zh-CN"
          tabIndex={0}
          aria-label={translate('pg.document.text')}
          sx={{
            p: { xs: 2, sm: 3.5 },
            maxHeight: '80vh',
            overflowY: 'auto',
            whiteSpace: 'pre-wrap',
            fontSize: '0.9375rem',
            lineHeight: 1.9,
            overflowWrap: 'anywhere',
          }}
        >
          {text}
        </Paper>
      )}
    </Box>
  );
}
