import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment } from '@mui/material';
import { ReferenceInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useNames } from '../i18n/use-names.ts';

interface Always {
  /** react-admin shows the filter without its having to be added. */
  alwaysOn?: boolean;
  source: string;
}

/** The free search of a list. */
export function SearchFilter({ source }: Always) {
  return (
    <TextInput
      source={source}
      label="pg.list.search"
      resettable
      type="search"
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

/** Only records of one place. */
export function PlaceFilter({ source }: Always) {
  const { place } = useNames();
  return (
    <ReferenceInput source={source} reference="jurisdictions" perPage={500}>
      <SelectInput label="pg.list.place" optionText={place} sx={{ minWidth: 150 }} />
    </ReferenceInput>
  );
}

/** Only units of one family. */
export function FamilyFilter({ source }: Always) {
  const { family } = useNames();
  return (
    <ReferenceInput source={source} reference="families" perPage={500}>
      <SelectInput label="pg.list.family" optionText={family} sx={{ minWidth: 170 }} />
    </ReferenceInput>
  );
}

interface ChoiceProps extends Always {
  label: string;
  /** The values and the message key of each. */
  choices: Record<string, string>;
}

/** Only records with one of a few values. */
export function ChoiceFilter({ source, label, choices }: ChoiceProps) {
  const translate = useTranslate();
  const options = Object.entries(choices).map(([id, key]) => ({ id, name: translate(key) }));
  return <SelectInput source={source} label={label} choices={options} sx={{ minWidth: 130 }} />;
}
