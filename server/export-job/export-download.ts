import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Em } from '../../db/orm.ts';
import { ExportFormat } from '../../schema/export-job/export-job.enums.ts';
import { answerRefusal, type ContextOf } from '../core/http-errors.ts';
import { fetchableExport } from './export-job.service.ts';
import { bytesOf } from './kept-exports.ts';

/** Where an export's file is fetched. */
export const exportPath = (id: string): string => `/exports/${id}`;

const types: Record<string, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** `GET /exports/:id`: the file of an export, for its owner. */
export function addExportDownloads(app: FastifyInstance, contextOf: ContextOf, em: () => Em): void {
  app.get<{ Params: { id: string } }>(exportPath(':id'), async (request, reply) => {
    try {
      const { id, fileName, format, asked, size } = await fetchableExport(await contextOf(request, reply), request.params.id);
      const ending = asked.planIds ? 'zip' : format === ExportFormat.CSV ? 'csv' : 'xlsx';
      const names = `filename="export.${ending}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
      reply.headers({ 'content-disposition': `attachment; ${names}`, 'cache-control': 'private, no-store', 'x-file-size': size ?? 0 });
      await reply.type(types[ending] ?? '').send(Readable.from(bytesOf(em, id), { objectMode: false }));
    } catch (error) {
      await answerRefusal(error, request, reply);
    }
  });
}
