// The minifiers that content systems and optimisers run over every script of a page. Some are packages of the system, put
// there by scripts/install-browsers.js; a machine without them tries the others.
import { transform } from 'esbuild';
import { minify as terser } from 'terser';
import { spawnSync } from 'node:child_process';
import jsmin from 'jsmin';

/** What Debian's packages are called that hold the minifiers which aren't on npm. */
export const MINIFIER_PACKAGES = [
  'php-cli',
  'php-matthiasmullie-minify',
  'python3-rjsmin',
  'libjavascript-minifier-perl',
  'libjavascript-minifier-xs-perl',
];

/** A program of the system: code goes in, code comes out. `undefined` where it isn't on this machine. */
const system =
  (program, ...args) =>
  (code) => {
    const { status, stdout } = spawnSync(program, args, {
      input: code,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    return status === 0 && stdout ? stdout : undefined;
  };

const MULLIE = `
  require '/usr/share/php/MatthiasMullie/Minify/autoload.php';
  $minifier = new MatthiasMullie\\Minify\\JS();
  $minifier->add(stream_get_contents(STDIN));
  echo $minifier->minify();`;

/** These only take away what they think is blank: the same tokens must come out. */
export const BLANK_REMOVERS = {
  jsmin: (code) => jsmin.jsmin(code, 3),
  'matthiasmullie/minify': system('php', '-r', MULLIE),
  rjsmin: system(
    '/usr/bin/python3',
    '-c',
    'import rjsmin, sys; sys.stdout.write(rjsmin.jsmin(sys.stdin.read()))',
  ),
  'JavaScript::Minifier': system(
    'perl',
    '-MJavaScript::Minifier=minify',
    '-e',
    'minify(input => *STDIN, outfile => *STDOUT)',
  ),
  'JavaScript::Minifier::XS': system(
    'perl',
    '-MJavaScript::Minifier::XS=minify',
    '-e',
    'local $/; print minify(<STDIN>)',
  ),
};

/** These read the language and write it anew. */
export const REWRITERS = {
  terser: async (code) => (await terser(code, { compress: { passes: 2 } })).code,
  esbuild: async (code) => (await transform(code, { minify: true, target: 'es2022' })).code,
};
