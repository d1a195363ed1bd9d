import { Box, Chip, Link, Tooltip, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { GraphLink } from '../explore/GraphLink.tsx';
import { useNames } from '../i18n/use-names.ts';
import { Fact, FactList } from '../layout/Fact.tsx';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { Curating } from '../registry/Curating.tsx';
import { FamilyPicks } from '../registry/FamilyPicks.tsx';
import { unitKind } from '../registry/registry-kinds.ts';
import { RegistryPanel } from '../registry/RegistryPanel.tsx';
import { partnersOf, type Subject } from './answers.ts';
import { AnswersView } from './AnswersView.tsx';
import { FamilyChips } from './FamilyChips.tsx';
import { PartnerMap } from './PartnerMap.tsx';
import { unitQuery, type UnitAnswer, type UnitHead } from './unit-query.ts';

function GroupLinks({ groups }: { groups: UnitHead['groups']['nodes'] }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
      {groups.map((group) => (
        <Box component="li" key={group.id} sx={{ listStyle: 'none' }}>
          <Link component={RouterLink} to={`/groups/${group.id}`}>
            {group.name}
          </Link>
        </Box>
      ))}
    </Box>
  );
}

function UnitFacts({ unit }: { unit: UnitHead }) {
  const translate = useTranslate();
  const separator = translate('pg.common.list_separator');
  return (
    <FactList>
      {unit.families.nodes.length > 0 && (
        <Fact label={translate('pg.unit.families')}>
          <FamilyChips families={unit.families.nodes} />
        </Fact>
      )}
      {unit.groups.nodes.length > 0 && (
        <Fact label={translate('pg.unit.groups')}>
          <GroupLinks groups={unit.groups.nodes} />
        </Fact>
      )}
      {unit.aliases.length > 0 && <Fact label={translate('pg.unit.also_called')}>{unit.aliases.join(separator)}</Fact>}
    </FactList>
  );
}

function Partners({ answer, subject }: { answer: UnitAnswer; subject: Subject }) {
  const translate = useTranslate();
  const partners = useMemo(() => partnersOf([...answer.goals.nodes, ...answer.measures.nodes], subject).slice(0, 12), [answer, subject]);
  if (partners.length === 0) return null;
  return (
    <Box component="section" sx={{ mb: 4 }}>
      <Tooltip title={translate('pg.unit.partners_hint')} placement="right">
        <Typography variant="h2" sx={{ mb: 1.25, display: 'inline-block' }}>
          {translate('pg.unit.partners')}
        </Typography>
      </Tooltip>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {partners.map((partner) => (
          <Box component="li" key={partner.id} sx={{ listStyle: 'none' }}>
            <Chip
              variant="outlined"
              clickable
              component={RouterLink}
              to={`/units/${partner.id}`}
              label={`${partner.shortName} ${partner.count}`}
              sx={{ bgcolor: 'background.paper' }}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function UnitView({ unit, answer }: { unit: UnitHead; answer: UnitAnswer }) {
  const translate = useTranslate();
  const { place } = useNames();
  const subject = useMemo(() => ({ unitIds: new Set([unit.id]) }), [unit.id]);
  return (
    <Curating>
      <PageHeader title={unit.name} eyebrow={`${place(unit.jurisdiction)} · ${unit.shortName}`} intro={translate('pg.unit.intro')}>
        <UnitFacts unit={unit} />
        <Box sx={{ mt: 1.5 }}>
          <GraphLink id={unit.id} />
        </Box>
      </PageHeader>
      <RegistryPanel kind={unitKind} id={unit.id} name={unit.name} aliases={unit.aliases} list="/units" pageOf={(id) => `/units/${id}`}>
        <FamilyPicks of={{ unit }} members={unit.families.nodes} />
      </RegistryPanel>
      <Partners answer={answer} subject={subject} />
      <PartnerMap unit={unit} />
      <AnswersView answers={answer} subject={subject} />
    </Curating>
  );
}

/** The page of a unit: everything it answers for, in all plans. */
export function UnitPage() {
  const { id = '' } = useParams();
  const query = useGraphql<UnitAnswer>(unitQuery, { id, involves: { unit: id } });
  return <QueryView query={query}>{(data) => (data.unit ? <UnitView key={data.unit.id} unit={data.unit} answer={data} /> : <NotFoundPage />)}</QueryView>;
}
