/**
 * A page of docs/ for Storybook: links to other pages lead to their stories, those to files are plain words.
 * @param folder the page's own within docs/, with the slash at its end.
 */
export const linkPages = (page: string, folder = ''): string =>
  page
    .replace(/<!--.*?-->/gs, '')
    .replace(/\[([^\]]+)\]\((?!https?:|#)([^)#]+)(?:#[\w-]*)?\)/g, (_, words: string, path: string) => {
      const { pathname } = new URL(path, `https://docs.example/docs/${folder}`);
      const [, name] = /^\/docs\/((?:platforms\/)?[\w-]+)\.md$/.exec(pathname) ?? [];
      return name ? `[${words}](?path=/docs/documentation-${name.replace('/', '-')}--docs)` : words;
    });
