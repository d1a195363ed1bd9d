import { Box } from '@mui/material';

/** What stands in a cell; many rows one below the other. */
export function CellContent({ lines }: { lines: string[] }) {
  if (lines.length < 2) return lines[0] ?? '';
  return (
    <Box component="ul" sx={{ m: 0, p: 0 }}>
      {[...new Set(lines)].map((line) => (
        <Box component="li" key={line} sx={{ listStyle: 'none' }}>
          {line}
        </Box>
      ))}
    </Box>
  );
}
