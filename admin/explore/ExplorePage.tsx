import { Box, Chip, Typography } from '@mui/material';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { Explorer } from './Explorer.tsx';
import { suggestionsQuery, type Suggestions } from './explore-query.ts';
import { KindMark } from './KindMark.tsx';
import { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';
import { exploreLink } from './model/picture-state.ts';
import { StartSearch } from './StartSearch.tsx';
import { useExploreText } from './use-explore-text.ts';
import { usePictureInAddress } from './use-picture.ts';
import { useStartNames } from './use-start-names.ts';

function Suggested({ kind, label, to }: { kind: NeighborKind; label: string; to: string }) {
  return (
    <Box component="li" sx={{ listStyle: 'none', minWidth: 0, maxWidth: '100%' }}>
      <Chip
        clickable
        variant="outlined"
        component={RouterLink}
        to={to}
        icon={
          <Box component="span" sx={{ display: 'inline-flex', pl: 0.75 }}>
            <KindMark kind={kind} />
          </Box>
        }
        label={label}
        sx={{ bgcolor: 'background.paper', maxWidth: '100%' }}
      />
    </Box>
  );
}

function Suggestions() {
  const { t } = useExploreText();
  const { family } = useNames();
  const { data } = useGraphql<Suggestions>(suggestionsQuery);
  if (!data) return null;
  return (
    <Box component="section" aria-label={t('begin_with')} sx={{ mt: 3 }}>
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {t('begin_with')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {data.plans.nodes.map(({ id, title }) => (
          <Suggested key={id} kind={NeighborKind.PLAN} label={title} to={exploreLink([id], { steps: 2 })} />
        ))}
        {data.unitFamilies.nodes.map((each) => (
          <Suggested key={each.id} kind={NeighborKind.UNIT_FAMILY} label={family(each)} to={exploreLink([each.id], { steps: 2 })} />
        ))}
      </Box>
    </Box>
  );
}

const mostOfTitle = 48;

/** A name as a heading: of a long sentence its beginning, the rest is beside the picture. */
const asTitle = (name: string): string => (name.length > mostOfTitle ? `${name.slice(0, mostOfTitle)}…` : name);

/** The page to look around in the graph: begins somewhere, and goes on from there. */
export function ExplorePage() {
  const { t } = useExploreText();
  const { search } = useLocation();
  const history = usePictureInAddress();
  const { picture, change } = history;
  const names = useStartNames(picture.start);
  const first = names[0] && asTitle(names[0]);
  const begun = picture.start.length > 0;
  const title = !begun || !first ? t('title') : picture.start.length > 1 ? t('more_starts', { name: first, count: picture.start.length }) : first;
  return (
    <>
      <PageHeader title={title} eyebrow={begun ? t('title') : undefined} intro={begun ? undefined : t('intro')} />
      <Box sx={{ mb: 2 }}>
        <StartSearch
          key={picture.start.join()}
          label={t(begun ? 'add_start' : 'find')}
          onFound={(id) => change({ ...picture, start: [...new Set([...picture.start, id])] })}
        />
      </Box>
      {begun ? (
        <Explorer key={picture.start.join()} history={history} starts={picture.start} title={title} address={window.location.origin + '/explore' + search} />
      ) : (
        <Suggestions />
      )}
    </>
  );
}
