import { type Config, loadConfig } from '../core/config.ts';
import type { exposureSettings } from '../core/exposure-settings.ts';

/** How far the API is exposed: the settings of this feature, and what else it follows from. */
export type Exposure = Pick<Config, keyof typeof exposureSettings | 'publicRead' | 'databaseUrl'>;

/** What holds where nothing is set. */
export const usualExposure: Exposure = loadConfig({});
