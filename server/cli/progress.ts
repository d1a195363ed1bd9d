/** Shows how far a long piece of work is. */
export interface Progress {
  step(words: string, share: number): void;
  done(): void;
}

const width = 24;

/** Progress on a terminal: one line, drawn over. Elsewhere: a line whenever a new piece of work begins. */
export function showProgress(label: string, out: NodeJS.WriteStream = process.stderr): Progress {
  if (out.isTTY) {
    return {
      step: (words, share) => {
        const full = Math.round(share * width);
        out.write(`\r\u001B[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${label}: ${words}`);
      },
      done: () => void out.write('\r\u001B[K'),
    };
  }
  const said = new Set<string>();
  return {
    step: (words) => {
      const stage = words.split(' ')[0] ?? words;
      if (said.has(stage)) return;
      said.add(stage);
      out.write(`${label}: ${words} …\n`);
    },
    done: () => undefined,
  };
}
