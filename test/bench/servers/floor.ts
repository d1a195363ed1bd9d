import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { questions } from '../questions/questions.ts';

const pool = new Pool({ connectionString: process.argv[2], max: 10 });
const statements = new Map(questions.map((question) => [question.name, question]));

async function bodyOf(request: IncomingMessage): Promise<{ name: string; variables: Record<string, unknown> }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

async function answer(request: IncomingMessage): Promise<string> {
  const { name, variables } = await bodyOf(request);
  const question = statements.get(name);
  if (!question) throw new Error(`There is no question ${name}.`);
  const { rows } = await pool.query<[string]>({ name, text: question.sql, values: Object.values(variables), rowMode: 'array' });
  return rows[0]?.[0] ?? 'null';
}

const server = createServer((request, response) => {
  answer(request).then(
    (text) => response.setHeader('content-type', 'application/json; charset=utf-8').end(text),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
