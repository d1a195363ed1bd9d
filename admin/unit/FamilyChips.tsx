import { Box, Chip } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';

/** A family as it is named in lists. */
export interface FamilyName {
  id: string;
  code: string;
  name: string;
  nameEn: string;
}

/** The families of a unit, each a link to everything the family answers for. */
export function FamilyChips({ families }: { families: FamilyName[] }) {
  const { family: nameOf } = useNames();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {families.map((family) => (
        <Box component="li" key={family.id} sx={{ listStyle: 'none' }}>
          <Chip size="small" variant="outlined" clickable component={RouterLink} to={`/families/${family.code}`} label={nameOf(family)} />
        </Box>
      ))}
    </Box>
  );
}
