import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Fact, FactList } from '../layout/Fact.tsx';
import type { PlanHead } from './plan-query.ts';

type PlanLink = PlanHead['links']['nodes'][number];

function LinkName({ link }: { link: PlanLink }) {
  const title = `《${link.title}》`;
  return link.target ? (
    <Link component={RouterLink} to={`/plans/${link.target.key}`}>
      {title}
    </Link>
  ) : (
    <span>{title}</span>
  );
}

/** The laws and plans that a plan rests on or connects to; those that are in the graph are links. */
export function PlanBasis({ links }: { links: PlanLink[] }) {
  const translate = useTranslate();
  const kinds = [...new Set(links.map((link) => link.kind))];
  if (kinds.length === 0) return null;
  return (
    <FactList>
      {kinds.map((kind) => (
        <Fact key={kind} label={translate(`pg.enum.planLinkKind.${kind}`)}>
          <Box component="ul" lang="zh-CN" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 0.5 }}>
            {links
              .filter((link) => link.kind === kind)
              .map((link) => (
                <Box component="li" key={link.id} sx={{ listStyle: 'none' }}>
                  <LinkName link={link} />
                </Box>
              ))}
          </Box>
        </Fact>
      ))}
    </FactList>
  );
}
