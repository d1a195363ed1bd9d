import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { productApp } from '../product.ts';

const app = await productApp(process.argv[2] ?? '', { ANSWER_MEMORY_MB: '0' });
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.((app.server.address() as AddressInfo).port);
