import { Migration001Functions } from './migration-001-functions.ts';
import { Migration002Tables } from './migration-002-tables.ts';
import { Migration003History } from './migration-003-history.ts';
import { Migration004ImportJobs } from './migration-004-import-jobs.ts';
import { Migration005Alignment } from './migration-005-alignment.ts';
import { Migration006Freshness } from './migration-006-freshness.ts';
import { Migration007Rights } from './migration-007-rights.ts';
import { Migration008Accounts } from './migration-008-accounts.ts';
import { Migration009SavedQueries } from './migration-009-saved-queries.ts';
import { Migration010Review } from './migration-010-review.ts';
import { Migration011HistoryChain } from './migration-011-history-chain.ts';
import { Migration012Speed } from './migration-012-speed.ts';
import { Migration012RateLimit } from './migration-012-rate-limit.ts';
import { Migration013Live } from './migration-013-live.ts';
import { Migration014Webhooks } from './migration-014-webhooks.ts';
import { Migration015DefaultViews } from './migration-015-default-views.ts';
import { Migration016UnlinkedIdentities } from './migration-016-unlinked-identities.ts';
import { Migration018Exports } from './migration-018-exports.ts';
import { Migration019Tallies } from './migration-019-tallies.ts';
import { Migration020QuickGrams } from './migration-020-quick-grams.ts';
import { Migration021FoundItems } from './migration-021-found-items.ts';

/** The migrations in order. A migration that has landed is never edited; a change is a new one. */
export const migrations = [
  { name: '001-functions', class: Migration001Functions },
  { name: '002-tables', class: Migration002Tables },
  { name: '003-history', class: Migration003History },
  { name: '004-import-jobs', class: Migration004ImportJobs },
  { name: '005-alignment', class: Migration005Alignment },
  { name: '006-freshness', class: Migration006Freshness },
  { name: '007-rights', class: Migration007Rights },
  { name: '008-accounts', class: Migration008Accounts },
  { name: '009-saved-queries', class: Migration009SavedQueries },
  { name: '010-review', class: Migration010Review },
  { name: '011-history-chain', class: Migration011HistoryChain },
  { name: '012-rate-limit', class: Migration012RateLimit },
  { name: '012-speed', class: Migration012Speed },
  { name: '013-live', class: Migration013Live },
  { name: '014-webhooks', class: Migration014Webhooks },
  { name: '015-default-views', class: Migration015DefaultViews },
  { name: '016-unlinked-identities', class: Migration016UnlinkedIdentities },
  { name: '018-exports', class: Migration018Exports },
  { name: '019-tallies', class: Migration019Tallies },
  { name: '020-quick-grams', class: Migration020QuickGrams },
  { name: '021-found-items', class: Migration021FoundItems },
];
