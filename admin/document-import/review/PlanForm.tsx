import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';
import { useNames } from '../../i18n/use-names.ts';
import { zhTopics } from '../../i18n/zh-topics.ts';
import type { ImportedPlan, PlanValues } from '../import-types.ts';
import { useDirty, useReviewTools } from './review-context.ts';
import { SaveButtons } from './SaveButtons.tsx';

const texts = ['title', 'documentNumber', 'issuer', 'issuedOn', 'periodStart', 'periodEnd', 'topic', 'jurisdiction'] as const;
const years = new Set<string>(['periodStart', 'periodEnd']);
const needed = new Set<string>(['title', 'jurisdiction']);

type Name = (typeof texts)[number];
type Words = Record<Name, string>;

const wordsOf = (plan: ImportedPlan): Words => Object.fromEntries(texts.map((name) => [name, String(plan[name] ?? '')])) as Words;

function isWrong(name: Name, words: string): boolean {
  if (words === '') return needed.has(name);
  if (years.has(name)) return !/^(19|20|21)\d\d$/.test(words);
  return name === 'issuedOn' && (!/^\d{4}-\d\d-\d\d$/.test(words) || Number.isNaN(Date.parse(words)));
}

/** The facts that were edited, as the server takes them. */
function editsOf(plan: ImportedPlan, words: Words, level: JurisdictionLevel): PlanValues {
  const before = wordsOf(plan);
  const edited = texts.filter((name) => words[name].trim() !== before[name]);
  const values = edited.map((name) => {
    const value = words[name].trim();
    return [name, value === '' ? null : years.has(name) ? Number(value) : value];
  });
  return { ...Object.fromEntries(values), ...(level === plan.level ? {} : { level }) };
}

/** The form of a plan's facts: title, place, period, and number, issuer and date of its document. */
export function PlanForm({ plan, onDone }: { plan: ImportedPlan; onDone: () => void }) {
  const translate = useTranslate();
  const { topic: topicName } = useNames();
  const { decide } = useReviewTools();
  const [words, setWords] = useState(() => wordsOf(plan));
  const [level, setLevel] = useState(plan.level);
  const edits = editsOf(plan, words, level);
  useDirty(Object.keys(edits).length > 0);
  const save = async () => {
    if (Object.keys(edits).length === 0 || (await decide({ decisions: [{ kind: ImportDecisionKind.EDIT_PLAN, ref: plan.ref, plan: edits }] }))) onDone();
  };
  const wrong = texts.filter((name) => isWrong(name, words[name].trim()));
  const topics = [...new Set(['', ...Object.keys(zhTopics), words.topic])];
  return (
    <Box
      component="form"
      aria-label={translate('pg.imports.plan.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mt: 1.5 }}
    >
      {texts.map((name) => (
        <TextField
          key={name}
          label={translate(`pg.imports.plan.fact.${name}`)}
          value={words[name]}
          error={wrong.includes(name)}
          helperText={
            wrong.includes(name) ? translate(`pg.imports.plan.wrong.${years.has(name) ? 'year' : name === 'issuedOn' ? 'day' : 'needed'}`) : undefined
          }
          onChange={({ target }) => setWords({ ...words, [name]: target.value })}
          select={name === 'topic'}
          sx={name === 'title' ? { gridColumn: '1 / -1' } : {}}
        >
          {name === 'topic' &&
            topics.map((value) => (
              <MenuItem key={value} value={value}>
                {value === '' ? translate('pg.common.none') : topicName(value)}
              </MenuItem>
            ))}
        </TextField>
      ))}
      <TextField select label={translate('pg.imports.plan.fact.level')} value={level} onChange={({ target }) => setLevel(target.value as JurisdictionLevel)}>
        {Object.values(JurisdictionLevel).map((value) => (
          <MenuItem key={value} value={value}>
            {translate(`pg.enum.level.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 1 }}>
        <SaveButtons canSave={wrong.length === 0} onCancel={onDone} />
      </Box>
    </Box>
  );
}
