import { useSearchParams } from 'react-router-dom';

/** What a page shows, kept in its address, so that it can be shared and gone back to; an empty value leaves it. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const read = (name: string): string => params.get(name) ?? '';
  const change = (values: Record<string, string>): void => {
    const all = { ...Object.fromEntries(params), ...values };
    setParams(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')), { replace: true });
  };
  return { read, change };
}
