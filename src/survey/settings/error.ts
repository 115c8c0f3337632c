import { invalid } from '../../counting/invalid.js';

/**
 * The error for settings that cannot be read. The message names the setting, the rule and what stands
 * there instead, in English; a setting is called as the option of the command: `--level`. Check its
 * `name`, since `instanceof` fails across the ES module and CommonJS builds.
 *
 * @throws TypeError if the message is not a text.
 * @example
 * new SettingsError('--level must be a share, not 95').name // => 'SettingsError'
 */
export class SettingsError extends Error {
  /** Always `'SettingsError'`. */
  override readonly name = 'SettingsError';

  constructor(message: string) {
    if (typeof message !== 'string') throw invalid('message', 'a text', message, '');
    super(message);
  }
}
