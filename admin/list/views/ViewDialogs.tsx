import { Confirm } from 'react-admin';
import { SaveDialog } from '../../ask/saved/SaveDialog.tsx';
import { useListText } from '../list-text.ts';
import type { useViewDeeds } from './use-view-deeds.ts';

/** What is asked before a view is kept or taken away. */
export function ViewDialogs({ work: { saving, doomed, saved, removeDoomed, close } }: { work: ReturnType<typeof useViewDeeds> }) {
  const { t } = useListText();
  return (
    <>
      {saving && <SaveDialog kind="VIEW" saved={saving.view} definition={saving.definition} onClose={close} onSaved={({ id }) => saved(id)} />}
      {doomed && <Confirm isOpen title={t('view.remove')} content={t('view.remove_ask', { name: doomed.name })} onConfirm={removeDoomed} onClose={close} />}
    </>
  );
}
