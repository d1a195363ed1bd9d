import { Box, Link } from '@mui/material';
import { DataTable } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PlaceFilter, SearchFilter } from '../layout/filters.tsx';
import { ResourceList } from '../layout/ResourceList.tsx';

interface DocumentRecord {
  id: string;
  title: string;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  plans: { nodes: { id: string; key: string; title: string }[] };
}

const filters = [<SearchFilter key="q" source="q" alwaysOn />, <PlaceFilter key="place" source="jurisdiction.id" alwaysOn />];

function Title({ document }: { document: DocumentRecord }) {
  return (
    <Link component={RouterLink} to={`/documents/${document.id}`} lang="zh-CN" sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>
      {document.title}
    </Link>
  );
}

function Plans({ document }: { document: DocumentRecord }) {
  return (
    <Box component="ul" lang="zh-CN" sx={{ m: 0, p: 0 }}>
      {document.plans.nodes.map((plan) => (
        <Box component="li" key={plan.id} sx={{ listStyle: 'none' }}>
          <Link component={RouterLink} to={`/plans/${plan.key}`}>
            {plan.title}
          </Link>
        </Box>
      ))}
    </Box>
  );
}

function Card({ record: document }: { record: DocumentRecord }) {
  return (
    <>
      <Title document={document} />
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
        {[document.number, document.issuer, document.issuedOn].filter(Boolean).join(' · ')}
      </Box>
    </>
  );
}

/** All documents: the official papers that plans were issued in. */
export function DocumentList() {
  const columns = (
    <>
      <DataTable.Col source="title" render={(document: DocumentRecord) => <Title document={document} />} />
      <DataTable.Col source="number" />
      <DataTable.Col source="issuer" />
      <DataTable.Col source="issuedOn" />
      <DataTable.Col source="plans" disableSort render={(document: DocumentRecord) => <Plans document={document} />} />
    </>
  );
  return <ResourceList<DocumentRecord> resource="documents" sort={{ field: 'issuedOn', order: 'DESC' }} filters={filters} columns={columns} Card={Card} />;
}
