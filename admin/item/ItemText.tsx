import { Box, Button, Chip, Tooltip, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Marked } from '../layout/Marked.tsx';

interface Props {
  /** The document's words; null while only the catalogue knows the item. */
  text: string | null;
  /** What is shown: the document's words, or an editor's label. */
  statement: string;
  heading: string;
  words?: string | undefined;
  /** Whether an editor's label is marked as such here, because the items beside it have the document's words. */
  markLabel: boolean;
}

const longFrom = 230;

function LabelOnly() {
  const translate = useTranslate();
  return (
    <Tooltip title={translate('pg.item.label_only_hint')}>
      <Chip
        size="small"
        variant="outlined"
        label={translate('pg.item.label_only')}
        sx={{ height: 20, fontSize: '0.6875rem', ml: 1, verticalAlign: '1px', borderStyle: 'dashed', color: 'text.secondary' }}
      />
    </Tooltip>
  );
}

/** Whether the words searched for stand where a shortened text would hide them. */
const hides = (text: string, words?: string): boolean => Boolean(words) && text.toLowerCase().indexOf((words ?? '').toLowerCase()) > longFrom - 30;

/** The words of a goal or measure: its heading in bold, long texts shortened until opened, a label marked as such. */
export function ItemText({ text, statement, heading, words, markLabel }: Props) {
  const translate = useTranslate();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const lead = heading && statement.startsWith(heading) ? heading : '';
  const rest = statement.slice(lead.length);
  const long = statement.length > longFrom;
  const open = opened || hides(statement, words);
  return (
    <>
      {heading && !lead && (
        <Typography component="span" sx={{ fontWeight: 650, display: 'block' }}>
          <Marked text={heading} words={words} />
        </Typography>
      )}
      <Typography
        id={id}
        component="div"
        variant="body1"
        lang="zh-CN"
        sx={{
          whiteSpace: 'pre-line',
          overflowWrap: 'anywhere',
          ...(long && !open && { display: '-webkit-box', WebkitLineClamp: 5, WebkitBoxOrient: 'vertical', overflow: 'hidden' }),
        }}
      >
        {lead && (
          <Box component="strong" sx={{ fontWeight: 650 }}>
            <Marked text={lead} words={words} />
          </Box>
        )}
        <Marked text={rest} words={words} />
        {markLabel && text === null && <LabelOnly />}
      </Typography>
      {long && (
        <Button
          size="small"
          onClick={() => setOpened(!open)}
          aria-expanded={open}
          aria-controls={id}
          sx={{ px: 0.5, py: 0, mt: 0.25, ml: -0.5, fontSize: '0.8125rem' }}
        >
          {translate(open ? 'pg.common.less' : 'pg.common.more')}
        </Button>
      )}
    </>
  );
}
