import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { type PictureState, pictureFrom, searchOf } from './model/picture-state.ts';

/** A picture that can be changed, and changes that can be taken back. */
export interface PictureHistory {
  picture: PictureState;
  change(next: PictureState): void;
  undo(): void;
  canUndo: boolean;
}

/** The picture that the address describes; every change is a step of the browser's history too. */
export function usePictureInAddress(): PictureHistory {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [past, setPast] = useState<readonly string[]>([]);
  return {
    picture: pictureFrom(search),
    change: (next) => {
      const to = searchOf(next);
      if (to === search) return;
      setPast([...past, search]);
      void navigate({ search: to });
    },
    undo: () => {
      const before = past.at(-1);
      if (before === undefined) return;
      setPast(past.slice(0, -1));
      void navigate({ search: before }, { replace: true });
    },
    canUndo: past.length > 0,
  };
}

/** A picture of its own inside another page. */
export function usePictureHere(initial: PictureState): PictureHistory {
  const [states, setStates] = useState<readonly PictureState[]>([initial]);
  return {
    picture: states.at(-1) ?? initial,
    change: (next) => setStates([...states, next]),
    undo: () => setStates(states.length > 1 ? states.slice(0, -1) : states),
    canUndo: states.length > 1,
  };
}
