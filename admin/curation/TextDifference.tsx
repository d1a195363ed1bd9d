import { Box } from '@mui/material';
import { textDifferences } from '../document-import/review/text-differences.ts';

/** A text with what was put in and what was taken out since another version; the two differ in form, not only in colour. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  return (
    <Box component="span" lang="zh-CN" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {textDifferences(before, after).map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'before')
          return (
            <Box component="del" key={key} sx={{ color: 'text.secondary' }}>
              {text}
            </Box>
          );
        if (kind === 'after')
          return (
            <Box component="ins" key={key} sx={{ fontWeight: 650, textDecorationThickness: 2, color: (theme) => theme.palette.figure }}>
              {text}
            </Box>
          );
        return <span key={key}>{text}</span>;
      })}
    </Box>
  );
}
