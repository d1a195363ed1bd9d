import { Migration } from '@mikro-orm/migrations';

/** The functions that tables' generated columns rest on. */
export class Migration001Functions extends Migration {
  override up(): void {
    this.addSql(`
      create function plangraph_fold(value text) returns text language sql immutable strict parallel safe
      return lower(normalize(regexp_replace(value, '[[:space:]]+', '', 'g'), nfkc));
    `);
    this.addSql(`
      create function plangraph_ngrams(value text) returns tsvector language sql immutable strict parallel safe as $$
        select array_to_tsvector(coalesce(array_agg(distinct gram), '{}'))
        from (
          select unnest(array[letter, letter || lead(letter) over (order by place)]) as gram
          from unnest(string_to_array(plangraph_fold(value), null)) with ordinality as letters(letter, place)
        ) as grams
        where gram is not null and gram <> ''
      $$;
    `);
    this.addSql(`
      create function plangraph_ngram_query(value text) returns tsquery language sql immutable strict parallel safe as $$
        select string_agg(quote_literal(gram), ' & ')::tsquery
        from (
          select case when count(*) over () = 1 then letter else letter || lead(letter) over (order by place) end as gram
          from unnest(string_to_array(plangraph_fold(value), null)) with ordinality as letters(letter, place)
        ) as grams
        where gram is not null and gram <> ''
      $$;
    `);
  }

  override down(): void {
    this.addSql('drop function plangraph_ngram_query(text), plangraph_ngrams(text), plangraph_fold(text);');
  }
}
