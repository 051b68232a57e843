// Images for a map, made here: no host has to be asked for them. They tell where they are by their numbers alone.

/** One image as SVG: ground, a river, some streets, and its own address in a corner. */
export function madeTile(z, x, y, isDark = false) {
  const [ground, park, water, street, ink] = isDark
    ? ['#20282a', '#233527', '#16303d', '#3a464a', '#8b9a9e']
    : ['#eef0e6', '#d6e8cd', '#b5d4e3', '#ffffff', '#6b7775'];
  // The same at each look, and not the same everywhere.
  const chance = (salt) => {
    const mixed = Math.sin(z * 127.1 + x * 311.7 + y * 74.7 + salt * 53.3) * 43758.5453;
    return mixed - Math.floor(mixed);
  };
  const park0 = `<rect x="${20 + chance(1) * 120}" y="${20 + chance(2) * 120}" width="${40 + chance(3) * 70}" height="${40 + chance(4) * 60}" rx="8" fill="${park}"/>`;
  const river =
    (x + y) % 3 === 0
      ? `<path d="M0 128Q64 60 128 128T256 128" stroke="${water}" stroke-width="14" fill="none"/>`
      : '';
  const streets = [0, 64, 128, 192]
    .map(
      (at) => `<path d="M${at} 0V256M0 ${at}H256" stroke="${street}" stroke-width="${at === 0 ? 6 : 2.5}"/>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="${ground}"/>${park0}${river}${streets}<text x="8" y="250" font-family="sans-serif" font-size="10" fill="${ink}">${z}/${x}/${y}</text></svg>`;
}

/** What a path such as `/tiles/light/4/2/5.svg` asks for; `undefined` where it asks for nothing of the kind. */
export function tileAt(path) {
  const [, look, z, x, y] = /^\/tiles\/(light|dark)\/(\d+)\/(\d+)\/(\d+)(?:@2x)?\.svg$/.exec(path) ?? [];
  return look && madeTile(Number(z), Number(x), Number(y), look === 'dark');
}
