import { createServer, type IncomingMessage } from 'node:http';
import { questions } from '../questions/questions.ts';
import type { Question } from '../questions/question.ts';
import { tellPort } from './ready.ts';

const byName = new Map(questions.map((question) => [question.name, question]));

async function bodyOf(request: IncomingMessage): Promise<{ name: string; variables: Record<string, unknown> }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** Serves the hand-written statements and nothing else. */
export function serveBare(run: (question: Question, values: unknown[]) => Promise<[string][]>): void {
  async function answer(request: IncomingMessage): Promise<string> {
    const { name, variables } = await bodyOf(request);
    const question = byName.get(name);
    if (!question) throw new Error(`There is no question ${name}.`);
    const [row] = await run(question, Object.values(variables));
    return row?.[0] ?? 'null';
  }
  const server = createServer((request, response) => {
    answer(request).then(
      (text) => response.setHeader('content-type', 'application/json; charset=utf-8').end(text),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  server.listen(0, '127.0.0.1', () => tellPort(server));
}
