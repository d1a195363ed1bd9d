import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

/** Parses a part of a package. Document type declarations are not acted on: no entity is defined, nothing is fetched. */
export function parseXml(xml: string): Element[] {
  const root = load(xml, { xml: { decodeEntities: true } }).root()[0];
  return root ? root.children.filter(isElement) : [];
}

/** Whether a node is an element. */
export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** The child elements, all or those with a name. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  return element?.children.filter(isElement).filter((child) => name === undefined || child.name === name) ?? [];
}

/** The first child element along a path of names. */
export function childAt(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((parent, name) => childrenOf(parent, name)[0], element);
}

/** The `w:val` of the first child along a path. */
export function valueAt(element: Element | undefined, ...path: string[]): string | undefined {
  return childAt(element, ...path)?.attribs['w:val'];
}

/** A whole number in the `w:val` of the first child along a path. */
export function numberAt(element: Element | undefined, ...path: string[]): number | undefined {
  const value = Number.parseInt(valueAt(element, ...path) ?? '', 10);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Whether a switch such as `<w:vanish/>` is on. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/u.test(element.attribs['w:val'] ?? '1');
}

/** All descendants with a name that do not stand in one another, in order. */
export function descendants(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

/** All text below an element. */
export function textBelow(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.data : isElement(child) ? textBelow(child) : '')).join('');
}
