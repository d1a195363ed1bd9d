import { useTheme } from '@mui/material/styles';

/** The mark of the product: one plan, and what hangs on it. */
export function Logo({ size = 30 }: { size?: number }) {
  const dark = useTheme().palette.mode === 'dark';
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill={dark ? '#2a6088' : '#1d4f73'} />
      <path d="M10 9.5v13M10 16h6.5M16.5 16 22 10.5M16.5 16 22 21.5" stroke="#cfe3f1" strokeWidth="1.8" fill="none" strokeLinecap="round" />
      <circle cx="10" cy="9" r="3" fill="#fff" />
      <circle cx="10" cy="23" r="3" fill="#fff" />
      <circle cx="22.5" cy="10" r="3" fill="#f2a27e" />
      <circle cx="22.5" cy="22" r="3" fill="#fff" />
    </svg>
  );
}
