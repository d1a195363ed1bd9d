import { z } from 'zod';

/** What the database tells every process as it is committed. */
const notice = z.discriminatedUnion('type', [
  /** A change set; `planIds` is null where the notice does not say which plans it touched. */
  z.object({ type: z.literal('changeSet'), id: z.uuid(), planIds: z.array(z.uuid()).nullable() }),
  z.object({ type: z.literal('importJob'), id: z.uuid() }),
  /** A delivery to a webhook is to be tried at once. */
  z.object({ type: z.literal('delivery') }),
  z.object({ type: z.literal('exportJob'), id: z.uuid() }),
  /** Somebody has opened or closed a plan. */
  z.object({ type: z.literal('visit'), planId: z.uuid() }),
]);

/** What the database tells every process as it is committed. */
export type Notice = z.infer<typeof notice>;

/** The channel that the database tells it on. */
export const liveChannel = 'plangraph_live';

/** A notice as it came over the channel; null for one that this program does not know. */
export function readNotice(text: string): Notice | null {
  try {
    return notice.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
