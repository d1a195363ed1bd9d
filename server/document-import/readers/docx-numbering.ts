import type { Element } from 'domhandler';
import { NUMBER_FORMATS } from './docx-number-formats.ts';
import type { DocxStyles, NumberingRequest } from './docx-styles.ts';
import { childAt, childrenOf, isOn, numberAt, valueAt } from './docx-xml.ts';

/** A paragraph's place in a list: the printed number (empty for bullets) and the depth. */
export interface Numbered {
  ordinal: string;
  level: number;
}

interface Level {
  start: number;
  format: string;
  text: string;
  /** The level is counted anew after this level or a higher one; 0 for never. */
  restartAfter: number | undefined;
  styleId: string | undefined;
  legal: boolean;
}

interface Numbering {
  /** Lists of the same definition count on together. */
  definition: string;
  levels: Map<number, Level>;
  startOverrides: Map<number, number>;
}

const MAX_LINKS = 10;

/** Counts the numbered paragraphs of a document as Word does, in the order in which they are met. */
export class DocxNumbering {
  readonly #styles: DocxStyles;
  readonly #definitions: Map<string, Element>;
  readonly #numbers: Map<number, Element>;
  readonly #resolved = new Map<number, Numbering | null>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #overridden = new Set<string>();

  constructor(root: Element | undefined, styles: DocxStyles) {
    this.#styles = styles;
    this.#definitions = new Map(childrenOf(root, 'w:abstractNum').map((element) => [element.attribs['w:abstractNumId'] ?? '', element]));
    this.#numbers = new Map(childrenOf(root, 'w:num').map((element) => [Number(element.attribs['w:numId']), element]));
  }

  /** Counts the next paragraph of a list and gives its number as printed; null where the list is not defined. */
  next(request: NumberingRequest): Numbered | null {
    const numbering = this.#numbering(request.numId);
    if (!numbering) return null;
    const level = request.level ?? levelOfStyle(numbering, request.styleId) ?? 0;
    const definition = numbering.levels.get(level);
    if (!definition) return null;
    const counts = this.#count(request.numId, numbering, level);
    return { ordinal: print(definition, numbering, counts), level };
  }

  #count(numId: number, numbering: Numbering, level: number): (number | undefined)[] {
    const counts = this.#counts.get(numbering.definition) ?? [];
    this.#counts.set(numbering.definition, counts);
    const current = counts[level];
    counts[level] = this.#override(numId, numbering, level) ?? (current === undefined ? startOf(numbering, level) : current + 1);
    for (let deeper = level + 1; deeper < counts.length; deeper += 1) {
      if (restartsAfter(numbering, deeper, level)) counts[deeper] = undefined;
    }
    return counts;
  }

  /** A list's own start counts the first time that the list is met at that level. */
  #override(numId: number, numbering: Numbering, level: number): number | undefined {
    const key = `${numId}:${level}`;
    if (this.#overridden.has(key)) return undefined;
    this.#overridden.add(key);
    return numbering.startOverrides.get(level);
  }

  #numbering(numId: number): Numbering | null {
    const known = this.#resolved.get(numId);
    if (known !== undefined) return known;
    const resolved = this.#resolve(numId);
    this.#resolved.set(numId, resolved);
    return resolved;
  }

  #resolve(numId: number): Numbering | null {
    const number = this.#numbers.get(numId);
    const definition = this.#definitionOf(valueAt(number, 'w:abstractNumId') ?? '');
    if (!definition) return null;
    const overrides = childrenOf(number, 'w:lvlOverride');
    const levels = [...childrenOf(definition, 'w:lvl'), ...overrides.flatMap((override) => childrenOf(override, 'w:lvl'))];
    return {
      definition: definition.attribs['w:abstractNumId'] ?? '',
      levels: new Map(levels.map((level) => [Number(level.attribs['w:ilvl'] ?? 0), levelOf(level)])),
      startOverrides: new Map(overrides.flatMap((override) => startOverride(override))),
    };
  }

  /** Follows links from a definition to the numbering style that holds its levels. */
  #definitionOf(id: string): Element | undefined {
    let definition = this.#definitions.get(id);
    for (let step = 0; step < MAX_LINKS; step += 1) {
      const link = valueAt(definition, 'w:numStyleLink');
      if (link === undefined) return definition;
      const numId = this.#styles.numIdOf(link);
      definition = numId === undefined ? undefined : this.#definitions.get(valueAt(this.#numbers.get(numId), 'w:abstractNumId') ?? '');
    }
    return definition;
  }
}

function levelOf(element: Element): Level {
  const format = childAt(element, 'w:numFmt') ?? childAt(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt');
  return {
    start: numberAt(element, 'w:start') ?? 0,
    format: format?.attribs['w:val'] ?? 'decimal',
    text: valueAt(element, 'w:lvlText') ?? '',
    restartAfter: numberAt(element, 'w:lvlRestart'),
    styleId: valueAt(element, 'w:pStyle'),
    legal: isOn(childAt(element, 'w:isLgl')),
  };
}

function startOverride(override: Element): [number, number][] {
  const start = numberAt(override, 'w:startOverride');
  return start === undefined ? [] : [[Number(override.attribs['w:ilvl'] ?? 0), start]];
}

function levelOfStyle(numbering: Numbering, styleId: string | null): number | undefined {
  return [...numbering.levels].find(([, level]) => styleId !== null && level.styleId === styleId)?.[0];
}

function startOf(numbering: Numbering, level: number): number {
  return numbering.startOverrides.get(level) ?? numbering.levels.get(level)?.start ?? 1;
}

function restartsAfter(numbering: Numbering, deeper: number, level: number): boolean {
  const restart = numbering.levels.get(deeper)?.restartAfter;
  return restart === undefined || (restart > 0 && level < restart);
}

/** Puts the counts into the level's pattern, e.g. （%1） or %1.%2. */
function print(definition: Level, numbering: Numbering, counts: (number | undefined)[]): string {
  if (definition.format === 'bullet' || definition.format === 'none')
    return definition.format === 'none' ? definition.text.replaceAll(/%[1-9]/gu, '').trim() : '';
  return definition.text
    .replaceAll(/%([1-9])/gu, (_, digit: string) => {
      const level = Number(digit) - 1;
      const format = definition.legal ? 'decimal' : (numbering.levels.get(level)?.format ?? 'decimal');
      return (NUMBER_FORMATS[format] ?? String)(counts[level] ?? startOf(numbering, level));
    })
    .trim();
}
