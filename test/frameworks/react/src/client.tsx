import { hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';

const root = document.getElementById('root');
if (root)
  hydrateRoot(root, <App />, {
    onRecoverableError: (error) => {
      console.error('hydration', error);
    },
  });
