import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useNames } from '../i18n/use-names.ts';
import { useAskText } from './ask-text.ts';
import type { Parameter } from './question/question.ts';
import type { Wording } from './question/sentence.ts';
import type { AskField, AskSchema } from './reduced/ask-schema.ts';

/** Where the console already has words for an enum: below pg.enum. */
const enumKeys: Record<string, string> = {
  GoalKind: 'goalKind',
  MeasureKind: 'measureKind',
  ResponsibilityRole: 'role',
  InvolvementVia: 'via',
  Comparator: 'comparator',
  TargetNature: 'nature',
  IndicatorDirection: 'direction',
  SectionKind: 'sectionKind',
  AreaTheme: 'theme',
  PlanStatus: 'planStatus',
  PlanLinkKind: 'planLinkKind',
  JurisdictionLevel: 'level',
};

/** The words for what the schema holds; where the console has none, the schema's own. */
export function useSchemaWords(schema: AskSchema) {
  const translate = useTranslate();
  const { topic } = useNames();
  const { or, t } = useAskText();
  return useMemo(() => {
    const enumValue = (type: string, value: string): string => {
      const fallback = or(`enums.${type}.${value}`, schema.enums[type]?.find((each) => each.value === value)?.description || value);
      return enumKeys[type] ? translate(`pg.enum.${enumKeys[type]}.${value}`, { _: fallback }) : fallback;
    };
    const described = (type: string, name: string): string => schema.types[type]?.fields.find((field) => field.name === name)?.description || name;
    return {
      rows: (type: string) => or(`types.${type}`, schema.types[type]?.description || type),
      field: (type: string, name: string) => or(`fieldsOf.${type}.${name}`, or(`fields.${name}`, described(type, name))),
      key: (key: string) => or(`keys.${key}`, key),
      enumValue,
      operator: (operator: string, field: AskField) => {
        const isDate = field.type === 'Date' || field.type === 'DateTime';
        return (isDate && or(`dateOperators.${operator}`, '')) || or(`operators.${operator}`, operator);
      },
      /** A value without a row's name. */
      plain: (owner: string, field: AskField, value: unknown): string => {
        if (schema.enums[field.type]) return enumValue(field.type, String(value));
        if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
        if (owner === 'Plan' && field.name === 'topic') return topic(String(value));
        return String(value);
      },
    };
  }, [schema, translate, topic, or, t]);
}

/** How the user's language says questions. */
export function useWording(
  schema: AskSchema,
  rowNames: ReadonlyMap<string, string>,
  families: ReadonlyMap<string, string>,
  parameters: readonly Parameter[],
): Wording {
  const { t } = useAskText();
  const words = useSchemaWords(schema);
  return useMemo(() => {
    const rowName = (id: string): string => rowNames.get(id) ?? t('sentence.nothing');
    return {
      phrase: (key, places) => t(`sentence.${key}`, places),
      rows: (type) => lowered(words.rows(type)),
      field: words.field,
      operator: (operator, field, value) =>
        operator === 'isNull' ? t(value === false ? 'operators.filled' : 'operators.empty') : words.operator(operator, field),
      value: (owner, field, value) => (field.name === 'id' ? rowName(String(value)) : words.plain(owner.name, field, value)),
      family: (code) => families.get(code) ?? code,
      rowName,
      role: (role) => words.enumValue('ResponsibilityRole', role),
      via: (via) => words.enumValue('InvolvementVia', via),
      key: words.key,
      direction: (direction) => t(direction === 'ASC' ? 'ascending' : 'descending'),
      parameter: (name) => parameters.find((parameter) => parameter.name === name)?.label || name,
    };
  }, [t, words, rowNames, families, parameters]);
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
