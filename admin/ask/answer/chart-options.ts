import type { ChartKind } from '../question/question.ts';
import type { NamedGroup } from './groups.ts';

/** The colours and the typeface of the page that a chart is on. */
export interface ChartLook {
  text: string;
  faint: string;
  line: string;
  paper: string;
  main: string;
  font: string;
}

/** How many groups a chart can show and still be read. */
export const mostInChart = 30;

const series = ['#2f6f9f', '#9a3b1f', '#3f8f6b', '#b8862b', '#6d5aa8', '#4f8fa8', '#a8557a', '#7a8a3a', '#5b6b7a', '#c0703a'];
const isYear = (name: string): boolean => /^\d{4}$/.test(name);

function axes(names: string[], look: ChartLook, isUpright: boolean): object {
  const category = {
    type: 'category',
    data: names,
    axisLabel: { color: look.text, width: isUpright ? 90 : 220, overflow: 'truncate' },
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
  };
  const value = { type: 'value', minInterval: 1, axisLabel: { color: look.faint }, splitLine: { lineStyle: { color: look.line } } };
  return isUpright ? { xAxis: category, yAxis: value } : { xAxis: value, yAxis: { ...category, inverse: true } };
}

/** What to draw: the largest groups as bars or slices; as a line in the order of their names, where these are years. */
export function chartOptions(kind: ChartKind, groups: readonly NamedGroup[], look: ChartLook): Record<string, unknown> {
  const largest = groups.slice(0, mostInChart).map(({ names, count }) => ({ name: names.join(' · '), value: count }));
  const shown = kind === 'LINE' && largest.every(({ name }) => isYear(name)) ? largest.toSorted((a, b) => a.name.localeCompare(b.name)) : largest;
  const common = {
    animationDuration: 250,
    color: series,
    textStyle: { fontFamily: look.font, color: look.text },
    tooltip: { trigger: kind === 'PIE' ? 'item' : 'axis', confine: true },
  };
  if (kind === 'PIE') {
    const label = { color: look.text, width: 150, overflow: 'truncate', formatter: '{b}  {c}' };
    return {
      ...common,
      series: [{ type: 'pie', radius: ['38%', '68%'], top: 20, data: shown, label, itemStyle: { borderColor: look.paper, borderWidth: 2 } }],
    };
  }
  const names = shown.map(({ name }) => name);
  const values = shown.map(({ value }) => value);
  const grid = { left: 16, right: 40, top: 20, bottom: 16, containLabel: true };
  if (kind === 'LINE')
    return {
      ...common,
      grid,
      ...axes(names, look, true),
      series: [{ type: 'line', data: values, symbolSize: 8, lineStyle: { width: 2.5, color: look.main }, itemStyle: { color: look.main } }],
    };
  const label = { show: true, position: 'right', color: look.text };
  return {
    ...common,
    grid,
    ...axes(names, look, false),
    series: [{ type: 'bar', data: values, barMaxWidth: 20, label, itemStyle: { color: look.main, borderRadius: [0, 4, 4, 0] } }],
  };
}
