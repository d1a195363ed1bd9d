import 'reflect-metadata';
import { embeddedWorld } from '../world/embedded.ts';
import { serveBare } from './bare.ts';

const { pglite } = await embeddedWorld(8);

serveBare(async ({ sql }, values) => (await pglite.query<[string]>(sql, values, { rowMode: 'array' })).rows);
