export default {
  entry: [
    // Imported once the page they need stands.
    'src/cli/prerender/{plain-form,standing-finder}.ts',
    'src/{index,define,all,loader,parts}.ts',
    'src/define/*.ts',
    'scripts/*.js',
    'bench/**/*.js',
    'demo/**/*.js',
    'stories/**/*.ts',
    'studio/main.ts',
    'test/**/*.test.ts',
    'test/i18n/fit/page.ts',
    'test/stories/every-story.ts',
  ],
  project: [
    'src/**/*.ts',
    'scripts/**/*.js',
    'bench/**/*.js',
    'demo/**/*.js',
    'stories/**/*.ts',
    'studio/**/*.ts',
    'test/**/*.{ts,js}',
  ],
  // Apps of their own, with packages of their own.
  ignore: ['test/frameworks/**'],
  // Run or read by name, from scripts and tests.
  ignoreDependencies: [
    '@alpinejs/morph',
    '@hotwired/turbo',
    'alpinejs',
    'htmx.org',
    'idiomorph',
    '@arethetypeswrong/cli',
    '@custom-elements-manifest/analyzer',
    '@web/dev-server-esbuild',
    '@web/test-runner-chrome',
    'axe-core',
    'c8',
    'dejavu-fonts-ttf',
    'html-minifier-terser',
    // Named in the types the package gives to those frameworks.
    '@angular/core',
    'svelte',
    'vue',
  ],
  ignoreBinaries: ['apt-get', 'Xvfb', 'WebKitWebDriver', 'php'],
};
