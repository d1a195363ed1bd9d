import { Box, FormControlLabel, Radio, RadioGroup, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Side, StaleField } from './stale-fields.ts';
import { TextDifference } from './TextDifference.tsx';
import { valueInWords } from './value-in-words.ts';

interface Props {
  found: StaleField;
  names: Readonly<Record<string, string>>;
  /** Which version is chosen; null while neither is. */
  side: Side | null;
  own: string | boolean;
  onSide: (side: Side) => void;
  onOwn: (words: string) => void;
}

const sides = ['theirs', 'mine'] as const;
const isText = ({ kind }: StaleField['field']): boolean => kind === 'text' || kind === 'long';

function Value({ found: { field, base }, value, names }: Pick<Props, 'found' | 'names'> & { value: string | boolean }) {
  const translate = useTranslate();
  if (isText(field) && typeof value === 'string' && typeof base === 'string' && base !== '') return <TextDifference before={base} after={value} />;
  return <>{valueInWords(field, value, names, translate)}</>;
}

function Version({ found, names, side, isChosen }: Pick<Props, 'found' | 'names'> & { side: Side; isChosen: boolean }) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        border: 1,
        borderColor: isChosen ? 'primary.main' : 'divider',
        borderRadius: 1.5,
        px: 1.5,
        py: 0.75,
        bgcolor: isChosen ? 'inset' : 'transparent',
      }}
    >
      <FormControlLabel
        value={side}
        control={<Radio size="small" />}
        label={translate(`pg.curate.stale.${side}`)}
        sx={{ '& .MuiFormControlLabel-label': { fontWeight: 650, fontSize: '0.875rem' } }}
      />
      <Box sx={{ fontSize: '0.875rem', pb: 0.5 }}>
        <Value found={found} value={found[side]} names={names} />
      </Box>
    </Box>
  );
}

function Heading({ found: { field, base, side }, names }: Pick<Props, 'found' | 'names'>) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3">
        {translate(field.label)}
        <Typography component="span" variant="caption" sx={{ ml: 1, color: side === null ? 'secondary.main' : 'text.secondary' }}>
          {translate(side === null ? 'pg.curate.stale.both' : `pg.curate.stale.only_${side}`)}
        </Typography>
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {translate('pg.curate.stale.base')}
        <span lang="zh-CN">{valueInWords(field, base, names, translate)}</span>
      </Typography>
    </>
  );
}

/** One field of which there are two versions: both to choose from, and one's own to be written anew where it is words. */
export function StaleChoice({ found, side, own, names, onSide, onOwn }: Props) {
  const translate = useTranslate();
  const { field } = found;
  const label = translate(field.label);
  return (
    <Box component="section" aria-label={label} sx={{ borderTop: 1, borderColor: 'divider', py: 1.75 }}>
      <Heading found={found} names={names} />
      <RadioGroup
        aria-label={label}
        value={side ?? ''}
        onChange={(_, value) => onSide(value as Side)}
        sx={{ mt: 1, gap: 1, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
      >
        {sides.map((each) => (
          <Version key={each} found={found} names={names} side={each} isChosen={side === each} />
        ))}
      </RadioGroup>
      {isText(field) && side === 'mine' && (
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
