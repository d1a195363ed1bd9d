import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** The id that the address points at, after scrolling to it once the page is drawn. */
export function useHashTarget(): string {
  const { hash } = useLocation();
  const target = decodeURIComponent(hash.slice(1));
  useEffect(() => {
    if (!target) return;
    const frame = requestAnimationFrame(() => document.getElementById(target)?.scrollIntoView({ block: 'start' }));
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return target;
}
