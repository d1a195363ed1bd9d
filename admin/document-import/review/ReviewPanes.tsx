import { Box, Tab, Tabs } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { DecisionPanel } from './DecisionPanel.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import { FilterBar } from './FilterBar.tsx';
import type { ItemFilter } from './item-filter.ts';
import { ItemTree } from './ItemTree.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { useReviewTools } from './review-context.ts';
import type { Pane } from './use-focus.ts';
import { useRestOfScreen } from './use-rest-of-screen.ts';

interface Props {
  pane: Pane;
  wide: boolean;
  texts: Map<number, string>;
  onShow: (pane: Pane) => void;
}

function usePaneLabels(): Record<Pane, string> {
  const translate = useTranslate();
  const { review, entries } = useReviewTools();
  const open = review.questions.filter(({ answer }) => answer === null).length;
  return {
    items: `${translate('pg.imports.review.items')} ${entries.size}`,
    questions: open > 0 ? translate('pg.imports.review.questions_open', { smart_count: open }) : translate('pg.imports.review.questions'),
    decisions: `${translate('pg.imports.review.decisions')} ${review.decisions.length}`,
    document: translate('pg.imports.review.document'),
  };
}

/** The tree, the questions and the decisions beside the document; on small screens one of them at a time. */
export function ReviewPanes({ pane, wide, texts, onShow }: Props) {
  const translate = useTranslate();
  const labels = usePaneLabels();
  const box = useRef<HTMLDivElement>(null);
  const height = useRestOfScreen(box);
  const [filter, setFilter] = useState<ItemFilter>({ changes: [], words: '' });
  const panes: Pane[] = wide ? ['items', 'questions', 'decisions'] : ['items', 'questions', 'decisions', 'document'];
  const shown = panes.includes(pane) ? pane : 'items';
  return (
    <Box
      ref={box}
      sx={{ mb: -8, display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 48fr) minmax(0, 52fr)' }, gap: 2, alignItems: 'start' }}
    >
      <Box sx={{ minWidth: 0, height, display: 'flex', flexDirection: 'column' }}>
        <Tabs
          value={shown}
          onChange={(_, value: Pane) => onShow(value)}
          variant="scrollable"
          aria-label={translate('pg.imports.review.parts')}
          sx={{ mb: 1.5, minHeight: 44, flexShrink: 0 }}
        >
          {panes.map((each) => (
            <Tab
              key={each}
              value={each}
              label={labels[each]}
              id={`review-tab-${each}`}
              aria-controls="review-panel"
              sx={{ px: { xs: 1, sm: 2 }, minWidth: 0, fontSize: { xs: '0.8125rem', sm: '0.9375rem' } }}
            />
          ))}
        </Tabs>
        <Box
          id="review-panel"
          role="tabpanel"
          tabIndex={0}
          aria-labelledby={`review-tab-${shown}`}
          sx={{ flex: 1, minHeight: 0, overflowY: shown === 'document' ? 'hidden' : 'auto', pr: { lg: 0.5 } }}
        >
          {shown === 'items' && (
            <>
              <FilterBar filter={filter} onChange={setFilter} />
              <ItemTree filter={filter} />
            </>
          )}
          {shown === 'questions' && <QuestionPanel />}
          {shown === 'decisions' && <DecisionPanel />}
          {shown === 'document' && <DocumentPane texts={texts} />}
        </Box>
      </Box>
      {wide && (
        <Box sx={{ minWidth: 0, height }}>
          <DocumentPane texts={texts} />
        </Box>
      )}
    </Box>
  );
}
