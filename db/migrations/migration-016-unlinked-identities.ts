import { Migration } from '@mikro-orm/migrations';

/** Keeps an identity that its owner has unlinked, so that a checked e-mail address does not link it again by itself. */
export class Migration016UnlinkedIdentities extends Migration {
  override up(): void {
    this.addSql('alter table "user_identity" add column "unlinked_at" timestamptz null;');
  }
}
