import { useTheme } from '@mui/material';
import { useNotify } from 'react-admin';
import { darkLooks, lightLooks, lineLook, shapeSvg } from './look.ts';
import { kindCounts, lineCounts } from './model/filter.ts';
import type { Graph } from './model/graph.ts';
import { type Drawn, type Sheet, sheetSvg } from './model/sheet.ts';
import { useExploreText } from './use-explore-text.ts';

const unfit = /[\\/:*?"<>|\s]+/gu;

/** Takes the picture away as a file, with its title, the date and its legend in it. */
export function useSaving(graph: Graph, title: string) {
  const { t, kind, line, today } = useExploreText();
  const { palette, typography } = useTheme();
  const notify = useNotify();
  const dark = palette.mode === 'dark';
  const looks = dark ? darkLooks : lightLooks;
  const lineMark = (label: string) => (x: number, y: number) => {
    const { color, width, style } = lineLook(label, dark);
    const dash = { solid: '', dashed: ' stroke-dasharray="5 3"', dotted: ' stroke-dasharray="2 2"' }[style];
    return `<line x1="${x - 9}" y1="${y}" x2="${x + 9}" y2="${y}" stroke="${color}" stroke-width="${Math.max(2, width)}"${dash}/>`;
  };
  const sheet = (): Sheet => ({
    title,
    subtitle: `${t('asked_on', { date: today() })} · ${t('shown', { nodes: graph.nodes.length, edges: graph.edges.length })}`,
    legend: [
      ...[...kindCounts(graph)].map(([each, count]) => ({ label: `${kind(each)} ${count}`, mark: (x: number, y: number) => shapeSvg(looks[each], x, y, 7) })),
      ...[...lineCounts(graph)].map(([label, count]) => ({ label: `${line(label)} ${count}`, mark: lineMark(label) })),
    ],
    colors: { paper: palette.background.paper, text: palette.text.primary, faint: palette.text.secondary },
    font: String(typography.fontFamily).replaceAll('"', "'"),
  });
  return async (drawn: Drawn, format: 'png' | 'svg'): Promise<void> => {
    try {
      const { pngOf, saveFile } = await import('./draw/save-picture.ts');
      const whole = sheetSvg(drawn, sheet());
      const name = `${title.replaceAll(unfit, ' ').slice(0, 60).trim()} ${new Date().toISOString().slice(0, 10)}.${format}`;
      saveFile(format === 'svg' ? new Blob([whole.svg], { type: 'image/svg+xml' }) : await pngOf(whole), name);
    } catch {
      notify(t('save_failed'), { type: 'error' });
    }
  };
}
