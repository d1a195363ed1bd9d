import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Plan } from '../../../schema/plan/plan.type.ts';
import { notFound } from '../../core/errors.ts';
import { answerRefusal, type ContextOf } from '../../core/http-errors.ts';
import { readOne } from '../../query/reader.ts';
import { isUuid } from '../../core/ids.ts';
import { writeSpreadsheet } from '../xlsx/write-spreadsheet.ts';
import { exportPlans } from './export.service.ts';

type PlanRequest = FastifyRequest<{ Params: { plan: string } }>;

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The key of the plan that an address names by id or key, where the viewer may see it. */
async function keyOf(request: PlanRequest, reply: FastifyReply, contextOf: ContextOf): Promise<{ key: string; title: string }> {
  const { plan: name } = request.params;
  const context = await contextOf(request, reply);
  const found = await readOne(context, Plan, isUuid(name) ? { id: name } : { key: name });
  if (!found) throw notFound('plan', name);
  return { key: String(found['key']), title: String(found['title']) };
}

async function answer(
  request: PlanRequest,
  reply: FastifyReply,
  contextOf: ContextOf,
  ending: string,
  make: (key: string) => Promise<{ type: string; body: string | Buffer }>,
): Promise<void> {
  try {
    const { key, title } = await keyOf(request, reply, contextOf);
    const { type, body } = await make(key);
    const names = `filename="plan.${ending}"; filename*=UTF-8''${encodeURIComponent(`${title}.${ending}`)}`;
    await reply.type(type).header('content-disposition', `attachment; ${names}`).header('cache-control', 'private, no-cache').send(body);
  } catch (error) {
    await answerRefusal(error, request, reply);
  }
}

/** `GET /plans/:plan.json` (plangraph/1) and `GET /plans/:plan.xlsx`, by id or key: whatever the viewer may read, to take away. */
export function addPlanDownloads(app: FastifyInstance, contextOf: ContextOf, em: () => Parameters<typeof exportPlans>[0]): void {
  app.get<{ Params: { plan: string } }>('/plans/:plan(^[^/]+).json', (request, reply) =>
    answer(request, reply, contextOf, 'json', async (key) => ({
      type: 'application/json; charset=utf-8',
      body: (await exportPlans(em(), key))[0]?.text ?? '',
    })),
  );
  app.get<{ Params: { plan: string } }>('/plans/:plan(^[^/]+).xlsx', (request, reply) =>
    answer(request, reply, contextOf, 'xlsx', async (key) => {
      const [plan] = await exportPlans(em(), key, { rowIds: true });
      if (!plan) throw notFound('plan', key);
      return { type: spreadsheetType, body: await writeSpreadsheet(plan.file) };
    }),
  );
}
