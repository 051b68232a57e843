import { readFileSync, writeFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { App } from './app.jsx';

const page = readFileSync('dist/index.html', 'utf8');
const content = renderToString(<App />);
if (!content.includes('<clinic-contact-cta')) throw new Error('the server rendered no tag');
writeFileSync(
  'dist/index.html',
  page.replace('<!--app-->', () => content),
);
