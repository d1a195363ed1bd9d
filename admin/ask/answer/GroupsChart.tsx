import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useAskText } from '../ask-text.ts';
import { chartOptions, type ChartLook, mostInChart } from './chart-options.ts';
import type { ChartKind } from '../question/question.ts';
import type { NamedGroup } from './groups.ts';

use([BarChart, LineChart, PieChart, GridComponent, TooltipComponent, TitleComponent, LegendComponent, CanvasRenderer]);

interface Props {
  kind: ChartKind;
  groups: readonly NamedGroup[];
  /** The question, which goes into a picture that is saved, with the date. */
  question: string;
}

function savePicture(chart: EChartsType, question: string, date: string, look: ChartLook): void {
  const [width, height] = [1280, 800];
  const holder = document.createElement('div');
  const picture = init(holder, null, { width, height, devicePixelRatio: 2 });
  const options = chart.getOption();
  picture.setOption({
    ...options,
    animation: false,
    title: {
      text: question,
      subtext: date,
      left: 24,
      top: 16,
      textStyle: { fontSize: 20, width: width - 48, overflow: 'break', color: look.text },
      subtextStyle: { fontSize: 14, color: look.faint },
    },
    grid: { left: 24, right: 48, top: 130, bottom: 24, containLabel: true },
  });
  const link = document.createElement('a');
  link.href = picture.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: look.paper });
  link.download = 'plangraph.png';
  link.click();
  picture.dispose();
}

/** Grouped counts as a chart; it can be saved as a picture that carries the question and the date. */
export function GroupsChart({ kind, groups, question }: Props) {
  const { t, locale } = useAskText();
  const { palette, typography } = useTheme();
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const look: ChartLook = {
    text: palette.text.primary,
    faint: palette.text.secondary,
    line: palette.divider,
    paper: palette.background.paper,
    main: palette.primary.main,
    font: String(typography.fontFamily),
  };
  const drawn = JSON.stringify([kind, groups, look]);
  useEffect(() => {
    const made = holder.current && init(holder.current);
    chart.current = made;
    const observer = new ResizeObserver(() => made?.resize());
    if (holder.current) observer.observe(holder.current);
    return () => {
      observer.disconnect();
      made?.dispose();
    };
  }, []);
  useEffect(() => {
    const [ofKind, ofGroups, ofLook] = JSON.parse(drawn) as [ChartKind, NamedGroup[], ChartLook];
    chart.current?.setOption(chartOptions(ofKind, ofGroups, ofLook), { notMerge: true });
  }, [drawn]);
  const date = t('asked_on', { date: new Date().toLocaleDateString(locale === 'en' ? 'en-GB' : 'zh-CN') });
  const height = kind === 'BAR' ? Math.max(240, 60 + 30 * Math.min(groups.length, mostInChart)) : 380;
  return (
    <Box>
      <Box
        ref={holder}
        role="img"
        aria-label={t('chart_label')}
        sx={{ height, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 2.5 }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
        <Button size="small" startIcon={<DownloadIcon />} onClick={() => chart.current && savePicture(chart.current, question, date, look)}>
          {t('png')}
        </Button>
        {groups.length > mostInChart && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('chart_more', { shown: mostInChart })}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
