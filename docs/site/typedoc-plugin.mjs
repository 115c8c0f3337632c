// Names and links that TypeDoc does not set by itself: a document is named by its first heading up to
// a colon, a module by its import path, and every page links to the rest of the site.
import { Converter, DefaultTheme, JSX, PageEvent, RendererEvent } from 'typedoc';
import { accessiblePage, menuEntries } from './typedoc-page.mjs';

const pages = {
  en: [
    ['Front page', '../index.html'],
    ['Playground', '../playground.html'],
    ['Search', '../search.html'],
  ],
  ko: [
    ['첫 화면', '../ko/index.html'],
    ['계산기', '../playground.html#language=ko'],
    ['검색', '../ko/search.html'],
  ],
};

const languageOf = (page) => (/^documents\/ko_/.test(page.url) ? 'ko' : 'en');

class SiteTheme extends DefaultTheme {
  buildNavigation(project) {
    return menuEntries(super.buildNavigation(project));
  }
}

export function load(app) {
  app.renderer.defineTheme('site', SiteTheme);
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_, declaration) => {
    if (declaration.parent?.isProject()) {
      declaration.name = `nps-core/${declaration.name}`.replace(/\/index$/, '');
    }
  });
  // Renamed only now: addresses are already made of the file names, and must stay so.
  app.renderer.on(RendererEvent.BEGIN, ({ project }) => {
    for (const document of project.documents) {
      const [, title] = /^# ([^:\n]+)/m.exec(document.content[0].text) ?? [];
      document.name = title ?? document.name;
    }
  });
  app.renderer.on(PageEvent.END, (page) => {
    const html = accessiblePage(page.contents);
    page.contents = html.replace('lang="en"', `lang="${languageOf(page)}"`);
  });
  app.renderer.hooks.on('sidebar.begin', (context) => {
    const links = pages[languageOf(context.page)].map(([name, path]) =>
      JSX.createElement('a', { href: context.relativeURL(path) }, name),
    );
    return JSX.createElement(
      'nav',
      { class: 'tsd-navigation', 'aria-label': 'nps-core' },
      ...links,
    );
  });
}
