import { Box, Chip, Link, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { GraphLink } from '../explore/GraphLink.tsx';
import { useNames } from '../i18n/use-names.ts';
import { anchorOf } from '../item/ItemRow.tsx';
import { Fact, FactList } from '../layout/Fact.tsx';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { Curating } from '../registry/Curating.tsx';
import { indicatorKind } from '../registry/registry-kinds.ts';
import { RegistryPanel } from '../registry/RegistryPanel.tsx';
import { formatNumber, formatQuantity, formatTarget } from '../target/format-target.ts';
import { indicatorQuery, type IndicatorAnswer, type IndicatorTarget } from './indicator-query.ts';
import { strictestOf } from './strictest.ts';

type Indicator = NonNullable<IndicatorAnswer['indicator']>;

function Value({ target, most, strictest }: { target: IndicatorTarget; most: number; strictest: boolean }) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 150 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box component="span" sx={{ fontWeight: 700, fontSize: '1.0625rem', color: (theme) => theme.palette.figure }}>
          {formatTarget(target, translate)}
        </Box>
        {strictest && <Chip size="small" color="primary" variant="outlined" label={translate('pg.indicator.strictest')} sx={{ height: 20 }} />}
      </Box>
      {target.value !== null && most > 0 && (
        <Box aria-hidden sx={{ mt: 0.5, height: 4, borderRadius: 2, bgcolor: 'inset' }}>
          <Box
            sx={{
              height: '100%',
              borderRadius: 2,
              width: `${Math.max(2, (100 * Math.abs(target.value)) / most)}%`,
              bgcolor: (theme) => theme.palette.figure,
              opacity: 0.7,
            }}
          />
        </Box>
      )}
    </Box>
  );
}

function Row({ target, most, strictest }: { target: IndicatorTarget; most: number; strictest: boolean }) {
  const translate = useTranslate();
  const { place } = useNames();
  const owner = target.goal ?? target.measure;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" lang="zh-CN" sx={{ minWidth: 190 }}>
        <Link component={RouterLink} to={`/plans/${target.plan.key}`}>
          {target.plan.title}
        </Link>
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{place(target.plan.jurisdiction)}</Box>
      </TableCell>
      <TableCell>
        <Value target={target} most={most} strictest={strictest} />
      </TableCell>
      <TableCell>{target.dueYear ?? '—'}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {target.baseline === null ? '—' : formatQuantity(formatNumber(target.baseline), target.unitOfMeasure)}
        {target.baseline !== null && target.baselineYear !== null && <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{target.baselineYear}</Box>}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{target.nature ? translate(`pg.enum.nature.${target.nature}`) : '—'}</TableCell>
      <TableCell lang="zh-CN" sx={{ minWidth: 220 }}>
        {owner ? (
          <Link
            component={RouterLink}
            to={`/plans/${target.plan.key}#${anchorOf(owner.id)}`}
            color="inherit"
            sx={{ fontSize: '0.8125rem', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
          >
            {owner.ordinal} {target.quote ?? owner.statement}
          </Link>
        ) : (
          translate('pg.plan.from_table')
        )}
      </TableCell>
    </TableRow>
  );
}

function Values({ indicator }: { indicator: Indicator }) {
  const translate = useTranslate();
  const { nodes: targets } = indicator.targets;
  const strictest = strictestOf(targets, indicator.direction);
  const most = Math.max(0, ...targets.map((target) => Math.abs(target.value ?? 0)));
  const heads = ['pg.word.plan', 'pg.target.value', 'pg.target.due', 'pg.target.baseline'];
  return (
    <ScrollTable label={translate('pg.indicator.in_plans')}>
      <TableHead>
        <TableRow>
          {heads.map((head) => (
            <TableCell key={head}>{translate(head)}</TableCell>
          ))}
          <TableCell>{`${translate('pg.enum.nature.BINDING')}/${translate('pg.enum.nature.EXPECTED')}`}</TableCell>
          <TableCell>{translate('pg.target.where')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {targets.map((target) => (
          <Row key={target.id} target={target} most={most} strictest={strictest.has(target.id)} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}

function IndicatorView({ indicator }: { indicator: Indicator }) {
  const translate = useTranslate();
  const { place } = useNames();
  return (
    <Curating>
      <PageHeader title={place(indicator)} eyebrow={translate('pg.word.indicator')} intro={indicator.definition ?? undefined}>
        <FactList>
          <Fact label={translate('pg.indicator.measured_in')}>{indicator.unitOfMeasure || translate('pg.indicator.no_unit')}</Fact>
          <Fact label={translate('pg.indicator.direction')}>{translate(`pg.enum.direction.${indicator.direction}`)}</Fact>
          {indicator.aliases.length > 0 && (
            <Fact label={translate('pg.indicator.aliases')}>{indicator.aliases.join(translate('pg.common.list_separator'))}</Fact>
          )}
        </FactList>
        <Box sx={{ mt: 1.5 }}>
          <GraphLink id={indicator.id} steps={2} />
        </Box>
      </PageHeader>
      <RegistryPanel
        kind={indicatorKind}
        id={indicator.id}
        name={indicator.name}
        aliases={indicator.aliases}
        list="/indicators"
        pageOf={(id) => `/indicators/${id}`}
      />
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {translate('pg.indicator.in_plans')}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 450, fontSize: '0.875rem', ml: 1 }}>
          {translate('pg.indicator.used_in', { smart_count: indicator.targets.totalCount })}
        </Box>
      </Typography>
      <Values indicator={indicator} />
    </Curating>
  );
}

/** The page of an indicator: its values in all plans, side by side. */
export function IndicatorPage() {
  const { id = '' } = useParams();
  const query = useGraphql<IndicatorAnswer>(indicatorQuery, { id });
  return <QueryView query={query}>{(data) => (data.indicator ? <IndicatorView indicator={data.indicator} /> : <NotFoundPage />)}</QueryView>;
}
