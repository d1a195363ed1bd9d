import { Box, Chip } from '@mui/material';
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
import { familyKind } from '../registry/registry-kinds.ts';
import { RegistryPanel } from '../registry/RegistryPanel.tsx';
import { AnswersView } from './AnswersView.tsx';
import { familyQuery, type FamilyAnswer, type FamilyHead } from './family-query.ts';

function Members({ family }: { family: FamilyHead }) {
  const { place } = useNames();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {family.units.nodes.map((unit) => (
        <Box component="li" key={unit.id} sx={{ listStyle: 'none' }}>
          <Chip size="small" clickable component={RouterLink} to={`/units/${unit.id}`} label={`${place(unit.jurisdiction)} · ${unit.shortName}`} />
        </Box>
      ))}
    </Box>
  );
}

function FamilyView({ family, answer }: { family: FamilyHead; answer: FamilyAnswer }) {
  const translate = useTranslate();
  const { family: nameOf } = useNames();
  const subject = useMemo(() => ({ unitIds: new Set(family.units.nodes.map((unit) => unit.id)), familyCode: family.code }), [family]);
  const others = [family.name, family.nameEn, family.shortName, ...family.aliases].filter(
    (name, index, all) => name !== nameOf(family) && all.indexOf(name) === index,
  );
  return (
    <Curating>
      <PageHeader title={nameOf(family)} eyebrow={translate('pg.word.family')} intro={translate('pg.family.intro', { name: nameOf(family) })}>
        <FactList>
          {others.length > 0 && <Fact label={translate('pg.family.also_called')}>{others.join(translate('pg.common.list_separator'))}</Fact>}
          <Fact label={translate('pg.family.members')}>
            <Members family={family} />
          </Fact>
        </FactList>
        <Box sx={{ mt: 1.5 }}>
          <GraphLink id={family.id} steps={2} />
        </Box>
      </PageHeader>
      <RegistryPanel kind={familyKind} id={family.id} name={nameOf(family)} aliases={family.aliases} list="/families" pageOf={() => '/families'}>
        <FamilyPicks of={{ family }} members={family.units.nodes} />
      </RegistryPanel>
      <AnswersView answers={answer} subject={subject} />
    </Curating>
  );
}

/** The page of a family: the same line of work at every level, across all plans. */
export function FamilyPage() {
  const { id: code = '' } = useParams();
  const query = useGraphql<FamilyAnswer>(familyQuery, { code, involves: { family: code } });
  return <QueryView query={query}>{(data) => (data.unitFamily ? <FamilyView family={data.unitFamily} answer={data} /> : <NotFoundPage />)}</QueryView>;
}
