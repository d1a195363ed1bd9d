/** The value, which the program's own rules say is there; an error that names it where it is not. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing, which is a fault of this program`);
  return value;
}
