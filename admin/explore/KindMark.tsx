import { Box, useTheme } from '@mui/material';
import type { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';
import { darkLooks, lightLooks, lineLook, shapeSvg } from './look.ts';

/** The shape and colour of a kind, beside its name. */
export function KindMark({ kind }: { kind: NeighborKind }) {
  const looks = useTheme().palette.mode === 'dark' ? darkLooks : lightLooks;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">${shapeSvg(looks[kind], 10, 10, 8)}</svg>`;
  return <Box component="img" alt="" src={`data:image/svg+xml,${encodeURIComponent(drawing)}`} sx={{ width: 16, height: 16, flexShrink: 0 }} />;
}

/** A bit of line as lines of one sort are drawn, beside its name. */
export function LineMark({ label }: { label: string }) {
  const { color, style, width } = lineLook(label, useTheme().palette.mode === 'dark');
  return <Box component="span" aria-hidden sx={{ width: 20, borderTop: `${Math.max(2, width)}px ${style} ${color}`, flexShrink: 0 }} />;
}
