import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';

const outdir = 'dist';
const built = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** The manifest speaks of the modules people import, not of the sources they were built from. */
const distPaths = () => ({
  name: 'dist-paths',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.path = built(module.path);
      for (const entry of module.exports ?? []) {
        if (entry.declaration?.module) entry.declaration.module = built(entry.declaration.module);
      }
      for (const declaration of module.declarations ?? []) {
        const inherited = (declaration.members ?? []).map((member) => member.inheritedFrom);
        const attributes = (declaration.attributes ?? []).map((attribute) => attribute.inheritedFrom);
        for (const link of [declaration.superclass, ...inherited, ...attributes]) {
          if (link?.module) link.module = built(link.module);
        }
      }
    }
  },
});

/** Keeps what a page author can use: public members, and events that have a name. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.events &&= declaration.events.filter((event) => event.name?.startsWith('clinic-'));
        if (declaration.members) {
          declaration.members = declaration.members.filter(
            (member) =>
              !member.name.startsWith('#') && (member.privacy ?? 'public') === 'public' && !member.static,
          );
        }
      }
    }
    manifest.modules = manifest.modules.filter((module) =>
      (module.declarations ?? []).some((declaration) => declaration.kind === 'class'),
    );
  },
});

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/index.ts', 'src/cli/**', 'src/define/**', 'src/define.ts'],
  outdir,
  litelement: true,
  overrideModuleCreation({ ts, globs }) {
    const program = getTsProgram(ts, globs, 'tsconfig.json');
    // The elements, what they inherit and their events: nothing else is for page authors.
    const isPublic =
      /src\/(?:shared\/(?:elements\/clinic-element|contact\/contact-event)|profile\/profiled-element|([\w-]+)\/(?:\1|events))\.ts$/;
    return program
      .getSourceFiles()
      .filter((file) => globs.some((glob) => file.fileName.includes(glob)) && isPublic.test(file.fileName));
  },
  plugins: [
    typeParserPlugin(),
    distPaths(),
    publicOnly(),
    customElementVsCodePlugin({ outdir, typesSrc: 'parsedType' }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, typesSrc: 'parsedType' }),
  ],
};
