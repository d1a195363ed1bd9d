import SaveOutlined from '@mui/icons-material/SaveOutlined';
import { Box, Button, Link, Paper, Skeleton, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { takeHanded } from '../ask/ask-links.ts';
import { useAskText } from '../ask/ask-text.ts';
import { SaveDialog } from '../ask/saved/SaveDialog.tsx';
import { type SavedQuery, savedQueryQuery } from '../ask/saved/saved-queries.ts';
import { SavedList } from '../ask/saved/SavedList.tsx';
import { useMayKeep } from '../ask/saved/use-kept.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import type { Edited } from './Editor.tsx';
import { type Example, examples } from './examples.ts';

const Editor = lazy(() => import('./Editor.tsx').then((module) => ({ default: module.Editor })));

/** The frame of the editor. Its tabs, buttons within buttons, are left out: the list beside it takes their place. */
const editorFrame = {
  height: { xs: 620, md: 'calc(100vh - 220px)' },
  minHeight: 520,
  overflow: 'hidden',
  '& .graphiql-session-header': { display: 'none !important' },
  '& .monaco-editor .line-numbers': { color: (theme: Theme) => `${theme.palette.text.secondary} !important` },
  // The colour of comments in the editor's dark theme is too near to its ground.
  '& .monaco-editor .mtk8': { color: (theme: Theme) => `${theme.palette.text.secondary} !important` },
};

const asText = (variables: unknown): string =>
  typeof variables === 'object' && variables !== null && Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '';
const first = (): Edited => {
  const handed = takeHanded();
  return handed ? { query: handed.query, variables: asText(handed.variables) } : { query: examples.at(-1)?.text ?? '', variables: '' };
};
const editedFrom = ({ definition }: SavedQuery): Edited => ({ query: String(definition['text'] ?? ''), variables: asText(definition['variables']) });

function parsedVariables(text: string): object | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}

function Examples({ onOpen }: { onOpen(example: Example): void }) {
  const { or } = useAskText();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 0.75 }}>
      {examples.map((example) => (
        <Box component="li" key={example.name} sx={{ listStyle: 'none' }}>
          <Link component="button" type="button" onClick={() => onOpen(example)} sx={{ textAlign: 'left' }}>
            {or(`graphiql.example.${example.name}`, example.name)}
          </Link>
        </Box>
      ))}
    </Box>
  );
}

/** The editor with what is in it, and a number that grows whenever it begins anew. */
function useEditor() {
  const [opened, setOpened] = useState(() => ({ number: 0, edited: first() }));
  const current = useRef(opened.edited);
  return {
    opened,
    current: () => current.current,
    edit: (parts: Partial<Edited>) => {
      current.current = { ...current.current, ...parts };
    },
    open: (edited: Edited) => {
      current.current = edited;
      setOpened(({ number }) => ({ number: number + 1, edited }));
    },
  };
}

/** GraphiQL inside the console, with the examples and the team's saved operations beside it. */
export function GraphiqlPage() {
  const { t } = useAskText();
  const mayKeep = useMayKeep();
  const { opened, current, edit, open } = useEditor();
  const [saving, setSaving] = useState<Edited | null>(null);
  const [parameters] = useSearchParams();
  const wanted = parameters.get('saved');
  const kept = useGraphql<{ savedQuery: SavedQuery | null }>(savedQueryQuery, { id: wanted }, { enabled: wanted !== null });
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const saved = kept.data?.savedQuery;
    if (!saved || shown.current === saved.id) return;
    shown.current = saved.id;
    open(editedFrom(saved));
  });
  const variables = saving ? parsedVariables(saving.variables) : undefined;
  return (
    <>
      <PageHeader title={t('graphiql.title')} intro={t('graphiql.intro')} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '220px minmax(0, 1fr)' }, alignItems: 'start' }}>
        <Box component="section" aria-label={t('graphiql.side')} sx={{ display: 'grid', gap: 2.5, fontSize: '0.9375rem' }}>
          {mayKeep && (
            <Button variant="outlined" startIcon={<SaveOutlined />} onClick={() => setSaving(current())}>
              {t('graphiql.save')}
            </Button>
          )}
          <Box>
            <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
              {t('graphiql.saved')}
            </Typography>
            <SavedList kind="OPERATION" none={t('graphiql.none')} onOpen={(saved) => open(editedFrom(saved))} />
          </Box>
          <Box>
            <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
              {t('graphiql.examples')}
            </Typography>
            <Examples onOpen={({ text }) => open({ query: text, variables: '' })} />
          </Box>
        </Box>
        <Paper variant="outlined" sx={editorFrame}>
          <Suspense fallback={<Skeleton variant="rectangular" height="100%" role="status" aria-label={t('graphiql.loading')} />}>
            <Editor key={opened.number} initial={opened.edited} onEdit={edit} />
          </Suspense>
        </Paper>
      </Box>
      {saving && (
        <SaveDialog
          kind="OPERATION"
          saved={null}
          definition={{ text: saving.query, ...(variables ? { variables } : {}) }}
          onSaved={() => setSaving(null)}
          onClose={() => setSaving(null)}
        />
      )}
    </>
  );
}
