import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';

/**
 * Notes that an answer was not written to its end. A caller who goes away in the middle is nothing out of the ordinary;
 * anything else is an error of ours, which the caller only sees as an answer cut short.
 */
export function noteBreakingOff(request: FastifyRequest, error: Error): void {
  const path = request.url.split('?')[0];
  if (request.raw.socket.destroyed) request.log.debug({ path }, 'the caller went away in the middle of the answer');
  else request.log.error({ err: error, path }, 'an answer broke off on its way out');
}

/** What Fastify itself writes to the log: nothing for each request, and streams that break off as above. */
export class QuietLog extends LogController {
  constructor() {
    super({ disableRequestLogging: true });
  }

  override streamError(error: Error, request: FastifyRequest, _reply: FastifyReply): void {
    noteBreakingOff(request, error);
  }
}
