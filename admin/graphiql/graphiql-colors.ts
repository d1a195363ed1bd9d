import type { Theme } from '@mui/material/styles';

const parts = ['.graphiql-container', '.graphiql-dialog', '.graphiql-dialog-overlay', '.graphiql-tooltip', '[data-radix-popper-content-wrapper]'];

/** GraphiQL's own colours are hue, saturation and lightness; these are the ones of the console's two themes. */
const colors = {
  light: { primary: '205, 60%, 28%', secondary: '15, 60%, 40%', tertiary: '190, 80%, 28%', neutral: '208, 20%, 30%', base: '0, 0%, 100%' },
  dark: { primary: '205, 58%, 52%', secondary: '16, 78%, 73%', tertiary: '168, 50%, 66%', neutral: '208, 18%, 76%', base: '208, 20%, 13%' },
};

/** The console's colours for GraphiQL and for what it opens over the page. */
export const graphiqlColors = ({ palette }: Theme) => ({
  [parts.map((part) => `html body.graphiql-${palette.mode} ${part}`).join(', ')]: Object.fromEntries(
    Object.entries(colors[palette.mode]).map(([name, value]) => [`--color-${name}`, value]),
  ),
});
