import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

/** WordPress itself, its themes and its SQLite driver, as files in a package: the oldest version the plugin takes. */
const PACKAGE = '@wp-playground/wordpress-builds';
const PACKAGE_VERSION = '0.9.19';
const VERSION = '6.5';
/** The package has block themes only: the classic one is Debian's. */
const CLASSIC = 'twentytwentyone';
const WORK = resolve('coverage/wordpress');

/** Runs a command to its end; throws with what it said where it fails. */
function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? `${stdout}\n${stderr}`}`);
  return stdout;
}

/** PHP with SQLite, through the machine's package manager where that is allowed. */
function needPhp() {
  const has = () => /^pdo_sqlite$/m.test(spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout ?? '');
  if (has()) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error('Please install PHP with SQLite (Debian or Ubuntu: php-cli php-sqlite3).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], { env });
  run('apt-get', ['-qq', '-y', 'install', '--no-install-recommends', 'php-cli', 'php-sqlite3'], { env });
  if (!has()) throw new Error('PHP has no SQLite.');
}

/** The package with WordPress; kept between runs. */
function needWordPress() {
  const folder = join(WORK, 'package');
  const home = join(folder, 'node_modules', PACKAGE);
  if (!existsSync(join(home, 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    run('npm', [
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `${PACKAGE}@${PACKAGE_VERSION}`,
    ]);
  }
  return home;
}

/** The classic theme, unpacked beside the package; nothing is installed. */
function needClassicTheme() {
  const folder = join(WORK, 'themes');
  const theme = join(folder, `usr/share/wordpress/wp-content/themes/${CLASSIC}`);
  if (!existsSync(join(theme, 'functions.php'))) {
    mkdirSync(folder, { recursive: true });
    const download = () => run('apt-get', ['download', '-qq', `wordpress-theme-${CLASSIC}`], { cwd: folder });
    try {
      download();
    } catch {
      run('apt-get', ['-qq', 'update']);
      download();
    }
    const found = readdirSync(folder).find((name) => name.endsWith('.deb'));
    run('dpkg-deb', ['-x', join(folder, found), folder]);
  }
  return theme;
}

/** Writes a zip's files into a folder, those of `under` only. */
function unzip(file, folder, under = '') {
  const files = unzipSync(readFileSync(file), { filter: ({ name }) => name.startsWith(under) });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name.slice(under.length));
    if (name.endsWith('/')) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** A WordPress of its own on the loopback: fresh, with four users, a block theme and a classic one; it mails into a folder. */
export async function startSite() {
  needPhp();
  const home = needWordPress();
  const root = join(WORK, 'site');
  const mails = join(WORK, 'mails');
  for (const folder of [root, mails]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(mails, { recursive: true });
  unzip(join(home, `src/wordpress/wp-${VERSION}.zip`), root);
  cpSync(join(home, `public/wp-${VERSION}`), root, { recursive: true });
  const classic = needClassicTheme();
  cpSync(classic, join(root, 'wp-content/themes', CLASSIC), { recursive: true, dereference: true });

  const driver = join(root, 'wp-content/mu-plugins/sqlite-database-integration');
  unzip(
    join(home, 'src/sqlite-database-integration/sqlite-database-integration.zip'),
    driver,
    'sqlite-database-integration-main/',
  );
  const dropIn = readFileSync(join(driver, 'db.copy'), 'utf8')
    .replace("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", `'${driver}'`)
    .replace("'{SQLITE_PLUGIN}'", "'sqlite-database-integration/load.php'");
  writeFileSync(join(root, 'wp-content/db.php'), dropIn);
  cpSync('test/wordpress/local.php', join(root, 'wp-content/mu-plugins/local.php'));

  mkdirSync(join(root, 'wp-content/uploads'), { recursive: true });
  cpSync('demo/clinic/groups.json', join(root, 'wp-content/uploads/groups.json'));

  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const settings = [
    `define( 'WP_HOME', '${address}' );`,
    `define( 'WP_SITEURL', '${address}' );`,
    "define( 'WP_DEBUG', true );",
    "define( 'WP_DEBUG_DISPLAY', false );",
    `define( 'WP_DEBUG_LOG', '${WORK}/debug.log' );`,
    "define( 'DISABLE_WP_CRON', true );",
    "define( 'AUTOMATIC_UPDATER_DISABLED', true );",
  ];
  rmSync(join(WORK, 'debug.log'), { force: true });
  const config = readFileSync(join(root, 'wp-config.php'), 'utf8')
    .replace(/define\( 'WP_DEBUG'.*/, settings.join('\n'))
    .replaceAll('put your unique phrase here', 'the trial site lasts for minutes');
  writeFileSync(join(root, 'wp-config.php'), config);

  // A file each, which is there only when it is whole.
  const mailer = join(WORK, 'sendmail');
  writeFileSync(
    mailer,
    `#!/bin/sh\nf=$(mktemp '${mails}/XXXXXXXX') && cat > "$f.part" && mv "$f.part" "$f.eml" && rm "$f"\n`,
    { mode: 0o755 },
  );
  const php = [
    '-d',
    'display_errors=0',
    '-d',
    'memory_limit=512M',
    '-d',
    'opcache.enable_cli=1',
    '-d',
    `sendmail_path=${mailer}`,
  ];
  const version = run('php', [...php, 'test/wordpress/prepare.php', root, address]);
  const server = spawn('php', [...php, '-S', `127.0.0.1:${port}`, '-t', root], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: 'ignore',
    detached: true,
  });
  const stop = () => {
    try {
      process.kill(-server.pid);
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', stop);
  const until = Date.now() + 60_000;
  while (!(await fetch(`${address}/wp-login.php`).catch(() => undefined))?.ok)
    if (Date.now() > until) throw new Error('WordPress does not answer.');

  return {
    address,
    root,
    version,
    stop,
    /** Runs PHP inside the site, and gives what it prints. */
    php: (code) => run('php', php, { input: `<?php require '${root}/wp-load.php'; ${code}` }),
    mails: () =>
      readdirSync(mails)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(join(mails, name), 'utf8')),
    forgetMails: () => readdirSync(mails).forEach((name) => rmSync(join(mails, name))),
    log: () => (existsSync(join(WORK, 'debug.log')) ? readFileSync(join(WORK, 'debug.log'), 'utf8') : ''),
  };
}
