import { Box, Button, LinearProgress, Paper, Typography } from '@mui/material';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { Place } from '../document-import/import-types.ts';
import type { Light } from '../document-import/review/preview-index.ts';
import { placeColors } from '../document-import/review/place-colors.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { ImportPlaceKind } from '../../schema/document-import/import-job.enums.ts';
import { placesOf, sharesOf } from './coverage.ts';
import { coverageQuery, type CoverageAnswer } from './document-query.ts';
import { SourceText } from './SourceText.tsx';

/** What the address wants lit up: stretches of the text as start-end, with commas. */
const litBy = (at: string | null): Light[] =>
  (at?.split(',') ?? []).flatMap((stretch): Light[] => {
    const [, start, end] = /^(\d+)-(\d+)$/u.exec(stretch) ?? [];
    return start && end ? [{ kind: 'text', span: { start: Number(start), end: Number(end) } }] : [];
  });

function Coverage({ places, onGo }: { places: Place[]; onGo: (place: Place) => void }) {
  const translate = useTranslate();
  const [next, setNext] = useState(0);
  const lost = places.filter(({ kind }) => kind === ImportPlaceKind.UNPLACED);
  const go = () => {
    const place = lost[next % lost.length];
    setNext(next + 1);
    if (place) onGo(place);
  };
  return (
    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', px: { xs: 2, sm: 2.5 }, py: 1.25, bgcolor: 'inset', borderBottom: 1, borderColor: 'divider' }}>
      <Box aria-hidden sx={{ display: 'flex', height: 8, borderRadius: 1, overflow: 'hidden', mb: 0.75 }}>
        {sharesOf(places).map(({ kind, share }) => (
          <Box key={kind} sx={{ width: `${share * 100}%`, bgcolor: placeColors[kind] }} />
        ))}
      </Box>
      <Box
        component="ul"
        aria-label={translate('pg.imports.coverage.title')}
        sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1.75, alignItems: 'center' }}
      >
        {sharesOf(places).map(({ kind, share }) => (
          <Box component="li" key={kind} sx={{ listStyle: 'none', whiteSpace: 'nowrap' }}>
            <Box
              component="span"
              aria-hidden
              sx={{ width: 10, height: 10, borderRadius: 0.5, mr: 0.75, display: 'inline-block', bgcolor: placeColors[kind] }}
            />
            {translate(`pg.imports.place.${kind}`)} {(share * 100).toFixed(1)}%
          </Box>
        ))}
        {lost.length > 0 && (
          <Box component="li" sx={{ listStyle: 'none' }}>
            <Button size="small" color="secondary" onClick={go} sx={{ py: 0 }}>
              {translate('pg.imports.coverage.go', { smart_count: lost.length })}
            </Button>
          </Box>
        )}
      </Box>
    </Box>
  );
}

function ReadText({ id, answer, at }: { id: string; answer: CoverageAnswer; at: readonly Light[] }) {
  const translate = useTranslate();
  const places = useMemo(() => placesOf(answer, id), [answer, id]);
  const [lights, setLights] = useState(at);
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at.length > 0) paper.current?.scrollIntoView();
  }, [at]);
  const text = answer.document?.text;
  if (!text) return <Typography sx={{ color: 'text.secondary' }}>{translate('pg.document.no_text')}</Typography>;
  return (
    <Paper ref={paper} variant="outlined" sx={{ scrollMarginTop: 76, display: 'flex', flexDirection: 'column', height: '80vh', overflow: 'hidden' }}>
      <Coverage places={places} onGo={({ span }) => setLights([{ kind: 'stretch', span }])} />
      <SourceText text={text} lights={lights} places={places} />
    </Paper>
  );
}

/** The full text of a document with what each part of it was read as, read when it is asked for. */
export function DocumentText({ id, imported }: { id: string; imported: boolean }) {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const at = useMemo(() => litBy(params.get('at')), [params]);
  const [open, setOpen] = useState(at.length > 0);
  const { data, isFetching } = useGraphql<CoverageAnswer>(coverageQuery, { id }, { enabled: open });
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
      {open && isFetching && !data && <LinearProgress aria-label={translate('pg.common.loading')} />}
      {open && data && <ReadText id={id} at={at} answer={data} />}
    </Box>
  );
}
