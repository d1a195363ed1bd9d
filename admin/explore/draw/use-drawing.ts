import { useTheme } from '@mui/material';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { darkLooks, lightLooks } from '../look.ts';
import { Drawing, type DrawingEvents, type Shown } from './drawing.ts';
import type { PictureLook } from './drawing-style.ts';

/** The colours and the typeface of the page, as pictures need them. */
function usePictureLook(): PictureLook {
  const { palette, typography } = useTheme();
  const dark = palette.mode === 'dark';
  return useMemo(
    () => ({
      dark,
      looks: dark ? darkLooks : lightLooks,
      paper: palette.background.paper,
      text: palette.text.primary,
      faint: palette.text.secondary,
      accent: palette.secondary.main,
      font: String(typography.fontFamily),
    }),
    [dark, palette, typography.fontFamily],
  );
}

interface Wanted extends Shown, Omit<DrawingEvents, 'onBusy'> {
  selected: string | null;
}

/** Keeps a drawing in an element of the page, showing what is wanted. */
export function useDrawing(holder: RefObject<HTMLDivElement | null>, { graph, starts, layout, name, selected, onSelect, onExpand }: Wanted) {
  const look = usePictureLook();
  const drawing = useRef<Drawing | null>(null);
  const events = useRef({ onSelect, onExpand });
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    events.current = { onSelect, onExpand };
  });
  useEffect(() => {
    if (!holder.current) return undefined;
    const made = new Drawing(holder.current, {
      onSelect: (id) => events.current.onSelect(id),
      onExpand: (id) => events.current.onExpand(id),
      onBusy: setBusy,
    });
    drawing.current = made;
    return () => {
      made.destroy();
      drawing.current = null;
    };
  }, [holder]);
  useEffect(() => drawing.current?.setLook(look), [look]);
  useEffect(() => {
    void drawing.current?.show({ graph, starts, layout, name });
  }, [graph, starts, layout, name]);
  useEffect(() => {
    drawing.current?.select(selected);
    if (selected) drawing.current?.reveal(selected);
  }, [selected]);
  return { drawing, isBusy };
}
