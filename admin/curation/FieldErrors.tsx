import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FieldSpec } from './draft.ts';
import { problemInWords } from './problem-words.ts';

interface Props {
  problems: Readonly<Record<string, string>>;
  fields: readonly FieldSpec[];
}

/** What is wrong with a form: how many fields have their own word, and what belongs to no field that can be seen. */
export function FieldErrors({ problems, fields }: Props) {
  const translate = useTranslate();
  const names = Object.keys(problems);
  if (names.length === 0) return null;
  const shown = new Set(fields.map(({ name }) => name));
  const others = names.filter((name) => !shown.has(name));
  return (
    <Alert severity="error" variant="outlined">
      {translate('pg.curate.not_saved')}
      {others.map((name) => (
        <div key={name}>
          {name}: {problemInWords(problems[name] ?? '', translate)}
        </div>
      ))}
    </Alert>
  );
}
