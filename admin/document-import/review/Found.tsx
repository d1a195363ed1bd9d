import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFamilies } from '../../ask/values/use-families.ts';
import type { Reason } from '../import-types.ts';
import { reasonInWords } from './reason-in-words.ts';

const sure = 0.9;

interface FoundProps {
  /** What the words were taken for; null for nothing. */
  name: string | null;
  /** What that is: a known unit, a new indicator … */
  kind: string;
  confidence: number;
  reasons: readonly Reason[];
}

/** What words were taken for, how surely, and why. */
export function Found({ name, kind, confidence, reasons }: FoundProps) {
  const translate = useTranslate();
  const families = useFamilies();
  const doubtful = confidence < sure;
  return (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      → {name !== null && <span lang="zh-CN">{name} </span>}({kind}) ·{' '}
      <Box component="span" sx={{ fontWeight: doubtful ? 650 : 400, color: doubtful ? 'secondary.main' : 'inherit' }}>
        {doubtful ? '⚠ ' : ''}
        {translate('pg.imports.unit.confidence', { share: Math.round(confidence * 100) })}
      </Box>
      {reasons.length > 0 && ` · ${reasonInWords(reasons, translate, families)}`}
    </Typography>
  );
}
