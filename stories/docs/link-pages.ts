/** A page of docs/ for Storybook: links to other pages lead to their stories, those to files are plain words. */
export const linkPages = (page: string): string =>
  page
    .replace(/<!--.*?-->/gs, '')
    .replace(/\[([^\]]+)\]\(([\w-]+)\.md(?:#[\w-]*)?\)/g, '[$1](?path=/docs/documentation-$2--docs)')
    .replace(/\[([^\]]+)\]\(\.\.\/[^)]*\)/g, '$1');
