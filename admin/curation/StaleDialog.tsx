import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Draft } from './draft.ts';
import type { Side, StaleField } from './stale-fields.ts';
import { TextDifference } from './TextDifference.tsx';
import type { Stale } from './use-form-writing.ts';
import { valueInWords } from './value-in-words.ts';

interface Props {
  stale: Stale;
  names: Readonly<Record<string, string>>;
  onSettle: (sides: Readonly<Record<string, Side | undefined>>, own: Draft) => void;
  onClose: () => void;
}

type FieldProps = Pick<Props, 'names'> & {
  found: StaleField;
  side: Side | null;
  own: string | boolean;
  onSide: (side: Side) => void;
  onOwn: (words: string) => void;
};

function Version({ found, value, names }: { found: StaleField; value: string | boolean; names: Props['names'] }) {
  const translate = useTranslate();
  const { field, base } = found;
  const isText = field.kind === 'text' || field.kind === 'long';
  if (isText && typeof value === 'string' && typeof base === 'string' && base !== '') return <TextDifference before={base} after={value} />;
  return <>{valueInWords(field, value, names, translate)}</>;
}

function FieldChoice({ found, side, own, names, onSide, onOwn }: FieldProps) {
  const translate = useTranslate();
  const { field, base, mine, theirs } = found;
  const label = translate(field.label);
  const canWrite = field.kind === 'text' || field.kind === 'long';
  const both = found.side === null;
  return (
    <Box component="section" aria-label={label} sx={{ borderTop: 1, borderColor: 'divider', py: 1.75 }}>
      <Typography variant="h3">
        {label}
        <Typography component="span" variant="caption" sx={{ ml: 1, color: both ? 'secondary.main' : 'text.secondary' }}>
          {translate(both ? 'pg.curate.stale.both' : `pg.curate.stale.only_${found.side}`)}
        </Typography>
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {translate('pg.curate.stale.base')}
        <span lang="zh-CN">{valueInWords(field, base, names, translate)}</span>
      </Typography>
      <RadioGroup
        aria-label={label}
        value={side ?? ''}
        onChange={(_, value) => onSide(value as Side)}
        sx={{ mt: 1, gap: 1, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
      >
        {(['theirs', 'mine'] as const).map((each) => (
          <Box
            key={each}
            sx={{
              border: 1,
              borderColor: side === each ? 'primary.main' : 'divider',
              borderRadius: 1.5,
              px: 1.5,
              py: 0.75,
              bgcolor: side === each ? 'inset' : 'transparent',
            }}
          >
            <FormControlLabel
              value={each}
              control={<Radio size="small" />}
              label={translate(`pg.curate.stale.${each}`)}
              sx={{ '& .MuiFormControlLabel-label': { fontWeight: 650, fontSize: '0.875rem' } }}
            />
            <Box sx={{ fontSize: '0.875rem', pb: 0.5 }}>
              <Version found={found} value={each === 'mine' ? mine : theirs} names={names} />
            </Box>
          </Box>
        ))}
      </RadioGroup>
      {canWrite && side === 'mine' && (
        <TextField
          label={translate('pg.curate.stale.rewrite')}
          value={own}
          onChange={({ target }) => onOwn(target.value)}
          multiline={field.kind === 'long'}
          fullWidth
          slotProps={{ htmlInput: { lang: 'zh-CN' } }}
          sx={{ mt: 1.5 }}
        />
      )}
    </Box>
  );
}

/** Somebody else has saved the same record meanwhile: both versions field by field, to choose from. Nothing typed is lost. */
export function StaleDialog({ stale, names, onSettle, onClose }: Props) {
  const translate = useTranslate();
  const [sides, setSides] = useState<Record<string, Side | undefined>>({});
  const [own, setOwn] = useState<Draft>({});
  const sideOf = ({ field, side }: StaleField): Side | null => sides[field.name] ?? side;
  const open = stale.fields.filter((found) => sideOf(found) === null).length;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="stale-title">
      <DialogTitle id="stale-title">{translate('pg.curate.stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate('pg.curate.stale.hint')}</DialogContentText>
        {stale.fields.map((found) => (
          <FieldChoice
            key={found.field.name}
            found={found}
            names={names}
            side={sideOf(found)}
            own={own[found.field.name] ?? found.mine}
            onSide={(side) => setSides({ ...sides, [found.field.name]: side })}
            onOwn={(words) => setOwn({ ...own, [found.field.name]: words })}
          />
        ))}
      </DialogContent>
      <DialogActions>
        {open > 0 && (
          <Typography variant="body2" role="status" sx={{ flex: 1, pl: 2, color: 'text.secondary' }}>
            {translate('pg.curate.stale.open', { smart_count: open })}
          </Typography>
        )}
        <Button onClick={onClose}>{translate('pg.curate.stale.back')}</Button>
        <Button variant="contained" disabled={open > 0} onClick={() => onSettle(sides, own)}>
          {translate('pg.curate.stale.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
