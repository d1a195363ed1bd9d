import { useEffect, useState } from 'react';
import { useGetIdentity } from 'react-admin';
import { watchVisitors, type Visitor } from './visitors.ts';

/** How long a page that nobody looks at still counts as open: browsers hold few connections to a server. */
const outOfSight = 30_000;

/** Whether the page is looked at, or was a moment ago. */
function useInSight(): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') setInSight(true);
      else timer = setTimeout(() => setInSight(false), outOfSight);
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return inSight;
}

/** Who else has a plan open; one counts as one of them oneself as long as the page is open. */
export function useVisitors(planId: string): Visitor[] {
  const { data: identity } = useGetIdentity();
  const inSight = useInSight();
  const [visitors, setVisitors] = useState<Visitor[]>([]);
  useEffect(() => {
    if (!inSight) return;
    const end = watchVisitors(planId, setVisitors);
    return () => {
      end();
      setVisitors([]);
    };
  }, [planId, inSight]);
  return visitors.filter(({ userId }) => userId !== identity?.id);
}
