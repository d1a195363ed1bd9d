import type { GoalFile, ItemFile, MeasureFile, PlanFile, ResponsibilityFile } from '../document-import/export/plan-file.ts';

/** What a maintainer writes for the catalogue beside the documents. */
export interface CatalogueWords {
  /** Short names of goals and of measures without a heading, by item id. */
  labels: Record<string, string>;
  /** Shorter names for indicators whose own name is a sentence. */
  indicatorNames: Record<string, string>;
  /** English names of indicators by their Chinese name. */
  indicatorsEn: Record<string, string>;
  /** English names of units, by place and short name: 烟台市|市妇联. */
  unitsEn: Record<string, string>;
}

const hanCount = (text: string): number => text.replace(/[^\p{Script=Han}]/gu, '').length;
const mostHan = 24;
const mostHanInHeading = 27;

/** The first words of a text, short enough to be a name and no sentence. */
function opening(text: string): string {
  const clause = text.split(/[，。；：,;:]/u)[0] ?? text;
  return hanCount(clause) <= mostHan ? clause : `${[...clause].slice(0, mostHan).join('')}…`;
}

const withoutSpan = ({ role, unit, group, asWritten }: ResponsibilityFile): ResponsibilityFile => ({
  role,
  unit,
  group,
  ...(asWritten === undefined ? {} : { asWritten }),
});

function heading(item: ItemFile): string {
  return 'title' in item && hanCount(item.title) <= mostHanInHeading ? item.title : '';
}

function withoutWords<T extends ItemFile>(item: T, words: CatalogueWords): T {
  const { text, spans: _spans, responsibilitySpans: _lists, mentions, id, area, kind, ordinal, ...facts } = item;
  const title = heading(item);
  const label = words.labels[id] ?? item.label ?? (title === '' ? opening(('title' in item && item.title) || text || id) : undefined);
  const named = mentions === undefined ? {} : { mentions: mentions.map(({ unit, family, asWritten }) => ({ unit, family, asWritten })) };
  return {
    id,
    area,
    kind,
    ordinal,
    ...(label === undefined ? {} : { label }),
    ...facts,
    ...('title' in item ? { title } : {}),
    responsibilities: item.responsibilities.map(withoutSpan),
    ...named,
  } as unknown as T;
}

/** A plan for the catalogue: its facts, headings, units and figures with labels in place of the document's words. */
export function toCataloguePlan(file: PlanFile, words: CatalogueWords): PlanFile {
  const shorter = (name: string): string => words.indicatorNames[name] ?? (hanCount(name) > mostHan ? opening(name) : name);
  const { span: _span, status: _status, ...plan } = file.plan;
  return {
    ...file,
    plan,
    areas: file.areas.map(({ id, section, title, theme }) => ({ id, section, title, theme })),
    goals: file.goals.map((goal): GoalFile => withoutWords(goal, words)),
    measures: file.measures.map((measure): MeasureFile => withoutWords(measure, words)),
    targets: file.targets.map(({ quote: _quote, span: _where, valueText, ...target }) => ({
      ...target,
      indicator: shorter(target.indicator),
      ...(valueText === undefined ? {} : { valueText: opening(valueText) }),
    })),
    units: file.units?.map((unit) => ({ ...unit, nameEn: words.unitsEn[`${unit.jurisdiction}|${unit.name}`] ?? unit.nameEn })),
    indicators: file.indicators?.map((entry) => ({
      ...entry,
      name: shorter(entry.name),
      nameEn: words.indicatorsEn[entry.name] ?? words.indicatorsEn[shorter(entry.name)] ?? entry.nameEn,
      aliases: entry.aliases.filter((alias) => hanCount(alias) <= mostHan),
    })),
  };
}
