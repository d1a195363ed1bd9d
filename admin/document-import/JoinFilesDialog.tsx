import ArrowDownward from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpward from '@mui/icons-material/ArrowUpwardOutlined';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, IconButton, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { joinMutation } from './import-queries.ts';
import type { ImportedFile, Job } from './import-types.ts';
import { useJobCommand } from './use-job-command.ts';

/** A file of an import, and the document that it is to be a part of. */
interface Choice {
  position: number;
  name: string;
  document: number;
}

const choicesOf = (files: ImportedFile[]): Choice[] =>
  files.flatMap(({ index, parts }) => parts.map(({ position, name }) => ({ position, name, document: index })));

/** The documents that the choices make, each as the positions of its files in order. */
export const documentsOf = (choices: Choice[]): number[][] =>
  [...new Set(choices.map(({ document }) => document))].map((document) => choices.filter((each) => each.document === document).map(({ position }) => position));

function swap(choices: Choice[], index: number, by: number): Choice[] {
  const [one, other] = [choices[index], choices[index + by]];
  if (!one || !other) return choices;
  return choices.with(index, other).with(index + by, one);
}

interface RowProps {
  choice: Choice;
  choices: Choice[];
  index: number;
  onChange: (choices: Choice[]) => void;
}

function FileRow({ choice, choices, index, onChange }: RowProps) {
  const translate = useTranslate();
  const numbers = choices.map((_, number) => number);
  return (
    <Box component="li" sx={{ listStyle: 'none', display: 'flex', gap: 1, alignItems: 'center', py: 0.75 }}>
      <Box lang="zh-CN" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {choice.name}
      </Box>
      <TextField
        select
        label={translate('pg.imports.join.document')}
        value={choice.document}
        onChange={({ target }) => onChange(choices.with(index, { ...choice, document: Number(target.value) }))}
        slotProps={{
          select: { SelectDisplayProps: { 'aria-label': translate('pg.imports.join.document_of', { name: choice.name }), 'aria-labelledby': undefined } },
        }}
        sx={{ width: 112 }}
      >
        {numbers.map((number) => (
          <MenuItem key={number} value={number}>
            {translate('pg.imports.join.number', { number: number + 1 })}
          </MenuItem>
        ))}
      </TextField>
      <IconButton
        size="small"
        disabled={index === 0}
        aria-label={translate('pg.imports.join.up', { name: choice.name })}
        onClick={() => onChange(swap(choices, index, -1))}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        disabled={index === choices.length - 1}
        aria-label={translate('pg.imports.join.down', { name: choice.name })}
        onClick={() => onChange(swap(choices, index, 1))}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
    </Box>
  );
}

interface Props {
  job: Pick<Job, 'id' | 'version'>;
  files: ImportedFile[];
  /** How many decisions would be gone. */
  decisions: number;
  onClose: () => void;
}

/** Says which files make one document, and in which order; they are read anew then. */
export function JoinFilesDialog({ job, files, decisions, onClose }: Props) {
  const translate = useTranslate();
  const [choices, setChoices] = useState(() => choicesOf(files));
  const { send, isPending } = useJobCommand(joinMutation, job);
  const documents = documentsOf(choices);
  const same = JSON.stringify(documents) === JSON.stringify(documentsOf(choicesOf(files)));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="join-title">
      <DialogTitle id="join-title">{translate('pg.imports.join.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>{translate('pg.imports.join.hint')}</DialogContentText>
        <Box component="ul" sx={{ m: 0, p: 0 }}>
          {choices.map((choice, index) => (
            <FileRow key={choice.position} choice={choice} choices={choices} index={index} onChange={setChoices} />
          ))}
        </Box>
        {decisions > 0 && !same && (
          <DialogContentText sx={{ mt: 1, color: 'warning.main' }}>{translate('pg.imports.join.lost', { smart_count: decisions })}</DialogContentText>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={same || isPending} onClick={() => send({ documents })}>
          {translate('pg.imports.join.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
