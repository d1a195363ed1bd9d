import 'reflect-metadata';
import { productOn } from '../product.ts';
import { embeddedWorld } from '../world/embedded.ts';
import { tellPort } from './ready.ts';

const { database } = await embeddedWorld(8);
const app = await productOn(database, { ANSWER_MEMORY_MB: '0' });
await app.listen({ port: 0, host: '127.0.0.1' });
tellPort(app.server);
