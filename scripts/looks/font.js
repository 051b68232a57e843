// One font for every machine: Chromium is told of no other, whatever a page asks for. Its letters are drawn without smoothing:
// what smooths them differs between machines, and takes two thirds of a picture's bytes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const FONTS = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

const config = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONTS}</dir>
  <cachedir>${folder}/cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>DejaVu Sans</string></edit>
  </match>
  ${['pattern', 'font']
    .map(
      (target) => `<match target="${target}">
      <edit name="antialias" mode="assign"><bool>false</bool></edit>
      <edit name="hinting" mode="assign"><bool>true</bool></edit>
      <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
      <edit name="rgba" mode="assign"><const>none</const></edit>
    </match>`,
    )
    .join('\n')}
</fontconfig>
`;

/** Arguments for Chromium so that letters and colours are drawn alike everywhere. */
export const ONE_LOOK = [
  '--font-render-hinting=full',
  '--disable-font-subpixel-positioning',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** The environment of a browser that has that font only, and what takes away the folder it needs. */
export function withOneFont() {
  const folder = mkdtempSync(join(tmpdir(), 'one-font-'));
  writeFileSync(`${folder}/fonts.conf`, config(folder));
  return {
    env: { ...process.env, FONTCONFIG_FILE: `${folder}/fonts.conf` },
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}
