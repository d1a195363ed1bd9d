import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { noteBreakingOff } from '../core/broken-off.ts';
import { badInput } from '../core/errors.ts';
import { answerRefusal, type ContextOf } from '../core/http-errors.ts';
import type { Engine } from '../query/engine.ts';
import { type ExportedList, exportList, type ExportRequest } from './export-query.ts';
import { factsOf } from './list-facts.ts';
import { csvOf } from './write-csv.ts';
import { type ListFacts, listSpreadsheetOf } from './write-list-spreadsheet.ts';

type ListHttpRequest = FastifyRequest<{ Params: { list: string } }>;

const asked = z.object({
  filter: z.unknown().optional(),
  orderBy: z.unknown().optional(),
  columns: z.union([z.string(), z.string().array()]).default([]),
  title: z.string().max(120).optional(),
});

type Asked = z.infer<typeof asked>;

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Ending = keyof typeof types;

const mostBytes = 1024 * 1024;

function fromJson(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  try {
    return JSON.parse(value);
  } catch {
    throw badInput(`${name} is not JSON: ${value.slice(0, 100)}`, { [name]: 'is not JSON' });
  }
}

/** What is asked for: in the address, or, where that would be too long, in the body. */
function readAsked({ method, query, body }: FastifyRequest): Asked {
  const read = asked.safeParse(method === 'POST' ? body : query);
  if (read.success) return read.data;
  const fields = Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.') || 'body', message]));
  throw badInput(
    `The question cannot be read: ${Object.entries(fields)
      .map(([name, problem]) => `${name}: ${problem}`)
      .join('; ')}.`,
    fields,
  );
}

function requestOf(list: string, { filter, orderBy, columns }: Asked): ExportRequest {
  const given = typeof columns === 'string' ? [columns] : columns;
  return { list, filter: fromJson('filter', filter), orderBy: fromJson('orderBy', orderBy), columns: given.flatMap((each) => each.split(',')).filter(Boolean) };
}

const write = async (ending: Ending, exported: ExportedList, facts: ListFacts): Promise<Readable> =>
  ending === 'csv' ? csvOf(exported) : listSpreadsheetOf(exported, facts);

const unsafe = /[\\/:*?"<>|\p{Cc}]/gu;

async function answer(engine: Engine, contextOf: ContextOf, ending: Ending, request: ListHttpRequest, reply: FastifyReply): Promise<void> {
  try {
    const given = readAsked(request);
    const wanted = requestOf(request.params.list, given);
    const exported = await exportList(engine, await contextOf(request, reply), wanted);
    const name = given.title?.replaceAll(unsafe, ' ').trim() || wanted.list;
    const body = await write(ending, exported, factsOf(name, wanted, exported));
    body.on('error', (error: Error) => noteBreakingOff(request, error));
    const fileName = `${name}-${new Date().toISOString().slice(0, 10)}.${ending}`;
    reply.header('content-disposition', `attachment; filename="${wanted.list}.${ending}"; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    await reply.type(types[ending]).header('cache-control', 'private, no-store').header('x-total-count', exported.total).send(body);
  } catch (error) {
    await answerRefusal(error, request, reply);
  }
}

/**
 * `GET` (or `POST`, with the same in a JSON body) `/export/:list.csv` and `.xlsx`: a whole list of the API to take away, with its filter, order and
 * columns, and only the rows that the viewer may read.
 */
export function addListExport(app: FastifyInstance, engine: Engine, contextOf: ContextOf): void {
  for (const ending of Object.keys(types) as Ending[]) {
    app.route<{ Params: { list: string } }>({
      method: ['GET', 'POST'],
      url: `/export/:list(^\\w+).${ending}`,
      bodyLimit: mostBytes,
      handler: (request, reply) => answer(engine, contextOf, ending, request, reply),
    });
  }
}
