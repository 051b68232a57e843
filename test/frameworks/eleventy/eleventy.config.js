const shipped = 'node_modules/clinic-widgets/dist';

export default function (site) {
  site.addPassthroughCopy({ [`${shipped}/clinic-widgets.*min.js`]: '/' });
  site.addPassthroughCopy({ [`${shipped}/zip-data.bin`]: 'zip-data.bin' });
  return { dir: { input: 'src', output: 'dist' } };
}
