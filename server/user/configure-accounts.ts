import type { Config } from '../core/config.ts';
import type { ErrorLog } from '../core/format-error.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { smtpMailer } from './account-mail.ts';
import type { AccountSettings } from './account-settings.ts';
import { identityProviderOf } from './identity-provider.ts';
import { secretKeyOf } from './secret-key.ts';

const rolesOf: Record<Config['requireSecondFactor'], UserRole[]> = {
  nobody: [],
  administrators: [UserRole.ADMINISTRATOR],
  curators: [UserRole.CURATOR, UserRole.ADMINISTRATOR],
};

/** How accounts work according to the configuration. */
export async function accountSettingsOf(config: Config, log: ErrorLog): Promise<AccountSettings> {
  return {
    baseUrl: config.baseUrl?.replace(/\/$/u, '') ?? null,
    secretKey: secretKeyOf(config),
    secondFactorFor: rolesOf[config.requireSecondFactor],
    mailer: config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : null,
    provider: await identityProviderOf(config),
    log,
  };
}
