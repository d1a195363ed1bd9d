import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';
import { UnsavedContext, type Save } from './unsaved-context.ts';

/** Ctrl+S or ⌘S saves, also while typing. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      save();
    };
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, [save]);
}

/** Leaving the page for good is for the browser to ask about. */
function useBrowserWarning(isDirty: () => boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => isDirty() && event.preventDefault();
    globalThis.addEventListener('beforeunload', warn);
    return () => globalThis.removeEventListener('beforeunload', warn);
  }, [isDirty]);
}

/** Holds on to unsaved edits: whoever goes elsewhere, by whatever way, is asked whether to save, to drop them or to stay. */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const forms = useRef(new Map<string, Save>());
  const [saving, setSaving] = useState(false);
  const tools = useMemo(() => ({ keep: (name: string, save: Save | null) => void (save ? forms.current.set(name, save) : forms.current.delete(name)) }), []);
  const isDirty = useCallback(() => forms.current.size > 0, []);
  const saveAll = useCallback(async () => {
    for (const save of [...forms.current.values()]) if (!(await save())) return false;
    return true;
  }, []);
  const blocker = useBlocker(({ currentLocation: here, nextLocation: next }) => isDirty() && here.pathname + here.search !== next.pathname + next.search);
  useBrowserWarning(isDirty);
  useSaveKey(useCallback(() => void saveAll(), [saveAll]));
  const stay = () => blocker.reset?.();
  const saveAndGo = async () => {
    setSaving(true);
    const saved = await saveAll();
    setSaving(false);
    if (saved) blocker.proceed?.();
    else stay();
  };
  return (
    <UnsavedContext value={tools}>
      {children}
      {blocker.state === 'blocked' && (
        <Dialog open onClose={stay} aria-labelledby="unsaved-title">
          <DialogTitle id="unsaved-title">{translate('pg.curate.unsaved.title')}</DialogTitle>
          <DialogContent>
            <DialogContentText>{translate('pg.curate.unsaved.hint')}</DialogContentText>
          </DialogContent>
          <DialogActions sx={{ flexWrap: 'wrap' }}>
            <Button onClick={stay}>{translate('pg.curate.unsaved.stay')}</Button>
            <Button onClick={() => blocker.proceed()}>{translate('pg.curate.unsaved.drop')}</Button>
            <Button variant="contained" disabled={saving} onClick={() => void saveAndGo()}>
              {translate('pg.curate.unsaved.save')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </UnsavedContext>
  );
}
