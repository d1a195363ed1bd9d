import type { KeyboardEvent, RefObject } from 'react';
import type { Drawing } from './drawing.ts';

const arrows: Record<string, 'up' | 'down' | 'left' | 'right'> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

interface Acts {
  selected: string | null;
  /** Where arrow keys begin while nothing is selected. */
  from: string | null;
  onSelect: (id: string | null) => void;
  onExpand: (id: string) => void;
  onHide: (id: string) => void;
}

/** What keys do in a picture: arrows go from point to point, Enter expands, Delete puts aside, plus and minus zoom, 0 shows all. */
export function pictureKeys(drawing: RefObject<Drawing | null>, { selected, from, onSelect, onExpand, onHide }: Acts) {
  return (event: KeyboardEvent): void => {
    const direction = arrows[event.key];
    const acts: Record<string, () => void> = {
      '+': () => drawing.current?.zoomBy(1.25),
      '=': () => drawing.current?.zoomBy(1.25),
      '-': () => drawing.current?.zoomBy(0.8),
      '0': () => drawing.current?.fit(),
      Enter: () => selected && onExpand(selected),
      Delete: () => selected && onHide(selected),
      Escape: () => onSelect(null),
    };
    const act = direction && from ? () => onSelect(selected === null ? from : (drawing.current?.next(from, direction) ?? from)) : acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
}
