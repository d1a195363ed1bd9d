import { Pool } from 'pg';
import { serveBare } from './bare.ts';

const pool = new Pool({ connectionString: process.argv[2], max: 10 });

serveBare(async ({ name, sql }, values) => (await pool.query<[string]>({ name, text: sql, values, rowMode: 'array' })).rows);
