import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Tells whoever started this process which port it answers on, and ends with them. */
export function tellPort(server: Server): void {
  process.once('disconnect', () => process.exit());
  process.send?.((server.address() as AddressInfo).port);
}
