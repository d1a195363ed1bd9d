import SearchOff from '@mui/icons-material/SearchOff';
import SearchIcon from '@mui/icons-material/Search';
import { Box, Chip, Link, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { anchorOf } from '../item/ItemRow.tsx';
import { Marked } from '../layout/Marked.tsx';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { SearchBox } from './SearchBox.tsx';
import { useNamesFound } from './use-names-found.ts';
import { textQuery, type ItemHit, type TextAnswer } from './search-query.ts';

/** The part of a text around the first place of the words. */
function excerpt(text: string, words: string): string {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  const from = Math.max(0, at - 50);
  const to = Math.min(text.length, Math.max(at, 0) + 110);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function Hit({ hit, words }: { hit: ItemHit; words: string }) {
  return (
    <Box component="li" lang="zh-CN" sx={{ listStyle: 'none', px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Link
        component={RouterLink}
        to={`/plans/${hit.plan.key}?q=${encodeURIComponent(words)}#${anchorOf(hit.id)}`}
        color="inherit"
        sx={{ fontSize: '0.9375rem', lineHeight: 1.75 }}
      >
        <Marked text={excerpt(hit.statement, words)} words={words} />
      </Link>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {hit.plan.title} · {hit.area.title} {hit.ordinal}
      </Typography>
    </Box>
  );
}

function Hits({ title, found, words }: { title: string; found: TextAnswer['goals']; words: string }) {
  const translate = useTranslate();
  if (found.totalCount === 0) return null;
  return (
    <Box component="section" sx={{ mb: 4 }}>
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {title}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 450 }}>
          {found.totalCount}
        </Box>
      </Typography>
      <Paper variant="outlined" component="ul" sx={{ m: 0, p: 0 }}>
        {found.nodes.map((hit) => (
          <Hit key={hit.id} hit={hit} words={words} />
        ))}
      </Paper>
      {found.nodes.length < found.totalCount && (
        <Typography variant="caption" component="p" sx={{ mt: 1, color: 'text.secondary' }}>
          {translate('pg.search.first_shown', { shown: found.nodes.length, smart_count: found.totalCount })}
        </Typography>
      )}
    </Box>
  );
}

function NamesFound({ words }: { words: string }) {
  const translate = useTranslate();
  const found = useNamesFound(words);
  if (found.length === 0) return null;
  return (
    <Box component="section" sx={{ mb: 4 }}>
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {translate('pg.search.names')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {found.map((name) => (
          <Box component="li" key={name.key} sx={{ listStyle: 'none' }}>
            <Chip
              variant="outlined"
              clickable
              component={RouterLink}
              to={name.to}
              label={`${name.group} · ${name.label}`}
              sx={{ bgcolor: 'background.paper' }}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Found({ words }: { words: string }) {
  const translate = useTranslate();
  const query = useGraphql<TextAnswer>(textQuery, { words });
  return (
    <QueryView query={query}>
      {({ goals, measures }) =>
        goals.totalCount + measures.totalCount === 0 ? (
          <Notice icon={SearchOff} title={translate('pg.search.nothing', { words })} hint={translate('pg.search.hint')} />
        ) : (
          <>
            <Hits title={translate('pg.word.goals')} found={goals} words={words} />
            <Hits title={translate('pg.word.measures')} found={measures} words={words} />
          </>
        )
      }
    </QueryView>
  );
}

/** Goals and measures of all plans whose words hold the words asked for. */
export function SearchPage() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const words = (params.get('q') ?? '').trim();
  return (
    <>
      <PageHeader title={words ? translate('pg.search.results', { words }) : translate('pg.search.title')} />
      <Box sx={{ maxWidth: 640, mb: 4 }}>
        <SearchBox key={words} initial={words} />
      </Box>
      {words ? (
        <>
          <NamesFound words={words} />
          <Found words={words} />
        </>
      ) : (
        <Notice icon={SearchIcon} title={translate('pg.search.start')} hint={translate('pg.search.hint')} />
      )}
    </>
  );
}
