import CheckIcon from '@mui/icons-material/Check';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  /** What to copy, and what is shown. */
  text: string;
  label: string;
}

/** A text to copy, with the button that does; selected as a whole when it is clicked, where copying is not allowed. */
export function CopyField({ text, label }: Props) {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flexWrap: { xs: 'wrap', sm: 'nowrap' } }}>
      <Box
        component="code"
        role="textbox"
        aria-readonly="true"
        aria-label={label}
        tabIndex={0}
        sx={{
          flex: { xs: '1 1 100%', sm: 1 },
          minWidth: 0,
          px: 1.5,
          py: 1,
          borderRadius: 2,
          bgcolor: (theme) => theme.palette.inset,
          fontSize: '0.875rem',
          overflowWrap: 'anywhere',
          whiteSpace: 'pre-wrap',
          userSelect: 'all',
        }}
      >
        {text}
      </Box>
      <Button variant="outlined" startIcon={copied ? <CheckIcon /> : <ContentCopyIcon />} onClick={() => void copy()} sx={{ flexShrink: 0, minHeight: 39 }}>
        {translate(copied ? 'pg.accounts.copied' : 'pg.accounts.copy')}
      </Button>
    </Box>
  );
}
