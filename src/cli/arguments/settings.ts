import type { Option } from 'commander';
import { isSettingName } from '../../survey/settings/names.js';

/** The options that a settings file may hold, by their names. */
export function settingOptions(options: readonly Option[]): ReadonlyMap<string, Option> {
  const settings = options.filter((option) => isSettingName(option.name()));
  return new Map(settings.map((option) => [option.name(), option]));
}
