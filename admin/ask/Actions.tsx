import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import SaveOutlined from '@mui/icons-material/SaveOutlined';
import ShareOutlined from '@mui/icons-material/ShareOutlined';
import { Box, Button, Drawer, Menu, MenuItem, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { barHeight } from '../layout/TopBar.tsx';
import { askLink, handToGraphiql } from './ask-links.ts';
import { useAskText } from './ask-text.ts';
import { ExportMenu } from './ExportMenu.tsx';
import type { Definition } from './question/definition.ts';
import type { ExportRequest } from './question/export-request.ts';
import { asCurl, asGraphql, type Operation } from './question/operation.ts';
import { SaveDialog } from './saved/SaveDialog.tsx';
import type { SavedQuery } from './saved/saved-queries.ts';
import { SavedList } from './saved/SavedList.tsx';
import { useMayKeep } from './saved/use-kept.ts';

interface Props {
  /** What to ask for to take the whole answer away; null while a value is missing. */
  request: ExportRequest | null;
  definition: Definition;
  saved: SavedQuery | null;
  operation: Operation | null;
  onSaved(saved: SavedQuery): void;
}

function useCopy() {
  const notify = useNotify();
  const { t } = useAskText();
  return async (text: string) => {
    await navigator.clipboard.writeText(text);
    notify(t('copied'), { type: 'success', messageArgs: { _: t('copied') } });
  };
}

function MoreMenu({ operation }: Pick<Props, 'operation'>) {
  const { t } = useAskText();
  const copy = useCopy();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pick = (act: (operation: Operation) => void) => () => {
    setAnchor(null);
    if (operation) act(operation);
  };
  const openGraphiql = (given: Operation) => {
    handToGraphiql(given);
    void navigate('/graphiql');
  };
  return (
    <>
      <Button startIcon={<MoreHoriz />} color="inherit" disabled={!operation} onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="menu">
        {t('more')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={pick((given) => void copy(asGraphql(given)))}>{t('copy_graphql')}</MenuItem>
        <MenuItem onClick={pick((given) => void copy(asCurl(given, window.location.origin)))}>{t('copy_curl')}</MenuItem>
        <MenuItem onClick={pick(openGraphiql)}>{t('open_graphiql')}</MenuItem>
      </Menu>
    </>
  );
}

/** What can be done with a question: save it, share it, take it elsewhere; and the questions saved before. */
export function Actions({ request, definition, saved, operation, onSaved }: Props) {
  const { t } = useAskText();
  const mayKeep = useMayKeep();
  const copy = useCopy();
  const [saving, setSaving] = useState<'old' | 'new' | null>(null);
  const [listed, setListed] = useState(false);
  const keep = (kept: SavedQuery) => {
    setSaving(null);
    onSaved(kept);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
      <Button startIcon={<BookmarkBorder />} variant="outlined" onClick={() => setListed(true)} aria-haspopup="dialog">
        {t('saved_title')}
      </Button>
      <Tooltip title={mayKeep ? '' : t('sign_in_to_save')}>
        <span>
          <Button startIcon={<SaveOutlined />} variant="outlined" disabled={!mayKeep} onClick={() => setSaving(saved?.viewerCanUpdate ? 'old' : 'new')}>
            {t('save')}
          </Button>
        </span>
      </Tooltip>
      {saved && mayKeep && <Button onClick={() => setSaving('new')}>{t('save_as')}</Button>}
      <Button
        startIcon={<ShareOutlined />}
        color="inherit"
        onClick={() => void copy(window.location.origin + (saved ? `/ask/${saved.id}` : askLink(definition)))}
      >
        {t('copy_link')}
      </Button>
      <ExportMenu request={request} words={{ export: t('export'), exporting: t('export'), csv: t('export_csv'), xlsx: t('export_xlsx') }} />
      <MoreMenu operation={operation} />
      {saving && <SaveDialog kind="QUERY" saved={saving === 'old' ? saved : null} definition={definition} onSaved={keep} onClose={() => setSaving(null)} />}
      <Drawer
        anchor="right"
        open={listed}
        onClose={() => setListed(false)}
        slotProps={{ paper: { sx: { width: 360, maxWidth: '92vw', p: 2.5, pt: `${barHeight + 20}px` } } }}
      >
        <Typography variant="h2" sx={{ mb: 2 }}>
          {t('saved_title')}
        </Typography>
        <SavedList kind="QUERY" none={t('saved_none')} onFollow={() => setListed(false)} />
      </Drawer>
    </Box>
  );
}
