import './elements/studio-app.js';

// The components follow a class, the page itself the device.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = (): void => {
  document.documentElement.classList.toggle('wa-dark', dark.matches);
};
dark.addEventListener('change', follow);
follow();
