import { Box, Typography } from '@mui/material';
import { useEffect, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  title: string;
  /** What kind of page this is, above the title. */
  eyebrow?: ReactNode;
  /** A sentence below the title. */
  intro?: ReactNode;
  /** Facts and links below the title. */
  children?: ReactNode;
}

/** The head of a page; its title is the document's title too. */
export function PageHeader({ title, eyebrow, intro, children }: Props) {
  const translate = useTranslate();
  const product = translate('pg.app.title');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Box component="header" sx={{ mb: { xs: 2.5, md: 3.5 } }}>
      {eyebrow && (
        <Box sx={{ mb: 0.75, color: 'text.secondary', fontSize: '0.875rem', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>{eyebrow}</Box>
      )}
      <Typography variant="h1" sx={{ textWrap: 'balance' }}>
        {title}
      </Typography>
      {intro && (
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary', maxWidth: '46em' }}>
          {intro}
        </Typography>
      )}
      {children}
    </Box>
  );
}
