// Measures the importer: reading, and applying on both databases. `npm run bench:import [FILE...]`; TEST_DATABASE_URL adds PostgreSQL.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Orm from '../../db/orm.ts';
import type * as Catalogue from '../../server/catalogue/catalogue.service.ts';
import type * as Apply from '../../server/document-import/apply/apply.service.ts';
import type * as PlanImport from '../../server/document-import/job/plan-import.ts';
import type * as ReadImportFile from '../../server/document-import/job/read-import-file.ts';
import type { ApplyInput } from '../../server/document-import/apply/apply-input.ts';
import { createTestDatabase } from '../support/server-database.ts';

/** What is measured is the compiled program, as it runs in the field. */
const compiled = <T>(path: string): Promise<T> => import(new URL(`../../dist/${path}`, import.meta.url).href) as Promise<T>;
const { migrate, openDatabase } = await compiled<typeof Orm>('db/orm.js');
const { loadCatalogue } = await compiled<typeof Catalogue>('server/catalogue/catalogue.service.js');
const { applyInputs } = await compiled<typeof Apply>('server/document-import/apply/apply.service.js');
const { planImport } = await compiled<typeof PlanImport>('server/document-import/job/plan-import.js');
const { readImportFiles } = await compiled<typeof ReadImportFile>('server/document-import/job/read-import-file.js');

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const megabyte = 1024 * 1024;

const say = (what: string, value: string): void => void process.stdout.write(`${what.padEnd(52)} ${value}\n`);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  say(what, `${((performance.now() - start) / 1000).toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of this process's work)`);
  return result;
}

interface File {
  name: string;
  bytes: Uint8Array;
}

function filesToRead(): File[] {
  const given = process.argv.slice(2);
  const paths =
    given.length > 0
      ? given
      : existsSync(corpus)
        ? readdirSync(corpus)
            .filter((name) => name.endsWith('.txt'))
            .map((name) => `${corpus}${name}`)
        : [];
  return paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
}

/** Text as long as asked for, by repeating a file. */
function repeated({ name, bytes }: File, size: number): File {
  return { name, bytes: Buffer.concat(new Array<Uint8Array>(Math.ceil(size / bytes.length)).fill(bytes)) };
}

const readAll = async (files: File[]): Promise<ApplyInput[]> =>
  (await Promise.all(files.map(({ name, bytes }) => readImportFiles([{ fileName: name, bytes }])))).flatMap(({ inputs }) => inputs);

/** Counts the statements that a database is sent. */
function countStatements(database: Orm.Database): () => number {
  let count = 0;
  const connection = database.orm.em.getConnection();
  const execute = connection.execute.bind(connection);
  connection.execute = ((...args: Parameters<typeof execute>) => {
    count += 1;
    return execute(...args);
  }) as typeof connection.execute;
  return () => count;
}

async function applyOn(what: string, place: Orm.DatabasePlace, inputs: ApplyInput[]): Promise<void> {
  const database = await openDatabase(place);
  await migrate(database.orm);
  await loadCatalogue(database.orm.em.fork());
  const statements = countStatements(database);
  await timed(`preview of all, ${what}`, () => planImport(database.orm.em.fork(), inputs));
  await timed(`apply all, ${what}`, () => applyInputs(database.orm.em.fork(), inputs, {}));
  say(`  statements for both, ${what}`, String(statements()));
  await timed(`apply all again, ${what}`, () => applyInputs(database.orm.em.fork(), inputs, {}));
  await database.close();
}

const files = filesToRead();
const [first] = files;
if (!first) throw new Error('Name files to read: npm run bench:import FILE...');
const inputs = await timed(`read ${files.length} files`, () => readAll(files));
say('  most memory so far', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
for (const size of [1.25, 2.5, 5]) await timed(`read ${size} MB of repeated text`, () => readAll([repeated(first, size * megabyte)]));
await applyOn('embedded database', { memory: undefined }, inputs);
const server = process.env['TEST_DATABASE_URL'];
if (server) {
  const { url, drop } = await createTestDatabase(server);
  await applyOn('PostgreSQL', { url, poolSize: 5 }, inputs).finally(drop);
}
