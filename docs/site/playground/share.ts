import { countsNow, fillCounts, showCounts } from './counts-form.js';
import { setLanguage, words } from './language.js';
import { isTooLong, linkOf, readLink } from './link.js';
import type { Language } from './messages.js';
import { selectedTab, selectTab } from './tabs.js';

/** Copies a link to what is set and counted here, and puts it into the address line. */
export function copyLink(settings: string | null, say: (sentence: string) => void): void {
  const { language, linkCopied, linkTooLong, notCopied } = words();
  const fragment = linkOf({ language, tab: selectedTab(), counts: countsNow(), settings });
  if (isTooLong(fragment)) {
    say(linkTooLong);
    return;
  }
  history.replaceState(null, '', fragment);
  const { clipboard } = navigator;
  if (clipboard === undefined) say(notCopied);
  else {
    clipboard.writeText(location.href).then(
      () => say(linkCopied),
      () => say(notCopied),
    );
  }
}

/** What a link leaves to the caller: settings, and the names of parts that cannot be read. */
export interface OpenedLink {
  readonly settings: string | undefined;
  readonly leftOut: readonly string[];
}

/** Takes over the language, the tab and the counts that the link of the page carries. */
export function openLink(): OpenedLink {
  const { shared, leftOut } = readLink(location.hash);
  const { language, tab, counts, settings } = shared;
  setLanguage(language ?? languageOfBrowser());
  if (counts) fillCounts(counts);
  showCounts(words());
  selectTab(tab ?? 'answers');
  return { settings: settings ?? undefined, leftOut };
}

function languageOfBrowser(): Language {
  return navigator.language.startsWith('ko') ? 'ko' : 'en';
}
