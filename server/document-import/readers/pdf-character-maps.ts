/** What pdf.js asks for when a font names its characters by a table that the PDF does not hold. */
interface DataRequest {
  kind: string;
  filename: string;
}

/**
 * Answers pdf.js' requests for data outside the PDF: there is none, and nothing is fetched.
 * The character tables that were asked for are kept, since text in those fonts cannot be read.
 */
export function withoutOutsideData(): { factory: object; missingTables: Set<string> } {
  const missingTables = new Set<string>();
  class NoOutsideData {
    fetch({ kind, filename }: DataRequest): Promise<Uint8Array> {
      if (kind === 'cMapUrl') missingTables.add(filename.replace(/\.bcmap$/u, ''));
      return Promise.reject(new Error(`${filename} is not available`));
    }
  }
  return { factory: NoOutsideData, missingTables };
}
