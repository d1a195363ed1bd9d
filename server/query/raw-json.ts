/** Data that is JSON text already. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The text of an answer; data that is text already is put in as it is. */
export function stringifyAnswer(answer: { data?: unknown }): string {
  const { data, ...rest } = answer;
  if (!(data instanceof RawJson)) return JSON.stringify(answer);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${data.text}}` : `{"data":${data.text},${others.slice(1)}`;
}
