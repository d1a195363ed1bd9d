import type { EChartsCoreOption } from 'echarts/core';
import type { Bar } from './bars-of.ts';

/** The colours and the face that a chart is drawn in. */
export interface CompareLook {
  text: string;
  faint: string;
  line: string;
  paper: string;
  /** One a year; they begin again where there are more years. */
  years: string[];
  font: string;
}

const series = (year: string, bars: readonly Bar[], color: string, text: string) => ({
  type: 'bar',
  name: year,
  stack: 'all',
  barMaxWidth: 18,
  itemStyle: { color, borderRadius: [0, 3, 3, 0] },
  data: bars.map((bar) => (bar.year === year ? { value: bar.value, label: { show: true, position: 'right', color: text, formatter: bar.figure } } : '-')),
});

/** A chart of one bar a figure, coloured by year, with the figure as it is printed at its end. */
export function compareOptions(bars: readonly Bar[], look: CompareLook): EChartsCoreOption {
  const years = [...new Set(bars.map(({ year }) => year))];
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.text },
    grid: { left: 12, right: 96, top: years.length > 1 ? 40 : 12, bottom: 12, containLabel: true },
    legend: { show: years.length > 1, top: 4, left: 8, textStyle: { color: look.text } },
    tooltip: {
      trigger: 'item',
      backgroundColor: look.paper,
      borderColor: look.line,
      textStyle: { color: look.text },
      formatter: ({ dataIndex }: { dataIndex: number }) => `${escaped(bars[dataIndex]?.label)}<br/>${escaped(bars[dataIndex]?.figure)}`,
    },
    xAxis: { type: 'value', axisLabel: { color: look.faint }, splitLine: { lineStyle: { color: look.line } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisLabel: { color: look.text, width: 150, overflow: 'truncate' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.line } },
    },
    series: years.map((year, index) => series(year, bars, look.years[index % look.years.length] ?? look.text, look.text)),
  };
}

/** Words as they may stand in the tooltip's HTML. */
const escaped = (words = ''): string => words.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
