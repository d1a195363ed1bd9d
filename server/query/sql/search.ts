import { badInput } from '../../core/errors.ts';
import type { EntityMap } from '../map/entity-map.ts';
import type { Build } from './build.ts';

const mostWords = 10;

/** Every word occurs in the row's text: found by the index of character n-grams, then looked up letter by letter. */
export function searchCondition(entity: EntityMap, alias: string, value: string, build: Build, where: string): string | null {
  const words = value.split(/\s+/u).filter(Boolean);
  if (words.length > mostWords)
    throw badInput(`${where}: at most ${mostWords} words can be searched for at once.`, { [where]: `has more than ${mostWords} words` });
  const text = entity.searchText?.(alias);
  if (!text || words.length === 0) return null;
  return words
    .map((word) => {
      const asked = build.params.add(word, 'text', where);
      return `${alias}.search @@ plangraph_ngram_query(${asked}) and position(plangraph_fold(${asked}) in plangraph_fold(${text})) > 0`;
    })
    .join(' and ');
}
