import type { Element } from 'domhandler';
import { childAt, childrenOf, numberAt, valueAt } from './docx-xml.ts';

/** Numbering as a paragraph or a style asks for it. */
export interface NumberingRequest {
  numId: number;
  /** Null where the level follows from the style. */
  level: number | null;
  styleId: string | null;
}

interface Style {
  id: string;
  name: string;
  basedOn: string | undefined;
  outlineLevel: number | undefined;
  numId: number | undefined;
  numLevel: number | undefined;
}

/** The paragraph styles of a document, with what they inherit from one another. */
export class DocxStyles {
  readonly #styles: Map<string, Style>;
  readonly #default: string | undefined;

  constructor(root: Element | undefined) {
    const elements = childrenOf(root, 'w:style');
    this.#styles = new Map(elements.map((element) => [element.attribs['w:styleId'] ?? '', styleOf(element)]));
    this.#default = elements.find(({ attribs }) => attribs['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attribs['w:default'] ?? ''))?.attribs[
      'w:styleId'
    ];
  }

  /** Level of a heading (1 is the highest) by its outline level or its style; undefined for body text. */
  headingLevel(properties: Element | undefined): number | undefined {
    const outline = numberAt(properties, 'w:outlineLvl') ?? this.#inherited(properties, (style) => style.outlineLevel ?? namedLevel(style.name));
    return outline !== undefined && outline >= 0 && outline <= 8 ? outline + 1 : undefined;
  }

  /** Whether the paragraph is a line of a table of contents. */
  isContentsLine(properties: Element | undefined): boolean {
    return this.#chain(properties).some((style) => /^(?:toc|目录)\s*\d/iu.test(style.name));
  }

  /** The numbering that the paragraph asks for itself or by its style; null for none. */
  numbering(properties: Element | undefined): NumberingRequest | null {
    const own = childAt(properties, 'w:numPr');
    const ownId = numberAt(own, 'w:numId');
    const styled = this.#chain(properties).find((style) => style.numId !== undefined);
    const numId = ownId ?? styled?.numId;
    if (numId === undefined || numId === 0) return null;
    const level = numberAt(own, 'w:ilvl') ?? (ownId === undefined ? styled?.numLevel : 0);
    return { numId, level: level ?? null, styleId: styled?.id ?? null };
  }

  /** The numbering that a numbering style stands for. */
  numIdOf(styleId: string): number | undefined {
    return this.#styles.get(styleId)?.numId;
  }

  #inherited<Value>(properties: Element | undefined, read: (style: Style) => Value | undefined): Value | undefined {
    return this.#chain(properties)
      .map(read)
      .find((value) => value !== undefined);
  }

  /** The paragraph's style and those it is based on; a circle of styles ends where it closes. */
  #chain(properties: Element | undefined): Style[] {
    const chain = new Set<Style>();
    let style = this.#styles.get(valueAt(properties, 'w:pStyle') ?? this.#default ?? '');
    while (style && !chain.has(style)) {
      chain.add(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return [...chain];
  }
}

function styleOf(element: Element): Style {
  const properties = childAt(element, 'w:pPr');
  return {
    id: element.attribs['w:styleId'] ?? '',
    name: valueAt(element, 'w:name') ?? '',
    basedOn: valueAt(element, 'w:basedOn'),
    outlineLevel: numberAt(properties, 'w:outlineLvl'),
    numId: numberAt(properties, 'w:numPr', 'w:numId'),
    numLevel: numberAt(properties, 'w:numPr', 'w:ilvl'),
  };
}

/** The built-in names of headings, which some programs write without an outline level. */
function namedLevel(name: string): number | undefined {
  if (/^(?:title|标题|文档标题)$/iu.test(name)) return 0;
  const level = /^(?:heading|标题)\s*([1-9])$/iu.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}
