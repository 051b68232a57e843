import type {} from 'clinic-widgets/svelte';
import { mount } from 'svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
import App from './App.svelte';

const target = document.getElementById('root');
if (target) mount(App, { target });

// @ts-expect-error a status that doesn't exist
export const refused: SvelteHTMLElements['clinic-medicare-banner'] = { status: 'maybe' };
