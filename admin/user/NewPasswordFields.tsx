import { useTranslate } from 'react-admin';
import { PasswordField } from './PasswordField.tsx';

/** A new password, and the same once more. */
export interface NewPassword {
  password: string;
  repeated: string;
}

/** Whether a new password is ready to be sent. */
export const isRepeated = ({ password, repeated }: NewPassword): boolean => password !== '' && password === repeated;

/** The fields of a new password: what it must be like, and once more against slips. */
export function NewPasswordFields({ value, onChange }: { value: NewPassword; onChange: (value: NewPassword) => void }) {
  const translate = useTranslate();
  const differs = value.repeated !== '' && !value.password.startsWith(value.repeated) && value.password !== value.repeated;
  return (
    <>
      <PasswordField
        label={translate('pg.accounts.field.newPassword')}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        autoComplete="new-password"
        hint={translate('pg.accounts.hint.password')}
      />
      <PasswordField
        label={translate('pg.accounts.field.repeated')}
        value={value.repeated}
        onChange={(repeated) => onChange({ ...value, repeated })}
        autoComplete="new-password"
        problem={differs ? translate('pg.accounts.invalid.repeated') : undefined}
      />
    </>
  );
}
