import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { UserRole } from '../../schema/user/user.enums.ts';

/** What an administrator says of an account. */
export interface UserValues {
  name: string;
  displayName: string;
  email: string;
  role: UserRole;
}

interface Props {
  values: UserValues;
  onChange: (values: UserValues) => void;
  /** The fields that the server has refused. */
  wrong: string[];
}

const texts = [
  { field: 'name', autoComplete: 'off', hint: undefined },
  { field: 'displayName', autoComplete: 'off', hint: 'pg.accounts.hint.displayName' },
  { field: 'email', autoComplete: 'off', hint: 'pg.accounts.hint.email' },
] as const;

/** The fields of an account. */
export function UserFields({ values, onChange, wrong }: Props) {
  const translate = useTranslate();
  const hintOf = (field: string, hint: string | undefined): string | undefined => (wrong.includes(field) ? `pg.accounts.invalid.${field}` : hint);
  return (
    <>
      {texts.map(({ field, autoComplete, hint }) => {
        const words = hintOf(field, hint);
        return (
          <TextField
            key={field}
            label={translate(`pg.accounts.field.${field}`)}
            value={values[field]}
            onChange={({ target }) => onChange({ ...values, [field]: target.value })}
            error={wrong.includes(field)}
            helperText={words && translate(words)}
            autoComplete={autoComplete}
          />
        );
      })}
      <TextField
        select
        label={translate('pg.accounts.field.role')}
        value={values.role}
        onChange={({ target }) => onChange({ ...values, role: target.value as UserRole })}
        helperText={translate(`pg.accounts.users.roles.${values.role}`)}
      >
        {Object.values(UserRole).map((role) => (
          <MenuItem key={role} value={role}>
            {translate(`pg.enum.userRole.${role}`)}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}
