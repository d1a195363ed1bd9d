import { Box, Chip, Link, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { Fact, FactList } from '../layout/Fact.tsx';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { Curating } from '../registry/Curating.tsx';
import { documentKind } from '../registry/registry-kinds.ts';
import { RegistryPanel } from '../registry/RegistryPanel.tsx';
import { documentQuery, type DocumentAnswer, type SectionRow } from './document-query.ts';
import { DocumentText } from './DocumentText.tsx';

type Document = NonNullable<DocumentAnswer['document']>;

function Section({ section }: { section: SectionRow }) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      lang="zh-CN"
      sx={{ listStyle: 'none', px: { xs: 2, sm: 2.5 }, py: 1.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Chip size="small" variant="outlined" label={translate(`pg.enum.sectionKind.${section.kind}`)} sx={{ height: 22 }} />
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {[section.ordinal, section.title].filter(Boolean).join(' ')}
        </Typography>
      </Box>
      {section.text && (
        <Typography variant="body2" sx={{ mt: 0.75, whiteSpace: 'pre-line', maxWidth: '52em', overflowWrap: 'anywhere' }}>
          {section.text.replace(/\s*\n\s*/g, '\n').trim()}
        </Typography>
      )}
    </Box>
  );
}

function Sections({ document }: { document: Document }) {
  const translate = useTranslate();
  if (document.sections.nodes.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h2">{translate('pg.document.sections')}</Typography>
      <Typography sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 1.25 }}>{translate('pg.document.sections_hint')}</Typography>
      <Paper variant="outlined" component="ul" sx={{ m: 0, p: 0 }}>
        {document.sections.nodes.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </Paper>
    </Box>
  );
}

function DocumentView({ document }: { document: Document }) {
  const translate = useTranslate();
  const { place } = useNames();
  return (
    <Curating>
      <PageHeader
        title={document.title}
        eyebrow={[translate('pg.word.document'), document.jurisdiction && place(document.jurisdiction)].filter(Boolean).join(' · ')}
      >
        <FactList>
          {document.number && <Fact label={translate('pg.plan.number')}>{document.number}</Fact>}
          {document.issuer && <Fact label={translate('pg.plan.issuer')}>{document.issuer}</Fact>}
          {document.issuedOn && <Fact label={translate('pg.plan.issued_on')}>{document.issuedOn}</Fact>}
          {document.fileName && <Fact label={translate('pg.document.file')}>{document.fileName}</Fact>}
        </FactList>
      </PageHeader>
      <RegistryPanel kind={documentKind} id={document.id} name={document.title} />
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('pg.document.plans')}
      </Typography>
      <Box component="ul" lang="zh-CN" sx={{ m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {document.plans.nodes.map((plan) => (
          <Box component="li" key={plan.id} sx={{ listStyle: 'none' }}>
            <Link component={RouterLink} to={`/plans/${plan.key}`}>
              {plan.title}
            </Link>
          </Box>
        ))}
      </Box>
      <Sections document={document} />
      <DocumentText id={document.id} imported={document.fileName !== null} />
    </Curating>
  );
}

/** The page of a document: what it is, its plans, and everything in it that is neither goal nor measure. */
export function DocumentPage() {
  const { id = '' } = useParams();
  const query = useGraphql<DocumentAnswer>(documentQuery, { id });
  return <QueryView query={query}>{(data) => (data.document ? <DocumentView document={data.document} /> : <NotFoundPage />)}</QueryView>;
}
