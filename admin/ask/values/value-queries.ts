import { tellingField } from '../question/columns.ts';
import { type AskSchema, fieldNamed } from '../reduced/ask-schema.ts';

/** The operation that gives the names of rows of any type; each under an alias of its type, since their fields differ. */
export function namesQuery(schema: AskSchema): string {
  const types = Object.values(schema.types).filter((type) => type.list !== null);
  const parts = types.map((type) => {
    const english = fieldNamed(type, 'nameEn') ? ` ${type.name}_en: nameEn` : '';
    return `... on ${type.name} { ${type.name}_label: ${tellingField(type)}${english} }`;
  });
  return `query Names($ids: [ID!]!) { nodes(ids: $ids) { __typename id ${parts.join(' ')} } }`;
}

/** The families of units, to choose one by its code. */
export const familyCodesQuery = 'query FamilyCodes { unitFamilies(first: 1000, orderBy: [{ name: ASC }]) { nodes { code name nameEn shortName } } }';

/** What an operation may cost, asked before it runs. */
export const costQuery = 'query QueryCost($query: String!, $variables: JSONObject) { queryCost(query: $query, variables: $variables) { cost limit refusal } }';
