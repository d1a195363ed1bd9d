import { useEffect, type RefObject } from 'react';

/** Scrolls an element of a box into its upper third. */
function scrollTo(box: HTMLElement, element: Element): void {
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTo({ top: top - box.clientHeight / 3 });
}

/** A place of a text to scroll to; a new object scrolls again. */
export interface ScrollGoal {
  offset: number;
}

/** Scrolls a box of text so that a place of it is in view; twice more, because text that was never shown has guessed heights only. */
export function useScrollToPlace(box: RefObject<HTMLElement | null>, goal: ScrollGoal | null): void {
  useEffect(() => {
    let left = goal ? 3 : 0;
    let frame = 0;
    const step = () => {
      const element = box.current?.querySelector(`[data-at="${goal?.offset}"]`);
      if (box.current && element) scrollTo(box.current, element);
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(step);
    };
    if (goal) step();
    return () => cancelAnimationFrame(frame);
  }, [box, goal]);
}
