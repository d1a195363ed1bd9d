import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';

/** A role's name in its colour; the lead is filled, the others are tinted. */
export function RoleTag({ role }: { role: ResponsibilityRole }) {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      sx={(theme) => {
        const { text, ground, line } = theme.palette.role[role];
        return {
          display: 'inline-block',
          px: 0.75,
          borderRadius: 1,
          border: 1,
          borderColor: line,
          bgcolor: ground,
          color: text,
          fontSize: '0.75rem',
          lineHeight: 1.55,
          fontWeight: 650,
          whiteSpace: 'nowrap',
        };
      }}
    >
      {translate(`pg.enum.role.${role}`)}
    </Box>
  );
}
