import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportPlaceKind } from '../../../schema/document-import/import-job.enums.ts';
import type { ImportedFile } from '../import-types.ts';
import { placeColors } from './place-colors.ts';
import { useReviewTools } from './review-context.ts';

const percent = (share: number): string => (share > 0 && share < 0.001 ? '<0.1%' : `${(share * 100).toFixed(1)}%`);

function Share({ file, kind, share }: { file: ImportedFile; kind: ImportPlaceKind; share: number }) {
  const translate = useTranslate();
  const { jump } = useReviewTools();
  const [next, setNext] = useState(0);
  const words = `${translate(`pg.imports.place.${kind}`)} ${percent(share)}`;
  const places = file.places.filter((place) => place.kind === kind);
  const place = places[next % Math.max(1, places.length)];
  const swatch = (
    <Box component="span" aria-hidden sx={{ width: 10, height: 10, borderRadius: 0.5, mr: 0.75, display: 'inline-block', bgcolor: placeColors[kind] }} />
  );
  if (kind !== ImportPlaceKind.UNPLACED || !place) {
    return (
      <Box component="li" sx={{ listStyle: 'none', whiteSpace: 'nowrap' }}>
        {swatch}
        {words}
      </Box>
    );
  }
  const go = () => {
    setNext(next + 1);
    jump(file.index, place.span, 'stretch');
  };
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <Button size="small" color="secondary" onClick={go} sx={{ py: 0, px: 0.5, minWidth: 0, fontSize: 'inherit', lineHeight: 1.6 }}>
        {swatch}
        {words} · {translate('pg.imports.coverage.go', { smart_count: places.length })}
      </Button>
    </Box>
  );
}

/** What became of a file's text: a bar, and the shares in words. What found no place can be gone to. */
export function CoverageBar({ file, named }: { file: ImportedFile; named: boolean }) {
  const translate = useTranslate();
  const shares = file.coverage.filter(({ characters }) => characters > 0);
  if (shares.length === 0) return null;
  return (
    <Box sx={{ fontSize: '0.75rem', color: 'text.secondary', minWidth: 0 }}>
      {named && <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{file.name}</Box>}
      <Box aria-hidden sx={{ display: 'flex', height: 8, borderRadius: 1, overflow: 'hidden', bgcolor: 'divider', mb: 0.5 }}>
        {shares.map(({ kind, share }) => (
          <Box key={kind} sx={{ width: `${share * 100}%`, minWidth: kind === ImportPlaceKind.UNPLACED ? 3 : 0, bgcolor: placeColors[kind] }} />
        ))}
      </Box>
      <Box
        component="ul"
        aria-label={translate('pg.imports.coverage.title')}
        sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1.75, alignItems: 'center' }}
      >
        {shares.map(({ kind, share }) => (
          <Share key={kind} file={file} kind={kind} share={share} />
        ))}
      </Box>
    </Box>
  );
}
