import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Tells whoever started this process which port it answers on. */
export const tellPort = (server: Server): void => void process.send?.((server.address() as AddressInfo).port);
