import { byId } from './elements.js';

/** The two things that people may have. */
export type Tab = 'answers' | 'counts';

const tabs: readonly Tab[] = ['answers', 'counts'];
const buttonOf = (tab: Tab) => byId<HTMLButtonElement>(`tab-${tab}`);

/** Shows one of the two panels. */
export function selectTab(selected: Tab): void {
  for (const tab of tabs) {
    const isSelected = tab === selected;
    byId(tab).hidden = !isSelected;
    buttonOf(tab).ariaSelected = String(isSelected);
    buttonOf(tab).tabIndex = isSelected ? 0 : -1;
  }
}

/** The panel that is shown. */
export function selectedTab(): Tab {
  return byId('counts').hidden ? 'answers' : 'counts';
}

/** Lets clicks and arrow keys choose a panel. */
export function startTabs(): void {
  for (const tab of tabs) {
    buttonOf(tab).addEventListener('click', () => selectTab(tab));
    buttonOf(tab).addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      const other = tab === 'answers' ? 'counts' : 'answers';
      selectTab(other);
      buttonOf(other).focus();
    });
  }
}
