import { useEffect, useState } from 'react';

/** The last of the given elements whose top has passed under the bar: the part that is being read. */
export function useScrollSpy(ids: string[], offset = 170): string | undefined {
  const [active, setActive] = useState<string | undefined>(ids[0]);
  const key = ids.join(' ');
  useEffect(() => {
    const look = () => {
      const passed = key.split(' ').filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= offset);
      setActive(passed.at(-1) ?? key.split(' ')[0]);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [key, offset]);
  return active;
}
