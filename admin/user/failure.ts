import { HttpError, useTranslate } from 'react-admin';

interface Body {
  reason?: string;
  retryAfterSeconds?: number;
  errors?: Record<string, string>;
}

const bodyOf = (error: unknown): Body => (error instanceof HttpError ? ((error.body ?? {}) as Body) : {});

/** Why the API refused, by its stable name; null where it gave none. */
export const reasonOf = (error: unknown): string | null => bodyOf(error).reason ?? null;

/** The fields of the input that were wrong. */
export const wrongFields = (error: unknown): string[] => Object.keys(bodyOf(error).errors ?? {});

/** Says what went wrong, in the user's language. */
export function useFailureWords(): (error: unknown) => string {
  const translate = useTranslate();
  return (error) => {
    const { reason, retryAfterSeconds } = bodyOf(error);
    if (retryAfterSeconds) return translate('pg.accounts.wait', { seconds: retryAfterSeconds });
    const message = error instanceof Error ? error.message : 'pg.error.INTERNAL';
    const words = translate(message, { _: message });
    return reason ? translate(`pg.accounts.reason.${reason}`, { _: words }) : words;
  };
}
