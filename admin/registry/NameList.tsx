import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { aliasMutation } from './registry-query.ts';
import { RemovableChip } from './RemovableChip.tsx';
import { useStep } from './use-step.ts';

interface Props {
  id: string;
  names: readonly string[];
  alias: { verb: string; id: string };
}

/** The other names of a record: each can be taken away, and one added. */
export function NameList({ id, names, alias }: Props) {
  const translate = useTranslate();
  const { step, isBusy } = useStep();
  const [words, setWords] = useState('');
  const name = words.trim();
  const add = async () => {
    if (await step(translate('pg.curate.alias.added', { name }), aliasMutation('add', alias.verb, alias.id), { id, name })) setWords('');
  };
  const remove = (each: string) =>
    void step(translate('pg.curate.alias.removed', { name: each }), aliasMutation('remove', alias.verb, alias.id), { id, name: each });
  return (
    <Box component="section" aria-label={translate('pg.curate.alias.title')} sx={{ mt: 2.5 }}>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {translate('pg.curate.alias.title')}
      </Typography>
      <Box component="ul" sx={{ m: 0, mb: 1, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {names.map((each) => (
          <RemovableChip key={each} name={each} remove={translate('pg.curate.alias.remove', { name: each })} disabled={isBusy} onRemove={() => remove(each)} />
        ))}
      </Box>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name) void add();
        }}
        sx={{ display: 'flex', gap: 1, alignItems: 'center' }}
      >
        <TextField
          label={translate('pg.curate.alias.add')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          slotProps={{ htmlInput: { lang: 'zh-CN' } }}
        />
        <Button type="submit" variant="outlined" size="small" disabled={isBusy || !name} sx={{ height: 40 }}>
          {translate('pg.curate.add')}
        </Button>
      </Box>
    </Box>
  );
}
