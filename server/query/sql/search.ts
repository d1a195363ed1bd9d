import { badInput } from '../../core/errors.ts';
import type { EntityMap } from '../map/entity-map.ts';
import type { Build } from './build.ts';

const mostWords = 10;
const mostCharacters = 500;

/** The word is in one of the row's other names. */
function inOtherNames(entity: EntityMap, alias: string, asked: string): string[] {
  return [...entity.lists.values()].flatMap((list) =>
    'value' in list
      ? [
          `exists (select 1 from ${list.source} n where n.${list.parent} = ${alias}.id and position(plangraph_fold(${asked}) in plangraph_fold(n.${list.value})) > 0)`,
        ]
      : [],
  );
}

/** Whether a word is one of the grams that texts are indexed by, so that the index alone decides. */
const isGram = (word: string): boolean => Array.from(word.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')).length <= 2;

/** Whether the index alone cannot tell which rows hold what is searched for. */
export const needsLooking = (value: string): boolean => value.split(/\s+/u).some((word) => word !== '' && !isGram(word));

/** Every word occurs in the row's text (found by the index of character n-grams, then looked up letter by letter) or in another of its names. */
export function searchCondition(entity: EntityMap, alias: string, value: string, build: Build, where: string): string | null {
  if (value.length > mostCharacters)
    throw badInput(`${where}: at most ${mostCharacters} characters can be searched for.`, { [where]: `is longer than ${mostCharacters} characters` });
  const words = value.split(/\s+/u).filter(Boolean);
  if (words.length > mostWords)
    throw badInput(`${where}: at most ${mostWords} words can be searched for at once.`, { [where]: `has more than ${mostWords} words` });
  const text = entity.searchText?.(alias);
  if (!text || words.length === 0) return null;
  const conditions = words.map((word) => {
    const asked = build.params.add(word, 'text', where);
    const once = (sql: string): string => (build.isPlannedForAll ? `(select ${sql})` : sql);
    const indexed = `${alias}.search @@ ${once(`plangraph_ngram_query(${asked})`)}`;
    const looked = `(position(${asked} in ${text}) > 0 or position(${once(`plangraph_fold(${asked})`)} in plangraph_fold(${text})) > 0)`;
    const inText = entity.searchIndexed ? (isGram(word) ? indexed : `(${indexed} and ${looked})`) : looked;
    return `(${[inText, ...inOtherNames(entity, alias, asked)].join(' or ')})`;
  });
  return conditions.join(' and ');
}
