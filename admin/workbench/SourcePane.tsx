import { Box, LinearProgress, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { documentTextQuery } from '../document/document-query.ts';
import { SourceText } from '../document/SourceText.tsx';
import type { Light } from '../document-import/review/preview-index.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { isItem } from './outline.ts';
import { useWorkbench } from './workbench-context.ts';
import { itemQuery, type ItemAnswer } from './workbench-query.ts';
import type { ItemDetail, SourceSpan } from './workbench-types.ts';

const lightOf =
  (own: Light['kind']) =>
  ({ kind, start, end }: SourceSpan): Light => ({ kind: kind === 'RESPONSIBILITY' ? 'duty' : own, span: { start, end } });

/** The stretches of the document that say something of an item. */
function lightsOf(item: ItemDetail | null | undefined): Light[] {
  if (!item) return [];
  return [
    ...(item.provenance?.spans ?? []).map(lightOf('text')),
    ...item.targets.nodes.flatMap(({ provenance }) => (provenance?.spans ?? []).map(lightOf('target'))),
  ];
}

/** The document that the plan was read from, with the passage of the open item lit up. */
export function SourcePane() {
  const translate = useTranslate();
  const { outline, current } = useWorkbench();
  const node = outline.nodes.get(current);
  const chosen = isItem(node);
  const item = useGraphql<ItemAnswer>(itemQuery(chosen ? node.__typename : 'Goal'), { id: current }, { enabled: chosen });
  const documentId = (chosen && item.data?.item?.provenance?.document.id) || outline.plan.document?.id;
  const text = useGraphql<{ document: { text: string | null } | null }>(
    documentTextQuery,
    { id: documentId },
    { enabled: documentId !== undefined, lasting: true },
  );
  const lights = useMemo(() => (chosen ? lightsOf(item.data?.item) : []), [chosen, item.data]);
  const words = text.data?.document?.text;
  const unlit = chosen && item.data?.item && lights.length === 0;
  if (text.isLoading) return <LinearProgress aria-label={translate('pg.common.loading')} />;
  if (!words) return <Typography sx={{ p: 2.5, color: 'text.secondary' }}>{translate('pg.workbench.no_text')}</Typography>;
  return (
    <>
      {unlit && (
        <Box role="status" sx={{ px: 2.5, py: 1, fontSize: '0.8125rem', color: 'text.secondary', bgcolor: 'inset', borderBottom: 1, borderColor: 'divider' }}>
          {translate('pg.workbench.no_source')}
        </Box>
      )}
      <SourceText text={words} lights={lights} />
    </>
  );
}
