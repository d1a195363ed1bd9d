import { useEffect, type RefObject } from 'react';

/** Scrolls an element of a box into its upper third. */
function scrollTo(box: HTMLElement, element: Element): void {
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTo({ top: top - box.clientHeight / 3 });
}

/** Scrolls a box of text so that a place of it is in view; twice more, because text that was never shown has guessed heights only. */
export function useScrollToPlace(box: RefObject<HTMLElement | null>, offset: number | null, token: unknown): void {
  useEffect(() => {
    let left = 3;
    let frame = 0;
    const step = () => {
      const element = offset === null ? null : box.current?.querySelector(`[data-at="${offset}"]`);
      if (box.current && element) scrollTo(box.current, element);
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [box, offset, token]);
}
