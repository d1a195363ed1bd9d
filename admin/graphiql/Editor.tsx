import { GlobalStyles } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { type Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { useState } from 'react';
import { graphiqlColors } from './graphiql-colors.ts';
import { memoryStorage } from './memory-storage.ts';

/** An operation in the editor. */
export interface Edited {
  query: string;
  variables: string;
}

interface Props {
  /** What to begin with; another begins anew. */
  initial: Edited;
  onEdit(parts: Partial<Edited>): void;
}

/** Asks our own API, as who is signed in. */
const fetcher: Fetcher = async (parameters) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(parameters),
  });
  return response.json();
};

/** GraphiQL with the schema's documentation. It loads nothing from elsewhere. */
export function Editor({ initial, onEdit }: Props) {
  const { palette } = useTheme();
  const [storage] = useState(memoryStorage);
  return (
    <>
      <GlobalStyles styles={graphiqlColors} />
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        forcedTheme={palette.mode}
        initialQuery={initial.query}
        initialVariables={initial.variables}
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
        onEditQuery={(query) => onEdit({ query })}
        onEditVariables={(variables) => onEdit({ variables })}
      >
        <GraphiQL.Logo> </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}
