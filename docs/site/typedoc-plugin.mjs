// Names and links that TypeDoc does not set by itself: a document is named by its first heading up to
// a colon, a module by its import path, and every page links to the rest of the site.
import { Converter, JSX, PageEvent, RendererEvent } from 'typedoc';

const pages = {
  'Front page': '../index.html',
  Playground: '../playground.html',
  Search: '../search.html',
};

export function load(app) {
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
    if (!/^documents\/ko_/.test(page.url)) return;
    page.contents = page.contents?.replace('lang="en"', 'lang="ko"');
  });
  app.renderer.hooks.on('sidebar.begin', (context) => {
    const links = Object.entries(pages).map(([name, path]) =>
      JSX.createElement('a', { href: context.relativeURL(path) }, name),
    );
    return JSX.createElement('nav', { class: 'tsd-navigation', 'aria-label': 'Site' }, ...links);
  });
}
