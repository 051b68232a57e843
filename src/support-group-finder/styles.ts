import { paper } from './styles/print.js';
import { rows } from './styles/rows.js';
import { search } from './styles/search.js';
import { states } from './styles/states.js';
import { tools } from './styles/tools.js';

/** The finder's own styles; paper last, since it takes away what the others show. */
export const styles = [search, tools, rows, states, paper];
