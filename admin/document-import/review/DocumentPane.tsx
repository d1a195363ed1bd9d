import { Box, Paper, Tab, Tabs } from '@mui/material';
import { useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ImportedFile, Span } from '../import-types.ts';
import { AddBar } from './AddBar.tsx';
import { DocumentChunk } from './DocumentChunk.tsx';
import { Legend } from './Legend.tsx';
import { textPaneStyles } from './light-styles.ts';
import { itemAt, lightsOf, startOf, type Light } from './preview-index.ts';
import { useReviewTools, type Focus } from './review-context.ts';
import { selectedStretch } from './selected-stretch.ts';
import { cutIntoChunks, lightsOn } from './text-chunks.ts';
import { useScrollToPlace, type ScrollGoal } from './use-scroll-to-place.ts';

const dark: Light[] = [];

/** What is lit up in a file, and the place to scroll to. */
function useLights(file: number): { lights: Light[]; goal: ScrollGoal | null; focus: Focus | null } {
  const { focus, entries } = useReviewTools();
  return useMemo(() => {
    if (focus?.file !== file) return { lights: dark, goal: null, focus };
    const entry = focus.item ? entries.get(focus.item) : undefined;
    const own: Light[] = focus.span && focus.kind !== 'item' ? [{ kind: focus.kind, span: focus.span }] : [];
    const lights = [...(entry ? lightsOf(entry) : []), ...own];
    const offset = focus.span?.start ?? (entry ? startOf(entry) : null);
    return { lights, goal: offset === null ? null : { offset }, focus };
  }, [focus, entries, file]);
}

function FileText({ file, text }: { file: ImportedFile; text: string }) {
  const translate = useTranslate();
  const { entries, select, focus: current, jump } = useReviewTools();
  const box = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => cutIntoChunks(text, file.places), [text, file.places]);
  const { lights, goal, focus } = useLights(file.index);
  const [chosen, setChosen] = useState<Span | null>(null);
  useScrollToPlace(box, goal);
  const follow = () => {
    const stretch = box.current && selectedStretch(box.current);
    if (!stretch) return;
    setChosen(stretch.end > stretch.start ? stretch : null);
    const ref = itemAt(entries, file, stretch);
    if (ref && ref !== current?.item) select(ref);
  };
  const stretch = chosen ?? (focus?.file === file.index && focus.kind === 'stretch' ? focus.span : null);
  return (
    <>
      <Box
        ref={box}
        component="section"
        lang="zh-CN"
        tabIndex={0}
        aria-label={translate('pg.imports.review.text_of', { name: file.name })}
        onMouseUp={follow}
        onKeyUp={(event) => event.shiftKey && follow()}
        sx={(theme) => ({
          ...textPaneStyles(theme),
          px: { xs: 2, sm: 3 },
          py: 2,
        })}
      >
        {chunks.map((chunk) => {
          const on = lightsOn(chunk, lights);
          return <DocumentChunk key={chunk.start} chunk={chunk} lights={on.length > 0 ? on : dark} />;
        })}
      </Box>
      {stretch && (
        <AddBar
          file={file.index}
          stretch={stretch}
          words={text.slice(stretch.start, stretch.end)}
          onDone={() => {
            setChosen(null);
            if (focus?.kind === 'stretch') jump(file.index, stretch, 'heading');
          }}
        />
      )}
    </>
  );
}

/** The document's text, with what is looked at lit up; selecting words in it finds their item. */
export function DocumentPane({ texts }: { texts: Map<number, string> }) {
  const translate = useTranslate();
  const { review, focus } = useReviewTools();
  const [chosen, setChosen] = useState<{ file: number; over: Focus | null }>({ file: 0, over: null });
  const index = focus && focus !== chosen.over ? focus.file : chosen.file;
  const file = review.files[index] ?? review.files[0];
  if (!file) return null;
  const text = texts.get(file.index);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate('pg.imports.review.document')}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', overflow: 'hidden' }}
    >
      {review.files.length > 1 && (
        <Tabs
          value={file.index}
          onChange={(_, value: number) => setChosen({ file: value, over: focus })}
          variant="scrollable"
          sx={{ borderBottom: 1, borderColor: 'divider' }}
        >
          {review.files.map(({ index: value, name }) => (
            <Tab key={value} value={value} label={name} />
          ))}
        </Tabs>
      )}
      <Box sx={{ px: { xs: 2, sm: 3 }, py: 1, borderBottom: 1, borderColor: 'divider', bgcolor: 'inset' }}>
        <Legend />
      </Box>
      {text ? (
        <FileText key={file.index} file={file} text={text} />
      ) : (
        <Box sx={{ p: 3, color: 'text.secondary' }}>{translate('pg.imports.review.no_text')}</Box>
      )}
    </Paper>
  );
}
