import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlanLinkKind } from '../../../schema/plan/plan.enums.ts';
import { Fact } from '../../layout/Fact.tsx';
import type { ImportedLink } from '../import-types.ts';
import { Found } from './Found.tsx';

function LinkedPlan({ link }: { link: ImportedLink }) {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <span lang="zh-CN">《{link.title}》</span>
      {link.kind !== PlanLinkKind.BASIS && ` ${translate(`pg.enum.planLinkKind.${link.kind}`)}`}
      <Found
        name={link.planTitle}
        kind={translate(`pg.imports.plan.${link.planId ? 'linked' : 'not_linked'}`)}
        confidence={link.confidence}
        reasons={link.reasons}
      />
    </Box>
  );
}

/** The titles that a plan names, and the plans that they were taken for. */
export function PlanLinks({ links }: { links: readonly ImportedLink[] }) {
  const translate = useTranslate();
  if (links.length === 0) return null;
  return (
    <Fact label={translate('pg.plan.basis')}>
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {links.map((link) => (
          <LinkedPlan key={`${link.kind} ${link.title}`} link={link} />
        ))}
      </Box>
    </Fact>
  );
}
