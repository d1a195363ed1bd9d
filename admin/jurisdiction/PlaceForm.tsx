import { Box } from '@mui/material';
import { recordQuery, type Row } from '../curation/draft.ts';
import { RecordForm } from '../curation/RecordForm.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { jurisdictionKind as kind } from '../registry/registry-kinds.ts';

interface Props {
  id: string;
  label: string;
  onClose: () => void;
}

/** The form of a place, where it stands in the tree. */
export function PlaceForm({ id, label, onClose }: Props) {
  const query = useGraphql<{ node: Row | null }>(recordQuery(kind.type, kind.fields), { id });
  return (
    <Box sx={{ maxWidth: 720, py: 1.5 }}>
      <QueryView query={query}>
        {({ node }) =>
          node && (
            <RecordForm
              label={label}
              task={{ type: kind.type, fields: kind.fields, row: node, done: 'pg.curate.saved', onSaved: onClose }}
              sources={kind.sources}
              onClose={onClose}
            />
          )
        }
      </QueryView>
    </Box>
  );
}
