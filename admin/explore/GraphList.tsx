import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, ButtonBase, Link, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { KindMark } from './KindMark.tsx';
import { type Graph, moreAround, tiesOf } from './model/graph.ts';
import { pageOf } from './model/names.ts';
import { twinOf, type Tie, type TwinGroup, type TwinRow } from './model/twin.ts';
import type { NodeActions } from './NodePanel.tsx';
import { useExploreText } from './use-explore-text.ts';

interface Props extends Pick<NodeActions, 'onSelect' | 'onExpand' | 'onHide'> {
  /** What is in sight. */
  graph: Graph;
  /** All that was read. */
  all: Graph;
  selected: string | null;
}

const shownOthers = 40;

function TieLine({ tie, onSelect }: { tie: Tie; onSelect: Props['onSelect'] }) {
  const { t, tie: inWords, nameOf } = useExploreText();
  return (
    <Box component="li" sx={{ listStyle: 'none', fontSize: '0.8125rem', lineHeight: 1.8 }}>
      <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
        {inWords(tie.label, tie.outgoing)}
      </Box>
      {tie.others.slice(0, shownOthers).map((other, index) => (
        <span key={other.id}>
          {index > 0 && '；'}
          <Link
            component="button"
            type="button"
            onClick={() => onSelect(other.id)}
            lang="zh-CN"
            sx={{ textAlign: 'left', verticalAlign: 'baseline', fontSize: 'inherit' }}
          >
            {nameOf(other.node).slice(0, 48)}
          </Link>
        </span>
      ))}
      {tie.others.length > shownOthers && ` ${t('and_more', { count: tie.others.length })}`}
    </Box>
  );
}

type Actions = Pick<Props, 'onSelect' | 'onExpand' | 'onHide'>;

interface RowProps extends Actions {
  row: TwinRow;
  /** Whether there is more around it that is not shown. */
  isMore: boolean;
}

function RowButtons({ row: { node }, isMore, onExpand, onHide }: RowProps) {
  const { t, nameOf } = useExploreText();
  const name = nameOf(node.node).slice(0, 40);
  const link = pageOf(node.node);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.75 }}>
      <Button size="small" disabled={!isMore} onClick={() => onExpand(node.id)} aria-label={isMore ? t('expand_of', { name }) : undefined}>
        {t(isMore ? 'expand' : 'all_shown')}
      </Button>
      <Button size="small" onClick={() => onHide(node.id)} aria-label={t('hide_of', { name })}>
        {t('hide')}
      </Button>
      {link && (
        <Button size="small" component={RouterLink} to={link}>
          {t(node.node && 'plan' in node.node ? 'sentence' : 'page')}
        </Button>
      )}
    </Box>
  );
}

function RowDetails(props: RowProps) {
  return (
    <Box sx={{ mt: 0.5 }}>
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {props.row.ties.map((tie) => (
          <TieLine key={`${tie.label} ${tie.outgoing}`} tie={tie} onSelect={props.onSelect} />
        ))}
      </Box>
      <RowButtons {...props} />
    </Box>
  );
}

function Row({ isSelected, ...props }: RowProps & { isSelected: boolean }) {
  const { t, nameOf } = useExploreText();
  const { node, lines } = props.row;
  return (
    <Box
      component="li"
      sx={{ listStyle: 'none', borderTop: 1, borderColor: 'divider', px: { xs: 1.5, sm: 2 }, py: 1, bgcolor: isSelected ? 'inset' : 'transparent' }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <ButtonBase
          aria-expanded={isSelected}
          onClick={() => props.onSelect(isSelected ? null : node.id)}
          sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left', fontSize: '0.875rem', lineHeight: 1.6, py: 0.25 }}
        >
          <Box component="span" lang="zh-CN" sx={isSelected ? { fontWeight: 600 } : { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {nameOf(node.node)}
          </Box>
        </ButtonBase>
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {t('lines_count', { count: lines })}
        </Typography>
      </Box>
      {isSelected && <RowDetails {...props} />}
    </Box>
  );
}

function Group({ group, all, selected, ...actions }: { group: TwinGroup } & Props) {
  const { t, kind } = useExploreText();
  const [closed, setClosed] = useState(false);
  const ties = useMemo(() => tiesOf(all), [all]);
  const label = t('list_of', { kind: kind(group.kind), count: group.rows.length });
  return (
    <Box component="section" aria-label={label} sx={{ border: 1, borderColor: 'divider', borderRadius: 2.5, bgcolor: 'background.paper', overflow: 'hidden' }}>
      <Typography variant="h3" component="h2">
        <ButtonBase
          aria-expanded={!closed}
          onClick={() => setClosed(!closed)}
          sx={{
            width: '100%',
            justifyContent: 'flex-start',
            gap: 1,
            px: { xs: 1.5, sm: 2 },
            py: 1,
            fontSize: 'inherit',
            fontWeight: 'inherit',
            fontFamily: 'inherit',
          }}
        >
          <KindMark kind={group.kind} />
          {label}
          <ExpandMore sx={{ ml: 'auto', color: 'text.secondary', transform: closed ? 'rotate(-90deg)' : 'none' }} />
        </ButtonBase>
      </Typography>
      {!closed && (
        <Box component="ul" sx={{ m: 0, p: 0 }}>
          {group.rows.map((row) => (
            <Row
              key={row.node.id}
              row={row}
              isSelected={row.node.id === selected}
              isMore={moreAround(row.node, ties.get(row.node.id)?.length ?? 0) > 0}
              {...actions}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** The same rows and lines as in the picture, as lists by kind, with the same things to do. */
export function GraphList(props: Props) {
  const groups = useMemo(() => twinOf(props.graph), [props.graph]);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {groups.map((group) => (
        <Group key={group.kind} group={group} {...props} />
      ))}
    </Box>
  );
}
