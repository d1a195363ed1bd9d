import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import PushPinIcon from '@mui/icons-material/PushPin';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import { Box, IconButton, Link, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useGraphql } from '../../providers/use-graphql.ts';
import { useAskText } from '../ask-text.ts';
import { type SavedQuery, savedQueriesQuery } from './saved-queries.ts';
import { useKept, useMayKeep } from './use-kept.ts';

interface Props {
  kind: SavedQuery['kind'];
  /** Opens one where it is not a page of its own. */
  onOpen?: (saved: SavedQuery) => void;
  onFollow?: () => void;
  none: string;
}

function SavedName({ saved, onOpen, onFollow }: Pick<Props, 'onOpen' | 'onFollow'> & { saved: SavedQuery }) {
  if (onOpen)
    return (
      <Link component="button" type="button" onClick={() => onOpen(saved)} sx={{ textAlign: 'left', fontWeight: 600 }}>
        {saved.name}
      </Link>
    );
  return (
    <Link component={RouterLink} to={`/ask/${saved.id}`} {...(onFollow ? { onClick: onFollow } : {})} sx={{ fontWeight: 600 }}>
      {saved.name}
    </Link>
  );
}

/** What is kept and shared of one kind: to open, pin and delete. */
export function SavedList({ kind, onOpen, onFollow, none }: Props) {
  const { t } = useAskText();
  const mayKeep = useMayKeep();
  const { pin, remove } = useKept();
  const [doomed, setDoomed] = useState<SavedQuery | null>(null);
  const { data } = useGraphql<{ savedQueries: SavedQuery[] }>(savedQueriesQuery, { kinds: [kind] });
  if (data?.savedQueries.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {none}
      </Typography>
    );
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 1 }}>
        {data?.savedQueries.map((saved) => (
          <Box component="li" key={saved.id} sx={{ listStyle: 'none', display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <SavedName saved={saved} {...(onOpen ? { onOpen } : {})} {...(onFollow ? { onFollow } : {})} />
              <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
                {[saved.description, t(`shared_${saved.sharedWith}`), saved.isMine ? '' : t('owner', { name: saved.ownerName })].filter(Boolean).join(' · ')}
              </Typography>
            </Box>
            {mayKeep && (
              <Tooltip title={t(saved.pinned ? 'unpin' : 'pin')}>
                <IconButton
                  size="small"
                  aria-label={`${t(saved.pinned ? 'unpin' : 'pin')}：${saved.name}`}
                  onClick={() => void pin(saved, !saved.pinned).catch(() => null)}
                >
                  {saved.pinned ? <PushPinIcon fontSize="small" color="primary" /> : <PushPinOutlined fontSize="small" />}
                </IconButton>
              </Tooltip>
            )}
            {saved.viewerCanUpdate && (
              <IconButton size="small" aria-label={`${t('remove_saved')}：${saved.name}`} onClick={() => setDoomed(saved)}>
                <DeleteOutline fontSize="small" />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
      {doomed && (
        <Confirm
          isOpen
          title={t('remove_saved')}
          content={t('remove_ask', { name: doomed.name })}
          onConfirm={() => {
            void remove(doomed).catch(() => null);
            setDoomed(null);
          }}
          onClose={() => setDoomed(null)}
        />
      )}
    </>
  );
}
