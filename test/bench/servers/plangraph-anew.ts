import 'reflect-metadata';
import { productApp } from '../product.ts';
import { tellPort } from './ready.ts';

const app = await productApp(process.argv[2] ?? '', { ANSWER_MEMORY_MB: '0' });
await app.listen({ port: 0, host: '127.0.0.1' });
tellPort(app.server);
