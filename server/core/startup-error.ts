/** A start that cannot succeed until somebody changes something outside the program. Each line is for that somebody to read; no stack is shown. */
export class StartupError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[], options?: ErrorOptions) {
    super(lines.join('\n'), options);
    this.name = 'StartupError';
    this.lines = lines;
  }
}
