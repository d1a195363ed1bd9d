/** The words of a list that is written as one text, blanks between them. */
export const wordsIn = (list: string): string[] => list.trim().split(/\s+/u);
