import type { Em } from '../db/orm.ts';
import { loadCatalogueOnce } from './catalogue/catalogue.service.ts';
import type { Report } from './core/database.ts';
import { createAdministrator, isWithoutAccounts } from './user/user.service.ts';

/** The lock that one process at a time does its first start under: any number, as long as it is always the same. */
const firstStartLock = 7_326_115;

/**
 * Fills a database that has no account yet: the bundled catalogue and the administrator, all or nothing.
 * Returns the administrator's password, or null where there was nothing to do.
 */
export async function prepareFirstStart(em: Em, adminName: string, report: Report): Promise<string | null> {
  if (!(await isWithoutAccounts(em))) return null;
  return em.transactional(async (fork) => {
    await fork.execute('select pg_advisory_xact_lock(?)', [firstStartLock]);
    if (!(await isWithoutAccounts(fork))) return null;
    report('Loading the bundled catalogue …');
    await loadCatalogueOnce(fork);
    return createAdministrator(fork, adminName);
  });
}
