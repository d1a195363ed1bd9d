/** The beginning of a text, with a mark where it goes on. */
export const clip = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most)}…` : words);
