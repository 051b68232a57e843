import { sendFile } from './serve.js';

/** Koa middleware for the test runner's server: Studio as it was built, each file as it stands, below `/__studio/`. */
export async function testStudio(context, next) {
  const [, path] = /^\/__studio\/(.+)$/.exec(context.path) ?? [];
  if (path === undefined) return next();
  context.respond = false;
  if (!(await sendFile('dist/studio', path, context.res))) context.res.writeHead(404).end();
}
