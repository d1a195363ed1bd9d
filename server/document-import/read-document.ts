import { asPrinted } from './as-printed.ts';
import { isTraditional, simplified } from './grammar/traditional-characters.ts';
import { append } from './structure/append.ts';
import { SectionKind } from '../../schema/section/section.enums.ts';
import { assemblePlan, type AssembledPlan, type Conventions } from './structure/assemble-plan.ts';
import { type Claims, claimLines, planClaims } from './structure/claims.ts';
import { documentFacts } from './structure/document-facts.ts';
import type { Line } from './structure/line.ts';
import { firstLeads } from './grammar/lead-notes.ts';
import { committeeSlips } from './grammar/unit-slips.ts';
import { coverText } from './structure/places.ts';
import { identify, type PlaceSources } from './structure/plan-identity.ts';
import { headingDutyQuestions, listAreaQuestions, loneDutyQuestions } from './structure/group-questions.ts';
import { outlineQuestions } from './structure/outline-questions.ts';
import {
  figureQuestions,
  goesOnQuestions,
  lostOrdinalQuestions,
  oddOrdinalQuestions,
  runInListQuestions,
  runTogetherQuestions,
} from './structure/item-questions.ts';
import {
  choiceQuestions,
  dutyQuestions,
  goalQuestions,
  horizonQuestions,
  labelQuestions,
  numberingQuestions,
  sectionQuestions,
  tableQuestions,
  titleQuestions,
  unplacedQuestions,
} from './structure/questions.ts';
import { openingOfPlan, type PlanRead, readPlan } from './structure/read-plan.ts';
import { proseQuestions } from './structure/section-questions.ts';
import type { DocumentFacts, DocumentReading } from './reading.ts';
import type { ReadOptions } from './read-options.ts';
import { segment, type Segments } from './structure/segment.ts';
import type { SourceText } from './source-text.ts';
import { fileTitle, splitPlans } from './structure/split-plans.ts';
import { resolveUnitSlips } from './structure/unit-slips.ts';
import { gatherTables, type Part } from './structure/tables.ts';

/** Latin names of places, for plan keys. */
interface NamedPlaces {
  placeSlugs?: Readonly<Record<string, string>>;
}

/** Reads a document, one in traditional characters by the same rules as any: its words stay as they are printed. */
export function readDocument(source: SourceText, options: ReadOptions & NamedPlaces = {}): DocumentReading {
  if (!isTraditional(source.text)) return readSimplified(source, options);
  return asPrinted(readSimplified({ ...source, fileName: simplified(source.fileName), text: simplified(source.text) }, options), source);
}

/** Reads a document: its plans with their areas, goals, measures, targets and units, and where every character of it ended up. */
function readSimplified(source: SourceText, options: ReadOptions & NamedPlaces): DocumentReading {
  const segments = segment(source);
  const { front, plans } = splitPlans(gatherTables(segments.lines), options.alone === true ? fileTitle(source.fileName) : null);
  const reads = plans.map(readPlan);
  const document = documentFacts(
    linesOf(front),
    reads.flatMap(({ closing }) => closing),
    plans[0],
  );
  const assembled = assembleAll(
    reads,
    document,
    { fileName: source.fileName, slugs: options.placeSlugs ?? {} },
    { slips: committeeSlips(source.text), firstLeads: firstLeads(source.text) },
  );
  const all = gatherClaims(source, segments, front, assembled);
  const places = coverText(source.text, all.claims);
  const mended = resolveUnitSlips(assembled.map(({ plan }) => plan));
  const questions = [
    ...mended.questions,
    ...assembled.flatMap(numberingQuestions),
    ...assembled.flatMap(sectionQuestions),
    ...assembled.flatMap(goalQuestions),
    ...assembled.flatMap(titleQuestions),
    ...assembled.flatMap(choiceQuestions),
    ...assembled.flatMap(horizonQuestions),
    ...assembled.flatMap(tableQuestions),
    ...assembled.flatMap(dutyQuestions),
    ...assembled.flatMap(labelQuestions),
    ...assembled.flatMap(figureQuestions),
    ...assembled.flatMap(runTogetherQuestions),
    ...assembled.flatMap(runInListQuestions),
    ...assembled.flatMap(oddOrdinalQuestions),
    ...assembled.flatMap(lostOrdinalQuestions),
    ...assembled.flatMap(goesOnQuestions),
    ...assembled.flatMap(outlineQuestions),
    ...assembled.flatMap(listAreaQuestions),
    ...assembled.flatMap(loneDutyQuestions),
    ...headingDutyQuestions(source.text, places),
    ...assembled.flatMap(proseQuestions),
    ...unplacedQuestions(source.text, places),
  ];
  return {
    source,
    document,
    plans: mended.plans,
    sections: sectionsOf(all, places),
    questions: questions.toSorted((a, b) => a.span.start - b.span.start),
    places,
  };
}

function assembleAll(reads: PlanRead[], document: DocumentFacts, { fileName, slugs }: PlaceSources, conventions: Conventions): AssembledPlan[] {
  const taken = new Map<string, number>();
  return reads.map((read) => {
    const titleBlock = [read.stretch.title, ...read.stretch.titleLines.map((line) => line.words.text)].join('');
    const words = (): string => read.stretch.parts.map((part) => part.line?.words.text ?? '').join('\n');
    const identity = identify({ title: read.stretch.title, titleBlock, opening: openingOfPlan(read).text, words }, document, { slugs, fileName });
    const count = (taken.get(identity.key) ?? 0) + 1;
    taken.set(identity.key, count);
    return assemblePlan(read, { ...identity, key: count === 1 ? identity.key : `${identity.key}-${count}` }, document, conventions);
  });
}

function gatherClaims(source: SourceText, segments: Segments, front: Part[], plans: AssembledPlan[]): Claims {
  const all: Claims = { claims: [], kept: [] };
  for (const span of segments.furniture) {
    all.claims.push({ span, kind: 'furniture', plan: null, item: null });
    all.kept.push({ kind: SectionKind.FURNITURE, title: source.text.slice(span.start, span.end).slice(0, 60), ordinal: '', level: 0, span, plan: null });
  }
  claimLines(all, plans.length > 0 ? SectionKind.NOTICE : SectionKind.UNPLACED, linesOf(front), null);
  for (const part of front) if (part.table) all.claims.push({ span: part.table.span, kind: 'table', plan: null, item: null });
  for (const plan of plans) {
    const own = planClaims(plan);
    append(all.claims, own.claims);
    append(all.kept, own.kept);
  }
  return all;
}

function sectionsOf(all: Claims, places: DocumentReading['places']): DocumentReading['sections'] {
  const unplaced = places
    .filter(({ kind }) => kind === 'unplaced')
    .map(({ span, plan }) => ({ kind: SectionKind.UNPLACED, title: '', ordinal: '', level: 0, span, plan }));
  return [...all.kept, ...unplaced].toSorted((a, b) => a.span.start - b.span.start);
}

function linesOf(parts: Part[]): Line[] {
  return parts.flatMap((part) => (part.line ? [part.line] : []));
}
