import { action } from 'storybook/actions';
import { TAG_NAMES, eventsOf } from './controls.js';

/** Shows what the tags tell the page in the panel of actions. */
export function showEvents(): void {
  for (const name of new Set(TAG_NAMES.flatMap(eventsOf))) {
    const show = action(name);
    document.addEventListener(name, (event) => {
      show({ ...event });
    });
  }
}
