import SearchOff from '@mui/icons-material/SearchOff';
import { Button } from '@mui/material';
import { Link as RouterLink, useLocation, useParams } from 'react-router-dom';
import { askSchema } from 'virtual:ask-schema';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { definitionFrom } from './ask-links.ts';
import { useAskText } from './ask-text.ts';
import type { Definition } from './question/definition.ts';
import { type SavedQuery, savedQueryQuery } from './saved/saved-queries.ts';
import { Workbench } from './Workbench.tsx';

function Nothing({ title, hint }: { title: string; hint: string }) {
  const { t } = useAskText();
  return (
    <>
      <PageHeader title={t(title)} />
      <Notice
        icon={SearchOff}
        title={t(title)}
        hint={t(hint)}
        action={
          <Button component={RouterLink} to="/ask" variant="outlined">
            {t('fresh')}
          </Button>
        }
      />
    </>
  );
}

function SavedQuestion({ id }: { id: string }) {
  const query = useGraphql<{ savedQuery: SavedQuery | null }>(savedQueryQuery, { id });
  return (
    <QueryView query={query}>
      {({ savedQuery }) =>
        savedQuery?.kind === 'QUERY' ? (
          <Workbench key={`${id} ${savedQuery.version}`} schema={askSchema} definition={savedQuery.definition as unknown as Definition} saved={savedQuery} />
        ) : (
          <Nothing title="not_found" hint="not_found_hint" />
        )
      }
    </QueryView>
  );
}

/** The page to ask on: a new question, one from an address, or one that is kept. */
export function AskPage() {
  const { id } = useParams();
  const { key, search } = useLocation();
  if (id) return <SavedQuestion id={id} />;
  const definition = definitionFrom(search);
  if (definition === undefined) return <Nothing title="bad_link" hint="bad_link_hint" />;
  return <Workbench key={key} schema={askSchema} definition={definition} saved={null} />;
}
