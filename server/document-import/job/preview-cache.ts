import type { ImportPreview } from '../../../schema/document-import/import-preview.type.ts';
import type { Em } from '../../../db/orm.ts';

const mostKept = 8;

/** Keeps the last previews: each holds as long as neither the import nor anything in the graph has changed. */
class PreviewCache {
  private readonly kept = new Map<string, Promise<ImportPreview | null>>();

  async get(em: Em, job: string, build: () => Promise<ImportPreview | null>): Promise<ImportPreview | null> {
    const [last]: { id: string }[] = await em.execute('select id from change order by id desc limit 1');
    const key = `${job} ${last?.id ?? ''}`;
    const known = this.kept.get(key);
    if (known) return known;
    const building = build();
    this.kept.set(key, building);
    building.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
    return building;
  }
}

/** The previews of this process. */
export const previewCache = new PreviewCache();
