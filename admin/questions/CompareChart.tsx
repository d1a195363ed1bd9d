import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Bar } from './bars-of.ts';
import { compareOptions, type CompareLook } from './compare-options.ts';

use([BarChart, GridComponent, TooltipComponent, LegendComponent, SVGRenderer]);

interface Props {
  bars: readonly Bar[];
  label: string;
  /** The id of the table that says the same. */
  describedBy: string;
}

/** The figures of an indicator as bars; loaded apart, because the drawing is heavy. */
export function CompareChart({ bars, label, describedBy }: Props) {
  const { palette, typography } = useTheme();
  const holder = useRef<HTMLDivElement>(null);
  const look: CompareLook = {
    text: palette.text.primary,
    faint: palette.text.secondary,
    line: palette.divider,
    paper: palette.background.paper,
    years: [palette.figure, palette.primary.main, palette.secondary.main, palette.text.secondary],
    font: String(typography.fontFamily),
  };
  const drawn = JSON.stringify([bars, look]);
  useEffect(() => {
    if (!holder.current) return;
    const [ofBars, ofLook] = JSON.parse(drawn) as [Bar[], CompareLook];
    const chart = init(holder.current);
    chart.setOption(compareOptions(ofBars, ofLook));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [drawn]);
  return <Box ref={holder} role="img" aria-label={label} aria-describedby={describedBy} sx={{ height: 76 + 34 * bars.length }} />;
}
