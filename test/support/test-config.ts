import { loadConfig, type Config, type Environment } from '../../server/core/config.ts';

/** The default configuration, whatever the machine's environment says, with the given variables set. */
export const testConfig = (variables: Environment = {}): Config => loadConfig({ LOG_LEVEL: 'silent', ...variables });
