import { applyKinds, type ApplyKind, type ApplyReport } from '../document-import/apply/report.ts';

const names: Record<ApplyKind, string> = {
  document: 'documents',
  plan: 'plans',
  section: 'sections',
  area: 'areas',
  goal: 'goals',
  measure: 'measures',
  target: 'targets',
  responsibility: 'responsibilities',
  mention: 'mentions',
  link: 'links',
  unit: 'units',
  unitGroup: 'unit groups',
  indicator: 'indicators',
  jurisdiction: 'jurisdictions',
  unitFamily: 'unit families',
};
const columns = ['added', 'changed', 'unchanged', 'removed', 'kept'] as const;

function countsTable(report: ApplyReport): string[] {
  const rows = applyKinds
    .filter((kind) => columns.some((column) => report.counts[kind][column] > 0))
    .map((kind) => [names[kind], ...columns.map((column) => String(report.counts[kind][column]))]);
  return [['', ...columns], ...rows].map(([first = '', ...cells]) => `  ${first.padEnd(18)}${cells.map((cell) => cell.padStart(10)).join('')}`);
}

function keptLines(report: ApplyReport): string[] {
  return report.kept.map(({ kind, subject, fields }) => {
    const what = fields.length > 0 ? `edited here, left as it is: ${fields.join(', ')}` : 'no longer in the document, but edited here, so it stays';
    return `  kept ${kind} ${subject}: ${what}`;
  });
}

/** Each question once, with how often it comes up. */
function questionLines(report: ApplyReport): string[] {
  const counts = new Map<string, number>();
  for (const { code, textEn } of report.questions) if (code !== 'UNPLACED') counts.set(`${code}: ${textEn}`, (counts.get(`${code}: ${textEn}`) ?? 0) + 1);
  return [...counts].map(([words, count]) => `  question ${words}${count > 1 ? ` (${count} times)` : ''}`);
}

/** What an import did, as text for a terminal. */
export function summarizeImport(file: string, report: ApplyReport, seconds: number): string {
  const changes = applyKinds.reduce((sum, kind) => sum + report.counts[kind].added + report.counts[kind].changed + report.counts[kind].removed, 0);
  const lines = [
    `${file}: ${changes === 0 ? 'nothing to change' : `${changes} changes`} in ${seconds.toFixed(1)} s`,
    ...report.plans.map(({ key, title }) => `  ${key}  ${title}`),
    ...countsTable(report),
    ...keptLines(report),
    ...questionLines(report),
  ];
  const unplaced = report.questions.filter(({ code }) => code === 'UNPLACED').length;
  if (unplaced > 0) lines.push(`  ${unplaced} passages could not be placed; they are kept as sections of the document`);
  return `${lines.join('\n')}\n`;
}
