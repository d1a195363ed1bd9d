import { Box } from '@mui/material';
import { useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { DocumentChunk } from '../document-import/review/DocumentChunk.tsx';
import { textPaneStyles } from '../document-import/review/light-styles.ts';
import type { Light } from '../document-import/review/preview-index.ts';
import { cutIntoChunks, lightsOn } from '../document-import/review/text-chunks.ts';
import { useScrollToPlace } from '../document-import/review/use-scroll-to-place.ts';
import type { Place } from '../document-import/import-types.ts';

interface Props {
  text: string;
  lights: readonly Light[];
  /** What parts of the text are; empty where that is of no interest. */
  places?: Place[];
}

const none: Light[] = [];
const nowhere: Place[] = [];

/** A document's text with stretches of it lit up, the first of them in view. */
export function SourceText({ text, lights, places = nowhere }: Props) {
  const translate = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => cutIntoChunks(text, places), [text, places]);
  const goal = useMemo(() => (lights.length > 0 ? { offset: Math.min(...lights.map(({ span }) => span.start)) } : null), [lights]);
  useScrollToPlace(box, goal);
  return (
    <Box
      ref={box}
      component="section"
      lang="zh-CN"
      tabIndex={0}
      aria-label={translate('pg.workbench.source')}
      sx={(theme) => ({
        ...textPaneStyles(theme),
        px: { xs: 2, sm: 2.5 },
        py: 2,
      })}
    >
      {chunks.map((chunk) => {
        const on = lightsOn(chunk, [...lights]);
        return <DocumentChunk key={chunk.start} chunk={chunk} lights={on.length > 0 ? on : none} />;
      })}
    </Box>
  );
}
