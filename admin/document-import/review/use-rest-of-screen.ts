import { useEffect, useState, type RefObject } from 'react';

const least = 460;
const below = 20;

/** A height that reaches from an element's top to the end of the screen, so that only what is inside it scrolls; never too small to work in. */
export function useRestOfScreen(element: RefObject<HTMLElement | null>): string {
  const [top, setTop] = useState(240);
  useEffect(() => {
    const measure = () => element.current && setTop(Math.round(element.current.getBoundingClientRect().top + globalThis.scrollY));
    const observer = new ResizeObserver(measure);
    const { parentElement } = element.current ?? {};
    for (const sibling of parentElement?.children ?? []) if (sibling !== element.current) observer.observe(sibling);
    globalThis.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      globalThis.removeEventListener('resize', measure);
    };
  }, [element]);
  return `max(${least}px, calc(100dvh - ${top + below}px))`;
}
