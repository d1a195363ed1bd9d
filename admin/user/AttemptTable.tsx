import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { SignInOutcome } from '../../schema/user/account.enums.ts';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { useMoment } from './use-moment.ts';

/** An attempt to sign in. */
export interface Attempt {
  at: string;
  address: string;
  outcome: SignInOutcome;
}

/** The latest attempts to sign in to an account. */
export function AttemptTable({ attempts, label }: { attempts: Attempt[]; label: string }) {
  const translate = useTranslate();
  const moment = useMoment();
  if (attempts.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{translate('pg.accounts.user.no_attempts')}</Typography>;
  return (
    <ScrollTable label={label}>
      <TableHead>
        <TableRow>
          {['at', 'address', 'outcome'].map((field) => (
            <TableCell key={field}>{translate(`pg.accounts.field.${field}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {attempts.map(({ at, address, outcome }) => (
          <TableRow key={`${at} ${outcome}`}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{moment(at)}</TableCell>
            <TableCell>{address}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap', color: outcome === SignInOutcome.SUCCESS ? 'text.primary' : 'error.main' }}>
              {translate(`pg.accounts.outcome.${outcome}`)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
