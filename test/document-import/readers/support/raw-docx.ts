import JSZip from 'jszip';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Inner XML of the parts; those left out are not written. */
export interface RawParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  prolog?: string;
}

/** A Word package from the inner XML of its parts, for what no library writes. */
export async function rawDocx(parts: RawParts): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('_rels/.rels', `<Relationships><Relationship Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`);
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships><Relationship Type="${TYPE}/styles" Target="styles.xml"/><Relationship Type="${TYPE}/numbering" Target="/word/numbering.xml"/><Relationship Type="${TYPE}/footnotes" Target="footnotes.xml"/></Relationships>`,
  );
  zip.file('word/document.xml', `${parts.prolog ?? '<?xml version="1.0" encoding="UTF-8"?>'}<w:document ${W}><w:body>${parts.body}</w:body></w:document>`);
  if (parts.styles !== undefined) zip.file('word/styles.xml', `<w:styles ${W}>${parts.styles}</w:styles>`);
  if (parts.numbering !== undefined) zip.file('word/numbering.xml', `<w:numbering ${W}>${parts.numbering}</w:numbering>`);
  if (parts.footnotes !== undefined) zip.file('word/footnotes.xml', `<w:footnotes ${W}>${parts.footnotes}</w:footnotes>`);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A paragraph of one run, with inner XML for its properties. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** Properties that put a paragraph into a list. */
export function num(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A level of a numbering definition. */
export function lvl(level: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}
