import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, IconButton, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { Fact } from '../layout/Fact.tsx';
import type { NodeFacts } from './explore-query.ts';
import { hasPassage, NodePassage } from './NodePassage.tsx';
import { KindMark } from './KindMark.tsx';
import { type Graph, type GraphNode, moreAround, tiesOf } from './model/graph.ts';
import { pageOf } from './model/names.ts';
import { exploreLink, type PictureState, opened } from './model/picture-state.ts';
import { useExploreText } from './use-explore-text.ts';

/** What can be done with rows of the picture. */
export interface NodeActions {
  onSelect: (id: string | null) => void;
  onExpand: (id: string) => void;
  onCollapse: (id: string) => void;
  onHide: (id: string) => void;
  onChange: (picture: PictureState) => void;
}

interface Props extends NodeActions {
  node: GraphNode;
  /** All that was read, in sight or not. */
  graph: Graph;
  picture: PictureState;
}

function Facts({ node }: { node: NodeFacts }) {
  const { t } = useExploreText();
  const { period } = useNames();
  const facts: [string, string | null][] = [];
  if (node.__typename === 'Plan') facts.push([t('period'), period(node)]);
  if (node.__typename === 'Target') facts.push([t('due'), node.dueYear ? t('due_year', { year: node.dueYear }) : null], [t('quote'), node.quote]);
  if (node.__typename === 'Document') facts.push([t('number'), node.number]);
  if (node.__typename === 'Indicator') facts.push([t('measured_in'), node.unitOfMeasure]);
  if ('plan' in node) facts.push([t('of_plan'), node.plan.title]);
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.25 }}>
      {known.map(([label, value]) => (
        <Fact key={label} label={label}>
          <span lang="zh-CN">{value}</span>
        </Fact>
      ))}
    </Box>
  );
}

/** What is next to a row, by sort, with how much of it is in the picture, and a way to bring in the rest. */
function Around({ node, graph, picture, onChange }: Props) {
  const { t, kind, tie } = useExploreText();
  const byId = new Map(graph.nodes.map((each) => [each.id, each]));
  const ties = tiesOf(graph).get(node.id) ?? [];
  const shownOf = (of: GraphNode['around'][number]): number =>
    ties.filter(({ edge, other, outgoing }) => edge.label === of.label && outgoing === of.outgoing && byId.get(other)?.kind === of.kind).length;
  return (
    <Box component="ul" aria-label={t('around')} sx={{ m: 0, p: 0, display: 'grid', gap: 0.25 }}>
      {node.around.map((each) => {
        const shown = Math.min(shownOf(each), each.count);
        return (
          <Box
            component="li"
            key={`${each.kind} ${each.label} ${each.outgoing}`}
            sx={{ listStyle: 'none', display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.8125rem', minHeight: 30 }}
          >
            <KindMark kind={each.kind} />
            <span>
              {tie(each.label, each.outgoing)} {kind(each.kind)}
            </span>
            <Box component="span" sx={{ color: 'text.secondary', ml: 'auto', whiteSpace: 'nowrap' }}>
              {t('around_shown', { shown, count: each.count })}
            </Box>
            <Box sx={{ width: 30 }}>
              {shown < each.count && (
                <IconButton
                  size="small"
                  onClick={() => onChange(opened(picture, node.id, each.kind))}
                  aria-label={t('expand_kind', { kind: kind(each.kind), label: tie(each.label, each.outgoing), count: each.count })}
                >
                  <AddIcon sx={{ fontSize: 18 }} />
                </IconButton>
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

/** What a selected row is, its facts, the ways to its page and its words, and what can be done with it. */
export function NodePanel(props: Props) {
  const { node, graph, picture, onSelect, onExpand, onCollapse, onHide } = props;
  const { t, kind, nameOf } = useExploreText();
  const link = pageOf(node.node);
  const isOpened = picture.open.some(({ id }) => id === node.id);
  const more = moreAround(node, (tiesOf(graph).get(node.id) ?? []).length);
  const name = nameOf(node.node);
  const isInPlan = node.node !== null && 'plan' in node.node;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: 'text.secondary', fontSize: '0.8125rem' }}>
            <KindMark kind={node.kind} />
            {kind(node.kind)}
          </Box>
          <Typography variant="h3" lang="zh-CN" sx={{ mt: 0.5, overflowWrap: 'anywhere', maxHeight: 136, overflowY: 'auto', whiteSpace: 'pre-line' }}>
            {name}
          </Typography>
        </Box>
        <IconButton size="small" aria-label={t('panel_close')} onClick={() => onSelect(null)}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {node.node && <Facts node={node.node} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        <Button size="small" variant="contained" onClick={() => onExpand(node.id)} disabled={more === 0}>
          {t(more === 0 ? 'all_shown' : isOpened ? 'expand_more' : 'expand')}
        </Button>
        {isOpened && (
          <Button size="small" variant="outlined" onClick={() => onCollapse(node.id)}>
            {t('collapse')}
          </Button>
        )}
        <Button size="small" variant="outlined" onClick={() => onHide(node.id)}>
          {t('hide')}
        </Button>
        <Button size="small" component={RouterLink} to={exploreLink([node.id])}>
          {t('begin_here')}
        </Button>
      </Box>
      {link && (
        <Link component={RouterLink} to={link} sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
          {t(isInPlan ? 'sentence' : 'page')}
        </Link>
      )}
      {hasPassage(node.node) && <NodePassage key={node.id} id={node.id} />}
      {node.around.length > 0 && <Around {...props} />}
    </Box>
  );
}
