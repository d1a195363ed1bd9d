import { Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Explorer } from '../../explore/Explorer.tsx';
import { emptyPicture, exploreLink } from '../../explore/model/picture-state.ts';
import { useExploreText } from '../../explore/use-explore-text.ts';
import { usePictureHere } from '../../explore/use-picture.ts';
import { useAsk } from '../ask-context.ts';
import type { Question } from '../question/question.ts';
import { questionInWords } from '../question/sentence.ts';

interface Props {
  question: Question;
  /** The rows of this page of the answer. */
  ids: readonly string[];
  total: number;
}

function Picture({ question, ids, total }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useExploreText();
  const history = usePictureHere(emptyPicture);
  const title = questionInWords(schema, { ...question, show: 'TABLE', sorts: [] }, wording);
  return (
    <Explorer history={history} starts={ids} title={title} address={null}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {total > ids.length && `${t('question_part', { total, count: ids.length })} `}
        <Button size="small" component={RouterLink} to={exploreLink(ids, { ...history.picture })}>
          {t('full_open')}
        </Button>
      </Typography>
    </Explorer>
  );
}

/** The rows of an answer as a picture: what they are tied to, and each other through it. */
export function AnswerGraph({ ids, ...props }: Props) {
  const key = ids.join();
  const same = useMemo(() => key.split(','), [key]);
  return <Picture key={key} ids={same} {...props} />;
}
