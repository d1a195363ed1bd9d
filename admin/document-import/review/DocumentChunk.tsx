import { Box } from '@mui/material';
import { memo } from 'react';
import type { Light } from './preview-index.ts';
import { cutIntoAtoms, type Chunk } from './text-chunks.ts';

interface Props {
  chunk: Chunk;
  lights: Light[];
}

/** A part of the document's text; rendered anew only when a light on it changes. */
export const DocumentChunk = memo(function DocumentChunk({ chunk, lights }: Props) {
  return (
    <Box sx={{ contentVisibility: 'auto', containIntrinsicSize: `auto ${Math.ceil(chunk.text.length * 0.85)}px` }}>
      {cutIntoAtoms(chunk, lights).map(({ start, text, place, kinds }) => {
        const className = `${place?.kind ?? ''} ${kinds.map((kind) => `lit lit-${kind}`).join(' ')}`;
        return kinds.length > 0 ? (
          <mark key={start} data-at={start} className={className}>
            {text}
          </mark>
        ) : (
          <span key={start} data-at={start} className={className}>
            {text}
          </span>
        );
      })}
    </Box>
  );
});
